/**
 * Search in a sorted column of ASCII strings.
 *
 * Method: a table over the first three characters leads to the few rows that begin with them; a binary search over the
 * bytes narrows those. Cost: a table look-up, then some 3–10 comparisons; no string is decoded. A hash of whole strings
 * would save the comparisons, but can't answer "which names go on with this word?", and its random slots deflate badly
 * (0.5 MB more in the zip); a double-array trie or an FST answers that too, but is larger than sorted text after
 * deflate, or slower to walk. Figures: `docs/gazetteer-format.md`.
 */
import type { PlanarColumn, TextColumn } from './columns.ts';

/** Classes of characters, in byte order. Those of several characters are marked: nothing after them is told apart. */
const END = 0;
const CONTROL = 1;
const SPACE = 2;
const PUNCTUATION = 3;
const DIGIT = 4;
const CAPITAL = 14;
const LETTER = 15;
const OTHER = 41;
const CLASSES = 42;
const MIXED = new Set([CONTROL, PUNCTUATION, CAPITAL, OTHER]);

/** Rows of a prefix table: one for each possible beginning, one for the end. */
export const PREFIX_ROWS = CLASSES ** 3 + 1;

function classOf(code: number): number {
  if (code >= 97) return code <= 122 ? LETTER + code - 97 : OTHER;
  if (code === 32) return SPACE;
  if (code < 32) return CONTROL;
  if (code < 48) return PUNCTUATION;
  return code <= 57 ? DIGIT + code - 48 : CAPITAL;
}

/**
 * Row of the prefix table for the strings that begin as `text` does. It never decreases along sorted strings, for which
 * a class of several characters must end the prefix: "+b" comes before "-a".
 */
export function prefixRow(text: string): number {
  let row = 0;
  let open = true;
  for (let i = 0; i < 3; i++) {
    const kind: number = open && i < text.length ? classOf(text.charCodeAt(i)) : END;
    row = row * CLASSES + kind;
    open = open && !MIXED.has(kind);
  }
  return row;
}

/** True for what such a column can hold. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 126) return false;
  return true;
}

export class SortedText {
  readonly text: TextColumn;
  readonly #prefix: PlanarColumn;

  constructor(text: TextColumn, prefix: PlanarColumn) {
    this.text = text;
    this.#prefix = prefix;
  }

  /**
   * Compares the bytes of row `row` from `from` on with `word`: 0 when they begin with it, otherwise the sign of the
   * first difference.
   */
  compare(row: number, word: string, from: number): number {
    const bytes = this.text.bytes;
    const start = this.text.start(row) + from;
    const size = this.text.size(row) - from;
    const common = Math.min(size, word.length);
    for (let i = 0; i < common; i++) {
      const difference = (bytes[start + i] ?? 0) - word.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return size < word.length ? -1 : 0;
  }

  /** First row of [low, high), whose first `from` bytes agree, that isn't before `word` there. */
  lowerBound(word: string, low: number, high: number, from: number): number {
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(middle, word, from) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The rows among which strings that are `word`, or go on after it with a space, must be; empty as [0, 0]. */
  bucket(word: string): [low: number, high: number] {
    if (word === '' || !isAscii(word)) return [0, 0];
    const first = prefixRow(word);
    // A short word stands alone or before a space: all prefixes up to that with the space.
    const whole = first % CLASSES !== END || word.length > 2;
    const span = whole ? 1 : word.length === 2 ? SPACE + 1 : (SPACE + 1) * CLASSES;
    return [this.#prefix.at(first), this.#prefix.at(first + span)];
  }

  /** The byte after `length` bytes of row `row`: 0 at its end. */
  next(row: number, length: number): number {
    return this.text.size(row) > length ? (this.text.bytes[this.text.start(row) + length] ?? 0) : 0;
  }

  /** The row that is exactly `string`, or -1. O(log n) of its bucket. */
  find(string: string): number {
    const [low, high] = this.bucket(string);
    const row = this.lowerBound(string, low, high, 0);
    return row < high && this.text.size(row) === string.length && this.compare(row, string, 0) === 0 ? row : -1;
  }
}
