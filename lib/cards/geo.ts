import type { Compass } from './view.ts';

const POINTS: readonly Compass[] = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'];
const RADIANS = Math.PI / 180;

/** Initial great-circle bearing in degrees from north, clockwise. Arguments in degrees. */
export function bearing(fromLat: number, fromLon: number, toLat: number, toLon: number): number {
  const [a, b] = [fromLat * RADIANS, toLat * RADIANS];
  const across = (toLon - fromLon) * RADIANS;
  const y = Math.sin(across) * Math.cos(b);
  const x = Math.cos(a) * Math.sin(b) - Math.sin(a) * Math.cos(b) * Math.cos(across);
  return (Math.atan2(y, x) / RADIANS + 360) % 360;
}

/** The nearest of eight compass points. */
export function compassPoint(degrees: number): Compass {
  return POINTS[Math.round(degrees / 45) % 8] ?? 'n';
}

/** A distance as one says it: to 5 km below 100, to 10 km below 1,000, to 50 km above. */
export function roundKm(km: number): number {
  const step = km < 20 ? 1 : km < 100 ? 5 : km < 1000 ? 10 : 50;
  return Math.max(step, Math.round(km / step) * step);
}
