import type { TaskMap } from '../../model/lesson.ts';

/** A task's map is equirectangular: degrees and viewBox units are proportional in both directions. */

export interface Degrees {
  lat: number;
  lon: number;
}

/** A point of the picture in viewBox units. */
export interface MapPoint {
  x: number;
  y: number;
}

export function pointOf(map: TaskMap, { lat, lon }: Degrees): MapPoint {
  // Maps across the 180th meridian have an east beyond 180.
  const around = lon < map.west ? lon + 360 : lon;
  return {
    x: ((around - map.west) / (map.east - map.west)) * map.width,
    y: ((map.north - lat) / (map.north - map.south)) * map.height,
  };
}

/** Degrees to three decimals (about 100 m), inside of the map; longitude from −180 to 180. */
export function degreesAt(map: TaskMap, { x, y }: MapPoint): Degrees {
  const [column, row] = [clamp(x / map.width), clamp(y / map.height)];
  const lon = map.west + column * (map.east - map.west);
  return { lat: rounded(map.north - row * (map.north - map.south)), lon: rounded(lon > 180 ? lon - 360 : lon) };
}

/** Moves by steps, each a fortieth of the map's width; `fine` steps are a tenth of it. */
export function moved(map: TaskMap, from: Degrees, right: number, down: number, fine: boolean): Degrees {
  const step = (map.width / 40) * (fine ? 0.1 : 1);
  const { x, y } = pointOf(map, from);
  return degreesAt(map, { x: x + right * step, y: y + down * step });
}

export function middleOf(map: TaskMap): Degrees {
  return degreesAt(map, { x: map.width / 2, y: map.height / 2 });
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
