import { describe, expect, it } from 'vitest';
import { loadTables } from './tables.ts';

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
