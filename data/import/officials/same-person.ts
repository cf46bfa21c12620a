/**
 * Whether two spellings name one person.
 *
 * Method: spelling-folded words compared as sets, then as strings by edit distance. Cost: O(length²) a pair, and only
 * persons of one country are compared. Country and dates are the caller's to check. A phonetic code (Metaphone) was
 * turned down: it is made for English.
 */
import { foldSpelling } from '../../../lib/gazetteer/fold.ts';

const FILLER = new Set(
  'al el bin ibn ben ould de la da do dos del van von der den di du e y abd sheikh haji jr sr ii iii mr dr gen'.split(
    ' ',
  ),
);

/** Folded words that tell persons apart, single initials left out. */
export function nameWords(name: string): string[] {
  return foldSpelling(name.replace(/\b(al|el|an|ar|as|at|az|ash|ad)-/gi, '').replace(/-(?=[a-z])/g, ''))
    .split(' ')
    .filter((word) => word.length > 1 && !FILLER.has(word))
    .map((word) => word.replace(/^m[uo]h?am[ae]d$/, 'muhamad'));
}

/** 0 (strangers) to 1 (written alike). Above {@link SAME} the two are taken for one person. */
export function nameSimilarity(a: string, b: string): number {
  if (foldSpelling(a) === foldSpelling(b)) return 1;
  const x = nameWords(a);
  const y = nameWords(b);
  if (x.length === 0 || y.length === 0) return 0;
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const places: number[] = [];
  let close = 0;
  for (const word of short) {
    const at = long.findIndex((other, i) => !places.includes(i) && alike(word, other));
    if (at >= 0) places.push(at);
    else if (long.some((other, i) => !places.includes(i) && resembles(word, other))) close += 1;
  }
  // "Khalifa bin Hamad" and "Hamad bin Khalifa" are father and son.
  const arabic = /\b(bin|ibn|bint)\b/i.test(`${a} ${b}`);
  if (arabic && !alike(x[0] ?? '', y[0] ?? '') && x.length > 1 && y.length > 1) return 0.3;
  if (initialsDiffer(a, b)) return 0.3;
  if (x.join('') === y.join('')) return 0.97;
  const ordered = places.every((at, i) => i === 0 || at > (places[i - 1] ?? -1));
  if (!ordered && (arabic || short.length !== long.length)) return 0.4;
  if (places.length === short.length) {
    if (short.length === 1) return long.length === 1 ? 0.97 : 0.75;
    return long.length === short.length ? 0.97 : 0.93;
  }
  if (places.length > 0 && places.length + close === short.length && short.length > 1) return 0.85;
  return (0.75 * places.length) / short.length;
}

/** Above this, and with dates that fit, one person. */
export const SAME = 0.9;
/** Enough when country, office and the time of the start agree. */
export const SAME_SEAT = 0.6;

/** One word in two spellings. */
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const longest = Math.max(a.length, b.length);
  if (longest < 5) return false;
  const d = distance(a, b);
  if (a[0] !== b[0]) return d === 1 && (longest >= 7 || /^[ck][^ck]+[ck]$/.test(`${a[0]}-${b[0]}`));
  return d <= 1 || (longest >= 8 && d <= 2 && a[1] === b[1]);
}

/** Single letters between other words: the middle initials. */
function inner(name: string): string {
  return [...name.matchAll(/(?<= )\p{Lu}(?=\.? )/gu)].map(([letter]) => letter).join('');
}

/** "R. K. Singh" and "V. P. Singh", "George H. W. Bush" and "George W. Bush". */
function initialsDiffer(a: string, b: string): boolean {
  const x = /^\p{Lu}\./u.exec(a)?.[0];
  const y = /^\p{Lu}/u.exec(b)?.[0];
  if (x !== undefined && y !== undefined && x[0] !== y[0]) return true;
  return inner(a) !== '' && inner(b) !== '' && inner(a) !== inner(b);
}

/** Perhaps one word: the same beginning and half of the letters. */
function resembles(a: string, b: string): boolean {
  return (
    a.slice(0, 2) === b.slice(0, 2) &&
    Math.max(a.length, b.length) >= 5 &&
    distance(a, b) <= Math.max(a.length, b.length) / 2
  );
}

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((row[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
