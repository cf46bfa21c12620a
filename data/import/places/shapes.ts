/** Middle points of countries from the Natural Earth shapes: where a locator map looks. */
import { readFileSync } from 'node:fs';
import { geoArea, geoCentroid } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { npmPackage } from './context.ts';

export interface Point {
  lat: number;
  lon: number;
}

/** By ISO 3166-1 numeric code; shapes without a code (Kosovo, Northern Cyprus, Somaliland) by their name. */
export function readMiddles(): Map<string, Point> {
  const topology = JSON.parse(readFileSync(npmPackage('world-atlas', 'countries-50m.json'), 'utf8')) as Topology;
  const shapes = topology.objects.countries;
  const result = new Map<string, Point>();
  if (shapes === undefined) return result;
  const collection = feature(topology, shapes) as FeatureCollection<Polygon | MultiPolygon, { name: string }>;
  for (const shape of collection.features) {
    const key = shape.id === undefined ? shape.properties.name : String(shape.id).padStart(3, '0');
    const [lon, lat] = geoCentroid(largestPart(shape));
    result.set(key, { lat, lon });
  }
  return result;
}

/** The largest polygon of a shape, so that France's middle isn't pulled towards Guiana. */
function largestPart(shape: Feature<Polygon | MultiPolygon>): Polygon {
  if (shape.geometry.type === 'Polygon') return shape.geometry;
  const parts = shape.geometry.coordinates.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }));
  return parts.reduce((best, part) => (geoArea(part) > geoArea(best) ? part : best), parts[0] ?? EMPTY);
}

const EMPTY: Polygon = { type: 'Polygon', coordinates: [] };

export const degrees = (value: number): string => (Number.isFinite(value) ? String(Math.round(value * 1e4) / 1e4) : '');
