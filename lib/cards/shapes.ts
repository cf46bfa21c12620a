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
  /**
   * Points as differences in steps of the transform, each arc as a string (see {@link encodeArc}): parsed in a
   * millisecond where nested arrays of numbers take ten, and an arc that no view shows is never decoded.
   */
  arcs: string[];
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
  CSHH: ['CZ', 'SK'],
};

/** The codes of the shapes that make up a country, dissolved ones too. */
export function shapeCodes(code: string): readonly string[] {
  return UNIONS[code] ?? [code];
}

/*
 * Five bits a character, "more follows" in the sixth, as in the encoded polyline format: characters 63 to 126, sign in
 * the lowest bit. https://developers.google.com/maps/documentation/utilities/polylinealgorithm
 */
const FIRST = 63;
const BITS = 5;
const MORE = 1 << BITS;

/** Whole numbers as printable text. */
export function encodeArc(values: readonly number[]): string {
  let text = '';
  for (const value of values) {
    let rest = value < 0 ? ~(value << 1) : value << 1;
    for (; rest >= MORE; rest >>= BITS) text += String.fromCharCode((MORE | (rest & (MORE - 1))) + FIRST);
    text += String.fromCharCode(rest + FIRST);
  }
  return text;
}

/** Back to numbers. */
export function decodeArc(text: string): Float64Array {
  const values: number[] = [];
  let value = 0;
  let shift = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    value |= (code & (MORE - 1)) << shift;
    shift += BITS;
    if (code >= MORE) continue;
    values.push(value & 1 ? ~(value >> 1) : value >> 1);
    value = 0;
    shift = 0;
  }
  return Float64Array.from(values);
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
      const points = decodeArc(file.arcs[index] ?? '');
      let x = 0;
      let y = 0;
      for (let at = 0; at < points.length; at += 2) {
        x += points[at] ?? 0;
        y += points[at + 1] ?? 0;
        points[at] = x * scale[0] + translate[0];
        points[at + 1] = y * scale[1] + translate[1];
      }
      decoded[index] = points;
      return points;
    },
  };
}
