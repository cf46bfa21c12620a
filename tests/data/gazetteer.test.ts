/** What the compiled dataset must know; it is compiled first where it is missing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { foldName } from '../../lib/gazetteer/fold.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';
import { GOLDEN_NAMES } from './golden-names.ts';

let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = loadGazetteer();
}, 60_000);

/** "city US.GA", "country GE", "region RU": of what kind and where a thing is. */
function describeEntity(entity: number): { kind: string; places: string[] } {
  if (gazetteer.isOrganisation(entity)) return { kind: 'organisation', places: [] };
  const country = gazetteer.countryOf(entity);
  const region = gazetteer.regionOf(entity);
  const places = [country, region].filter((row) => row >= 0).map((row) => gazetteer.idOf(row).slice(2));
  return { kind: gazetteer.placeClassOf(entity) ?? '', places };
}

/** The meanings of a name that aren't a people's or an old name of something less famous, most famous first. */
function meanings(name: string): number[] {
  return gazetteer.names
    .postings(gazetteer.names.find(foldName(name)))
    .map(({ entity }) => entity)
    .sort((a, b) => gazetteer.fameOf(b) - gazetteer.fameOf(a));
}

function fits(entity: number, expected: string): boolean {
  const [kind, place] = expected.split(' ');
  const described = describeEntity(entity);
  return described.kind === kind && (!place || described.places.includes(place));
}

describe('names', () => {
  it.each(Object.entries(GOLDEN_NAMES))('%s: %s', (name, expected) => {
    const found = meanings(name);
    const all = expected.split(', ');
    const told = found.map((entity) => `${gazetteer.idOf(entity)} ${describeEntity(entity).kind}`).join(', ');
    expect(found[0] !== undefined && fits(found[0], all[0] ?? ''), `first of: ${told || 'nothing'}`).toBe(true);
    for (const one of all)
      expect(
        found.some((entity) => fits(entity, one)),
        `${one} in: ${told}`,
      ).toBe(true);
  });
});
