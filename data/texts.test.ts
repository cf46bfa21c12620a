/** The dataset's own words in Russian: whatever readers meet of them has its translation. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readTsv } from './tsv.ts';

const read = (name: string) => readTsv(join(import.meta.dirname, `${name}.tsv`));
const rows = read('texts/russian');
const known = new Set(rows.map(({ text }) => text));
const lacking = (table: string, column: string): string[] =>
  read(table).flatMap((row) => (row[column] && !known.has(row[column]) ? [row[column]] : []));

it('tells each once, in Cyrillic', () => {
  expect(known.size).toBe(rows.length);
  expect(rows.filter(({ russian = '' }) => !/[А-ЯЁа-яё]/.test(russian))).toEqual([]);
});

it.each([
  ['places/countries', 'status'],
  ['places/regions', 'status'],
  ['places/features', 'status'],
  ['organisations/organisations', 'category'],
  ['officials/vacancies', 'reason'],
])('tells every %s %s', (table, column) => expect(lacking(table, column)).toEqual([]));

it('tells the highest offices', () => {
  const common = ['President', 'Prime Minister', 'Minister of Foreign Affairs', 'Minister of the Interior', 'Governor'];
  expect(common.filter((title) => !known.has(title))).toEqual([]);
});
