import { cutLine, cutRing, type Line } from './cutting.ts';
import { centreOf, spanOf, type Frame } from './frame.ts';
import type { ShapeInView, Shapes } from './shapes.ts';

/*
 * Projects what is in view into path-ready lines.
 *
 * Each arc of the topology is projected and thinned once, though two countries and their border share it: they stay
 * congruent. Outside of the view points are thinned coarsely before they are projected, with a margin wider than a
 * coarse step, so that no coarse line cuts through the view; then rings are cut to the view (Sutherland–Hodgman, whose
 * seams lie outside of it). d3's own path pipeline (clipping on the sphere, adaptive resampling) took 40 to 190 ms for
 * the same views, more than a card may take altogether, so of d3 only the projections are used; this takes 3 to 15 ms.
 */

/** Pixels. Points nearer than this to the one before are dropped: unseen, and a quarter of the data. */
const NEAR = 1.2;
/** Steps outside of the view, and how far outside they begin. */
const FAR = 30;
const MARGIN = 40;
/** Rings are cut this far outside of the view, so that the cut's own line isn't seen. */
const SEAM = 3;

export interface DrawnCountry {
  code: string;
  lines: Line[];
}

export interface Drawing {
  countries: DrawnCountry[];
  /** Between two countries. */
  borders: Line[];
  /** Between a country and a part of it that is in dispute. */
  disputed: Line[];
}

function projectArc(points: Float64Array, frame: Frame, zone: Zone): Line {
  const { near, far, south, north, middle, half } = zone;
  const line: Line = [];
  const last = points.length - 2;
  const at = new Float64Array(2);
  let lastX = Infinity;
  let lastY = Infinity;
  let lastLon = Infinity;
  let lastLat = Infinity;
  for (let index = 0; index <= last; index += 2) {
    const lon = points[index] ?? 0;
    const lat = points[index + 1] ?? 0;
    const isEnd = index === 0 || index === last;
    if (!isEnd) {
      const across = Math.abs(lon - middle);
      const outside = lat < south || lat > north || (across > half && 360 - across > half);
      // Certainly too near, whatever the projection: not worth projecting.
      const skip = outside ? far : near;
      if (Math.abs(lon - lastLon) < skip && Math.abs(lat - lastLat) < skip) continue;
    }
    frame.forward(lon, lat, at);
    const x = at[0] ?? NaN;
    const y = at[1] ?? NaN;
    if (!isEnd && Math.abs(x - lastX) + Math.abs(y - lastY) < NEAR) continue;
    line.push(x, y);
    lastX = x;
    lastY = y;
    lastLon = lon;
    lastLat = lat;
  }
  return line;
}

/** Where points are thinned coarsely, in degrees. */
interface Zone {
  near: number;
  far: number;
  south: number;
  north: number;
  middle: number;
  half: number;
}

function zoneOf({ view, degreesPerPixel }: Frame): Zone {
  const margin = MARGIN * degreesPerPixel;
  const [south, north] = [view[1] - margin, view[3] + margin];
  const narrow = Math.max(0.2, Math.cos((Math.max(-south, north) * Math.PI) / 180));
  return {
    near: NEAR * degreesPerPixel * 0.6,
    far: FAR * degreesPerPixel,
    south,
    north,
    middle: centreOf(view)[0],
    half: spanOf(view) / 2 + margin / narrow,
  };
}

function append(ring: Line, arc: Line, reverse: boolean): void {
  const count = arc.length / 2;
  // An arc begins where the one before ended.
  for (let step = ring.length > 0 ? 1 : 0; step < count; step++) {
    const index = reverse ? count - 1 - step : step;
    ring.push(arc[2 * index] ?? 0, arc[2 * index + 1] ?? 0);
  }
}

/** On a map of the world a ring that crosses the 180th meridian is followed beyond it, not back across the map. */
function worldRing(shapes: Shapes, ring: readonly number[], frame: Frame, zone: Zone): Line {
  const points: number[] = [];
  for (const signed of ring) {
    const arc = shapes.arc(signed < 0 ? ~signed : signed);
    const count = arc.length / 2;
    for (let step = points.length > 0 ? 1 : 0; step < count; step++) {
      const index = 2 * (signed < 0 ? count - 1 - step : step);
      const before = points.at(-2);
      const lon = arc[index] ?? 0;
      const turns = before === undefined ? 0 : Math.round((before - lon) / 360);
      points.push(lon + 360 * turns, arc[index + 1] ?? 0);
    }
  }
  return projectArc(Float64Array.from(points), frame, zone);
}

/** All countries of a view in pixels, with the borders between them. */
export function drawShapes(shapes: Shapes, frame: Frame): Drawing {
  const { width, height } = frame;
  const zone = zoneOf(frame);
  const inView: ShapeInView[] = shapes.within(frame.view).filter(({ code }) => !(frame.world && code === 'AQ'));
  const arcs = new Map<number, { line: Line; first: ShapeInView; border?: 'between' | 'disputed' }>();
  const countries = inView.map((country): DrawnCountry => {
    const lines = country.rings.flatMap((ring) => {
      if (frame.world) return [worldRing(shapes, ring, frame, zone)];
      const line: Line = [];
      for (const signed of ring) {
        const index = signed < 0 ? ~signed : signed;
        let arc = arcs.get(index);
        if (!arc) {
          arc = { line: projectArc(shapes.arc(index), frame, zone), first: country };
          arcs.set(index, arc);
        } else if (arc.first !== country) arc.border = arc.first.code === country.code ? 'disputed' : 'between';
        append(line, arc.line, signed < 0);
      }
      const shown = cutRing(line, -SEAM, -SEAM, width + SEAM, height + SEAM);
      return shown.length >= 6 ? [shown] : [];
    });
    return { code: country.code, lines };
  });
  const kept = [...arcs.values()];
  const lines = (kind: 'between' | 'disputed'): Line[] =>
    kept.filter(({ border }) => border === kind).flatMap(({ line }) => cutLine(line, 0, 0, width, height));
  return { countries, borders: lines('between'), disputed: lines('disputed') };
}
