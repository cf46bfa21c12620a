import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../tools/load-gazetteer.ts';
import { tallyHeads } from './heads.ts';

const gazetteer = await loadGazetteer();

describe('heads of state and government of a day, in constructed sentences', () => {
  it.each(['1996-08-25', '2006-07-20', '2020-04-10'])('%s', (day) => {
    const { persons, inFull, byFamily, missed } = tallyHeads(gazetteer, 1, day);
    expect(persons).toBeGreaterThan(300);
    expect(inFull / persons, missed.join(', ')).toBeGreaterThan(0.98);
    expect(byFamily / persons).toBeGreaterThan(0.97);
  });
});
