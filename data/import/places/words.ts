/**
 * `words/*.tsv`: given names, family names and ordinary words with logarithmic weights from 1 to 15.
 *
 * A weight is the binary logarithm of how often the word was counted, shifted so that each list spans the scale; lists
 * without counts (names by country, office-holders) give weights by rank or by how often they occur. The cut keeps what
 * is common, and of the rest what is also the name of a place: those are the words that need telling apart.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { raw, save, table, type Row } from './context.ts';
import { readCities } from './geonames.ts';
import { plainWordCounts } from './word-counts.ts';

const COLUMNS = ['word', 'weight', 'source'];

/** Births since 1880 and bearers in the 2010 census above which a name is kept even where no place shares it. */
const COMMON_GIVEN = 1500;
const COMMON_FAMILY = 3000;

const clamp = (weight: number): number => Math.max(1, Math.min(15, Math.round(weight)));

/** The highest weight of each word and where it comes from. */
class WordList {
  readonly #words = new Map<string, { weight: number; source: string }>();

  add(label: string, weight: number, source: string): void {
    const word = foldName(label);
    if (!/^[a-z]{2,}$/.test(word)) return;
    const known = this.#words.get(word);
    if (known === undefined || known.weight < weight) this.#words.set(word, { weight: clamp(weight), source });
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  rows(): Row[] {
    return [...this.#words].map(([word, { weight, source }]) => ({ word, weight: String(weight), source }));
  }
}

export function importWords(): void {
  const places = placeWords();
  const given = givenNames(places);
  const family = familyNames(places);
  save('words/given-names', COLUMNS, given.rows());
  save('words/family-names', COLUMNS, family.rows());
  const keep = (word: string): boolean => places.has(word) || given.has(word) || family.has(word);
  save('words/ordinary', COLUMNS, ordinaryWords(keep).rows());
}

/** Single words that are names of places: cities, regions, countries, features. */
function placeWords(): Set<string> {
  const words = new Set<string>();
  const put = (name: string): void => {
    const word = foldName(name);
    if (/^[a-z]+$/.test(word)) words.add(word);
  };
  for (const city of readCities()) {
    put(city.name);
    put(city.ascii);
  }
  for (const name of ['countries', 'country-names', 'regions', 'region-names', 'features', 'feature-names']) {
    for (const row of table(`places/${name}`)) put(row.name ?? '');
  }
  return words;
}

const csv = (...path: string[]): Row[] =>
  parse(readFileSync(raw(...path)), { columns: true, bom: true, trim: true }) as Row[];

function givenNames(places: Set<string>): WordList {
  const list = new WordList();
  for (const row of csv('names', 'us-ssa-given-names', 'us_given_names_1880_2024.csv')) {
    const births = Number(row.births_total);
    const name = row.name ?? '';
    if (births >= COMMON_GIVEN || (births >= 300 && places.has(foldName(name)))) {
      list.add(name, Math.log2(births / 150), 'us-ssa-given-names');
    }
  }
  for (const row of csv('names', 'names-by-country', 'common-forenames-by-country.csv')) {
    for (const name of spellings(row['Romanized Name']))
      list.add(name, 9 - Math.log2(Number(row.Index) || 10) / 2, 'names-by-country');
  }
  for (const [name, count] of officeHolders().given) list.add(name, 3 + Math.log2(count), 'wikidata-officeholders');
  for (const { name2 = '' } of csv('names', 'nicknames', 'carltonnorthern_names.csv')) {
    if (!list.has(foldName(name2))) list.add(name2, 3, 'nicknames-carltonnorthern');
  }
  return list;
}

function familyNames(places: Set<string>): WordList {
  const list = new WordList();
  for (const row of csv('names', 'us-census-surnames', 'us_census2010_last_names.csv')) {
    const count = Number(row.count);
    const name = row.last_name ?? '';
    if (count >= COMMON_FAMILY || (count >= 400 && places.has(foldName(name)))) {
      list.add(name, Math.log2(count / 75), 'us-census-surnames');
    }
  }
  for (const row of csv('names', 'names-by-country', 'common-surnames-by-country.csv')) {
    for (const name of spellings(row['Romanized Name']))
      list.add(name, 10 - Math.log2(Number(row.Rank) || 10) / 2, 'names-by-country');
  }
  for (const [name, count] of officeHolders().family) list.add(name, 3 + Math.log2(count), 'wikidata-officeholders');
  return list;
}

/** "Smith / Smyth (m)" → both. */
function spellings(names = ''): string[] {
  return names.split(/[/,;]/).map((name) => name.replace(/\(.*?\)/g, '').trim());
}

const FAMILY_FIRST = /^(China|Hong Kong|Macau|Taiwan|South Korea|North Korea|Vietnam|Hungary|Cambodia|Japan)$/;
/** Parts of names that are neither: titles, particles, generations. */
const PARTICLES =
  /^(de|da|do|dos|del|della|di|du|la|le|el|al|van|von|der|den|bin|bint|ibn|abu|ben|sir|dame|lord|dr|sheikh|shaikh|prince|princess|king|queen|jr|sr|ii|iii|iv|mr|mrs|the|of|and|y|e)$/;

/** First and last words of office-holders' names, counted over persons; those that occur twice or more. */
function officeHolders(): { given: Map<string, number>; family: Map<string, number> } {
  const persons = new Map<string, Row>();
  for (const row of csv('officials', 'wikidata-officeholders.csv')) persons.set(row.personID ?? '', row);
  const given = new Map<string, number>();
  const family = new Map<string, number>();
  const count = (map: Map<string, number>, word: string): void => {
    if (/^[a-z]{3,}$/.test(word) && !PARTICLES.test(word)) map.set(word, (map.get(word) ?? 0) + 1);
  };
  for (const row of persons.values()) {
    const parts = (row.person ?? '')
      .replace(/[,(].*/, '')
      .split(' ')
      .map(foldName);
    if (parts.length < 2 || FAMILY_FIRST.test(row.jurisdiction ?? '')) continue;
    count(given, parts[0] ?? '');
    count(family, parts.at(-1) ?? '');
  }
  const often = (map: Map<string, number>): Map<string, number> =>
    new Map([...map].filter(([, number]) => number >= 2));
  return { given: often(given), family: often(family) };
}

/** Ordinary English words: those that WordNet's texts use, and of the others those that are also names. */
function ordinaryWords(keep: (word: string) => boolean): WordList {
  const list = new WordList();
  for (const [word, { count, inflected }] of plainWordCounts()) {
    if (keep(word) || (count >= 2 && !inflected))
      list.add(word, count === 0 ? 1 : 2 + Math.log2(count) * 1.1, 'wordnet-3.1');
  }
  const closed = readFileSync(ownPath('function-words.txt'), 'utf8').split(/\s+/);
  for (const word of closed) list.add(word, 14, 'dateline-editors');
  return list;
}

const ownPath = (name: string): string => new URL(`own/${name}`, import.meta.url).pathname;
