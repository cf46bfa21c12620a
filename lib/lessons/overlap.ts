/**
 * How far two marked passages are the same one, when the texts that they were marked in may differ: the trainer marked
 * the article's copy, the student the live page, an excerpt, or a file opened in a browser.
 *
 * Method: each target is read as words, its context before, the quote, its context after. The longest run of words that
 * both windows share says how one lies on the other; then the quotes' words are counted where they lie (F1: words in
 * both, twice, over the words of both). Positions are no help across texts and are not looked at; the context tells
 * repeats apart. Cost: words × words of the two windows, each cut at 1,500.
 * Turned down: overlap of offsets (wrong as soon as a headline is missing), comparing quotes alone (a name marked in the
 * wrong sentence would count).
 */
import type { Target } from '../model/note.ts';

const MAX_WORDS = 1500;
/** Shared words that settle how the windows lie on each other; shorter quotes must share all that they have. */
const ENOUGH = 4;

interface Window {
  words: string[];
  /** The quote's words: [start, end). */
  start: number;
  end: number;
}

/** 0 (elsewhere) to 1 (the same words). */
export function passageOverlap(a: Target, b: Target): number {
  const [one, other] = [windowOf(a), windowOf(b)];
  const run = longestRun(one.words, other.words);
  if (run.length < Math.min(ENOUGH, one.words.length, other.words.length)) return 0;
  const shift = run.a - run.b;
  const shared = Math.min(one.end, other.end + shift) - Math.max(one.start, other.start + shift);
  return Math.max(0, (2 * shared) / (one.end - one.start + (other.end - other.start)));
}

function windowOf({ quote }: Target): Window {
  const [before, exact, after] = [wordsOf(quote.prefix), wordsOf(quote.exact), wordsOf(quote.suffix)];
  return {
    words: [...before, ...exact, ...after],
    start: before.length,
    end: before.length + Math.max(1, exact.length),
  };
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MAX_WORDS);
}

/** Where the longest run of equal words begins in each, and its length. */
function longestRun(a: readonly string[], b: readonly string[]): { a: number; b: number; length: number } {
  let best = { a: 0, b: 0, length: 0 };
  let last = new Uint16Array(b.length + 1);
  for (const [i, word] of a.entries()) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (b[j] !== word) continue;
      const length = (last[j] ?? 0) + 1;
      next[j + 1] = length;
      if (length > best.length) best = { a: i - length + 1, b: j - length + 1, length };
    }
    last = next;
  }
  return best;
}
