import { expect, test } from 'vitest';
import { INKS, luminanceOf, styleSheetText } from './stylesheet.ts';

type Rgb = [number, number, number];
const PAPER: Record<'light' | 'dark', Rgb[]> = {
  light: [
    [255, 255, 255],
    [253, 252, 248],
  ],
  dark: [
    [27, 27, 27],
    [0, 0, 0],
  ],
};
const TEXT: Record<'light' | 'dark', Rgb> = { light: [51, 51, 51], dark: [221, 221, 221] };

function parse(hex: string): { rgb: Rgb; alpha: number } {
  const at = (i: number): number => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  return { rgb: [at(0), at(1), at(2)], alpha: hex.length > 7 ? at(3) / 255 : 1 };
}

function over(hex: string, paper: Rgb): Rgb {
  const { rgb, alpha } = parse(hex);
  return rgb.map((value, i) => value * alpha + (paper[i] ?? 0) * (1 - alpha)) as Rgb;
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb): number => {
    const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

for (const scheme of ['light', 'dark'] as const) {
  const ink = INKS[scheme];
  test(`${scheme}: lines reach 3:1 on the page`, () => {
    for (const paper of PAPER[scheme])
      for (const line of [ink.place, ink.organisation, ink.official, ...Object.values(ink.noteLine)])
        expect(contrast(parse(line).rgb, paper), line).toBeGreaterThanOrEqual(3);
  });

  test(`${scheme}: text on fills reaches 4.5:1`, () => {
    for (const paper of PAPER[scheme])
      for (const fill of [...Object.values(ink.note), ink.current])
        expect(contrast(TEXT[scheme], over(fill, paper)), fill).toBeGreaterThanOrEqual(4.5);
  });
}

test('rules name our own highlights only, and change no layout', () => {
  const text = styleSheetText('light');
  expect([...text.matchAll(/::highlight\((.*?)\)/g)].every(([, name]) => name?.startsWith('dateline-'))).toBe(true);
  expect(text).not.toMatch(/padding|margin|border|font|display|outline/);
});

test.each([
  ['rgb(0, 0, 0)', 0],
  ['rgb(255 255 255)', 1],
  ['rgba(0, 0, 0, 0)', undefined],
  ['color(display-p3 1 1 1)', 1],
  ['color(srgb 0 0 0 / 0.9)', 0],
  ['oklch(0.2 0.1 30)', 0.2],
  ['transparent', undefined],
])('the brightness of %s is %s', (colour, luminance) => {
  const found = luminanceOf(colour);
  if (luminance === undefined) expect(found).toBeUndefined();
  else expect(found).toBeCloseTo(luminance, 5);
});
