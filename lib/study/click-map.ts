/**
 * A map without names, to click on. Equirectangular, stretched so that it is true to scale at its middle: a position in
 * the picture is then linear in degrees, and a click can be judged without a projection. The place never lies in the
 * middle: the view is shifted by a hash of its id, the same each time.
 */
import { boxAround, centreOf, spanOf, type Frame } from '../cards/frame.ts';
import { drawShapes } from '../cards/drawing.ts';
import { shapeCodes, type Box, type Shapes } from '../cards/shapes.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import type { EntityId, PlaceClass, PlaceEntity } from '../model/entity.ts';
import type { TaskMap } from '../model/lesson.ts';

export interface ClickMap extends TaskMap {
  /** Where the place is, degrees. */
  lat: number;
  lon: number;
  /** Within that far of it an answer is right, km. */
  km: number;
  /** Outline of a country or of a region's countries, as `land`: within it every answer is right. */
  area?: string;
}

/** Pixels of the view box. */
const WIDTH = 720;
const HEIGHT = 440;
const KM_PER_DEGREE = 111.2;
/** Least width of the view in degrees at the equator, and how much of the map's width counts as right, by class. */
const VIEWS: Partial<Record<PlaceClass, { least: number; right: number }>> = {
  country: { least: 64, right: 0.02 },
  'former-country': { least: 60, right: 0.05 },
  territory: { least: 60, right: 0.02 },
  continent: { least: 150, right: 0.12 },
  'world-region': { least: 80, right: 0.08 },
  sea: { least: 50, right: 0.08 },
  region: { least: 18, right: 0.06 },
  'disputed-area': { least: 18, right: 0.06 },
};
const USUAL = { least: 14, right: 0.04 };
/** Wider than this the picture would be cut by the other side of the world. */
const WIDEST = 150;
/** Beyond this (degrees of latitude) equirectangular maps are all stretch. */
const NORTH = 78;
const SOUTH = -58;
/** Share of the view by which it is shifted at most. */
const SHIFT = 0.22;

const COUNTRIES: ReadonlySet<PlaceClass> = new Set(['country', 'territory', 'former-country']);

/** Share of the view that what is asked for takes at most: a country alone in its frame is no question. */
const FILLS = { country: 0.5, other: 0.74 };

/** Undefined for what has no position. */
export function clickMap(gazetteer: Gazetteer, shapes: Shapes, id: EntityId): ClickMap | undefined {
  const place = gazetteer.entity(id);
  if (place?.type !== 'place') return undefined;
  const { lat, lon, placeClass } = place;
  // Antarctica is no place on a map of this kind.
  if (lat === undefined || lon === undefined || lat < SOUTH || lat > NORTH) return undefined;
  const codes = areaCodes(gazetteer, shapes, place);
  const { least, right } = VIEWS[placeClass] ?? USUAL;
  const fills = COUNTRIES.has(placeClass) ? FILLS.country : FILLS.other;
  const view = viewAround(contentBox(shapes, place, codes), [lon, lat], { least, fills, seed: id });
  const frame = flatFrame(view);
  const { countries, borders } = drawShapes(shapes, frame);
  const linesOf = (mine: boolean) =>
    countries.filter(({ code }) => codes.includes(code) === mine).flatMap(({ lines }) => lines);
  const area = absolutePath(linesOf(true), true);
  const [west, south, , north] = view;
  const east = west + spanOf(view);
  const km = Math.max(10, Math.round(spanOf(view) * KM_PER_DEGREE * Math.cos(radians((south + north) / 2)) * right));
  return {
    west,
    east,
    south,
    north,
    width: WIDTH,
    height: HEIGHT,
    land: absolutePath(linesOf(false), true) + area,
    borders: absolutePath(borders, false),
    lat,
    lon,
    km,
    ...(area === '' ? {} : { area }),
  };
}

function areaCodes(gazetteer: Gazetteer, shapes: Shapes, { id, placeClass }: PlaceEntity): string[] {
  const codesOf = (country: EntityId): readonly string[] => shapeCodes(country.slice(2));
  const codes = COUNTRIES.has(placeClass)
    ? codesOf(id)
    : placeClass === 'world-region'
      ? gazetteer.members(id).flatMap(codesOf)
      : [];
  return codes.filter((code) => shapes.has(code));
}

