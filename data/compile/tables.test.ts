import { describe, expect, it } from 'vitest';
import { applyOverride, loadTables, type Tables } from './tables.ts';

function tables(): Tables {
  const terms = [
    { person: 'q:Q1', office: 'KZ/president', start: '1990-04-24', end: '' },
    { person: 'q:Q1', office: 'KZ/prime-minister', start: '1984', end: '' },
    { person: 'q:Q2', office: 'KZ/president', start: '2019-03-20', end: '' },
  ];
  return { 'officials/terms.tsv': terms } as unknown as Tables;
}

function change(key: string, column = 'end', table = 'officials/terms.tsv') {
  return { table, key, column, value: '2019-03-20', reason: 'a reason', source: 'dateline-editors' };
}

describe('an override', () => {
  it('changes the one cell of the row that its key names', () => {
    const before = tables();
    applyOverride(before, change('q:Q1|KZ/president'), 'f.tsv');
    expect(before['officials/terms.tsv'].map(({ end }) => end)).toEqual(['2019-03-20', '', '']);
  });

  it.each([
    ['no such row', change('q:Q3'), /has 0 rows with the key q:Q3/],
    ['a key of two rows', change('q:Q1'), /has 2 rows/],
    ['no such column', change('q:Q2', 'died'), /no column died/],
    ['no such table', change('q:Q2', 'end', 'nowhere.tsv'), /no table nowhere\.tsv/],
  ])('fails with %s', (_, row, message) => expect(() => applyOverride(tables(), row, 'f.tsv')).toThrow(message));
});

describe('the fact tables', () => {
  it('are all there with their columns, and every override applies', () => {
    const all = loadTables();
    for (const rows of Object.values(all)) expect(rows.length).toBeGreaterThan(0);
  });

  it('name a known source in every row', () => {
    const all = loadTables();
    const known = new Set(all['sources.tsv'].map(({ id }) => id));
    for (const [name, rows] of Object.entries(all)) {
      if (name === 'sources.tsv' || name === 'officials/offices.tsv') continue;
      const unknown = rows.flatMap(({ source = '' }) => source.split('|')).filter((id) => !known.has(id));
      expect([...new Set(unknown)], name).toEqual([]);
    }
  });

  it('allow no licence that the bundle must not hold', () => {
    for (const { id, licence = '' } of loadTables()['sources.tsv']) {
      expect(licence, id).not.toMatch(/ODbL|GPL|BY-SA|BY-NC|non-commercial/i);
      expect(licence, id).not.toBe('');
    }
  });
});
