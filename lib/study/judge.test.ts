import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClickMap } from './click-map.ts';
import { distanceKm, formsOfName, judgeClick, judgeTyped, pointAt, positionAt } from './judge.ts';

const MAP: ClickMap = {
  west: 170,
  east: 210,
  south: -20,
  north: 0,
  width: 720,
  height: 440,
  land: '',
  borders: '',
  lat: -10,
  lon: 178,
  km: 100,
};

describe('a click', () => {
  test('is judged by its distance, also across the 180th meridian', () => {
    expect(judgeClick(MAP, { lat: -10, lon: 178 })).toEqual({ verdict: 'right', km: 0 });
    expect(judgeClick(MAP, { lat: -10, lon: -180 }).verdict).toBe('near');
    expect(judgeClick(MAP, { lat: -10, lon: 200 }).verdict).toBe('wrong');
  });

  test('anywhere in a country is right; outside, the distance is that from its edge', () => {
    const area = 'M100 100L400 100L400 300L100 300Z';
    const inside = positionAt(MAP, 390, 290);
    expect(judgeClick({ ...MAP, area }, inside)).toEqual({ verdict: 'right', km: 0 });
    const outside = judgeClick({ ...MAP, area }, positionAt(MAP, 405, 300));
    expect(outside.km).toBeGreaterThan(10);
    expect(outside.verdict).toBe('right');
    expect(judgeClick({ ...MAP, area }, positionAt(MAP, 700, 400)).verdict).toBe('wrong');
  });

  test('and back: picture and degrees fit each other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 719 }), fc.integer({ min: 0, max: 440 }), (x, y) => {
        const [backX, backY] = pointAt(MAP, positionAt(MAP, x, y));
        expect(backX).toBeCloseTo(x, 6);
        expect(backY).toBeCloseTo(y, 6);
      }),
    );
  });

  test('distances are those on the globe', () => {
    expect(distanceKm({ lat: 0, lon: 0 }, { lat: 0, lon: 90 })).toBeCloseTo(10_007.5, 0);
    expect(distanceKm({ lat: 5, lon: 5 }, { lat: 5, lon: 365 })).toBeCloseTo(0, 6);
  });
});

describe('what was typed', () => {
  test.each([
    ['nazarbaev', 'Nursultan Nazarbayev', 'right'],
    ['Nursultan  NAZARBAYEV', 'Nursultan Nazarbayev', 'right'],
    ['Nazarbaevo', 'Nursultan Nazarbayev', 'near'],
    ['Tokayev', 'Nursultan Nazarbayev', 'wrong'],
    ['', 'Nursultan Nazarbayev', 'wrong'],
    ['cafe', 'café', 'right'],
    ['сель', 'сель', 'right'],
    ['Ташкен', 'Ташкент', 'near'],
  ])('%s for %s is %s', (given, right, verdict) => {
    expect(judgeTyped(given, formsOfName(right))).toBe(verdict);
  });

  test('is right when it is the answer, whatever the answer', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}]{1,20}( [\p{L}]{1,20}){0,3}$/u), (answer) => {
        expect(judgeTyped(answer, [answer])).toBe('right');
      }),
    );
  });
});
