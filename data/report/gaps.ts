/**
 * Heads of state and government on each first of January from 1990 (or a country's first year) on: who is missing, and why.
 */
import { countryOffices, type Holder } from '../../lib/gazetteer/in-office.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { Row } from '../tsv.ts';
import { printTable } from './print.ts';

const FIRST_YEAR = 1990;

function certain(holders: readonly Holder[]): boolean {
  return holders.some(({ inOffice }) => inOffice === 'yes');
}

/** "1990–1993, 1997" */
export function yearRanges(years: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const year of years) {
    const last = ranges.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else ranges.push([year, year]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Nobody certain in a seat on the first of January of these years. */
export interface MissingHead {
  id: string;
  name: string;
  seat: 'head-of-state' | 'head-of-government';
  years: number[];
  /** Why, by the tables; undefined where they give no reason for one of the years. */
  reason?: string;
}

const SEATS = { 'head-of-state': 'headOfState', 'head-of-government': 'headOfGovernment' } as const;

function reasonFor(vacancies: readonly Row[], id: string, seat: string, day: string): string | undefined {
  return vacancies.find(
    ({ jurisdiction, field, from = '', to = '' }) =>
      jurisdiction === id && field === seat && from <= day && (to === '' || day <= to),
  )?.['reason'];
}

/**
 * Asks for every country, dissolved ones too, on each first of January of its existence.
 * @returns who is missing, and how many country-years were asked.
 */
export function missingHeads(
  gazetteer: Gazetteer,
  countries: readonly Row[],
  vacancies: readonly Row[],
): { missing: MissingHead[]; asked: number } {
  const lastYear = Number(gazetteer.asOf.slice(0, 4));
  const missing: MissingHead[] = [];
  let asked = 0;
  for (const { id = '', name = '', class: placeClass, start = '', end = '' } of countries) {
    if (placeClass === 'territory') continue;
    const days = Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, i) => `${FIRST_YEAR + i}-01-01`).filter(
      (day) => (start === '' || day >= start) && (end === '' || day <= end),
    );
    asked += days.length;
    const heads = days.map((day) => countryOffices(gazetteer, id, day));
    for (const [seat, key] of Object.entries(SEATS) as [MissingHead['seat'], 'headOfState'][]) {
      const vacant = days.filter((_, i) => !certain(heads[i]?.[key] ?? []));
      if (vacant.length === 0) continue;
      const reasons = new Set(vacant.map((day) => reasonFor(vacancies, id, seat, day)));
      const told = reasons.has(undefined) ? undefined : [...reasons].join(' ');
      const years = vacant.map((day) => Number(day.slice(0, 4)));
      missing.push({ id, name, seat, years, ...(told !== undefined && { reason: told }) });
    }
  }
  return { missing, asked };
}

export function reportGaps(gazetteer: Gazetteer, countries: readonly Row[], vacancies: readonly Row[]): void {
  const { missing, asked } = missingHeads(gazetteer, countries, vacancies);
  printTable(
    'Heads missing on 1 January',
    ['country', 'years', 'seat', 'reason'],
    missing.map(({ id, name, seat, years, reason }) => [
      `${name} (${id.slice(2)})`,
      yearRanges(years),
      seat,
      reason ?? 'NO REASON GIVEN',
    ]),
  );
  const sum = (list: readonly MissingHead[]): number => list.reduce((total, { years }) => total + years.length, 0);
  console.log(
    `\n  ${2 * asked} seats of ${asked} country-years: ${sum(missing)} vacant, ${sum(missing.filter(({ reason }) => reason === undefined))} of them without a reason`,
  );
}
