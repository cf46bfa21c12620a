/** Places and organisations by row: ids, columns for the recogniser's inner loop, decoded records. */
import type { Entity, EntityId, OrganisationEntity, PlaceClass, PlaceEntity } from '../model/entity.ts';
import { ORGANISATION_CLASS, PLACE_CLASSES } from './codes.ts';
import type { PlanarColumn } from './columns.ts';
import type { Columns } from './container.ts';
import { cityFame } from './fame.ts';
import { NO_U16 } from './format.ts';

const EARTH_RADIUS_KM = 6371;
const RADIANS = Math.PI / 180;

export interface Places {
  readonly entityCount: number;
  indexOf(id: EntityId): number;
  idOf(entity: number): EntityId;
  nameOf(entity: number): string;
  isOrganisation(entity: number): boolean;
  placeClassOf(entity: number): PlaceClass | undefined;
  countryOf(entity: number): number;
  regionOf(entity: number): number;
  latOf(entity: number): number;
  lonOf(entity: number): number;
  populationOf(entity: number): number;
  fameOf(entity: number): number;
  distanceKm(a: number, b: number): number;
  contains(container: number, entity: number): boolean;
  countryByCode(iso2: string): number;
  record(entity: number): Entity;
}

/** Row of `id` in the textual keys, which are sorted by UTF-16 code units; or where it would stand. */
function findKey(columns: Columns, id: string): { row: number; found: boolean } {
  const keys = columns['key.id'];
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (keys.at(middle) < id) low = middle + 1;
    else high = middle;
  }
  return { row: low, found: low < keys.length && keys.at(low) === id };
}

function hundredths(column: PlanarColumn, row: number, origin: number): number {
  const stored = column.at(row);
  return stored === NO_U16 ? Number.NaN : Math.round(stored - origin * 100) / 100;
}

function reference(column: PlanarColumn, row: number): number {
  if (row < 0 || row >= column.length) return -1;
  const stored = column.at(row);
  return stored === NO_U16 ? -1 : stored;
}

