import type { Gazetteer } from '../gazetteer/types.ts';
import type { EntityId, PlaceClass } from '../model/entity.ts';
import { localNames, type NameChoice } from './localise.ts';
import type { MapPlace } from './map-view.ts';
import { countryRef } from './refs.ts';

/** Drawn as a dot; everything else is an area. */
const DOTS: ReadonlySet<PlaceClass> = new Set(['city', 'building', 'district', 'mountain', 'island']);
const COUNTRIES: ReadonlySet<PlaceClass> = new Set(['country', 'territory']);

/**
 * Places for a map of several articles, each with the number of articles; what isn't a place of the dataset is left out.
 * O(entities).
 */
export function placesOnMap(
  gazetteer: Gazetteer,
  counted: readonly { entity: EntityId; count: number }[],
  names: NameChoice | undefined,
): MapPlace[] {
  const nameOf = localNames(gazetteer, names);
  return counted.flatMap(({ entity, count }): MapPlace[] => {
    const row = gazetteer.indexOf(entity);
    const placeClass = row < 0 ? undefined : gazetteer.placeClassOf(row);
    const [lat, lon] = row < 0 ? [Number.NaN, Number.NaN] : [gazetteer.latOf(row), gazetteer.lonOf(row)];
    if (!placeClass || Number.isNaN(lat) || Number.isNaN(lon)) return [];
    const code = COUNTRIES.has(placeClass) ? countryRef(gazetteer, row)?.code : undefined;
    return [
      {
        key: entity,
        id: entity,
        name: nameOf(entity, gazetteer.nameOf(row)),
        lat,
        lon,
        count,
        area: !DOTS.has(placeClass),
        ...(code === undefined ? {} : { countryCode: code }),
      },
    ];
  });
}
