/**
 * Every country and every first of January 1990–2026: who is head of state, who of government? What is missing must
 * have its reason in `officials/vacancies.tsv`. A president without a prime minister beside him by law counts for both.
 */
import { readTsv, type Row } from '../tsv.ts';

const DATA = new URL('../', import.meta.url).pathname;
const SEATS = ['head-of-state', 'head-of-government'] as const;
const YEARS = Array.from({ length: 37 }, (_, i) => 1990 + i);

export interface Gaps {
  asked: number;
  /** "c:XX head-of-state 1993-01-01" without a reason. */
  unexplained: string[];
  /** The same with their reasons. */
  explained: string[];
}

function inOffice(term: Row, day: string): boolean {
  return term['start'] !== '' && (term['start'] ?? '') <= day && (term['end'] || (term['known_until'] ?? '')) >= day;
}

export function findGaps(): Gaps {
  const offices = new Map(readTsv(`${DATA}officials/offices.tsv`).map((row) => [row['id'], row]));
  const heads = readTsv(`${DATA}officials/terms.tsv`).filter((t) => offices.get(t['office'])?.['rank'] === '1');
  const byPlace = Map.groupBy(heads, (t) => offices.get(t['office'])?.['jurisdiction'] ?? '');
  const vacancies = readTsv(`${DATA}officials/vacancies.tsv`);
  const gaps: Gaps = { asked: 0, unexplained: [], explained: [] };
  for (const country of readTsv(`${DATA}places/countries.tsv`)) {
    if (country['class'] === 'territory') continue;
    const id = country['id'] ?? '';
    for (const day of YEARS.map((year) => `${year}-01-01`)) {
      if ((country['start'] && country['start'] > day) || (country['end'] && country['end'] < day)) continue;
      for (const seat of SEATS) {
        gaps.asked += 1;
        if (isFilled(byPlace.get(id) ?? [], seat, day)) continue;
        const why = vacancies.find(
          (v) =>
            v['jurisdiction'] === id && v['field'] === seat && (v['from'] ?? '') <= day && (v['to'] || '9999') >= day,
        );
        if (why) gaps.explained.push(`${id} ${seat} ${day}: ${why['reason']}`);
        else gaps.unexplained.push(`${id} ${seat} ${day}`);
      }
    }
  }
  return gaps;

  function isFilled(terms: readonly Row[], seat: string, day: string): boolean {
    const of = (field: string): Row[] => terms.filter((t) => offices.get(t['office'])?.['field'] === field);
    if (of(seat).some((t) => inOffice(t, day))) return true;
    if (seat === 'head-of-state') return false;
    const government = of(seat);
    const had =
      government.some((t) => (t['start'] ?? '') <= day) &&
      government.some((t) => t['end_state'] !== 'ended' || (t['end'] ?? '') >= day);
    return !had && of('head-of-state').some((t) => inOffice(t, day));
  }
}
