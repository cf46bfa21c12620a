/**
 * Countries' shapes for the maps: `public/data/shapes.json`, made from Natural Earth 1:50m (npm `world-atlas`).
 *
 * Method: the topology of the package is kept (shared, quantised arcs are the compact form; written as text, they
 * weigh less and need no parsing), its numeric codes become ISO alpha-2, and each polygon gets its box, so that a map decodes and projects only what it shows: projecting
 * all 80,000 points takes some 80 ms, those of one view a few. Natural Earth draws who administers a place; where the
 * United Nations recognise another state (Crimea, Northern Cyprus, Somaliland), the polygon is given to that state and
 * flagged, and maps draw its inner border dashed. Turned down: 1:110m (no Singapore, Bahrain or Malta), 1:10m (3.6 MB).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { geoArea, geoBounds, geoContains } from 'd3-geo';
import type { Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon as TopoPolygon, Topology } from 'topojson-specification';
import { encodeArc, type Box, type ShapeGeometry, type ShapesFile } from '../../lib/cards/shapes.ts';

const OUTPUT = new URL('../../public/data/shapes.json', import.meta.url);
const require = createRequire(import.meta.url);

/** Shapes without an ISO number, by Natural Earth's name: the state that they are drawn with, and whether in dispute. */
const UNNUMBERED: Readonly<Record<string, { id: string; disputed: boolean }>> = {
  Kosovo: { id: 'XK', disputed: false },
  Somaliland: { id: 'SO', disputed: true },
  'N. Cyprus': { id: 'CY', disputed: true },
  'Indian Ocean Ter.': { id: 'CX', disputed: false },
  // Between India and Pakistan, claimed by both: land of no country on the maps.
  'Siachen Glacier': { id: '', disputed: true },
};

/** Polygons that Natural Earth draws with the administering state: a point inside, from whom, to whom. */
const MOVED: readonly { inside: [number, number]; from: string; to: string }[] = [
  { inside: [34.1, 45.1], from: 'RU', to: 'UA' },
];

/** A polygon farther than this from a country's main part (degrees), or smaller than a tenth of it, isn't its core. */
const CORE_GAP = 12;
const CORE_SHARE = 0.1;

/** Where the rule below would take in what one doesn't think of: Alaska is nearer than Papua is to Borneo. */
const CORES: Readonly<Record<string, Box>> = {
  US: [-124.8, 24.5, -66.9, 49.4],
  NO: [4.5, 57.9, 31.2, 71.2],
};

interface NamedProperties {
  name: string;
}

/** Codes that were withdrawn and share a number with today's. */
const RETIRED: ReadonlySet<string> = new Set(['BU', 'TP', 'ZR', 'CS', 'YU', 'SU', 'DD', 'YD']);

async function alpha2ByNumber(): Promise<Map<string, string>> {
  const path = require.resolve('cldr-core/supplemental/codeMappings.json');
  const { supplemental } = JSON.parse(await readFile(path, 'utf8')) as {
    supplemental: { codeMappings: Record<string, { _numeric?: string }> };
  };
  const codes = Object.entries(supplemental.codeMappings).filter(
    ([code]) => /^[A-Z]{2}$/.test(code) && !RETIRED.has(code),
  );
  return new Map(codes.flatMap(([code, { _numeric }]) => (_numeric ? [[_numeric, code]] : [])));
}

function polygonsOf(geometry: TopoPolygon | MultiPolygon): number[][][] {
  return geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
}

const round = (value: number, up: boolean): number => (up ? Math.ceil(value * 10) : Math.floor(value * 10)) / 10;

function boxOf(shape: Polygon): Box {
  const [[west, south], [east, north]] = geoBounds(shape);
  return [round(west, false), round(south, false), round(east, true), round(north, true)];
}

/** Degrees between two boxes; 0 when they touch. */
function gap(a: Box, b: Box): number {
  const across = Math.max(0, b[0] - a[2], a[0] - b[2]);
  return Math.max(Math.min(across, 360 - across), b[1] - a[3], a[1] - b[3], 0);
}

/** The box of the part of a country that one thinks of: Guiana is not in it for France, nor Alaska for the US. */
function coreBox(polygons: readonly { box: Box; area: number }[]): Box {
  const [main, ...others] = [...polygons].sort((a, b) => b.area - a.area);
  if (!main) return [0, 0, 0, 0];
  let box = main.box;
  for (const { box: other, area } of others) {
    if (area < main.area * CORE_SHARE || gap(main.box, other) > CORE_GAP || other[0] > other[2]) continue;
    box = [
      Math.min(box[0], other[0]),
      Math.min(box[1], other[1]),
      Math.max(box[2], other[2]),
      Math.max(box[3], other[3]),
    ];
  }
  return box;
}

function describe(topology: Topology, id: string, arcs: number[][][], disputed: boolean): ShapeGeometry {
  const polygons = arcs.map((polygon) => {
    const shape = feature(topology, { type: 'Polygon', arcs: polygon }).geometry;
    return { box: boxOf(shape), area: geoArea(shape) };
  });
  return {
    id,
    arcs,
    boxes: polygons.map(({ box }) => box),
    core: CORES[id] ?? coreBox(polygons),
    ...(disputed ? { disputed: true as const } : {}),
  };
}

/** @throws Error when the package's shapes have a country that the code list doesn't know. */
function collect(topology: Topology, codes: ReadonlyMap<string, string>): ShapeGeometry[] {
  const source = topology.objects['countries'] as GeometryCollection<NamedProperties>;
  const shapes: { id: string; arcs: number[][][]; disputed: boolean }[] = [];
  for (const geometry of source.geometries) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    const name = geometry.properties?.name ?? '';
    const numbered = geometry.id === undefined ? undefined : codes.get(String(geometry.id).padStart(3, '0'));
    const known = numbered === undefined ? UNNUMBERED[name] : { id: numbered, disputed: false };
    if (!known) throw new Error(`world-atlas: no ISO code for the shape "${name}" (${geometry.id})`);
    shapes.push({ ...known, arcs: polygonsOf(geometry) });
  }
  for (const { inside, from, to } of MOVED) {
    const owner = shapes.find(({ id }) => id === from);
    const index = owner?.arcs.findIndex((arcs) =>
      geoContains(feature(topology, { type: 'Polygon', arcs }).geometry, inside),
    );
    if (!owner || index === undefined || index < 0) throw new Error(`world-atlas: no polygon of ${from} at ${inside}`);
    shapes.push({ id: to, arcs: owner.arcs.splice(index, 1), disputed: true });
  }
  return shapes.map(({ id, arcs, disputed }) => describe(topology, id, arcs, disputed));
}

/**
 * Writes `public/data/shapes.json`.
 * @throws Error when the package has a shape without a known code.
 */
export async function compileShapes(): Promise<void> {
  const atlas = require.resolve('world-atlas/countries-50m.json');
  const topology = JSON.parse(await readFile(atlas, 'utf8')) as Topology;
  const countries = collect(topology, await alpha2ByNumber());
  if (!topology.transform) throw new Error('world-atlas: shapes are not quantised');
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((arc) => encodeArc(arc.flatMap(([dx = 0, dy = 0]) => [dx, dy])));
  const file: ShapesFile = { version: 1, transform: { scale, translate }, arcs, countries };
  await mkdir(new URL('.', OUTPUT), { recursive: true });
  await writeFile(OUTPUT, JSON.stringify(file));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compileShapes();
