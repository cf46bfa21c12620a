/**
 * Path data with fewer points: a lesson carries its maps, and a map to click on is looked at for its shapes, not for its
 * fjords. Ramer–Douglas–Peucker on each line (https://doi.org/10.3138/FM57-6770-U75U-7727), then what is smaller than a
 * dot is left out. O(points × depth), and the depth is about the logarithm of the points.
 */

/** Pixels of the view box that a line may move. */
const TOLERANCE = 0.8;
/** Islands smaller than this, pixels both ways, go. */
const DUST = 3;

type Point = readonly [x: number, y: number];

/** @param path absolute `M`, `L`, `Z` alone, as `clickMap` draws it. */
export function thinPath(path: string): string {
  let thin = '';
  for (const [, drawn = '', close = ''] of path.matchAll(/M([^MZ]*)(Z?)/g)) {
    const points = drawn.split('L').map((pair): Point => {
      const [x = 0, y = 0] = pair.trim().split(' ').map(Number);
      return [x, y];
    });
    if (close !== '' && isDust(points)) continue;
    const kept = simplified(points);
    if (kept.length < (close === '' ? 2 : 3)) continue;
    thin += `M${kept.map(([x, y]) => `${x} ${y}`).join('L')}${close}`;
  }
  return thin;
}

function isDust(points: readonly Point[]): boolean {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const spread = (values: readonly number[]): number =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  return spread(xs) < DUST && spread(ys) < DUST;
}

function simplified(points: readonly Point[]): Point[] {
  const keep = new Uint8Array(points.length);
  keep[0] = 1;
  keep[points.length - 1] = 1;
  const open: [number, number][] = [[0, points.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    const [a, b] = [points[from], points[to]];
    if (!a || !b) continue;
    let [farthest, most] = [-1, TOLERANCE];
    for (let i = from + 1; i < to; i++) {
      const away = distance(points[i] ?? a, a, b);
      if (away > most) [farthest, most] = [i, away];
    }
    if (farthest < 0) continue;
    keep[farthest] = 1;
    open.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, i) => keep[i] === 1);
}

/** From a point to the stretch between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
