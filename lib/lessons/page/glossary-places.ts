import type { MapPlace } from '../../cards/map-view.ts';
import type { GlossaryEntry } from '../../model/lesson.ts';

/** The glossary's places as the article's map takes them. Without a position there is nothing to draw. */
export function glossaryPlaces(entries: readonly GlossaryEntry[]): MapPlace[] {
  return entries.flatMap(({ id, entity, term, kind, lat, lon }) => {
    if (kind !== 'place' || lat === undefined || lon === undefined) return [];
    const code = /^c:([A-Z]{2})$/.exec(entity ?? '')?.[1];
    return [
      {
        key: id,
        id: entity ?? id,
        name: term,
        lat,
        lon,
        count: 1,
        // Towns are dots; regions, seas and the like are not where their middle is.
        area: entity !== undefined && !/^[cg]:/.test(entity),
        ...(code === undefined ? {} : { countryCode: code }),
      },
    ];
  });
}
