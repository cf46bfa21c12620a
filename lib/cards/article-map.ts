import { boxAround, frame, spanOf, widened } from './frame.ts';
import { placeLabels, rounded, type LabelWish } from './labels.ts';
import type { ArticleMapView, MapPlace } from './map-view.ts';
import { drawShapes } from './drawing.ts';
import { extentOf, pathData } from './paths.ts';
import type { Box, Shapes } from './shapes.ts';

/*
 * The map of all places of an article. Dots grow with the square root of the mentions, so that their areas compare;
 * countries are filled, other areas (regions, seas) are rings.
 */

const LEAST_RADIUS = 3.5;
const MOST_RADIUS = 11;
const LEAST_VIEW: [number, number] = [8, 5];

const radius = (count: number): number => Math.min(MOST_RADIUS, LEAST_RADIUS + 1.8 * (Math.sqrt(count) - 1));

function boxOf(shapes: Shapes, { lat, lon, countryCode }: MapPlace): Box {
  const core = countryCode === undefined ? undefined : shapes.core(countryCode);
  return core ?? [lon, lat, lon, lat];
}

/** Mentions that may lie outside, when leaving them out makes the map this much closer. */
const OUTSIDE_SHARE = 0.15;
const WORTH_LEAVING = 0.7;

/**
 * What the map shows: towns, regions and seas where there are some (a mention of "Russia" must not shrink an article
 * about the Caucasus to a dot), countries otherwise. Of these, the place that widens the view most is left out, again
 * and again, as long as only few mentions are lost and the view shrinks by much. O(places²).
 */
function focus(shapes: Shapes, places: readonly MapPlace[]): { box: Box | undefined; inside: Set<string> } {
  const small = places.filter(({ countryCode }) => countryCode === undefined);
  let rest = (small.length >= 2 ? small : [...places]).map((place) => ({ place, box: boxOf(shapes, place) }));
  const countOf = (list: typeof rest): number => list.reduce((sum, { place }) => sum + place.count, 0);
  const sizeOf = (list: typeof rest): number => {
    const box = boxAround(list.map(({ box }) => box));
    return box ? Math.max(spanOf(box), 2 * (box[3] - box[1])) : 0;
  };
  const least = countOf(rest) * (1 - OUTSIDE_SHARE);
  for (;;) {
    const size = sizeOf(rest);
    const without = rest
      .map((each) => rest.filter((other) => other !== each))
      .map((list) => ({ list, size: sizeOf(list) }))
      .sort((a, b) => a.size - b.size)[0];
    if (!without || without.list.length < 2 || countOf(without.list) < least) break;
    // Two far places together may hide what each would win alone: go on while anything is won from a wide view.
    if (without.size > size * WORTH_LEAVING && size < 60) break;
    if (without.size >= size) break;
    rest = without.list;
  }
  return { box: boxAround(rest.map(({ box }) => box)), inside: new Set(rest.map(({ place }) => place.key)) };
}

/** The view's own proportion, between a strip and a little more than a square. */
function heightFor(box: Box, width: number, most: number): number {
  const middle = Math.cos((((box[1] + box[3]) / 2) * Math.PI) / 180);
  const ratio = (box[3] - box[1]) / Math.max(1, spanOf(box) * middle);
  return Math.round(Math.min(most, Math.max(width * 0.56, width * ratio)));
}

/**
 * @param nameOf a country's name in the reader's language, by ISO alpha-2 code.
 * @param size pixels of the view box; `height` is the most that the map may take. Undefined without places.
 */
export function articleMap(
  shapes: Shapes,
  places: readonly MapPlace[],
  size: { width: number; height: number },
  nameOf: (code: string) => string | undefined,
): ArticleMapView | undefined {
  const { box: core, inside } = focus(shapes, places);
  if (!core) return undefined;
  const box = widened(core, ...LEAST_VIEW, 0.16);
  const { width } = size;
  const height = heightFor(box, width, size.height);
  const drawn = frame(box, width, height);
  const { countries, borders } = drawShapes(shapes, drawn);
  const named = new Map(places.flatMap((place) => (place.countryCode ? [[place.countryCode, place]] : [])));
  let land = '';
  const filled: ArticleMapView['countries'] = [];
  const areas: (LabelWish & { key: string; size: number })[] = [];
  for (const { code, lines } of countries) {
    const place = named.get(code);
    const extent = extentOf(lines);
    const path = pathData(lines, true);
    if (place) filled.push({ key: place.key, path });
    else land += path;
    const text = place?.name ?? (code === '' ? undefined : nameOf(code));
    if (!extent || text === undefined) continue;
    areas.push({
      key: place?.key ?? '',
      text,
      x: extent.x,
      y: extent.y,
      kind: place ? 'country' : 'neighbour',
      clear: 0,
      room: extent.width * 1.05,
      size: extent.area * (place ? 10 : 1),
    });
  }
  const points = places.flatMap((place) => {
    const at = place.countryCode === undefined ? drawn.project(place.lon, place.lat) : undefined;
    const inView = at && at[0] >= 0 && at[1] >= 0 && at[0] <= width && at[1] <= height;
    if (!inView) return [];
    const { key, name, count, area } = place;
    return [{ key, name, count, x: at[0], y: at[1], r: radius(count), area }];
  });
  points.sort((a, b) => b.count - a.count);
  const shown = new Set(points.map(({ key }) => key));
  const wishes = [
    ...points.map(({ key, name, x, y, r }): LabelWish & { key: string } => ({
      key,
      text: name,
      x,
      y,
      kind: 'place',
      clear: r,
    })),
    ...areas.sort((a, b) => b.size - a.size),
  ];
  const labels = placeLabels(wishes, width, height - 14, points);
  return {
    width,
    height,
    land,
    borders: pathData(borders, false),
    countries: filled,
    points,
    labels: labels.flatMap((label, index) => (label ? [{ ...rounded(label), key: wishes[index]?.key ?? '' }] : [])),
    outside: places
      .filter(({ key, countryCode }) => countryCode === undefined && !inside.has(key) && !shown.has(key))
      .map(({ key, name }) => ({ key, name })),
    scale: drawn.scale,
  };
}
