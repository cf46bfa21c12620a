import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degreesAt, middleOf, moved, pointOf } from './map-position.ts';

const base = { width: 600, height: 500, land: '', borders: '' };
const caspian = { ...base, west: 40, east: 70, south: 30, north: 55 };
/** Across the 180th meridian. */
const pacific = { ...base, west: 150, east: 210, south: -30, north: 20 };

test('corners are corners', () => {
  expect(degreesAt(caspian, { x: 0, y: 0 })).toEqual({ lat: 55, lon: 40 });
  expect(degreesAt(caspian, { x: 600, y: 500 })).toEqual({ lat: 30, lon: 70 });
  expect(middleOf(pacific)).toEqual({ lat: -5, lon: 180 });
  expect(degreesAt(pacific, { x: 600, y: 0 })).toEqual({ lat: 20, lon: -150 });
});

test('what lies outside is brought to the edge', () => {
  expect(degreesAt(caspian, { x: -50, y: 9999 })).toEqual({ lat: 30, lon: 40 });
});

test('points and degrees are each other’s way back', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(caspian, pacific),
      fc.double({ min: 0, max: 600, noNaN: true }),
      fc.double({ min: 0, max: 500, noNaN: true }),
      (map, x, y) => {
        const back = pointOf(map, degreesAt(map, { x, y }));
        expect(Math.abs(back.x - x)).toBeLessThan(0.02);
        expect(Math.abs(back.y - y)).toBeLessThan(0.02);
      },
    ),
  );
});

test('steps go right and down, fine ones a tenth as far, and stop at the edge', () => {
  const from = middleOf(caspian);
  const right = moved(caspian, from, 1, 0, false);
  expect(right.lon - from.lon).toBeCloseTo(30 / 40, 2);
  expect(moved(caspian, from, 0, 1, true).lat).toBeCloseTo(from.lat - (25 * 15) / 500 / 10, 2);
  expect(moved(caspian, { lat: 55, lon: 40 }, -1, -1, false)).toEqual({ lat: 55, lon: 40 });
});
