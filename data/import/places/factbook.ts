/** The World Factbook's country texts, edition by edition, and its ways of naming countries. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { raw, table } from './context.ts';

export interface FactbookText {
  edition: number;
  fips: string;
  /** The Factbook file's own guess, wrong for a few (the Isle of Man as GB): use `countryOfText`. */
  iso2: string;
  country: string;
  field: string;
  text: string;
}

export function readFactbook(): FactbookText[] {
  const rows = parse(readFileSync(raw('countries', 'factbook-country-facts-1990-2025.csv')), {
    columns: true,
    bom: true,
  }) as Record<string, string>[];
  return rows.map((row) => ({
    edition: Number(row.edition),
    fips: row.fips ?? '',
    iso2: row.iso2 ?? '',
    country: row.country ?? '',
    field: row.field ?? '',
    text: (row.text ?? '').replace(/\s+/g, ' ').trim(),
  }));
}

const BY_NAME: Record<string, string> = {
  Kosovo: 'c:XK',
  'Isle of Man': 'c:IM',
  Guernsey: 'c:GG',
  Jersey: 'c:JE',
  'Gaza Strip': 'r:PS.GZ',
  'West Bank': 'r:PS.WE',
  Svalbard: 'c:SJ',
};

/** Small islands and the like that share the code of another territory in the file. */
const NOT_COUNTRIES =
  /^(World|.* Ocean|Paracel|Spratly|Akrotiri|Dhekelia|Bassas|Europa Island|Glorioso|Juan de Nova|Tromelin|Iles Eparses|Jarvis|Baker|Howland|Wake|Johnston|Midway|Palmyra|Kingman|Navassa|Ashmore|Coral Sea|Clipperton|Jan Mayen|United States Pacific|European Union)/;

/**
 * The id of the country that a text is about, undefined for oceans, reefs and the like. The file sets dissolved
 * countries under their successors: the Soviet Union as Russia, Czechoslovakia as Slovakia, Yugoslavia as Serbia and Montenegro, the German
 * Democratic Republic as Germany with the Factbook code GE.
 */
export function countryOfText(text: FactbookText): string | undefined {
  const byName = BY_NAME[text.country];
  if (byName !== undefined) return byName;
  if (text.fips === 'PA' && text.country.startsWith('Pacific')) return 'c:PC';
  if (NOT_COUNTRIES.test(text.country) || text.iso2 === '') return undefined;
  if (text.iso2 === 'RU' && text.edition <= 1991) return 'c:SU';
  if (text.iso2 === 'DE' && text.fips === 'GE') return 'c:DD';
  if (text.iso2 === 'SK' && text.edition <= 1992) return 'c:CSHH';
  // Two texts, of the northern and the southern state, that can't be told apart.
  if (text.iso2 === 'YE' && text.edition === 1990) return undefined;
  if (text.iso2 === 'CS') return text.edition <= 2002 ? 'c:YU' : 'c:CS';
  return `c:${text.iso2}`;
}

/** Finds a country by one of its names in `countries.tsv` and `country-names.tsv`, as the Factbook writes them. */
export function countryFinder(): (name: string) => string | undefined {
  const ids = new Map<string, string>();
  const put = (name: string, id: string): void => {
    const key = foldName(name);
    if (!ids.has(key)) ids.set(key, id);
  };
  const countries = table('places/countries').filter((row) => row.class !== 'former-country');
  for (const row of countries) put(row.name ?? '', row.id ?? '');
  put('Congo', 'c:CG');
  put('Burma', 'c:MM');
  put('Bosnia', 'c:BA');
  put('Korea, South', 'c:KR');
  put('Korea, North', 'c:KP');
  put('Czech', 'c:CZ');
  put('The Bahamas', 'c:BS');
  put('The Gambia', 'c:GM');
  put('Macedonia', 'c:MK');
  put('Gaza Strip', 'r:PS.GZ');
  put('West Bank', 'r:PS.WE');
  for (const row of table('places/country-names')) {
    if (row.use !== 'demonym') put(row.name ?? '', row.id ?? '');
  }
  return (name) => ids.get(foldName(name).replace(/^the /, '')) ?? ids.get(foldName(name));
}
