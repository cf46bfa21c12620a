/** `countries.tsv`, `country-names.tsv`, `capitals.tsv`. */
import { nativeNames, readCountryCodes } from './cldr.ts';
import { listOf, own, save, table, type Row } from './context.ts';
import { countryFinder, countryOfText, readFactbook, type FactbookText } from './factbook.ts';
import { isNameOf, readCities, type City } from './geonames.ts';
import { nounForms } from './plural.ts';
import { degrees, readMiddles, type Point } from './shapes.ts';

export const COUNTRY_COLUMNS = [
  'id',
  'iso2',
  'iso3',
  'name',
  'long_name',
  'class',
  'start',
  'end',
  'successors',
  'lat',
  'lon',
  'continent',
  'subregion',
  'neighbours',
  'demonym_adjectives',
  'demonym_nouns',
  'status',
  'wikidata',
  'source',
] as const;

/** Territories by their Factbook "independence: none (…)" and those that the Factbook leaves out. */
const TERRITORIES_BESIDE_FACTBOOK = ['AX', 'BQ', 'GF', 'GP', 'MQ', 'RE', 'YT', 'UM', 'HK', 'MO', 'AQ', 'EH', 'IO'];

export function importCountries(): void {
  const texts = readFactbook();
  const cities = readCities();
  save('places/countries', COUNTRY_COLUMNS, [...livingCountries(texts, cities), ...formerCountries()]);
  save('places/country-names', ['id', 'name', 'use', 'from', 'to', 'case_sensitive', 'source'], countryNames(texts));
  // Neighbours are told by name, so they need the names written above.
  const neighbours = neighboursByCountry(texts);
  const rows = table('places/countries').map((row) =>
    row.class === 'former-country' ? row : { ...row, neighbours: (neighbours.get(row.id ?? '') ?? []).join('|') },
  );
  save('places/countries', COUNTRY_COLUMNS, rows);
  save('places/capitals', ['country', 'geonameid', 'from', 'to', 'role', 'source'], capitals(cities));
}

function livingCountries(texts: FactbookText[], cities: City[]): Row[] {
  const codes = readCountryCodes();
  const middles = readMiddles();
  const newest = newestTexts(texts);
  const longNames = readLongNames(texts);
  const starts = new Map(own('country-starts').map((row) => [row.iso2, row.start ?? '']));
  const statuses = new Map(own('country-status').map((row) => [row.iso2, row.status ?? '']));
  const wikidata = new Map(own('country-wikidata').map((row) => [row.iso2, row.wikidata ?? '']));
  return own('countries').map((row): Row => {
    const iso2 = row.iso2 ?? '';
    const id = `c:${iso2}`;
    const code = codes.get(iso2);
    const independence = newest.get(`${id} independence`) ?? '';
    const territory = independence.startsWith('none') || TERRITORIES_BESIDE_FACTBOOK.includes(iso2);
    const middle = middleOf(iso2, code?.numeric ?? '', middles, cities);
    return {
      id,
      iso2,
      iso3: code?.iso3 ?? '',
      name: row.name ?? '',
      long_name: longNames.get(id) ?? '',
      class: territory ? 'territory' : 'country',
      start: starts.get(iso2) ?? leadingDate(independence),
      lat: degrees(middle?.lat ?? Number.NaN),
      lon: degrees(middle?.lon ?? Number.NaN),
      continent: code?.continent ?? '',
      subregion: code?.subregion ?? '',
      demonym_adjectives: row.adjectives ?? '',
      demonym_nouns: listOf(row.nouns).flatMap(nounForms).join('|'),
      status: statuses.get(iso2) ?? '',
      wikidata: wikidata.get(iso2) ?? '',
      source: 'cldr-48|factbook-facts|natural-earth|dateline-editors',
    };
  });
}

function formerCountries(): Row[] {
  return own('former-countries').map((row): Row => ({
    ...row,
    class: 'former-country',
    demonym_adjectives: row.adjectives ?? '',
    demonym_nouns: listOf(row.nouns).flatMap(nounForms).join('|'),
    source: 'dateline-editors',
  }));
}

function middleOf(iso2: string, numeric: string, middles: Map<string, Point>, cities: City[]): Point | undefined {
  const shape = middles.get(numeric) ?? (iso2 === 'XK' ? middles.get('Kosovo') : undefined);
  return shape ?? cities.filter((city) => city.country === iso2).sort((a, b) => b.population - a.population)[0];
}

function newestTexts(texts: FactbookText[]): Map<string, string> {
  const newest = new Map<string, string>();
  for (const text of [...texts].sort((a, b) => a.edition - b.edition)) {
    const id = countryOfText(text);
    // Some editions of 2018–2020 have the heading without the list.
    if (id !== undefined && text.text !== '' && !text.text.endsWith(':')) newest.set(`${id} ${text.field}`, text.text);
  }
  return newest;
}

/** Later editions have lost their accented letters ("Espa a"), so names are taken up to this one. */
const LAST_EDITION_WITH_WHOLE_NAMES = 2017;

