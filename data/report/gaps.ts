/**
 * Heads of state and government on each first of January from 1990 (or a country's first year) on: who is missing.
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

export function reportGaps(gazetteer: Gazetteer, countries: readonly Row[]): void {
  const lastYear = Number(gazetteer.asOf.slice(0, 4));
  let asked = 0;
  const lacking = { headOfState: 0, headOfGovernment: 0 };
  const rows: [string, string, string][] = [];
  for (const row of countries) {
    const { id = '', name = '', class: placeClass, start = '', end = '' } = row;
    if (placeClass === 'territory') continue;
    const years = { headOfState: [] as number[], headOfGovernment: [] as number[] };
    for (let year = FIRST_YEAR; year <= lastYear; year++) {
      const day = `${year}-01-01`;
      if ((start !== '' && day < start) || (end !== '' && day > end)) continue;
      asked++;
      const offices = countryOffices(gazetteer, id, day);
      for (const kind of ['headOfState', 'headOfGovernment'] as const) {
        if (certain(offices[kind])) continue;
        years[kind].push(year);
        lacking[kind]++;
      }
    }
    if (years.headOfState.length + years.headOfGovernment.length > 0) {
      rows.push([`${name} (${id.slice(2)})`, yearRanges(years.headOfState), yearRanges(years.headOfGovernment)]);
    }
  }
  printTable('Heads missing on 1 January', ['country', 'head of state', 'head of government'], rows);
  console.log(
    `\n  ${asked} country-years; head of state missing in ${lacking.headOfState}, of government in ${lacking.headOfGovernment}`,
  );
}
