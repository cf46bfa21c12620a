import type { MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Arc, MultiPolygon as TopoMultiPolygon, Topology, Transform } from 'topojson-specification';

/** west, south, east, north in degrees; west > east across the 180th meridian. */
export type Box = [number, number, number, number];

/** A country's shape, or a part of it that is in dispute. */
export interface ShapeGeometry extends TopoMultiPolygon {
  /** ISO 3166-1 alpha-2; empty for land that no map of ours gives to a country. */
  id: string;
  /** One for each polygon: what isn't in view is neither decoded nor projected. */
  boxes: Box[];
  /** The part one thinks of: without far islands and exclaves. */
  core: Box;
  disputed?: true;
}

/** `public/data/shapes.json`, as written by `data/compile/shapes.ts`. */
export interface ShapesFile {
  version: 1;
  transform: Transform;
  arcs: Arc[];
  countries: ShapeGeometry[];
}

/** What of the shapes lies in a box, cut to the polygons that touch it. */
export interface ShapesInView {
  countries: { code: string; core: Box; shape: MultiPolygon }[];
  /** Between countries. */
  borders: MultiLineString;
  /** Between a country and a part of it that is in dispute. */
  disputed: MultiLineString;
}

export interface Shapes {
  has(code: string): boolean;
  /** The part of a country that one thinks of. */
  core(code: string): Box | undefined;
  within(view: Box): ShapesInView;
}

/** Former countries as unions of those of today, for maps. */
const UNIONS: Readonly<Record<string, readonly string[]>> = {
  SU: ['RU', 'UA', 'BY', 'MD', 'EE', 'LV', 'LT', 'GE', 'AM', 'AZ', 'KZ', 'UZ', 'TM', 'KG', 'TJ'],
  YU: ['RS', 'ME', 'HR', 'SI', 'BA', 'MK', 'XK'],
  CS: ['RS', 'ME', 'XK'],
  ZR: ['CD'],
  BU: ['MM'],
};

/** The codes of the shapes that make up a country, dissolved ones too. */
export function shapeCodes(code: string): readonly string[] {
  return UNIONS[code] ?? [code];
}

function overlaps(a: Box, b: Box): boolean {
  if (a[1] > b[3] || b[1] > a[3]) return false;
  const east = (box: Box): number => (box[0] > box[2] ? box[2] + 360 : box[2]);
  return [-360, 0, 360].some((turn) => a[0] + turn <= east(b) && b[0] <= east(a) + turn);
}

function sameCountry(a: object, b: object): boolean {
  return (a as ShapeGeometry).id === (b as ShapeGeometry).id;
}

/** @throws Error when `file` isn't a shapes file of this version. */
export function openShapes(file: ShapesFile): Shapes {
  if (file.version !== 1 || !Array.isArray(file.countries)) throw new Error('Not a shapes file of version 1');
  const topology: Topology = { type: 'Topology', transform: file.transform, arcs: file.arcs, objects: {} };
  const whole = file.countries.filter(({ disputed }) => !disputed);
  const byCode = new Map(whole.map((country) => [country.id, country]));
  return {
    has: (code) => byCode.has(code),
    core: (code) => byCode.get(code)?.core,
    within(view) {
      const inView = file.countries.flatMap((country) => {
        const arcs = country.arcs.filter((_, index) => overlaps(country.boxes[index] ?? country.core, view));
        return arcs.length > 0 ? [{ ...country, arcs }] : [];
      });
      const collection = { type: 'GeometryCollection' as const, geometries: inView };
      return {
        countries: inView.map((country) => ({
          code: country.id,
          core: country.core,
          shape: feature(topology, country).geometry,
        })),
        borders: mesh(topology, collection, (a, b) => a !== b && !sameCountry(a, b)),
        disputed: mesh(topology, collection, (a, b) => a !== b && sameCountry(a, b)),
      };
    },
  };
}
