/** Lays out what belongs to countries and regions of the world: capitals, neighbours, members, facts, coverage. */
import { FACT_FIELDS } from '../../lib/gazetteer/codes.ts';
import { compareText, listOf, type Row } from '../tsv.ts';
import type { EntityTable } from './entities.ts';
import type { Tables } from './tables.ts';
import { codeOf, parseDate, parseYear, Pool } from './values.ts';

function pairs(entities: EntityTable, rows: readonly Row[], column: string, unknown: Set<string>): [number, number][] {
  return rows
    .flatMap((row) =>
      listOf(row[column]).flatMap((other): [number, number][] => {
        const [from, to] = [entities.index.get(row['id'] ?? ''), entities.index.get(other)];
        if (to === undefined) unknown.add(other);
        return from === undefined || to === undefined ? [] : [[from, to]];
      }),
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

export function layOutFacts(tables: Tables, entities: EntityTable, sourceCode: (id: string) => number) {
  const unknown = new Set<string>();
  const rowOf = (id: string | undefined): number => {
    const row = entities.index.get(id ?? '');
    if (row === undefined) unknown.add(id ?? '');
    return row ?? -1;
  };
  const capitals = tables['places/capitals.tsv']
    .map((row) => ({ row, country: rowOf(row['country']), city: rowOf(`g:${row['geonameid']}`) }))
    .filter(({ country, city }) => country >= 0 && city >= 0)
    .sort((a, b) => a.country - b.country || parseYear(a.row['from']) - parseYear(b.row['from']));
  const neighbours = pairs(entities, tables['places/countries.tsv'], 'neighbours', unknown);
  const members = [
    ...pairs(entities, tables['places/world-regions.tsv'], 'members', unknown),
    ...pairs(entities, tables['organisations/organisations.tsv'], 'members', unknown),
  ].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const facts = tables['places/country-facts.tsv']
    .map((row) => ({ row, country: rowOf(row['country']), field: codeOf(FACT_FIELDS, row['field'] as never, 'fact') }))
    .filter(({ country }) => country >= 0)
    .sort(
      (a, b) => a.country - b.country || a.field - b.field || parseYear(a.row['edition']) - parseYear(b.row['edition']),
    );
  const postal = tables['places/postal-codes.tsv']
    .map((row) => ({ code: row['code'] ?? '', region: rowOf(row['id']) }))
    .filter(({ region }) => region >= 0)
    .sort((a, b) => compareText(a.code, b.code));
  const coverage = tables['officials/coverage.tsv']
    .map((row) => ({ row, country: rowOf(row['jurisdiction']) }))
    .filter(({ country, row }) => country >= 0 && country < entities.keys && row['ministers_until'])
    .sort((a, b) => a.country - b.country);
  const units = new Pool();
  units.code('');
  return {
    unknown: [...unknown],
    columns: {
      'capital.country': capitals.map(({ country }) => country),
      'capital.city': capitals.map(({ city }) => city),
      'capital.from': capitals.map(({ row }) => parseDate(row['from'])),
      'capital.to': capitals.map(({ row }) => parseDate(row['to'])),
      'capital.source': capitals.map(({ row }) => sourceCode(row['source'] ?? '')),
      'postal.code': postal.map(({ code }) => code),
      'postal.region': postal.map(({ region }) => region),
      'neighbour.country': neighbours.map(([country]) => country),
      'neighbour.other': neighbours.map(([, other]) => other),
      'member.owner': members.map(([owner]) => owner),
      'member.of': members.map(([, member]) => member),
      'fact.country': facts.map(({ country }) => country),
      'fact.field': facts.map(({ field }) => field),
      'fact.first': facts.map(({ row }) => parseYear(row['edition'])),
      'fact.last': facts.map(({ row }) => parseYear(row['last_edition'] || row['edition'])),
      'fact.year': facts.map(({ row }) => parseYear(row['year'])),
      'fact.unit': facts.map(({ row }) => units.code(row['unit'] ?? '')),
      'fact.source': facts.map(({ row }) => sourceCode(row['source'] ?? '')),
      'fact.value': facts.map(({ row }) => row['value'] ?? ''),
      'unit.name': units.values,
      'ministers.country': coverage.map(({ country }) => country),
      'ministers.until': coverage.map(({ row }) => parseDate(row['ministers_until'])),
    },
  };
}
