/**
 * Aligns a pattern's words with the words of the text around a candidate place: which word became which.
 *
 * Method: Needleman–Wunsch on words, whole pattern against any stretch of the text (both ends of the text are free),
 * within a band around the candidate's diagonal. Cost: pattern words × band, a few thousand cells for a usual quote.
 * Words instead of letters make a replaced word one difference whatever its length, keep the bounds on words, and are
 * some thirty times fewer cells than letters. Context is aligned together with the quote, so a replaced first or last
 * word still has its neighbour outside the quote to be told by.
 */
import type { Candidate } from './candidates.ts';
import type { Pattern } from './pattern.ts';
import type { WordIndex } from './text-index.ts';

/** Costs in units of one rare word that matches. Insertions are cheap: a sentence may be put into the quote. */
const DELETE = 0.15;
const INSERT = 0.06;
/** Replacing one word by an unlike one: a little dearer than nothing, cheaper than a deletion and an insertion. */
const REPLACE = 0.12;

/** For each pattern token the text token that it became, or -1. Text tokens ascend. */
export interface Alignment {
  matches: Int32Array;
  score: number;
}

const FROM_NOWHERE = 0;
const DIAGONAL = 1;
const DELETED = 2;
const INSERTED = 3;

export function align(pattern: Pattern, index: WordIndex, candidate: Candidate): Alignment {
  const rows = pattern.tokens.words.length;
  const slack = Math.min(160, Math.max(24, Math.round(rows * 0.6)));
  /** Column c of row p stands for text token base + p + c. */
  const base = candidate.low - slack;
  const columns = candidate.high - candidate.low + 2 * slack + 1;
  const trace = new Uint8Array((rows + 1) * columns);
  let previous = new Float32Array(columns);
  let current = new Float32Array(columns);
  const count = index.ids.length;
  for (let p = 0; p < rows; p++) {
    const word = pattern.tokens.words[p] ?? '';
    const weight = pattern.weights[p] ?? 0;
    const id = index.idOf(word);
    for (let c = 0; c < columns; c++) {
      const token = base + p + c;
      // Deleting the pattern's word keeps the text position, which is one column further in this row.
      let best = (previous[c + 1] ?? -Infinity) - DELETE;
      let step = DELETED;
      if (token >= 0 && token < count) {
        const other = index.ids[token] ?? 0;
        const likeness = other === id ? 1 : index.similarity(word, other);
        const gain = likeness > 0 ? likeness * weight : -REPLACE;
        const matched = (previous[c] ?? 0) + gain;
        if (matched >= best) [best, step] = [matched, DIAGONAL];
        const inserted = (c > 0 ? (current[c - 1] ?? -Infinity) : -Infinity) - INSERT;
        if (inserted > best) [best, step] = [inserted, INSERTED];
      }
      current[c] = best;
      trace[(p + 1) * columns + c] = step;
    }
    [previous, current] = [current, previous];
  }
  let [bestColumn, score] = [0, -Infinity];
  for (let c = 0; c < columns; c++) if ((previous[c] ?? 0) > score) [bestColumn, score] = [c, previous[c] ?? 0];
  return { matches: traceBack(trace, rows, columns, bestColumn, base), score };
}

function traceBack(trace: Uint8Array, rows: number, columns: number, column: number, base: number): Int32Array {
  const matches = new Int32Array(rows).fill(-1);
  let [row, c] = [rows, column];
  while (row > 0) {
    const step = trace[row * columns + c];
    if (step === FROM_NOWHERE) break;
    if (step === INSERTED) c--;
    else {
      if (step === DIAGONAL) matches[row - 1] = base + row - 1 + c;
      else c++;
      row--;
    }
  }
  return matches;
}
