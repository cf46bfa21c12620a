import type { Line } from './cutting.ts';

/** Islands smaller than this (pixels, both ways) are dust. */
const DUST_PIXELS = 1.2;

function isDust(line: Line): boolean {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i] ?? 0, line[i + 1] ?? 0];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left < DUST_PIXELS && bottom - top < DUST_PIXELS;
}

/**
 * SVG path data in whole tenths of a pixel, relative: half the length of absolute coordinates in pixels. To be drawn
 * inside `scale(0.1)`.
 */
export function pathData(lines: readonly Line[], closed: boolean): string {
  let data = '';
  for (const line of lines) {
    if (closed && (line.length < 6 || isDust(line))) continue;
    let x = Math.round((line[0] ?? 0) * 10);
    let y = Math.round((line[1] ?? 0) * 10);
    data += `M${x} ${y}l`;
    for (let i = 2; i < line.length; i += 2) {
      const dx = Math.round((line[i] ?? 0) * 10) - x;
      const dy = Math.round((line[i + 1] ?? 0) * 10) - y;
      x += dx;
      y += dy;
      data += (i > 2 && dx >= 0 ? ' ' : '') + dx + (dy >= 0 ? ' ' : '') + dy;
    }
    if (closed) data += 'z';
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

/** The centroid of the largest visible part: where a label goes. */
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
