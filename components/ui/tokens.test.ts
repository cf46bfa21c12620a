import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INKS } from '../../lib/highlights/stylesheet.ts';

/** WCAG 2.2 contrast of the colour tokens, light and dark. */

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

function token(name: string, scheme: Scheme): string {
  const pair = new RegExp(`--dl-${name}:\\s*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css);
  const value = pair?.[scheme === 'light' ? 1 : 2];
  if (value === undefined) throw new Error(`no colour token ${name}`);
  return value;
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const SURFACES = ['paper', 'raised', 'sunken'];
const TEXT = ['ink', 'ink-2', 'ink-3', 'accent'];
const MARKS = ['place', 'official', 'organisation', 'line-strong', 'focus', 'accent'];
const NOTES = [1, 2, 3, 4];

describe.each(SCHEMES)('%s colours', (scheme) => {
  it.each(TEXT.flatMap((text) => SURFACES.map((surface) => [text, surface])))('text %s on %s: 4.5:1', (text, on) => {
    expect(contrast(token(text, scheme), token(on, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS.flatMap((mark) => SURFACES.map((surface) => [mark, surface])))('mark %s on %s: 3:1', (mark, on) => {
    expect(contrast(token(mark, scheme), token(on, scheme))).toBeGreaterThanOrEqual(3);
  });

  it.each(NOTES)('text on note colour %d: 4.5:1, its line on paper: 3:1', (colour) => {
    expect(contrast(token('ink', scheme), token(`note-${colour}`, scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(`note-line-${colour}`, scheme), token('raised', scheme))).toBeGreaterThanOrEqual(3);
  });

  it('text of a main button: 4.5:1', () => {
    expect(contrast(token('on-accent', scheme), token('accent', scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['map-land', 'map-here', 'map-members'])('map labels on %s: 4.5:1, marks 3:1', (area) => {
    expect(contrast(token('map-label', scheme), token(area, scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('ink', scheme), token(area, scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token('map-mark', scheme), token(area, scheme))).toBeGreaterThanOrEqual(3);
  });

  it('marks a kind by the same hue in text and on cards', () => {
    for (const kind of ['place', 'official', 'organisation'] as const) {
      expect(token(kind, scheme)).toBe(INKS[scheme][kind]);
    }
    for (const colour of [1, 2, 3, 4] as const) {
      expect(token(`note-line-${colour}`, scheme)).toBe(INKS[scheme].noteLine[colour]);
    }
  });
});
