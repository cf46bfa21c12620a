/**
 * The index of the names of places and organisations: sorted folded names, scanned word by word, with the meanings of
 * each (`postings`).
 */
import { CASE_SENSITIVE, DOTTED, NAME_USES } from './codes.ts';
import type { Columns } from './container.ts';
import { foldSpelling } from './fold.ts';
import { hashText, SPELLING_BUCKETS } from './format.ts';
import { isAscii, SortedText } from './sorted-text.ts';
import type { NameIndex, NameRange, Posting } from './types.ts';

const SPACE = 0x20;
/** The character after the space: a bound for everything that goes on with a space. */
const AFTER_SPACE = '!';

/** The posting of row `row` of the postings. */
export function readPosting(columns: Columns, row: number): Posting {
  const use = columns['posting.use'][row] ?? 0;
  const posting: Posting = {
    entity: columns['posting.entity'].at(row),
    use: NAME_USES[use & 0xf] ?? 'alternate',
    caseSensitive: (use & CASE_SENSITIVE) !== 0,
    ...((use & DOTTED) !== 0 && { dotted: true }),
  };
  const dated = columns['years.posting'];
  const at = dated.lowerBound(row);
  if (at < dated.length && dated.at(at) === row) {
    const [from, to] = [columns['years.from'].at(at), columns['years.to'].at(at)];
    if (from > 0) posting.from = from;
    if (to > 0) posting.to = to;
  }
  return posting;
}

export function nameIndex(columns: Columns): NameIndex {
  const sorted = new SortedText(columns['name.text'], columns['namePrefix.low']);
  const groups = columns['name.postings'];

  /** Rows of [low, high) that have `word` at byte `from`, then end or go on with a space. */
  function narrow(word: string, low: number, high: number, from: number): NameRange | undefined {
    const first = sorted.lowerBound(word, low, high, from);
    if (first >= high || sorted.compare(first, word, from) !== 0) return undefined;
    const length = from + word.length;
    const next = sorted.next(first, length);
    // "word" itself and "word …" come before "words": the space is the lowest character of a name.
    if (next !== 0 && next !== SPACE) return undefined;
    // Most first words have few names: gallop from the first instead of halving the bucket.
    let step = 1;
    while (first + step < high && sorted.compare(first + step, word + AFTER_SPACE, from) < 0) step *= 2;
    const until = Math.min(high, first + step);
    return { low: first, high: sorted.lowerBound(word + AFTER_SPACE, first + (step >>> 1), until, from), length };
  }

  function find(foldedName: string): number {
    return sorted.find(foldedName);
  }

  return {
    size: sorted.text.length,
    start(word) {
      const [low, high] = sorted.bucket(word);
      return low < high ? narrow(word, low, high, 0) : undefined;
    },
    extend(range, word) {
      if (word === '' || !isAscii(word)) return undefined;
      return narrow(` ${word}`, range.low, range.high, range.length);
    },
    exact: (range) => (sorted.text.size(range.low) === range.length ? range.low : -1),
    find,
    postings(name) {
      const found: Posting[] = [];
      if (name < 0 || name >= groups.length) return found;
      const start = groups.start(name);
      const end = start + groups.count(name);
      for (let row = start; row < end; row++) found.push(readPosting(columns, row));
      return found;
    },
    findSpelling(spelling) {
      const key = foldSpelling(spelling);
      const found: number[] = [];
      const same = find(key);
      if (same >= 0) found.push(same);
      const buckets = columns['spelling.names'];
      const bucket = hashText(key) % SPELLING_BUCKETS;
      const start = buckets.start(bucket);
      for (let i = start; i < start + buckets.count(bucket); i++) {
        const row = columns['spellingName.row'].at(i);
        if (foldSpelling(sorted.text.at(row)) === key) found.push(row);
      }
      return found;
    },
  };
}
