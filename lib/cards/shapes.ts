/** west, south, east, north in degrees; west > east across the 180th meridian. */
export type Box = [number, number, number, number];

/** A country's shape, or a part of it that is in dispute: TopoJSON, each polygon a list of rings of arc numbers. */
export interface ShapeGeometry {
  /** ISO 3166-1 alpha-2; empty for land that no map of ours gives to a country. */
  id: string;
  /** `~n` stands for arc n in reverse. */
  arcs: number[][][];
  /** One for each polygon: what isn't in view is neither decoded nor projected. */
  boxes: Box[];
  /** The part one thinks of: without far islands and exclaves. */
  core: Box;
  disputed?: true;
}

/** `public/data/shapes.json`, as written by `data/compile/shapes.ts`: a quantised topology. */
export interface ShapesFile {
  version: 1;
  transform: { scale: [number, number]; translate: [number, number] };
  /** Points as differences, in steps of the transform. */
  arcs: number[][][];
  countries: ShapeGeometry[];
}

/** What of a country lies in a view: its polygons that touch it. */
export interface ShapeInView {
  code: string;
  core: Box;
  /** Rings as arc numbers. */
  rings: number[][];
}

export interface Shapes {
  has(code: string): boolean;
  /** The part of a country that one thinks of. */
  core(code: string): Box | undefined;
  within(view: Box): ShapeInView[];
  /** The points of an arc, lon and lat in turn, degrees. Decoded once. */
  arc(index: number): Float64Array;
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

/** @throws Error when `file` isn't a shapes file of this version. */
export function openShapes(file: ShapesFile): Shapes {
  if (file.version !== 1 || !Array.isArray(file.countries)) throw new Error('Not a shapes file of version 1');
  const byCode = new Map(file.countries.filter(({ disputed }) => !disputed).map((country) => [country.id, country]));
  const decoded: (Float64Array | undefined)[] = [];
  const { scale, translate } = file.transform;
  return {
    has: (code) => byCode.has(code),
    core: (code) => byCode.get(code)?.core,
    within: (view) =>
      file.countries.flatMap(({ id, arcs, boxes, core }) => {
        const rings = arcs.filter((_, index) => overlaps(boxes[index] ?? core, view)).flat();
        return rings.length > 0 ? [{ code: id, core, rings }] : [];
      }),
    arc(index) {
      const known = decoded[index];
      if (known) return known;
      const deltas = file.arcs[index] ?? [];
      const points = new Float64Array(2 * deltas.length);
      let [x, y] = [0, 0];
      for (const [at, [dx = 0, dy = 0]] of deltas.entries()) {
        x += dx;
        y += dy;
        points[2 * at] = x * scale[0] + translate[0];
        points[2 * at + 1] = y * scale[1] + translate[1];
      }
      decoded[index] = points;
      return points;
    },
  };
}
