import { geoStream, type GeoProjection, type GeoStream } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';

/*
 * Projects shapes in one pass into thinned rings, from which path data, visible area and label position follow. Points
 * nearer than half a pixel to the one before are dropped: it cuts the path data of a coast to a third, unseen.
 */

const NEAR_PIXELS = 0.6;

type Line = number[];

function collector(lines: Line[]): GeoStream {
  let line: Line = [];
  let pending: [number, number] | undefined;
  return {
    point(x, y) {
      const [lastX, lastY] = [line.at(-2), line.at(-1)];
      if (lastX !== undefined && lastY !== undefined && Math.hypot(x - lastX, y - lastY) < NEAR_PIXELS) {
        pending = [x, y];
        return;
      }
      pending = undefined;
      line.push(x, y);
    },
    lineStart() {
      line = [];
      pending = undefined;
    },
    lineEnd() {
      if (pending) line.push(...pending);
      if (line.length >= 4) lines.push(line);
    },
    polygonStart() {},
    polygonEnd() {},
    sphere() {},
  };
}

/** Flat coordinate lists (x, y, x, y …) in pixels of what of the shape is in view. */
export function project(shape: MultiPolygon | MultiLineString, projection: GeoProjection): Line[] {
  const lines: Line[] = [];
  geoStream(shape, projection.stream(collector(lines)));
  return lines;
}

const pixel = (value: number): string => String(Math.round(value * 10) / 10);

/** SVG path data. */
export function pathData(lines: readonly Line[], closed: boolean): string {
  let data = '';
  for (const line of lines) {
    if (closed && line.length < 6) continue;
    for (let i = 0; i < line.length; i += 2) {
      data += `${i === 0 ? 'M' : 'L'}${pixel(line[i] ?? 0)},${pixel(line[i + 1] ?? 0)}`;
    }
    if (closed) data += 'Z';
  }
  return data;
}

export interface Extent {
  /** Square pixels of the largest visible part. */
  area: number;
  x: number;
  y: number;
  /** Pixels across that part. */
  width: number;
}

/** The centroid of the largest ring: where a label goes. */
export function extentOf(lines: readonly Line[]): Extent | undefined {
  let best: Extent | undefined;
  for (const line of lines) {
    let [area, x, y, least, most] = [0, 0, 0, Infinity, -Infinity];
    for (let i = 0; i < line.length; i += 2) {
      const [ax, ay] = [line[i] ?? 0, line[i + 1] ?? 0];
      const next = (i + 2) % line.length;
      const [bx, by] = [line[next] ?? 0, line[next + 1] ?? 0];
      const cross = ax * by - bx * ay;
      area += cross;
      x += (ax + bx) * cross;
      y += (ay + by) * cross;
      least = Math.min(least, ax);
      most = Math.max(most, ax);
    }
    const size = Math.abs(area) / 2;
    if (size > (best?.area ?? 1)) best = { area: size, x: x / (3 * area), y: y / (3 * area), width: most - least };
  }
  return best;
}