export function placesOf(columns: Columns): Places {
  const keyCount = columns['key.id'].length;
  const entityCount = columns['entity.name'].length;
  const classes = columns['entity.class'];
  const cities = columns['city.geonameid'];
  const members = columns['member.owner'];

  const isOrganisation = (entity: number): boolean => classes[entity] === ORGANISATION_CLASS;
  const nameOf = (entity: number): string => columns['entity.name'].at(entity);
  const countryOf = (entity: number): number => reference(columns['entity.country'], entity);
  const regionOf = (entity: number): number => reference(columns['entity.region'], entity);
  const latOf = (entity: number): number => hundredths(columns['entity.lat'], entity, 90);
  const lonOf = (entity: number): number => hundredths(columns['entity.lon'], entity, 180);

  function indexOf(id: EntityId): number {
    if (!id.startsWith('g:')) {
      const { row, found } = findKey(columns, id);
      return found ? row : -1;
    }
    const geonameid = Number(id.slice(2));
    const row = cities.lowerBound(geonameid);
    return row < cities.length && cities.at(row) === geonameid ? keyCount + row : -1;
  }

  function idOf(entity: number): EntityId {
    return entity < keyCount ? columns['key.id'].at(entity) : `g:${cities.at(entity - keyCount)}`;
  }

  function placeClassOf(entity: number): PlaceClass | undefined {
    const code = classes[entity];
    return code === undefined ? undefined : PLACE_CLASSES[code];
  }

  function memberOf(owner: number, other: number): boolean {
    for (let row = members.lowerBound(owner); members.at(row) === owner && row < members.length; row++) {
      if (columns['member.of'].at(row) === other) return true;
    }
    return false;
  }

  function contains(container: number, entity: number): boolean {
    if (container === entity || isOrganisation(container)) return false;
    if (countryOf(entity) === container || regionOf(entity) === container) return true;
    const placeClass = placeClassOf(container);
    if (placeClass === 'region') {
      // A city in a district of the region.
      const region = regionOf(entity);
      return region >= 0 && regionOf(region) === container;
    }
    if (placeClass !== 'world-region' && placeClass !== 'continent') return false;
    return [entity, regionOf(entity), countryOf(entity)].some((row) => row >= 0 && memberOf(container, row));
  }

  function distanceKm(a: number, b: number): number {
    const [latA, latB] = [latOf(a) * RADIANS, latOf(b) * RADIANS];
    const sinLat = Math.sin((latB - latA) / 2);
    const sinLon = Math.sin(((lonOf(b) - lonOf(a)) * RADIANS) / 2);
    const h = sinLat * sinLat + Math.cos(latA) * Math.cos(latB) * sinLon * sinLon;
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  function shared(entity: number): { country?: string; wikidata?: string; source: string } {
    const country = countryOf(entity);
    const wikidata = entity < keyCount ? columns['key.wikidata'].at(entity) : 0;
    return {
      ...(country >= 0 && { country: idOf(country).slice(2) }),
      ...(wikidata > 0 && { wikidata: `Q${wikidata}` }),
      source: columns['source.id'].at(columns['entity.source'][entity] ?? 0),
    };
  }

  function organisation(entity: number): OrganisationEntity {
    const row = entity - findKey(columns, 'o:').row;
    const abbreviation = columns['group.abbreviation'].at(row);
    const founded = columns['group.founded'].at(row);
    const ended = columns['group.ended'].at(row);
    const aim = columns['group.aim'].at(row);
    return {
      id: idOf(entity),
      type: 'organisation',
      name: nameOf(entity),
      category: columns['category.name'].at(columns['group.category'][row] ?? 0),
      ...(abbreviation && { abbreviation }),
      ...(founded && { founded }),
      ...(ended && { ended }),
      ...(aim && { aim }),
      ...shared(entity),
    };
  }

  function place(entity: number): PlaceEntity {
    const city = entity - keyCount;
    const region = regionOf(entity);
    const population = columns['entity.population'].at(entity);
    const zone = city >= 0 ? columns['zone.name'].at(reference(columns['city.zone'], city)) : '';
    const status = columns['status.entity'].lowerBound(entity);
    const box = columns['box.entity'].lowerBound(entity);
    return {
      id: idOf(entity),
      type: 'place',
      placeClass: placeClassOf(entity) ?? 'city',
      name: nameOf(entity),
      ...(region >= 0 && { region: idOf(region) }),
      ...(!Number.isNaN(latOf(entity)) && { lat: latOf(entity), lon: lonOf(entity) }),
      ...(population > 0 && { population }),
      ...(city >= 0 && { geonameid: cities.at(city) }),
      ...(zone && { timeZone: zone }),
      ...(columns['status.entity'].at(status) === entity &&
        status < columns['status.entity'].length && { status: columns['status.text'].at(status) }),
      ...(columns['box.entity'].at(box) === entity &&
        box < columns['box.entity'].length && {
          bounds: {
            west: hundredths(columns['box.west'], box, 180),
            south: hundredths(columns['box.south'], box, 90),
            east: hundredths(columns['box.east'], box, 180),
            north: hundredths(columns['box.north'], box, 90),
          },
        }),
      ...shared(entity),
    };
  }

  return {
    entityCount,
    indexOf,
    idOf,
    nameOf,
    isOrganisation,
    placeClassOf,
    countryOf,
    regionOf,
    latOf,
    lonOf,
    populationOf: (entity) => columns['entity.population'].at(entity),
    fameOf: (entity) =>
      entity < keyCount
        ? (columns['key.fame'][entity] ?? 0)
        : cityFame(columns['entity.population'].at(entity), columns['city.seat'][entity - keyCount] ?? 0),
    distanceKm,
    contains,
    countryByCode: (iso2) => indexOf(`c:${iso2.toUpperCase()}`),
    record: (entity) => (isOrganisation(entity) ? organisation(entity) : place(entity)),
  };
}
