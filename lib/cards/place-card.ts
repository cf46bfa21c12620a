import type { IsoDate } from '../model/date.ts';
import type { PlaceClass, PlaceEntity } from '../model/entity.ts';
import type { Mention } from '../model/mention.ts';
import type { EntityIndex, Gazetteer } from '../gazetteer/types.ts';
import { countryFacts } from './facts.ts';
import { bearing, compassPoint, roundKm } from './geo.ts';
import { datedNames, dayRef, nameOn } from './names.ts';
import { countryRef, countryRefs, holdsOn, namedRef } from './refs.ts';
import type { CapitalView, CountryFactsView, DistanceView, PlaceCard } from './view.ts';

const COUNTRIES: ReadonlySet<PlaceClass> = new Set(['country', 'territory', 'former-country']);
/** Things small enough for "290 km north of". */
const POINTS: ReadonlySet<PlaceClass> = new Set(['city', 'building', 'district']);
/** Other places of the article farther away than this say nothing about where a place is. */
const NEAR_KM = 2500;
const MOST_REFERENCES = 2;

type PlaceFacts = Pick<
  PlaceCard,
  | 'id'
  | 'name'
  | 'placeClass'
  | 'nameThen'
  | 'names'
  | 'region'
  | 'country'
  | 'countries'
  | 'status'
  | 'capitalOf'
  | 'largest'
  | 'population'
  | 'distances'
  | 'lat'
  | 'lon'
  | 'source'
> & { countryFacts?: CountryFactsView };

/** What the place is or was capital of, seen from the day. */
function capitalOf(gazetteer: Gazetteer, row: EntityIndex, day: IsoDate): CapitalView[] {
  const country = countryRef(gazetteer, gazetteer.countryOf(row));
  if (!country) return [];
  return gazetteer.capitals(country.id).flatMap((term) => {
    const { from, to, source } = term;
    if (term.capital !== row) return [];
    const when = holdsOn(term, day) ? 'then' : from && from > day ? 'later' : 'earlier';
    return [{ of: country, ...(from && { from }), ...(to && { to }), when, source }];
  });
}

/** The capital on the day; a country may have had none, or one that isn't known. */
export function capitalOn(gazetteer: Gazetteer, country: EntityIndex, day: IsoDate): EntityIndex | undefined {
  if (country < 0) return undefined;
  return gazetteer.capitals(gazetteer.idOf(country)).find((term) => holdsOn(term, day))?.capital;
}

function distanceView(
  gazetteer: Gazetteer,
  row: EntityIndex,
  from: EntityIndex,
  day: IsoDate,
  relation: DistanceView['relation'],
): DistanceView | undefined {
  const id = gazetteer.idOf(from);
  const km = gazetteer.distanceKm(from, row);
  if (!Number.isFinite(km) || km < 1) return undefined;
  const degrees = bearing(gazetteer.latOf(from), gazetteer.lonOf(from), gazetteer.latOf(row), gazetteer.lonOf(row));
  return {
    km: roundKm(km),
    direction: compassPoint(degrees),
    from: dayRef(gazetteer, id, day),
    relation,
  };
}

/** From the capital on the day, then from the nearest other towns that the article names. */
function distances(gazetteer: Gazetteer, row: EntityIndex, day: IsoDate, mentions: readonly Mention[]): DistanceView[] {
  const placeClass = gazetteer.placeClassOf(row);
  if (!placeClass || !POINTS.has(placeClass)) return [];
  const capital = capitalOn(gazetteer, gazetteer.countryOf(row), day);
  const named = new Set<EntityIndex>();
  for (const { kind, candidates } of mentions) {
    const id = kind === 'place' ? candidates[0]?.entity : undefined;
    const other = id === undefined ? -1 : gazetteer.indexOf(id);
    if (other < 0 || other === row || other === capital) continue;
    const otherClass = gazetteer.placeClassOf(other);
    if (otherClass && POINTS.has(otherClass)) named.add(other);
  }
  const nearest = [...named]
    .map((other) => ({ other, km: gazetteer.distanceKm(other, row) }))
    .filter(({ km }) => km <= NEAR_KM)
    .sort((a, b) => a.km - b.km)
    .slice(0, MOST_REFERENCES);
  const fromCapital =
    capital === undefined || capital === row ? undefined : distanceView(gazetteer, row, capital, day, 'capital');
  return [
    ...(fromCapital ? [fromCapital] : []),
    ...nearest.flatMap(({ other }) => distanceView(gazetteer, row, other, day, 'mentioned') ?? []),
  ];
}

/** Smaller towns are the largest of tiny countries only, where it says little. */
const LARGE = 200_000;

/** Whether no town of the country has more people. O(places), and only asked for large towns. */
function isLargest(gazetteer: Gazetteer, row: EntityIndex): boolean {
  const people = gazetteer.populationOf(row);
  const country = gazetteer.countryOf(row);
  if (people < LARGE || country < 0 || gazetteer.placeClassOf(row) !== 'city') return false;
  for (let other = 0; other < gazetteer.entityCount; other++) {
    if (gazetteer.populationOf(other) <= people || gazetteer.countryOf(other) !== country) continue;
    if (gazetteer.placeClassOf(other) === 'city') return false;
  }
  return true;
}

/** The editors' own rows hold a rough size, to rank a name's meanings by: nothing to tell a reader as a figure. */
const ESTIMATED = 'dateline-editors';

function population(gazetteer: Gazetteer, { population: value, source }: PlaceEntity): PlaceFacts['population'] {
  if (source === ESTIMATED) return undefined;
  const asOf = gazetteer.source(source)?.asOf;
  return value && asOf ? { value, year: Number(asOf.slice(0, 4)), source } : undefined;
}

/** Everything that a place's card tells, in time and in space. `context`: the mention's text, the article's mentions. */
export function placeFacts(
  gazetteer: Gazetteer,
  place: PlaceEntity,
  day: IsoDate,
  context: { text: string; mentions: readonly Mention[] },
): PlaceFacts {
  const row = gazetteer.indexOf(place.id);
  const isCountry = COUNTRIES.has(place.placeClass);
  const countryRow = isCountry ? row : gazetteer.countryOf(row);
  const country = isCountry ? undefined : countryRef(gazetteer, countryRow);
  const regionRow = gazetteer.regionOf(row);
  const names = datedNames(gazetteer, place.id);
  const nameThen = nameOn(names, place.name, day, context.text);
  const people = isCountry ? undefined : population(gazetteer, place);
  const facts = countryFacts(gazetteer, countryRow, day);
  return {
    id: place.id,
    name: place.name,
    placeClass: place.placeClass,
    ...(nameThen ? { nameThen } : {}),
    names,
    ...(regionRow >= 0 && regionRow !== row ? { region: namedRef(gazetteer, gazetteer.idOf(regionRow)) } : {}),
    ...(country ? { country } : {}),
    countries: isCountry ? [] : countryRefs(gazetteer, gazetteer.members(place.id)),
    ...(place.status === undefined ? {} : { status: place.status }),
    capitalOf: capitalOf(gazetteer, row, day),
    largest: isLargest(gazetteer, row),
    ...(people ? { population: people } : {}),
    distances: distances(gazetteer, row, day, context.mentions),
    ...(place.lat === undefined || place.lon === undefined ? {} : { lat: place.lat, lon: place.lon }),
    source: place.source,
    ...(facts ? { countryFacts: facts } : {}),
  };
}
