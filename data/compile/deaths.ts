import type { Row } from '../tsv.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Ends terms at the holder's death: sources tell the day of the successor's oath instead, which may be weeks later. Only
 * where both days are known, and the term had begun by then (a death before it is a mistake that this must not hide).
 * @returns how many terms were shortened.
 */
export function endAtDeath(terms: readonly Row[], persons: readonly Row[]): number {
  const deaths = new Map(persons.map((row) => [row['id'] ?? '', row['died'] ?? '']));
  let shortened = 0;
  for (const term of terms) {
    const died = deaths.get(term['person'] ?? '') ?? '';
    const { start = '', end = '', known_until: known = '' } = term;
    if (!DAY.test(died) || !DAY.test(end) || end <= died || start > died) continue;
    term['end'] = died;
    if (known > died) term['known_until'] = died;
    shortened++;
  }
  return shortened;
}
