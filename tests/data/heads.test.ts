/** Heads of state and government of every country on every first of January, and what readers are told of the gaps. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadTables } from '../../data/compile/tables.ts';
import { readVacancies, summarise } from '../../data/report/about.ts';
import { missingHeads } from '../../data/report/gaps.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';

let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = loadGazetteer();
}, 60_000);

describe('every country on every first of January since 1990', () => {
  const countries = loadTables()['places/countries.tsv'];

  it('has a head of state and a head of government, or a stated reason', () => {
    const { missing, asked } = missingHeads(gazetteer, countries, readVacancies());
    expect(missing.filter(({ reason }) => reason === undefined)).toEqual([]);
    const reasonOf = (id: string): string | undefined => missing.find((one) => one.id === id)?.reason;
    expect(reasonOf('c:AT')).toContain('annulled');
    expect(reasonOf('c:SO')).toContain('collapse');
    expect(reasonOf('c:IQ')).toContain('Coalition');
    // Two vacancies of one seat, each with its own reason.
    expect(reasonOf('c:HT')).toMatch(/exile.*killed/);
    expect(asked).toBeGreaterThan(7000);
    const vacant = missing.reduce((sum, { years }) => sum + years.length, 0);
    expect(vacant / (2 * asked)).toBeLessThan(0.005);
  }, 60_000);

  it('is told as vacant without a reason where the tables give none', () => {
    const { missing } = missingHeads(
      gazetteer,
      countries.filter(({ id }) => id === 'c:AT'),
      [],
    );
    expect(missing.find(({ id, seat }) => id === 'c:AT' && seat === 'head-of-state')).toEqual({
      id: 'c:AT',
      name: 'Austria',
      seat: 'head-of-state',
      years: [2017],
    });
  }, 60_000);
});

describe('what readers are told of the data', () => {
  it('adds up, and names what is missing', () => {
    const told = summarise(gazetteer);
    expect(told.version).toBe(gazetteer.version);
    expect(told.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(gazetteer.entityCount);
    expect(told.decades.reduce((sum, { terms }) => sum + terms, 0)).toBe(told.terms);
    const kazakhstan = told.coverage.find(({ country }) => country?.code === 'KZ');
    expect(kazakhstan?.persons).toBeGreaterThan(100);
    expect(kazakhstan?.ministersUntil).toMatch(/^20\d\d-/);
    expect(told.coverage.filter(({ country }) => country === undefined)).toHaveLength(1);
    expect(told.gaps.find(({ country }) => country.code === 'SO')?.reason).not.toBe('');
    expect(told.facts['wikidata-officeholders']).toBeGreaterThan(50_000);
    expect(told.contradictions).toBeGreaterThan(100);
  }, 60_000);
});
