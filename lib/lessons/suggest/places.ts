/**
 * "Where is Aktau?", as a choice and on a map, and capitals. Wrong answers are what somebody might mistake for the right
 * one: the regions and countries nearest to the place, the country's other capitals and largest towns.
 */
import { capitalOn } from '../../cards/place-card.ts';
import { nameOnDay } from '../../cards/names.ts';
import { clickMap } from '../../study/click-map.ts';
import type { EntityIndex, Gazetteer } from '../../gazetteer/types.ts';
import { countriesOf, mixed, type Source, type Thing } from './article-facts.ts';
import { hashOf } from '../shuffle.ts';
import { placeOnMap } from './task-map.ts';
import type { SuggestedTask, Whereabouts } from './types.ts';

const WRONG = 3;
/** Towns and the like: what lies within a region. */
const SMALL = new Set(['city', 'building', 'district']);
const AREAS = new Set(['region', 'island', 'lake', 'mountain', 'desert', 'natural-area', 'disputed-area']);

export function whereTasks(source: Source): SuggestedTask[] {
  return places(source).flatMap(({ id }) => {
    const { gazetteer } = source;
    const row = gazetteer.indexOf(id);
    const found = whereaboutsOf(source, row);
    if (!found) return [];
    const task = `where:${id}`;
    const name = nameOnDay(gazetteer, id, source.day);
    return [{ id: task, kind: 'where' as const, name, ...mixed(found.right, found.wrong, task) }];
  });
}

/** @param most places that are drawn. */
export function mapTasks(source: Source, most: number): SuggestedTask[] {
  const { gazetteer, shapes, day } = source;
  if (!shapes) return [];
  return places(source)
    .slice(0, most)
    .flatMap(({ id }) => {
      const drawn = clickMap(gazetteer, shapes, id);
      const placeClass = gazetteer.placeClassOf(gazetteer.indexOf(id));
      if (!drawn || !placeClass) return [];
      const name = nameOnDay(gazetteer, id, day);
      return [{ id: `map:${id}`, kind: 'map' as const, name, placeClass, ...placeOnMap(drawn) }];
    });
}

/** Towns first: where a country is, a class knows, or learns from the map that it finds the town on. */
function places({ gazetteer, things }: Source): Thing[] {
  const isTown = ({ id }: Thing): boolean => SMALL.has(gazetteer.placeClassOf(gazetteer.indexOf(id)) ?? '');
  const named = things.filter(
    ({ type, mentions }) => type === 'place' && mentions.some(({ kind }) => kind === 'place'),
  );
  return [...named.filter(isTown), ...named.filter((thing) => !isTown(thing))];
}

function whereaboutsOf(source: Source, row: EntityIndex): { right: Whereabouts; wrong: Whereabouts[] } | undefined {
  const { gazetteer } = source;
  const placeClass = gazetteer.placeClassOf(row) ?? '';
  const [country, region] = [gazetteer.countryOf(row), gazetteer.regionOf(row)];
  if (country < 0 || country === row || Number.isNaN(gazetteer.latOf(row))) return undefined;
  if (SMALL.has(placeClass) && region >= 0 && !tells(gazetteer, region, row)) {
    const wrong = nearestRegions(gazetteer, row, region, country);
    if (wrong.length < WRONG) return undefined;
    const inRegion = (each: EntityIndex): Whereabouts => ({
      region: gazetteer.nameOf(each),
      country: countryName(source, gazetteer.countryOf(each)),
    });
    return { right: inRegion(region), wrong: wrong.map(inRegion) };
  }
  if (!SMALL.has(placeClass) && !AREAS.has(placeClass)) return undefined;
  if (tells(gazetteer, row, country)) return undefined;
  const wrong = nearestCountries(gazetteer, row, country);
  const inCountry = (each: EntityIndex): Whereabouts => ({ country: countryName(source, each) });
  return wrong.length < WRONG ? undefined : { right: inCountry(country), wrong: wrong.map(inCountry) };
}

/** Whether a name holds the other: "City of Almaty" answers where Almaty is. */
function tells(gazetteer: Gazetteer, a: EntityIndex, b: EntityIndex): boolean {
  return gazetteer.nameOf(a).includes(gazetteer.nameOf(b));
}

