/** How good an answer was, as far as a machine can tell; the reader gives the grade. */
import { foldName, foldSpelling } from '../gazetteer/fold.ts';
import type { ClickMap } from './click-map.ts';

const EARTH_KM = 6371;

export interface Position {
  lat: number;
  lon: number;
}

export interface MapJudgement {
  /** `near`: within three times the distance that counts as right. */
  verdict: 'right' | 'near' | 'wrong';
  /** From the place, or from the edge of its area; 0 within. */
  km: number;
}

/** Great-circle distance, km (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const radians = Math.PI / 180;
  const [dLat, dLon] = [(b.lat - a.lat) * radians, (b.lon - a.lon) * radians];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The position of a point of the picture (pixels of the view box), degrees. */
export function positionAt({ west, east, south, north, width, height }: ClickMap, x: number, y: number): Position {
  return { lat: north - (y / height) * (north - south), lon: west + (x / width) * (east - west) };
}

/** The point of the picture where a position lies, pixels of the view box. */
export function pointAt(
  { west, east, south, north, width, height }: ClickMap,
  { lat, lon }: Position,
): [x: number, y: number] {
  const across = (((lon - west) % 360) + 360) % 360;
  return [(across / (east - west)) * width, ((north - lat) / (north - south)) * height];
}

/** O(points of the area). */
export function judgeClick(map: ClickMap, answer: Position): MapJudgement {
  const km = map.area === undefined ? distanceKm(answer, map) : fromArea(map, map.area, answer);
  return { verdict: km <= map.km ? 'right' : km <= map.km * 3 ? 'near' : 'wrong', km };
}

function fromArea(map: ClickMap, area: string, answer: Position): number {
  const [x, y] = pointAt(map, answer);
  let inside = false;
  let nearest = Infinity;
  for (const ring of area.split('M').slice(1)) {
    const numbers = ring
      .split(/[LZ ]+/u)
      .filter((part) => part !== '')
      .map(Number);
    for (let i = 0, j = numbers.length - 2; i < numbers.length; j = i, i += 2) {
      const [ax, ay, bx, by] = [numbers[i] ?? 0, numbers[i + 1] ?? 0, numbers[j] ?? 0, numbers[j + 1] ?? 0];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      nearest = Math.min(nearest, distanceKm(answer, positionAt(map, ax, ay)));
    }
  }
  return inside ? 0 : Math.min(nearest, distanceKm(answer, map));
}

export type TypedVerdict = 'right' | 'near' | 'wrong';

/**
 * Case, accents, hyphens and habits of romanisation don't count; of a person's name the family name suffices; one slip in
 * five letters is near.
 */
export function judgeTyped(answer: string, right: readonly string[]): TypedVerdict {
  const given = foldSpelling(foldName(answer));
  if (given === '') return 'wrong';
  const forms = right.map((form) => foldSpelling(foldName(form))).filter((form) => form !== '');
  if (forms.includes(given)) return 'right';
  return forms.some((form) => slips(given, form) <= Math.floor(form.length / 5)) ? 'near' : 'wrong';
}

/** The whole name, and its last word where there are several. */
export function formsOfName(name: string): string[] {
  const words = name.split(/\s+/u);
  return words.length > 1 ? [name, words.at(-1) ?? name] : [name];
}

/** Edit distance with neighbours swapped as one slip (optimal string alignment); O(a × b), for names. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 10 || a.length > 200 || b.length > 200) return Infinity;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