/** What must be in view: the area asked for, or for a town its country, unless that is a continent of its own. */
function contentBox(shapes: Shapes, { lat = 0, lon = 0, country, bounds }: PlaceEntity, codes: readonly string[]): Box {
  const point: Box = [lon, lat, lon, lat];
  const cores = codes.flatMap((code) => [shapes.core(code) ?? point]);
  if (cores.length > 0) return boxAround(cores) ?? point;
  if (bounds) return [bounds.west, bounds.south, bounds.east, bounds.north];
  const core = country === undefined ? undefined : shapes.core(country);
  return core && spanOf(core) < 45 ? (boxAround([core, point]) ?? point) : point;
}

function viewAround(
  content: Box,
  [lon, lat]: [number, number],
  { least, fills, seed }: { least: number; fills: number; seed: string },
): Box {
  const middle = Math.max(SOUTH + 10, Math.min(NORTH - 10, (content[1] + content[3]) / 2));
  const narrow = Math.cos(radians(middle));
  const wanted = Math.max(
    least / narrow,
    spanOf(content) / fills,
    ((content[3] - content[1]) * WIDTH) / (fills * HEIGHT * narrow),
  );
  const width = Math.min(WIDEST, wanted);
  const height = Math.min(NORTH - SOUTH, (width * narrow * HEIGHT) / WIDTH);
  const [across, up] = shifts(seed);
  // Never so far that the place comes to the edge.
  const [x, y] = [centreOf(content)[0] + across * width, middle + up * height];
  const dx = ((x - lon + 540) % 360) - 180;
  const west = lon + Math.max(-0.36 * width, Math.min(0.36 * width, dx)) - width / 2;
  const centre = Math.max(lat - 0.36 * height, Math.min(lat + 0.36 * height, y));
  const south = Math.max(SOUTH, Math.min(NORTH - height, centre - height / 2));
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  const start = ((west + 540) % 360) - 180;
  const end = start + width;
  return [round(start), round(south), round(end > 180 ? end - 360 : end), round(south + height)];
}

/** Two shares of ±{@link SHIFT} out of a text (FNV-1a). */
function shifts(seed: string): [number, number] {
  let hash = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193) >>> 0;
  const share = (value: number): number => ((value & 0xff) / 255 - 0.5) * 2 * SHIFT;
  return [share(hash), share(hash >>> 8)];
}

function flatFrame(view: Box): Frame {
  const [west, south, , north] = view;
  const span = spanOf(view);
  const middle = west + span / 2;
  const [perLon, perLat] = [WIDTH / span, HEIGHT / (north - south)];
  const x = (lon: number): number => ((((lon - middle + 540) % 360) + 360) % 360) - 180;
  const forward: Frame['forward'] = (lon, lat, out) => {
    out[0] = WIDTH / 2 + x(lon) * perLon;
    out[1] = (north - lat) * perLat;
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    forward,
    project: (lon, lat) => [WIDTH / 2 + x(lon) * perLon, (north - lat) * perLat],
    view,
    world: false,
    degreesPerPixel: 1 / perLat,
    scale: { km: 0, length: 0 },
  };
}

/** Islands smaller than this (pixels both ways) are left out. */
const DUST = 1.5;

function absolutePath(lines: readonly (readonly number[])[], closed: boolean): string {
  let path = '';
  for (const line of lines) {
    if (line.length < (closed ? 6 : 4) || (closed && isDust(line))) continue;
    for (let i = 0; i < line.length; i += 2)
      path += `${i === 0 ? 'M' : 'L'}${Math.round(line[i] ?? 0)} ${Math.round(line[i + 1] ?? 0)}`;
    if (closed) path += 'Z';
  }
  return path;
}

function isDust(line: readonly number[]): boolean {
  const spread = (axis: 0 | 1): number => {
    const values = line.filter((_, i) => i % 2 === axis);
    return Math.max(...values) - Math.min(...values);
  };
  return spread(0) < DUST && spread(1) < DUST;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
