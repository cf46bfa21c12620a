/** What the tables of `data/officials` must hold, whoever made them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compareText, readTsv, type Row } from './tsv.ts';

const FOLDER = new URL('officials/', import.meta.url).pathname;
const persons = readTsv(`${FOLDER}persons.tsv`);
const offices = readTsv(`${FOLDER}offices.tsv`);
const terms = readTsv(`${FOLDER}terms.tsv`);
const names = readTsv(`${FOLDER}person-names.tsv`);
const sources = new Set(readTsv(`${FOLDER}../sources.tsv`).map((row) => row['id']));
const officeOf = new Map(offices.map((row) => [row['id'], row]));
const personOf = new Map(persons.map((row) => [row['id'], row]));

const DATE = /^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

/** Names of those in office for certain on a day. */
function inOffice(office: string, day: string): string[] {
  return terms
    .filter(
      (t) =>
        t['office'] === office &&
        (t['start'] ?? '') <= day &&
        t['start'] !== '' &&
        ((t['end'] || t['known_until']) ?? '') >= day,
    )
    .map((t) => personOf.get(t['person'])?.['name'] ?? '');
}

function firstBad(rows: readonly Row[], good: (row: Row) => boolean): Row | undefined {
  return rows.find((row) => !good(row));
}

describe('the tables of officials', () => {
  it('are sorted and without doubles', () => {
    for (const table of ['persons', 'person-names', 'offices', 'terms', 'coverage', 'vacancies', 'wikidata-ids']) {
      const lines = readFileSync(`${FOLDER}${table}.tsv`, 'utf8').trimEnd().split('\n').slice(1);
      const bad = lines.find((line, i) => i > 0 && compareText(lines[i - 1] ?? '', line) >= 0);
      expect(bad, table).toBeUndefined();
    }
  });
  it('have one row an id, and refer to what exists', () => {
    expect(personOf.size).toBe(persons.length);
    expect(officeOf.size).toBe(offices.length);
    expect(firstBad(terms, (t) => personOf.has(t['person']) && officeOf.has(t['office']))).toBeUndefined();
    expect(firstBad(names, (n) => personOf.has(n['person']))).toBeUndefined();
  });
  it('give a Wikidata id only with where it was confirmed, to persons without one, and none to two of different names', () => {
    const ids = readTsv(`${FOLDER}wikidata-ids.tsv`);
    const nameOf = new Map<string, string>();
    expect(new Set(ids.map((row) => row['person'])).size).toBe(ids.length);
    expect(
      firstBad(ids, (row) => /^Q[1-9]\d*$/.test(row['wikidata'] ?? '') && row['confirmed'] !== ''),
    ).toBeUndefined();
    expect(firstBad(ids, (row) => personOf.get(row['person'])?.['wikidata'] === '')).toBeUndefined();
    expect(firstBad(ids, (row) => personOf.get(row['person'])?.['name'] === row['name'])).toBeUndefined();
    for (const { wikidata = '', name = '' } of ids) {
      expect(nameOf.get(wikidata) ?? name, wikidata).toBe(name);
      nameOf.set(wikidata, name);
    }
  });
  it('know the source of every row', () => {
    for (const rows of [persons, terms, names])
      expect(firstBad(rows, (row) => sources.has(row['source']))).toBeUndefined();
  });
  it('have dates of the written form, in order', () => {
    expect(
      firstBad(terms, (t) => [t['start'], t['end'], t['known_until']].every((d) => DATE.test(d ?? ''))),
    ).toBeUndefined();
    expect(
      firstBad(terms, (t) => !t['start'] || !t['end'] || t['end'] >= t['start'].slice(0, t['end'].length)),
    ).toBeUndefined();
  });
  it('end a term, or say up to when it is sure', () => {
    expect(firstBad(terms, (t) => (t['end_state'] === 'ended') === (t['end'] !== ''))).toBeUndefined();
    expect(firstBad(terms, (t) => t['known_until'] !== '' || t['start'] === '')).toBeUndefined();
  });
  it('give every person a name to be found by', () => {
    expect(firstBad(persons, (p) => p['name'] !== '' && p['family'] !== '')).toBeUndefined();
  });
  it('say nobody serves on the strength of an old missing end', () => {
    const stale = terms.find(
      (t) =>
        t['end_state'] === 'serving' &&
        t['source'] === 'wikidata-officeholders' &&
        (t['start'] ?? '') < '2010' &&
        (t['known_until'] ?? '') === '2022-07-01',
    );
    expect(stale).toBeUndefined();
  });
});

describe('who governed', () => {
  it.each([
    ['KZ/president', '2004-09-14', 'Nursultan Nazarbayev'],
    ['KZ/prime-minister', '2004-09-14', 'Daniyal Akhmetov'],
    ['KZ/president', '2020-01-01', 'Kassym-Jomart Tokayev'],
    ['GE/president', '2006-06-01', 'Mikheil Saakashvili'],
    ['DE/federal-chancellor', '1991-01-01', 'Helmut Kohl'],
    ['PE/president', '1995-01-01', 'Alberto Fujimori'],
    ['TH/prime-minister', '2002-01-01', 'Thaksin Shinawatra'],
    ['NA/president', '1999-01-01', 'Sam Nujoma'],
    ['CO/president', '2005-01-01', 'Álvaro Uribe'],
    ['NI/president', '1992-01-01', 'Violeta Chamorro'],
    ['SU/president', '1991-06-01', 'Mikhail Gorbachev'],
    ['YU/president', '1999-04-01', 'Slobodan Milošević'],
    ['CS/president', '2005-01-01', 'Svetozar Marović'],
    ['CSHH/president', '1991-01-01', 'Václav Havel'],
    ['DD/prime-minister', '1990-06-01', 'Lothar de Maizière'],
    ['CD/president', '1993-01-01', 'Mobutu Sese Seko'],
    ['GB/secretary-of-state-for-the-home-department', '2012-06-01', 'Theresa May'],
    ['US/secretary-of-state', '2003-03-01', 'Colin Powell'],
    ['united-nations/secretary-general', '2004-09-14', 'Kofi Annan'],
  ])('%s on %s: %s', (office, day, name) => {
    expect(inOffice(office, day)).toContain(name);
  });
  it('knows Bozhko as a minister from 2007 on, not before', () => {
    const bozhko = persons.find((p) => p['name'] === 'Vladimir Bozhko')?.['id'];
    const held = terms.filter((t) => t['person'] === bozhko);
    expect(held.map((t) => t['office'])).toEqual(['KZ/minister-of-emergency-situations']);
    expect(held[0]?.['start']?.slice(0, 4)).toBe('2007');
    expect(held[0]?.['end']?.slice(0, 4)).toBe('2014');
  });
  it('has spellings that folding misses', () => {
    const families = (name: string): string[] => {
      const id = persons.find((p) => p['name'] === name)?.['id'];
      return names.filter((n) => n['person'] === id).map((n) => n['family'] ?? '');
    };
    expect(families('Muammar Gaddafi')).toContain('Qaddafi');
    expect(families('Alexander Lukashenko')).toContain('Lukashenka');
    expect(families('Shavkat Mirziyoyev')).toContain('Mirziyaev');
    expect(families('Emomali Rahmon')).toContain('Rakhmonov');
  });
});
