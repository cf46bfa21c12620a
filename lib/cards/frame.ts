import { geoAzimuthalEqualArea, geoEqualEarth, geoEqualEarthRaw, type GeoProjection } from 'd3-geo';
import type { MapScale } from './map-view.ts';
import type { Box } from './shapes.ts';

/** A projection fitted to a view, the box that it shows, and its scale. */
export interface Frame {
  width: number;
  height: number;
  /** Into `out`: no allocation, since a map projects thousands of points. Degrees to pixels. */
  forward(lon: number, lat: number, out: Float64Array): void;
  project(lon: number, lat: number): [number, number] | undefined;
  /** What is in view, for leaving out the rest. */
  view: Box;
  scale: MapScale;
  /** Degrees of latitude in a pixel at the centre. */
  degreesPerPixel: number;
  /** The whole world, without Antarctica. */
  world: boolean;
}

const EARTH_KM = 6371;
/** Wider than this (degrees), a disc no longer shows it well: the whole world is drawn instead. */
const WORLD_SPAN = 215;
/** A view that lies south of this is drawn around the pole. */
const POLAR = -50;
/** The world without Antarctica. */
const INHABITED: Box = [-179.9, -57, 179.9, 82];
const SAMPLES = 8;
/** The longest scale bar, as share of the map's width. */
const SCALE_SHARE = 0.25;

export function spanOf(box: Box): number {
  return box[0] > box[2] ? box[2] + 360 - box[0] : box[2] - box[0];
}

export function centreOf(box: Box): [number, number] {
  const lon = box[0] + spanOf(box) / 2;
  return [lon > 180 ? lon - 360 : lon, (box[1] + box[3]) / 2];
}

/** The smallest box over all, wrapping round the 180th meridian when that is shorter. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (!first) return undefined;
  const south = Math.min(...boxes.map((box) => box[1]));
  const north = Math.max(...boxes.map((box) => box[3]));
  // The widest gap without any box is what the view leaves out.
  const starts = [...boxes].sort((a, b) => a[0] - b[0]);
  let reach = Math.max(...boxes.map((box) => box[0] + spanOf(box))) - 360;
  let best = { gap: -Infinity, west: first[0], east: first[2] };
  for (const box of starts) {
    if (box[0] - reach > best.gap) best = { gap: box[0] - reach, west: box[0], east: reach };
    reach = Math.max(reach, box[0] + spanOf(box));
  }
  if (best.gap <= 0) return [-180, south, 180, north];
  const east = best.east < -180 ? best.east + 360 : best.east;
  return [best.west, south, east, north];
}

const wrapped = (lon: number): number => (lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon);

/** At least `lon` × `lat` degrees around the centre; a bit of air on all sides. */
export function widened(box: Box, lon: number, lat: number, air = 0.12): Box {
  const [x, y] = centreOf(box);
  const half = Math.min(180, Math.max(lon, spanOf(box) * (1 + 2 * air)) / 2);
  const high = Math.max(lat, (box[3] - box[1]) * (1 + 2 * air)) / 2;
  const [south, north] = [Math.max(-89, y - high), Math.min(89, y + high)];
  return half >= 180 ? [-180, south, 180, north] : [wrapped(x - half), south, wrapped(x + half), north];
}

/** The longest of 1, 2, 5 × 10ⁿ km that fits. */
export function scaleBar(kmPerPixel: number, width: number): MapScale {
  const most = kmPerPixel * width * SCALE_SHARE;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { km, length: Math.round((km / kmPerPixel) * 10) / 10 };
}

function viewOf(projection: GeoProjection, width: number, height: number, centre: [number, number]): Box {
  const lons: number[] = [];
  const lats: number[] = [];
  for (let i = 0; i <= SAMPLES; i++) {
    for (let j = 0; j <= SAMPLES; j++) {
      const at = projection.invert?.([(width * i) / SAMPLES, (height * j) / SAMPLES]);
      if (!at || !Number.isFinite(at[0])) continue;
      lons.push(((at[0] - centre[0] + 540) % 360) - 180);
      lats.push(at[1]);
    }
  }
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons) + centre[0], Math.max(...lons) + centre[0]];
  if (north > 80 || south < -80 || east - west > 300) return [-180, south, 180, north];
  return [west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north];
}

const RADIANS = Math.PI / 180;

/** Equal Earth as fitted, going on beyond the 180th meridian, so that what lies across it stays in one piece. */
function equalEarth(projection: GeoProjection): Frame['forward'] {
  const scale = projection.scale();
  const [left, top] = projection.translate();
  return (lon, lat, out) => {
    const [x, y] = geoEqualEarthRaw(lon * RADIANS, lat * RADIANS);
    out[0] = left + scale * x;
    out[1] = top - scale * y;
  };
}

/**
 * d3's azimuthal equal-area projection as fitted, written out: the same to the last bits (see the test), at a fifth of
 * the time. Snyder, Map Projections: A Working Manual (1987), p. 185.
 */
function azimuthal(projection: GeoProjection, [lon0, lat0]: [number, number]): Frame['forward'] {
  const scale = projection.scale();
  const [left, top] = projection.translate();
  const [sin0, cos0] = [Math.sin(lat0 * RADIANS), Math.cos(lat0 * RADIANS)];
  return (lon, lat, out) => {
    const across = (lon - lon0) * RADIANS;
    const sin = Math.sin(lat * RADIANS);
    const cos = Math.cos(lat * RADIANS);
    const near = cos * Math.cos(across);
    const factor = scale * Math.sqrt(2 / Math.max(1e-9, 1 + sin0 * sin + cos0 * near));
    out[0] = left + factor * cos * Math.sin(across);
    out[1] = top - factor * (cos0 * sin - sin0 * near);
  };
}

/** Fits a box into a view of the given pixels, north up. */
export function frame(box: Box, width: number, height: number): Frame {
  const polar = box[3] < POLAR;
  const world = spanOf(box) > WORLD_SPAN && !polar;
  const centre: [number, number] = polar ? [0, -90] : centreOf(box);
  const projection = world ? geoEqualEarth() : geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]);
  const [west, south, , north] = world ? INHABITED : box;
  const span = spanOf(world ? INHABITED : box);
  const outline = Array.from({ length: SAMPLES + 1 }, (_, index) => west + (span * index) / SAMPLES);
  const coordinates = outline.flatMap((lon): [number, number][] => [
    [lon, south],
    [lon, world ? 0 : (south + north) / 2],
    [lon, north],
  ]);
  projection.fitSize([width, height], { type: 'MultiPoint', coordinates });
  return {
    width,
    height,
    forward: world ? equalEarth(projection) : azimuthal(projection, centre),
    project(lon, lat) {
      const at = projection([lon, lat]);
      return at && Number.isFinite(at[0]) ? [Math.round(at[0] * 10) / 10, Math.round(at[1] * 10) / 10] : undefined;
    },
    view: world ? INHABITED : viewOf(projection, width, height, centre),
    world,
    degreesPerPixel: 180 / Math.PI / projection.scale(),
    scale: scaleBar(EARTH_KM / projection.scale(), width),
  };
}