function readLongNames(texts: FactbookText[]): Map<string, string> {
  const names = new Map<string, string>();
  const newest = newestTexts(texts.filter((text) => text.edition <= LAST_EDITION_WITH_WHOLE_NAMES));
  for (const [key, text] of newest) {
    const [id = '', field] = key.split(' ');
    const name = /conventional long form: (.*?)(?=;| ?\||,? \(| note|\s*conventional short form:|$)/.exec(text)?.[1];
    if (field === 'country_name' && name !== undefined && name !== 'none') names.set(id, name.trim());
  }
  for (const row of own('country-long-names')) names.set(`c:${row.iso2}`, row.long_name ?? '');
  return names;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "2 December 1971 (from the UK)" → 1971-12-02; empty unless the text begins with one day of the calendar. */
export function leadingDate(text: string): string {
  const match = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/.exec(text);
  const month = MONTHS.indexOf(match?.[2] ?? '') + 1;
  if (!match || month === 0) return '';
  return `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}

function countryNames(texts: FactbookText[]): Row[] {
  const rows: Row[] = [];
  const codes = readCountryCodes();
  const longNames = readLongNames(texts);
  const seen = new Set<string>();
  const put = (row: Row): void => {
    const key = `${row.id} ${(row.name ?? '').toLowerCase()}`;
    if (row.name && !seen.has(key)) {
      seen.add(key);
      rows.push(row);
    }
  };
  for (const row of own('country-names')) {
    put({ ...row, case_sensitive: row.use === 'abbreviation' ? '1' : '', source: 'dateline-editors' });
  }
  for (const row of [...own('countries'), ...own('former-countries')]) {
    const id = row.id ?? `c:${row.iso2}`;
    seen.add(`${id} ${(row.name ?? '').toLowerCase()}`);
    for (const name of listOf(row.alternates)) put({ id, name, use: 'alternate', source: 'dateline-editors' });
    for (const name of listOf(row.abbreviations)) {
      put({ id, name, use: 'abbreviation', case_sensitive: '1', source: 'dateline-editors' });
    }
  }
  for (const { iso2 = '' } of own('countries')) {
    const id = `c:${iso2}`;
    for (const name of codes.get(iso2)?.variants ?? []) {
      // "US", "UK" are in the list above, as abbreviations; "Congo (DRC)" is a label, not a name.
      if (!/[A-Z]{2}|\(/.test(name)) put({ id, name, use: 'alternate', source: 'cldr-48' });
    }
    put({ id, name: longNames.get(id) ?? '', use: 'alternate', source: 'factbook-facts' });
    for (const name of nativeNames(iso2)) put({ id, name, use: 'endonym', source: 'cldr-48' });
  }
  return rows;
}

/** Neighbours as the newest edition lists them: "border countries (5): China 1,765 km; Kyrgyzstan 1,212 km". */
export function neighboursByCountry(texts: FactbookText[]): Map<string, string[]> {
  const find = countryFinder();
  const living = new Set(own('countries').map((row) => `c:${row.iso2}`));
  const result = new Map<string, Set<string>>();
  for (const [key, text] of newestTexts(texts)) {
    const [id = '', field] = key.split(' ');
    if (field !== 'land_boundaries') continue;
    for (const name of borderNames(text)) {
      const other = territoryToCountry(find(name));
      const self = territoryToCountry(id);
      if (other === undefined || self === undefined || other === self) continue;
      if (!living.has(self) || !living.has(other)) continue;
      result.set(self, (result.get(self) ?? new Set()).add(other));
      result.set(other, (result.get(other) ?? new Set()).add(self));
    }
  }
  // The Factbook sets French Guiana's borders under France, and Spain's exclaves' under Spain: left as they are.
  return new Map([...result].map(([id, set]) => [id, [...set].sort()]));
}

function territoryToCountry(id: string | undefined): string | undefined {
  return id?.startsWith('r:PS.') ? 'c:PS' : id;
}

export function borderNames(text: string): string[] {
  const list =
    /border countries(?: \(\d+\))?: (.*?)(?=note|regional border|metropolitan France|$)/.exec(text)?.[1] ?? '';
  return list
    .replace(/\([^)]*\)/g, '')
    .split(/[,;] (?=[A-Z])/)
    .map((part) => part.replace(/ [\d,.]+\s*km.*$/, '').trim())
    .filter((name) => name !== '');
}

function capitals(cities: City[]): Row[] {
  const byId = new Map(cities.map((city) => [city.id, city]));
  const rows: Row[] = [];
  const done = new Set<string>();
  for (const row of own('capitals')) {
    const city = byId.get(row.geonameid ?? '');
    if (city === undefined || !isNameOf(city, row.place ?? '')) {
      throw new Error(`capitals: ${row.place} isn't GeoNames ${row.geonameid} (${city?.name ?? 'unknown'})`);
    }
    if (row.role === 'capital') done.add(row.country ?? '');
    rows.push({ ...row, source: 'dateline-editors' });
  }
  for (const city of cities) {
    const id = `c:${city.country}`;
    if (city.code === 'PPLC' && !done.has(id)) {
      rows.push({ country: id, geonameid: city.id, role: 'capital', source: 'geonames-cities500' });
    }
  }
  return rows;
}
