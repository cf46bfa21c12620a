import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { articleMap } from './article-map.ts';
import { drawShapes } from './drawing.ts';
import { frame } from './frame.ts';
import { locatorMap } from './locator.ts';
import { decodeArc, encodeArc, openShapes, type Shapes, type ShapesFile } from './shapes.ts';
import { fakeGazetteer } from './testing/fake-gazetteer.ts';
import { STEPPE } from './testing/steppe.ts';

const ROOT = join(import.meta.dirname, '../..');
const FILE = join(ROOT, 'public/data/shapes.json');
/** Deflated, in bytes: its share of the extension's zip. */
const BUDGET = 300_000;

let text: string;
let shapes: Shapes;

beforeAll(() => {
  if (!existsSync(FILE)) execFileSync(process.execPath, [join(ROOT, 'data/compile/shapes.ts')]);
  text = readFileSync(FILE, 'utf8');
  shapes = openShapes(JSON.parse(text) as ShapesFile);
});

/** Whether a ring of arcs runs round a point, on a flat map. */
function encloses(ring: readonly number[], lon: number, lat: number): boolean {
  const points = ring.flatMap((signed) => {
    const arc = shapes.arc(signed < 0 ? ~signed : signed);
    const pairs = Array.from({ length: arc.length / 2 }, (_, at) => [arc[2 * at] ?? 0, arc[2 * at + 1] ?? 0]);
    return signed < 0 ? pairs.reverse() : pairs;
  });
  let inside = false;
  for (const [index, [x = 0, y = 0]] of points.entries()) {
    const [nextX = 0, nextY = 0] = points[(index + 1) % points.length] ?? [];
    if (y > lat !== nextY > lat && lon < x + ((lat - y) / (nextY - y)) * (nextX - x)) inside = !inside;
  }
  return inside;
}

it('writes arcs as text and reads them back', () => {
  const values = [0, 1, -1, 15, 16, -17, 1023, -1024, 99_999, -99_999];
  expect([...decodeArc(encodeArc(values))]).toEqual(values);
});

describe('the shapes', () => {
  it('weigh what the zip can carry', () => {
    expect(deflateSync(text, { level: 9 }).length).toBeLessThan(BUDGET);
  });

  it('know every kind of country by ISO code', () => {
    for (const code of ['KZ', 'RU', 'US', 'XK', 'PS', 'TW', 'EH', 'SG', 'VA', 'GL', 'CD', 'MM', 'TL'])
      expect(shapes.has(code)).toBe(true);
    expect(shapes.core('US')?.[0]).toBeGreaterThan(-130);
    expect(shapes.core('FR')?.[1]).toBeGreaterThan(40);
  });

  it('give disputed parts to the state that the United Nations recognise, and tell their border apart', () => {
    const at = (lon: number, lat: number): string[] =>
      shapes
        .within([lon - 1, lat - 1, lon + 1, lat + 1])
        .filter(({ rings }) => rings.filter((ring) => encloses(ring, lon, lat)).length % 2 === 1)
        .map(({ code }) => code);
    expect(at(34.1, 45.1)).toEqual(['UA']);
    expect(at(33.6, 35.25)).toEqual(['CY']);
    expect(at(44.1, 9.6)).toEqual(['SO']);
    expect(drawShapes(shapes, frame([32, 34, 35, 36], 300, 200)).disputed.length).toBeGreaterThan(0);
  });

  it('leave out what isn’t in view, also across the 180th meridian', () => {
    const codes = new Set(shapes.within([175, -20, -175, -15]).map(({ code }) => code));
    expect(codes.has('FJ')).toBe(true);
    expect(codes.has('FR')).toBe(false);
    expect(codes.size).toBeLessThan(12);
  });

  it('refuse a foreign file', () => {
    expect(() => openShapes({ version: 2 } as unknown as ShapesFile)).toThrow('version 1');
  });
});

describe('the locator map', () => {
  const gazetteer = fakeGazetteer(STEPPE);
  const draw = (id: string, day = '2004-09-14') => {
    const entity = gazetteer.entity(id);
    const map = entity && locatorMap(gazetteer, shapes, entity, day);
    if (!map) throw new Error(`no map of ${id}`);
    return map;
  };

  it('of a country: filled, named, with its capital of the day', () => {
    const map = draw('c:KZ');
    expect(map.country?.length).toBeGreaterThan(200);
    expect(map.point).toBeUndefined();
    expect(map.labels.map(({ text }) => text)).toEqual(expect.arrayContaining(['Kazakhstan', 'Newtown']));
    expect(draw('c:KZ', '1994-01-01').labels.map(({ text }) => text)).toContain('Oldtown');
  });

  it('of a town: its point in view, labelled by its name of the day', () => {
    const { point, width, height, labels, within } = draw('g:1', '2020-01-01');
    expect(point && point.x > 0 && point.x < width && point.y > 0 && point.y < height).toBe(true);
    expect(labels.find(({ kind }) => kind === 'place')?.text).toBe('Nur-Sultan');
    expect(within).toBe('Kazakhstan');
  });

  it('of an organisation: its members', () => {
    expect(draw('o:league').members?.length).toBeGreaterThan(200);
  });

  it('is small enough to cross a message', () => {
    expect(JSON.stringify(draw('c:KZ')).length).toBeLessThan(40_000);
  });
});

const place = (key: string, lon: number, lat: number, count = 1) => ({
  key,
  id: key,
  name: key,
  lon,
  lat,
  count,
  area: false,
});

describe('the article’s map', () => {
  const size = { width: 360, height: 400 };
  const near = [place('Aktau', 51.2, 43.65, 9), place('Baku', 49.9, 40.4, 4), place('Osh', 72.8, 40.5, 6)];

  it('shows all places, the most mentioned largest', () => {
    const map = articleMap(shapes, near, size, () => undefined);
    expect(map?.points.map(({ key }) => key)).toEqual(['Aktau', 'Osh', 'Baku']);
    expect((map?.points[0]?.r ?? 0) > (map?.points[2]?.r ?? 0)).toBe(true);
    expect(map?.outside).toEqual([]);
  });

  it('leaves a far place out by name, unless the article is much about it', () => {
    const far = place('Washington', -77, 38.9);
    expect(articleMap(shapes, [...near, far], size, () => undefined)?.outside).toEqual([
      { key: 'Washington', name: 'Washington' },
    ]);
    const often = { ...far, count: 20 };
    expect(articleMap(shapes, [...near, often], size, () => undefined)?.outside).toEqual([]);
  });

  it('fills mentioned countries, and is nothing without places', () => {
    const country = { ...place('Kazakhstan', 68, 48), area: true, countryCode: 'KZ' };
    expect(articleMap(shapes, [country], size, () => undefined)?.countries).toMatchObject([{ key: 'Kazakhstan' }]);
    expect(articleMap(shapes, [], size, () => undefined)).toBeUndefined();
  });
});
