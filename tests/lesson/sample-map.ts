/** A task's map of the Caspian, drawn from the public shapes that the dataset's are made of too. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { TaskMap } from '../../lib/model/lesson.ts';

const FRAME = { west: 44, east: 58, south: 36, north: 48 };
const WIDTH = 560;
const HEIGHT = 640;

export function sampleMap(): TaskMap {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>;
  const rings = feature(world, world.objects.countries).features.flatMap(({ geometry }) =>
    ringsOf(geometry as Polygon | MultiPolygon),
  );
  const land = rings.filter(touches).map(pathOf).join('');
  return { ...FRAME, width: WIDTH, height: HEIGHT, land, borders: land };
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

function touches(ring: readonly Position[]): boolean {
  return ring.some(
    ([lon = 0, lat = 0]) => lon > FRAME.west && lon < FRAME.east && lat > FRAME.south && lat < FRAME.north,
  );
}

/** Points far outside of the frame are drawn on its edge: they would only make the file larger. */
function pathOf(ring: readonly Position[]): string {
  const clamp = (value: number, most: number): number => Math.round(Math.max(-most, Math.min(2 * most, value)));
  const points = ring.map(([lon = 0, lat = 0]) => {
    const x = clamp(((lon - FRAME.west) / (FRAME.east - FRAME.west)) * WIDTH, WIDTH);
    const y = clamp(((FRAME.north - lat) / (FRAME.north - FRAME.south)) * HEIGHT, HEIGHT);
    return `${x} ${y}`;
  });
  const [first, ...rest] = points.filter((point, i) => point !== points[i - 1]);
  return rest.length < 3 || first === undefined ? '' : `M${first}L${rest.join('L')}Z`;
}