function countryName({ gazetteer, day }: Source, row: EntityIndex): string {
  return nameOnDay(gazetteer, gazetteer.idOf(row), day);
}

/** The nearest of the same country, the nearest of another, and the next. */
function nearestRegions(
  gazetteer: Gazetteer,
  place: EntityIndex,
  own: EntityIndex,
  country: EntityIndex,
): EntityIndex[] {
  const near = nearest(gazetteer, place, 'region').filter((row) => row !== own && !tells(gazetteer, row, place));
  const first = near.find((row) => gazetteer.countryOf(row) === country);
  const foreign = near.find((row) => gazetteer.countryOf(row) !== country && gazetteer.countryOf(row) >= 0);
  const picked = [first, foreign].flatMap((row) => row ?? []);
  return [...picked, ...near.filter((row) => !picked.includes(row) && gazetteer.countryOf(row) >= 0)].slice(0, WRONG);
}

function nearestCountries(gazetteer: Gazetteer, place: EntityIndex, own: EntityIndex): EntityIndex[] {
  const away = (row: EntityIndex): number => gazetteer.distanceKm(place, row);
  const neighbours = gazetteer
    .neighbours(gazetteer.idOf(own))
    .map((id) => gazetteer.indexOf(id))
    .filter((row) => row >= 0)
    .sort((a, b) => away(a) - away(b));
  const others = nearest(gazetteer, place, 'country').filter((row) => row !== own && !neighbours.includes(row));
  return [...neighbours, ...others].slice(0, WRONG);
}

/** The nearest dozen of a class. One pass over all places. */
function nearest(gazetteer: Gazetteer, place: EntityIndex, wanted: 'region' | 'country'): EntityIndex[] {
  const found: { row: EntityIndex; km: number }[] = [];
  for (let row = 0; row < gazetteer.entityCount; row++) {
    if (row === place || gazetteer.placeClassOf(row) !== wanted) continue;
    const km = gazetteer.distanceKm(place, row);
    if (Number.isFinite(km)) found.push({ row, km });
  }
  return found
    .sort((a, b) => a.km - b.km)
    .slice(0, 12)
    .map(({ row }) => row);
}

/** Of each country in turn: "what was the capital?", or a statement about it. */
export function capitalTasks(source: Source): SuggestedTask[] {
  const { gazetteer, day } = source;
  return countriesOf(source).flatMap((row, i): SuggestedTask[] => {
    const capital = capitalOn(gazetteer, row, day);
    if (capital === undefined) return [];
    const id = gazetteer.idOf(row);
    const [country, right] = [countryName(source, row), nameOnDay(gazetteer, gazetteer.idOf(capital), day)];
    // "The capital of Luxembourg" answers itself.
    if (country.includes(right) || right.includes(country)) return [];
    const wrong = otherTowns(source, row, capital).filter((name) => name !== right);
    if (i % 2 === 0) {
      const task = `capital:${id}`;
      return wrong.length < WRONG
        ? []
        : [{ id: task, kind: 'capital', country, ...mixed(right, wrong.slice(0, WRONG), task) }];
    }
    const task = `true-capital:${id}`;
    const [first] = wrong;
    const value = first === undefined || hashOf(task) % 2 === 0;
    return [{ id: task, kind: 'true-capital', city: value ? right : first, country, value, capital: right }];
  });
}

/** Earlier and later capitals, then the largest towns. */
function otherTowns({ gazetteer, day }: Source, country: EntityIndex, capital: EntityIndex): string[] {
  const id = gazetteer.idOf(country);
  const towns: EntityIndex[] = [];
  for (let row = 0; row < gazetteer.entityCount; row++) {
    if (gazetteer.countryOf(row) === country && gazetteer.placeClassOf(row) === 'city') towns.push(row);
  }
  towns.sort((a, b) => gazetteer.populationOf(b) - gazetteer.populationOf(a));
  const others = [...gazetteer.capitals(id).map((term) => term.capital), ...towns.slice(0, 6)];
  return [...new Set(others)]
    .filter((row) => row !== capital)
    .map((row) => nameOnDay(gazetteer, gazetteer.idOf(row), day));
}
