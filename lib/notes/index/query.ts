/**
 * Answers from the packed index: which notes have all prefixes (in their own words or their article's) and pass the
 * filters, ranked. Cost: a walk over the postings of the prefixes, and a heap of as many hits as are wanted.
 */
import type { SearchOptions } from '../types.ts';
import { Best, type Hit } from './best.ts';
import { filterOf } from './filter.ts';
import type { Part } from './part.ts';
import { BODY, FIELD_BITS, FIELD_MASK, QUOTE, TAG } from './segment.ts';

/** A word that is all that was asked for is worth more than one that only begins with it. */
const WHOLE_WORD = 2;
/** Where a prefix is found, best place first: a tag is the reader's own summary, a title the least specific. */
const WEIGHTS = { [TAG]: 4, [BODY]: 3, [QUOTE]: 3 };
const TITLE_WEIGHT = 1;
/** Weight by the fields of a posting: that of its best field. */
const FIELD_WEIGHTS = Float32Array.from({ length: FIELD_MASK + 1 }, (_, fields) =>
  Math.max(0, ...Object.entries(WEIGHTS).map(([field, weight]) => ((fields & Number(field)) === 0 ? 0 : weight))),
);

export interface Found {
  /** Best first; without prefixes newest first. */
  ids: string[];
  scores: number[];
  /** All that there are, not only those given. */
  total: number;
}

/** @param prefixes folded; none: everything that the filters leave. */
export function find(
  parts: readonly Part[],
  prefixes: readonly string[],
  options: Omit<SearchOptions, 'limit'>,
  limit: number,
): Found {
  const titles = prefixes.map((prefix) => titleScores(parts, prefix));
  const best = new Best(limit);
  let total = 0;
  for (const part of parts) {
    const passes = filterOf(part, options);
    const { noteIds, updatedAt, createdAt, lengths } = part.segment;
    const take = (note: number, score: number, time: number): void => {
      if (!passes(note)) return;
      total++;
      best.add(score, time, noteIds[note] ?? '');
    };
    if (prefixes.length === 0) {
      for (let note = 0; note < part.size; note++) take(note, 0, createdAt[note] ?? 0);
      continue;
    }
    scored(part, prefixes, titles, (note, score) => {
      // Of two notes with the same words the shorter one is more about them.
      take(note, score / (1 + Math.log10(1 + (lengths[note] ?? 0)) / 4), updatedAt[note] ?? 0);
    });
  }
  const hits: Hit[] = best.sorted();
  return { ids: hits.map(({ id }) => id), scores: hits.map(({ score }) => score), total };
}

/** Articles whose title, byline or site has the prefix, over all parts: notes may lie in another part than their article. */
function titleScores(parts: readonly Part[], prefix: string): Map<string, number> {
  const scores = new Map<string, number>();
  for (const part of parts) {
    part.eachArticle(prefix, (article, isWhole) => {
      const id = part.segment.articleIds[article] ?? '';
      const score = (isWhole ? WHOLE_WORD : 1) * TITLE_WEIGHT;
      if (score > (scores.get(id) ?? 0)) scores.set(id, score);
    });
  }
  return scores;
}

/** Calls back with each note of the part that has all prefixes. */
function scored(
  part: Part,
  prefixes: readonly string[],
  titles: readonly Map<string, number>[],
  visit: (note: number, score: number) => void,
): void {
  const sums = new Float32Array(part.size);
  /** How many prefixes, from the first on, a note has. */
  const met = new Uint8Array(part.size);
  const current = new Float32Array(part.size);
  let last: number[] = [];
  prefixes.forEach((prefix, step) => {
    const touched: number[] = [];
    part.eachPosting(prefix, (posting, isWhole) => {
      const note = posting >>> FIELD_BITS;
      if (met[note] !== step) return;
      const score = (FIELD_WEIGHTS[posting & FIELD_MASK] ?? 0) * (isWhole ? WHOLE_WORD : 1);
      const known = current[note] ?? 0;
      if (known === 0) touched.push(note);
      if (score > known) current[note] = score;
    });
    for (const [id, score] of titles[step] ?? []) {
      const article = part.articleNumber(id);
      if (article === undefined) continue;
      part.eachNoteOf(article, (note) => {
        if (met[note] !== step) return;
        if (current[note] === 0) touched.push(note);
        current[note] = (current[note] ?? 0) + score;
      });
    }
    for (const note of touched) {
      met[note] = step + 1;
      sums[note] = (sums[note] ?? 0) + (current[note] ?? 0);
      current[note] = 0;
    }
    last = touched;
  });
  for (const note of last) visit(note, sums[note] ?? 0);
}
