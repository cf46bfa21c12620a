import { boxAround, frame, widened } from './frame.ts';
import { placeLabels, rounded, type LabelWish } from './labels.ts';
import type { ArticleMapView, MapPlace } from './map-view.ts';
import { extentOf, pathData, project } from './rings.ts';
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

/**
 * Fits towns and regions; countries only widen the view to their centres when there are towns, so that "Russia" doesn't
 * shrink an article about the Caucasus to a dot.
 */
function viewOf(shapes: Shapes, places: readonly MapPlace[]): Box | undefined {
  const small = places.filter(({ countryCode }) => countryCode === undefined);
  const boxes =
    small.length >= 2
      ? small.map(({ lat, lon }): Box => [lon, lat, lon, lat])
      : places.map((place) => boxOf(shapes, place));
  return boxAround(boxes);
}

/**
 * @param nameOf a country's name in the reader's language, by ISO alpha-2 code.
 * @param width and `height` in pixels of the view box. Undefined without places.
 */
export function articleMap(
  shapes: Shapes,
  places: readonly MapPlace[],
  size: { width: number; height: number },
  nameOf: (code: string) => string | undefined,
): ArticleMapView | undefined {
  const box = viewOf(shapes, places);
  if (!box) return undefined;
  const { width, height } = size;
  const drawn = frame(widened(box, ...LEAST_VIEW, 0.2), width, height);
  const { countries, borders } = shapes.within(drawn.view);
  const named = new Map(places.flatMap((place) => (place.countryCode ? [[place.countryCode, place]] : [])));
  let land = '';
  const filled: ArticleMapView['countries'] = [];
  const areas: (LabelWish & { key: string; size: number })[] = [];
  for (const { code, shape } of countries) {
    const lines = project(shape, drawn.projection);
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
    borders: pathData(project(borders, drawn.projection), false),
    countries: filled,
    points,
    labels: labels.flatMap((label, index) => (label ? [{ ...rounded(label), key: wishes[index]?.key ?? '' }] : [])),
    scale: drawn.scale,
  };
}
