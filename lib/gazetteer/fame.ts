/**
 * The prior for being meant in world news, 0–255. The scale is that of cities: 28 points for each power of ten of
 * people above 500; so a capital of a country counts as a city some thirty times its size, and a country more than any
 * city. The steps were set by hand after reading wrong resolutions of `npm run eval`; they are a prior only, evidence in
 * the text overrules them.
 */

import { CAPITAL, QUARTER, REGIONAL_SEAT } from './format.ts';

const BY_POWER_OF_TEN = 28;
const FOR_CAPITAL = 45;
const FOR_SEAT = 8;
const FOR_QUARTER = -20;
const BY_SEAT = new Map([
  [CAPITAL, FOR_CAPITAL],
  [REGIONAL_SEAT, FOR_SEAT],
  [QUARTER, FOR_QUARTER],
]);

function size(population: number): number {
  return population > 500 ? BY_POWER_OF_TEN * Math.log10(population / 500) : 0;
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

/** @param seat 0, or `REGIONAL_SEAT`, `CAPITAL` or `QUARTER` of `format.ts`. */
export function cityFame(population: number, seat: number): number {
  return byte(size(population) + (BY_SEAT.get(seat) ?? 0));
}

/** Former countries keep the fame of a middling one: they are named in few, but then clear, contexts. */
export function countryFame(population: number, placeClass: string): number {
  if (placeClass === 'former-country') return 180;
  const floor = placeClass === 'territory' ? 90 : 150;
  return byte(floor + 0.65 * size(population));
}

/** @param people in the region's towns. States of the United States are household names in English-language news. */
export function regionFame(people: number, country: string): number {
  const known = country === 'c:US' ? 35 : country === 'c:CA' || country === 'c:AU' ? 30 : 15;
  return byte(0.6 * size(people) + known);
}

export function districtFame(people: number): number {
  return byte(0.6 * size(people));
}

/** @param rank Natural Earth's scale rank: 0 is drawn on every world map, 9 on detailed ones only. */
export function featureFame(placeClass: string, rank: number): number {
  const shown = Number.isNaN(rank) ? 6 : rank;
  if (placeClass === 'world-region' || placeClass === 'continent') return 200;
  if (placeClass === 'building') return 150;
  return byte(150 - 13 * shown);
}

export function organisationFame(category: string): number {
  return category.includes('international') ? 160 : 130;
}
