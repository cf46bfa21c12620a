/** The figures of the country facts: ranges, and how fast they may change from one edition to the next. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTsv, type Row } from './tsv.ts';

const rows = readTsv(join(import.meta.dirname, 'places', 'country-facts.tsv'));
const series = Map.groupBy(rows, (row) => `${row['country']} ${row['field']}`);
const figures = (field: string): Row[] => rows.filter((row) => row['field'] === field);

const RANGES: Record<string, [low: number, high: number]> = {
  population: [1, 1.5e9],
  area: [0.4, 2.3e7],
  'gdp-per-head': [100, 300_000],
  'life-expectancy': [30, 95],
  'median-age': [13, 60],
};

/** Jumps beyond these are looked at by eye; their number is pinned so that a new one is noticed. */
const PINNED: Record<string, { factor: number; jumps: number }> = {
  population: { factor: 1.6, jumps: 14 },
  'life-expectancy': { factor: 1.35, jumps: 12 },
  'median-age': { factor: 1.35, jumps: 1 },
};

describe('country facts', () => {
  it.each(Object.entries(RANGES))('%s is in its range', (field, [low, high]) => {
    const values = figures(field);
    expect(values.length).toBeGreaterThan(400);
    const outside = values.filter((row) => !(Number(row['value']) >= low && Number(row['value']) <= high));
    expect(outside).toEqual([]);
  });

  it.each(Object.entries(PINNED))('%s hardly ever jumps', (field, { factor, jumps }) => {
    const found = [...series].flatMap(([key, all]) => {
      if (!key.endsWith(` ${field}`)) return [];
      const sorted = all.toSorted((a, b) => Number(a['edition']) - Number(b['edition']));
      return sorted.slice(1).flatMap((row, index) => {
        const [before, after] = [Number(sorted[index]?.['value']), Number(row['value'])];
        const small = field === 'population' && before < 5000;
        return !small && (after > before * factor || before > after * factor) ? [`${key} ${row['edition']}`] : [];
      });
    });
    expect(found.length, found.join(', ')).toBeLessThanOrEqual(jumps);
  });

  it('tells runs of editions that follow each other', () => {
    for (const [key, all] of series) {
      const sorted = all.toSorted((a, b) => Number(a['edition']) - Number(b['edition']));
      let last = 1989;
      for (const row of sorted) {
        expect(Number(row['edition']), key).toBeGreaterThan(last);
        last = Number(row['last_edition']);
        expect(last, key).toBeGreaterThanOrEqual(Number(row['edition']));
        expect(last, key).toBeLessThanOrEqual(2025);
      }
    }
  });

  it('holds short lists, no sentences', () => {
    const texts = rows.filter((row) => /languages|religions|ethnic-groups|government-type/.test(row['field'] ?? ''));
    expect(Math.max(...texts.map((row) => (row['value'] ?? '').length))).toBeLessThanOrEqual(220);
    const sentences = texts.filter((row) => /\b(is|are|was|were|has|have)\b|;/.test(row['value'] ?? ''));
    expect(sentences.map((row) => row['value'])).toEqual([]);
    expect(
      texts.filter(
        (row) => /\b(1\d\d|[2-9]\d\d)(\.\d+)?%/.test(row['value'] ?? '') && !/\b100%/.test(row['value'] ?? ''),
      ),
    ).toEqual([]);
  });

  it('covers most countries in every edition', () => {
    for (let edition = 1993; edition <= 2025; edition++) {
      const told = figures('population').filter(
        (row) => Number(row['edition']) <= edition && edition <= Number(row['last_edition']),
      );
      expect(told.length, String(edition)).toBeGreaterThan(200);
    }
  });
});
