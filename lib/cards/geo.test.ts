import { describe, expect, it } from 'vitest';
import { bearing, compassPoint, roundKm } from './geo.ts';

describe('direction', () => {
  it('is told from the reference to the place', () => {
    expect(compassPoint(bearing(0, 0, 10, 0))).toBe('n');
    expect(compassPoint(bearing(0, 0, 0, 10))).toBe('e');
    expect(compassPoint(bearing(40.4, 49.9, 43.65, 51.2))).toBe('n');
    expect(compassPoint(bearing(51.2, 71.4, 43.25, 76.9))).toBe('se');
  });

  it('goes the short way over the 180th meridian', () => {
    expect(compassPoint(bearing(0, 175, 0, -175))).toBe('e');
  });

  it('wraps to north', () => {
    expect(compassPoint(359)).toBe('n');
    expect(compassPoint(337)).toBe('nw');
  });
});

it('rounds distances as one says them, never to nothing', () => {
  expect([0.4, 7.2, 43, 288, 1737].map(roundKm)).toEqual([1, 7, 45, 290, 1750]);
});
