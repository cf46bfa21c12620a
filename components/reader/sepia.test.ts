import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { INKS } from '../../lib/highlights/stylesheet.ts';

/** WCAG 2.2 contrast of the sepia paper, with what is painted on it. */

const css = readFileSync(join(import.meta.dirname, 'reader.css'), 'utf8');

function token(name: string): string {
  const value = new RegExp(`--dl-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (value === undefined) throw new Error(`no colour ${name}`);
  return value;
}

function channels(colour: string): [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return [r, g, b];
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** A translucent fill (#rrggbbaa) on a ground. */
function over(fill: string, ground: string): string {
  const alpha = Number.parseInt(fill.slice(7, 9), 16) / 255;
  const [top, below] = [channels(fill), channels(ground)];
  const mixed = top.map((value, i) => Math.round((value * alpha + (below[i] ?? 0) * (1 - alpha)) * 255));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

const GROUNDS = ['paper', 'raised', 'sunken'];

describe('sepia', () => {
  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'focus'].flatMap((text) => GROUNDS.map((on) => [text, on])))(
    'text %s on %s: 4.5:1',
    (text, on) => {
      expect(contrast(token(text), token(on))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['line-strong', 'focus'].flatMap((line) => GROUNDS.map((on) => [line, on])))('%s on %s: 3:1', (line, on) => {
    expect(contrast(token(line), token(on))).toBeGreaterThanOrEqual(3);
  });

  it.each(['place', 'official', 'organisation'] as const)('marks of kind %s: 3:1', (kind) => {
    expect(contrast(INKS.light[kind], token('paper'))).toBeGreaterThanOrEqual(3);
  });

  it.each([1, 2, 3, 4] as const)('text on note colour %d: 4.5:1, its line: 3:1', (colour) => {
    expect(contrast(token('ink'), over(INKS.light.note[colour], token('paper')))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(INKS.light.noteLine[colour], token('paper'))).toBeGreaterThanOrEqual(3);
  });
});
