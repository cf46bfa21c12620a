/** Which country a point lies in, by the Natural Earth shapes. */
import { readFileSync } from 'node:fs';
import { geoBounds, geoContains } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { npmPackage, table } from './context.ts';
import { readCountryCodes } from './cldr.ts';

type Shape = Feature<Polygon | MultiPolygon, { name: string }>;

/** @returns a function from latitude and longitude in degrees to a country id; undefined at sea. */
export function countryLocator(): (lat: number, lon: number) => string | undefined {
  const topology = JSON.parse(readFileSync(npmPackage('world-atlas', 'countries-50m.json'), 'utf8')) as Topology;
  const shapes = topology.objects.countries;
  if (shapes === undefined) return () => undefined;
  const known = new Set(table('places/countries').map((row) => row.id));
  const byNumber = new Map([...readCountryCodes()].map(([iso2, { numeric }]) => [numeric, `c:${iso2}`]));
  const collection = feature(topology, shapes) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  const candidates = collection.features.map((shape: Shape) => ({
    id: byNumber.get(String(shape.id ?? '').padStart(3, '0')) ?? (shape.properties.name === 'Kosovo' ? 'c:XK' : ''),
    shape,
    bounds: geoBounds(shape),
  }));
  return (lat, lon) =>
    candidates.find(({ id, shape, bounds: [[west, south], [east, north]] }) => {
      const within = lat >= south && lat <= north && (west > east || (lon >= west && lon <= east));
      return within && known.has(id) && geoContains(shape, [lon, lat]);
    })?.id;
}
