/**
 * `public/data/about.json`: what the extension's page "About the data" tells of the dataset. Made together with it, so
 * that the page need not count 180,000 facts.
 */
import { join } from 'node:path';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { CountryName, DatasetSummary, KnownGap } from '../../lib/model/dataset-summary.ts';
import { parseDate } from '../compile/values.ts';
import { readTsv, type Row } from '../tsv.ts';
import { factsBySource, kindsOf } from './counts.ts';
import { DECADES, officialsByCountry } from './coverage.ts';

const OFFICIALS = join(import.meta.dirname, '../officials');

export function readVacancies(): Row[] {
  return readTsv(join(OFFICIALS, 'vacancies.tsv'));
}

export function readContradictions(): Row[] {
  return readTsv(join(OFFICIALS, 'contradictions.tsv'));
}

function countryName(gazetteer: Gazetteer, row: number): CountryName {
  const code = gazetteer.idOf(row).slice('c:'.length);
  const isCurrent = code.length === 2 && gazetteer.placeClassOf(row) !== 'former-country';
  return { name: gazetteer.nameOf(row), ...(isCurrent && { code }) };
}

function gapsOf(gazetteer: Gazetteer): KnownGap[] {
  return readVacancies().flatMap((row): KnownGap[] => {
    const country = gazetteer.indexOf(row['jurisdiction'] ?? '');
    const from = parseDate(row['from']);
    const to = parseDate(row['to']);
    const seat = row['field'];
    if (country < 0 || !from || (seat !== 'head-of-state' && seat !== 'head-of-government'))
      throw new Error(`data/officials/vacancies.tsv: unreadable row for ${row['jurisdiction']}`);
    return [{ country: countryName(gazetteer, country), seat, from, ...(to && { to }), reason: row['reason'] ?? '' }];
  });
}

/** @throws Error when a table that it tells of can't be read. */
export function summarise(gazetteer: Gazetteer): DatasetSummary {
  const officials = officialsByCountry(gazetteer);
  const sum = (count: (of: (typeof officials)[number]) => number): number =>
    officials.reduce((total, of) => total + count(of), 0);
  return {
    version: gazetteer.version,
    kinds: [...kindsOf(gazetteer)].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    names: gazetteer.names.size,
    offices: sum(({ offices }) => offices),
    terms: sum(({ terms }) => terms),
    decades: DECADES.map((from) => ({ from, terms: sum(({ decades }) => decades.get(from) ?? 0) })),
    coverage: officials.map(({ country, offices, persons, terms, ministersUntil }) => ({
      ...(country >= 0 && { country: countryName(gazetteer, country) }),
      offices,
      persons: persons.size,
      terms,
      ...(ministersUntil !== undefined && { ministersUntil }),
    })),
    gaps: gapsOf(gazetteer),
    contradictions: readContradictions().length,
    facts: Object.fromEntries(factsBySource(gazetteer)),
  };
}
