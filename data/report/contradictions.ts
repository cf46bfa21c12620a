/** Dates and persons that the sources of officials tell differently, as the import settled them. */
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { readContradictions } from './about.ts';
import { printTable } from './print.ts';

function countryOf(gazetteer: Gazetteer, id: string): string {
  return gazetteer.entity(id)?.name ?? id;
}

/** How many there are, by the rule that decided and by country. */
export function reportContradictions(gazetteer: Gazetteer): void {
  const rows = readContradictions();
  const by = (column: string, name: (value: string) => string = String): [string, number][] =>
    [...Map.groupBy(rows, (row) => row[column] ?? '')]
      .map(([value, group]): [string, number] => [name(value), group.length])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  printTable(`Contradictions between sources: ${rows.length}, by the rule that decided`, ['rule', 'number'], by('why'));
  printTable(
    'Contradictions by country',
    ['country', 'number'],
    by('jurisdiction', (id) => countryOf(gazetteer, id)),
  );
  console.log('\n  One by one: npm run data:report -- contradictions-list');
}

/** Each with what every source says and what was taken. */
export function listContradictions(gazetteer: Gazetteer): void {
  printTable(
    'Contradictions: the start of a term, or the term, by source',
    ['country', 'office', 'person', 'Wikidata', 'Factbook', 'editors', 'taken', 'why'],
    readContradictions().map((row) => [
      countryOf(gazetteer, row['jurisdiction'] ?? ''),
      ...['office', 'person', 'wikidata', 'factbook', 'editors', 'taken', 'why'].map((column) => row[column] ?? ''),
    ]),
  );
}
