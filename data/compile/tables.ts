/**
 * The fact tables as the compiler sees them: read, checked for their columns, corrected by `data/overrides/`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTsv, type Row } from '../tsv.ts';
import { endAtDeath } from './deaths.ts';
import { applyOverrides } from './overrides.ts';
import { joinSamePersons } from './same-persons.ts';
import { applyWikidataIds } from './wikidata-ids.ts';

const DATA = join(import.meta.dirname, '..');

/** The columns that the compiler relies on; a table may have more. */
export const TABLES = {
  'sources.tsv': 'id title publisher licence as_of',
  'places/countries.tsv':
    'id iso2 name class start end successors lat lon continent subregion neighbours demonym_adjectives demonym_nouns status wikidata source',
  'places/country-names.tsv': 'id name use from to case_sensitive source',
  'places/capitals.tsv': 'country geonameid from to source',
  'places/regions.tsv': 'id name country lat lon seat_geonameid wikidata source',
  'places/region-names.tsv': 'id name use from to source',
  'places/districts.tsv': 'id name region lat lon source',
  'places/postal-codes.tsv': 'id code source',
  'places/district-names.tsv': 'id name use from to source',
  'places/place-names.tsv': 'geonameid name use from to source',
  'places/extra-places.tsv': 'id name country region class lat lon population source',
  'places/features.tsv': 'id name class countries lat lon west south east north rank status wikidata source',
  'places/feature-names.tsv': 'id name use from to source',
  'places/world-regions.tsv': 'id name members lat lon source',
  'places/metonyms.tsv': 'id name names stands_for lat lon source',
  'places/country-facts.tsv': 'country field edition last_edition value unit year source',
  'organisations/organisations.tsv':
    'id name abbreviation names category country founded ended members aim wikidata source',
  'officials/persons.tsv': 'id name given family order native_name born died wikidata source',
  'officials/person-names.tsv': 'person given family kind source',
  'officials/same-persons.tsv': 'person name same_as terms reason source',
  'officials/wikidata-ids.tsv': 'person name wikidata confirmed source',
  'officials/offices.tsv': 'id jurisdiction title field branch rank',
  'officials/terms.tsv': 'person office start end end_state known_until acting source',
  'officials/coverage.tsv': 'jurisdiction ministers_until source',
  'words/ordinary.tsv': 'word weight',
  'words/given-names.tsv': 'word weight',
  'words/family-names.tsv': 'word weight',
} as const;

export type TableName = keyof typeof TABLES;

export type Tables = { [Name in TableName]: Row[] };

/** De-facto states that the places know as regions of the state that they broke away from; a country's former code;
 * organisations by their abbreviation. */
const SAME_JURISDICTION = new Map([
  ['f:abkhazia', 'r:GE.02'],
  ['f:transnistria', 'r:MD.58'],
  ['c:ZR', 'c:CD'],
  ['o:au', 'o:african-union'],
  ['o:c', 'o:commonwealth-of-nations'],
  ['o:eu', 'o:european-union'],
  ['o:ibrd', 'o:world-bank'],
  ['o:un', 'o:united-nations'],
]);

function joinJurisdictions(rows: readonly Row[]): void {
  for (const row of rows) {
    const same = SAME_JURISDICTION.get(row['jurisdiction'] ?? '');
    if (same) row['jurisdiction'] = same;
  }
}

/** @throws Error when a table is missing or lacks a column, or an override doesn't apply. */
export function loadTables(): Tables {
  const tables = {} as Tables;
  for (const [name, columns] of Object.entries(TABLES)) {
    const path = join(DATA, name);
    if (!existsSync(path)) throw new Error(`data/${name} is missing; \`npm run data:import\` remakes it`);
    const rows = readTsv(path);
    const [first] = rows;
    const lacking = columns.split(' ').filter((column) => first && !(column in first));
    if (lacking.length > 0) throw new Error(`data/${name} lacks the column(s) ${lacking.join(', ')}`);
    tables[name as TableName] = rows;
  }
  applyOverrides(tables, join(DATA, 'overrides'));
  endAtDeath(tables['officials/terms.tsv'], tables['officials/persons.tsv']);
  joinJurisdictions(tables['officials/offices.tsv']);
  joinJurisdictions(tables['officials/coverage.tsv']);
  const officials = {
    persons: tables['officials/persons.tsv'],
    names: tables['officials/person-names.tsv'],
    terms: tables['officials/terms.tsv'],
    offices: tables['officials/offices.tsv'],
  };
  joinSamePersons(officials, tables['officials/same-persons.tsv']);
  applyWikidataIds(officials, tables['officials/wikidata-ids.tsv']);
  return tables;
}
