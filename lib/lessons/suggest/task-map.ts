import type { TaskMap } from '../../model/lesson.ts';
import type { ClickMap } from '../../study/click-map.ts';
import { thinPath } from './thin-path.ts';

/** A place on its map, as a task has it: thinner lines, and one radius for towns and areas alike. */
export interface PlaceOnMap {
  map: TaskMap;
  lat: number;
  lon: number;
  km: number;
}

export function placeOnMap({ lat, lon, km, area, ...frame }: ClickMap): PlaceOnMap {
  const map = { ...frame, land: thinPath(frame.land), borders: thinPath(frame.borders) };
  // An area is hit anywhere within it: as far from its middle as its edge may be.
  return { map, lat, lon, km: area === undefined ? km : km * 3 };
}
