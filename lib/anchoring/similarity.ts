/**
 * How alike two folded words are, 0–1: a typo, another ending or another number is not another word. Anything below
 * 0.5 is told as 0, so that alignment never prefers a chance likeness to an honest replacement.
 */

/** Two different numbers in the same place: a toll or a date that was updated. */
const OTHER_NUMBER = 0.5;
/** Same stem, other ending: minister, ministers, ministerial. */
const OTHER_ENDING = 0.7;

export function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [first, other] = [a.charCodeAt(0), b.charCodeAt(0)];
  const sameFirst = first === other;
  // Nearly all pairs leave here: alignment asks for each pair of words in its band.
  const second = a.charCodeAt(1);
  if (!sameFirst && second !== b.charCodeAt(1) && first !== b.charCodeAt(1) && second !== other) {
    return isDigit(first) && isDigit(other) ? OTHER_NUMBER : 0;
  }
  if (isDigit(first) && isDigit(other)) return OTHER_NUMBER;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return 0;
  const prefix = commonPrefix(short, long);
  const ending = prefix >= 4 && prefix * 5 >= long.length * 3 ? OTHER_ENDING : 0;
  return Math.max(ending, bySpelling(short, long, prefix));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function bySpelling(short: string, long: string, prefix: number): number {
  const allowed = long.length >= 7 ? 2 : 1;
  if (long.length - short.length > allowed) return 0;
  // What lies outside the common beginning and end holds all errors; with two it may be a little longer.
  if (long.length - prefix - commonSuffix(short, long, prefix) > allowed * 2) return 0;
  const errors = editDistance(short, long);
  return errors > allowed ? 0 : 1 - errors / long.length;
}

function commonPrefix(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

function commonSuffix(short: string, long: string, prefix: number): number {
  let i = 0;
  while (i < short.length - prefix && short.charCodeAt(short.length - 1 - i) === long.charCodeAt(long.length - 1 - i))
    i++;
  return i;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (i > 1 && j > 1 && swapped) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      current.push(cost);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
