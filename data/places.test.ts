/** The tables of places, organisations and words: schema, order, keys, references, sources. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareText, listOf, readTsv, type Row } from './tsv.ts';

const KEYS: Record<string, string> = {
  'places/countries': 'id',
  'places/country-names': 'id name use from',
  'places/capitals': 'country geonameid from role',
  'places/regions': 'id',
  'places/region-names': 'id name',
  'places/postal-codes': 'id code',
  'places/districts': 'id',
  'places/district-names': 'id name',
  'places/place-names': 'geonameid name use from',
  'places/extra-places': 'id',
  'places/features': 'id',
  'places/feature-names': 'id name',
  'places/world-regions': 'id',
  'places/metonyms': 'id',
  'places/country-facts': 'country field edition',
  'places/russian-names': 'id',
  'places/own-names': 'id',
  'organisations/organisations': 'id',
  'words/given-names': 'word',
  'words/family-names': 'word',
  'words/ordinary': 'word',
};

const read = (name: string): Row[] => readTsv(join(import.meta.dirname, `${name}.tsv`));
const tables = new Map(Object.keys(KEYS).map((name) => [name, read(name)]));
const rowsOf = (name: string): Row[] => tables.get(name) ?? [];
const sources = new Map(read('sources').map((row) => [row['id'], row]));
const idsOf = (name: string): Set<string> => new Set(rowsOf(name).map((row) => row['id'] ?? ''));

const USES = /^(alternate|historic|abbreviation|demonym|endonym|primary)$/;
const DATE = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;
const PLACE_CLASS =
  /^(country|territory|former-country|city|sea|lake|river|island|mountain|desert|natural-area|disputed-area|building)$/;

describe.each(Object.keys(KEYS))('%s', (name) => {
  const rows = rowsOf(name);

  it('has rows, each once, in order', () => {
    expect(rows.length).toBeGreaterThan(20);
    const lines = rows.map((row) => Object.values(row).join('\t'));
    expect(lines).toEqual([...lines].sort(compareText));
    const keys = rows.map((row) =>
      (KEYS[name] ?? '')
        .split(' ')
        .map((column) => row[column])
        .join('\t'),
    );
    expect(keys.filter((key, index) => index > 0 && key === keys[index - 1])).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has a known source in every row', () => {
    const unknown = rows.filter((row) => {
      const ids = listOf(row['source']);
      return ids.length === 0 || ids.some((id) => !sources.has(id));
    });
    expect(unknown).toEqual([]);
  });

  it('has dates, uses and degrees of the agreed form', () => {
    const isDate = (row: Row, column: string): boolean => DATE.test(row[column] ?? '');
    const wrong = rows.filter(
      (row) =>
        !['from', 'to', 'start', 'end', 'founded', 'ended'].every((column) => isDate(row, column)) ||
        !USES.test(row['use'] ?? 'alternate') ||
        !PLACE_CLASS.test(row['class'] ?? 'sea') ||
        Math.abs(Number(row['lat'] ?? 0)) > 90 ||
        Math.abs(Number(row['lon'] ?? 0)) > 180 ||
        Number.isNaN(Number(row['lat'] ?? 0)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('sources', () => {
  it('are of licences that allow bundling', () => {
    for (const row of sources.values()) {
      expect(row['licence'], row['id']).not.toMatch(/ODbL|GPL|-SA|NC|unknown|^$/);
    }
  });
});

describe('references', () => {
  const countries = idsOf('places/countries');
  const regions = idsOf('places/regions');
  const things = new Set(['features', 'world-regions', 'extra-places'].flatMap((name) => [...idsOf(`places/${name}`)]));
  const unknownIn = (table: string, column: string, known: Set<string>): string[] =>
    rowsOf(table).flatMap((row) => listOf(row[column]).filter((id) => !known.has(id)));

  it('name countries that exist', () => {
    expect(unknownIn('places/country-names', 'id', countries)).toEqual([]);
    expect(unknownIn('places/capitals', 'country', countries)).toEqual([]);
    expect(unknownIn('places/countries', 'neighbours', countries)).toEqual([]);
    expect(unknownIn('places/countries', 'successors', countries)).toEqual([]);
    expect(unknownIn('places/regions', 'country', countries)).toEqual([]);
    expect(unknownIn('places/features', 'countries', countries)).toEqual([]);
    expect(unknownIn('places/world-regions', 'members', new Set([...countries, ...regions]))).toEqual([]);
    expect(unknownIn('organisations/organisations', 'members', countries)).toEqual([]);
    expect(unknownIn('organisations/organisations', 'country', countries)).toEqual([]);
    expect(unknownIn('places/country-facts', 'country', new Set([...countries, ...regions]))).toEqual([]);
  });

  it('name regions, features and organisations that exist', () => {
    expect(unknownIn('places/region-names', 'id', regions)).toEqual([]);
    expect(unknownIn('places/postal-codes', 'id', regions)).toEqual([]);
    expect(unknownIn('places/districts', 'region', regions)).toEqual([]);
    expect(unknownIn('places/extra-places', 'region', regions)).toEqual([]);
    expect(unknownIn('places/extra-places', 'country', countries)).toEqual([]);
    expect(unknownIn('places/district-names', 'id', idsOf('places/districts'))).toEqual([]);
    expect(unknownIn('places/feature-names', 'id', things)).toEqual([]);
    const owners = new Set([...countries, ...idsOf('organisations/organisations')]);
    expect(unknownIn('places/metonyms', 'stands_for', owners)).toEqual([]);
  });

  it('give no id to two things', () => {
    const all = ['features', 'world-regions', 'extra-places', 'metonyms'].flatMap((name) => [
      ...idsOf(`places/${name}`),
    ]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('borders', () => {
  it('are told from both sides', () => {
    const neighbours = new Map(rowsOf('places/countries').map((row) => [row['id'], listOf(row['neighbours'])]));
    for (const [id, others] of neighbours) {
      for (const other of others) expect(neighbours.get(other), `${id} and ${other}`).toContain(id);
    }
  });
});

describe('capitals', () => {
  it('give every country a capital, and never two at once', () => {
    const rows = rowsOf('places/capitals').filter((row) => row['role'] === 'capital');
    const byCountry = Map.groupBy(rows, (row) => row['country'] ?? '');
    const countries = rowsOf('places/countries').filter((row) => row['class'] === 'country');
    const without = countries.map((row) => row['id'] ?? '').filter((id) => !byCountry.has(id));
    // Palestine claims East Jerusalem and governs from Ramallah: no capital is told.
    expect(without).toEqual(['c:PS']);
    for (const [country, terms] of byCountry) {
      const sorted = terms.sort((a, b) => compareText(a['from'] ?? '', b['from'] ?? ''));
      sorted.slice(1).forEach((term, index) => {
        expect(sorted[index]?.['to'], country).not.toBe('');
        expect(compareText(sorted[index]?.['to'] ?? '', term['from'] ?? ''), country).toBeLessThanOrEqual(0);
      });
    }
  });
});
