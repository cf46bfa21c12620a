import type { IsoDate } from '../../model/date.ts';
import type {
  EntityId,
  Office,
  OrganisationEntity,
  PersonEntity,
  PlaceEntity,
  Source,
  Term,
} from '../../model/entity.ts';
import type { CountryFact, Gazetteer, NameUse } from '../../gazetteer/types.ts';

/** A small world in plain objects, for tests of what cards say. */
export interface FakeWorld {
  asOf: IsoDate;
  things: (PlaceEntity | OrganisationEntity)[];
  names?: Record<EntityId, { name: string; use: NameUse; from?: IsoDate; to?: IsoDate }[]>;
  capitals?: { country: EntityId; capital: EntityId; from?: IsoDate; to?: IsoDate }[];
  members?: Record<EntityId, EntityId[]>;
  neighbours?: Record<EntityId, EntityId[]>;
  facts?: CountryFact[];
  persons?: PersonEntity[];
  offices?: Office[];
  terms?: Term[];
  ministersKnownUntil?: Record<EntityId, IsoDate>;
  sources?: Source[];
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

function greatCircle(a: PlaceEntity | undefined, b: PlaceEntity | undefined): number {
  if (a?.lat === undefined || a.lon === undefined || b?.lat === undefined || b.lon === undefined) return NaN;
  const [x, y] = [radians(a.lat), radians(b.lat)];
  const cosine = Math.sin(x) * Math.sin(y) + Math.cos(x) * Math.cos(y) * Math.cos(radians(b.lon - a.lon));
  return EARTH_KM * Math.acos(Math.min(1, cosine));
}

/** A gazetteer over a fake world. Names aren't indexed: cards don't look up names. */
export function fakeGazetteer(world: FakeWorld): Gazetteer {
  const { things, persons = [], offices = [], terms = [], sources = [] } = world;
  const row = (id: EntityId): number => things.findIndex((thing) => thing.id === id);
  const place = (index: number): PlaceEntity | undefined => {
    const thing = things[index];
    return thing?.type === 'place' ? thing : undefined;
  };
  const countryByCode = (code: string): number =>
    things.findIndex((thing) => thing.type === 'place' && thing.id === `c:${code}`);
  const termsBy = (fits: (term: Term) => boolean): Term[] =>
    terms.filter(fits).sort((a, b) => (a.start?.date ?? a.knownUntil).localeCompare(b.start?.date ?? b.knownUntil));
  const person = (index: number): PersonEntity => {
    const found = persons[index];
    if (!found) throw new RangeError(`no person ${index}`);
    return found;
  };
  const office = (index: number): Office => {
    const found = offices[index];
    if (!found) throw new RangeError(`no office ${index}`);
    return found;
  };
  return {
    version: 'fake',
    asOf: world.asOf,
    names: {
      size: 0,
      start: () => undefined,
      extend: () => undefined,
      exact: () => -1,
      find: () => -1,
      postings: () => [],
      findSpelling: () => [],
    },
    entityCount: things.length,
    indexOf: row,
    idOf: (index) => things[index]?.id ?? '',
    nameOf: (index) => things[index]?.name ?? '',
    isOrganisation: (index) => things[index]?.type === 'organisation',
    placeClassOf: (index) => place(index)?.placeClass,
    countryOf: (index) => countryByCode(things[index]?.country ?? ''),
    regionOf: (index) => row(place(index)?.region ?? ''),
    latOf: (index) => place(index)?.lat ?? NaN,
    lonOf: (index) => place(index)?.lon ?? NaN,
    populationOf: (index) => place(index)?.population ?? 0,
    fameOf: () => 0,
    distanceKm: (a, b) => greatCircle(place(a), place(b)),
    contains: () => false,
    entity: (id) => things[row(id)],
    datedNamesOf: (id) =>
      (world.names?.[id] ?? [])
        .filter(({ from, to }) => from !== undefined || to !== undefined)
        .map((name) => ({ ...name, entity: row(id), source: 'test-names' })),
    namesOf: (id) => (world.names?.[id] ?? []).map((name) => ({ ...name, entity: row(id), source: 'test-names' })),
    countryByCode,
    capitals: (country) =>
      (world.capitals ?? [])
        .filter((term) => term.country === country)
        .map((term) => ({ ...term, country: row(country), capital: row(term.capital), source: 'test-places' })),
    postalRegions: () => [],
    neighbours: (id) => world.neighbours?.[id] ?? [],
    members: (id) => world.members?.[id] ?? [],
    facts: (country) => (world.facts ?? []).filter((fact) => fact.country === country),
    source: (id) => sources.find((source) => source.id === id),
    sources: () => [...sources],
    personCount: persons.length,
    personsByFamily: () => [],
    hasFamily: () => false,
    person,
    personIndexOf: (id) => persons.findIndex((each) => each.id === id),
    namesOfPerson: () => [],
    termsOfPerson: (index) => termsBy((term) => term.person === person(index).id),
    personSpan: (index) => {
      const own = termsBy((term) => term.person === person(index).id);
      const years = own.map((term) => Number((term.start?.date ?? term.knownUntil).slice(0, 4)));
      return { terms: own.length, bestRank: 1, firstYear: Math.min(...years), lastYear: Math.max(...years) };
    },
    office,
    officesOf: (jurisdiction) => offices.flatMap((each, index) => (each.jurisdiction === jurisdiction ? [index] : [])),
    termsOfOffice: (index) => termsBy((term) => term.office.id === office(index).id),
    ministersKnownUntil: (country) => world.ministersKnownUntil?.[country],
    word: () => ({ given: 0, family: 0, ordinary: 0 }),
  };
}
