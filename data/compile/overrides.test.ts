import { describe, expect, it } from 'vitest';
import type { Row } from '../tsv.ts';
import { applyOverride } from './overrides.ts';

const TERMS = 'officials/terms.tsv';

function tables(): Record<string, Row[]> {
  const rest = { end_state: 'serving', known_until: '2022-07-01', acting: '', source: 'wikidata-officeholders' };
  return {
    [TERMS]: [
      { person: 'q:Q1', office: 'KZ/president', start: '1990-04-24', end: '', ...rest },
      { person: 'q:Q1', office: 'KZ/prime-minister', start: '1984', end: '', ...rest },
      { person: 'q:Q2', office: 'KZ/president', start: '2019-03-20', end: '', ...rest },
    ],
  };
}

function change(key: string, column = 'end', value = '2019-03-20', table = TERMS) {
  return { table, key, column, value, reason: 'a reason', source: 'dateline-editors' };
}

function after(...changes: Row[]): Row[] {
  const all = tables();
  for (const each of changes) applyOverride(all, each, 'f.tsv');
  return all[TERMS] ?? [];
}

describe('an override', () => {
  it('changes the one cell of the row that its key names', () => {
    expect(after(change('q:Q1|KZ/president')).map(({ end }) => end)).toEqual(['2019-03-20', '', '']);
  });

  it('makes what hangs on a term’s end agree, and names its source beside the other', () => {
    expect(after(change('q:Q1|KZ/president'))[0]).toMatchObject({
      end_state: 'ended',
      known_until: '2019-03-20',
      source: 'wikidata-officeholders|dateline-editors',
    });
    expect(after(change('q:Q1|KZ/president'), change('q:Q1|KZ/president', 'end', ''))[0]).toMatchObject({
      end_state: 'unknown',
      source: 'wikidata-officeholders|dateline-editors',
    });
  });

  it('adds a row, which the next lines fill in', () => {
    const key = 'q:Q3|KZ/president|2029-03-20';
    expect(after(change(key, 'row', 'added'), change(key, 'end', '2036-03-20')).at(-1)).toEqual({
      person: 'q:Q3',
      office: 'KZ/president',
      start: '2029-03-20',
      end: '2036-03-20',
      end_state: 'ended',
      known_until: '2036-03-20',
      acting: '',
      source: 'dateline-editors',
    });
  });

  it('removes a row', () => {
    expect(after(change('q:Q1|KZ/president', 'row', 'removed')).map(({ start }) => start)).toEqual([
      '1984',
      '2019-03-20',
    ]);
  });

  it.each([
    ['no such row', change('q:Q3'), /has 0 rows with the key q:Q3/],
    ['a key of two rows', change('q:Q1'), /has 2 rows/],
    ['no such column', change('q:Q2', 'died'), /no column died/],
    ['no such table', change('q:Q2', 'end', '', 'nowhere.tsv'), /no table nowhere\.tsv/],
    ['a row that is there already', change('q:Q2', 'row', 'added'), /has a row with the key q:Q2 already/],
    ['a row to remove that isn’t there', change('q:Q3', 'row', 'removed'), /has 0 rows/],
    ['a row to be anything else', change('q:Q2', 'row', 'doubled'), /added or removed, not "doubled"/],
  ])('fails with %s', (_, row, message) => expect(() => applyOverride(tables(), row, 'f.tsv')).toThrow(message));
});
