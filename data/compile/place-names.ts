/** Which names each place and organisation gets, and which are refused because they would mislead. */
import { foldName } from '../../lib/gazetteer/fold.ts';
import type { NameUse } from '../../lib/gazetteer/types.ts';
import { listOf, type Row } from '../tsv.ts';
import { isRomanisation, sharesWords, usableAliases } from './city-aliases.ts';
import type { EntityRow, EntityTable } from './entities.ts';
import { NameBook } from './names.ts';
import type { Tables } from './tables.ts';
import { parseDate } from './values.ts';
import { wordnetPlaces } from './wordnet-places.ts';

/** An alias yields to a place of this name that is this many times as large. */
const YIELDS_TO = 5;

/** An alias unlike its city's name yields to every place from this size on whose own name it is (Jerusalem's "Salem"). */
const OWN_NAME_FROM = 15_000;

function addTable(book: NameBook, table: EntityTable, rows: readonly Row[], idOf: (row: Row) => string): void {
  for (const row of rows) {
    const entity = table.index.get(idOf(row));
    if (entity === undefined) {
      // The cut leaves out some of the places whose names are known.
      if (idOf(row).startsWith('g:')) continue;
      throw new Error(`a name of an unknown thing: ${idOf(row)} ${row['name']}`);
    }
    book.add(entity, row['name'] ?? '', (row['use'] ?? 'alternate') as NameUse, {
      from: parseDate(row['from']),
      to: parseDate(row['to']),
      caseSensitive: ['true', '1', 'yes'].includes(row['case_sensitive'] ?? ''),
      source: row['source'] ?? '',
      dated: true,
    });
  }
}

function addDemonyms(book: NameBook, table: EntityTable, tables: Tables): void {
  for (const row of tables['places/countries.tsv']) {
    const entity = table.index.get(row['id'] ?? '');
    if (entity === undefined) continue;
    for (const demonym of [...listOf(row['demonym_adjectives']), ...listOf(row['demonym_nouns'])]) {
      book.add(entity, demonym, 'demonym');
    }
  }
}

/** Written in capitals only: NATO, U.N.; not "Nato" as British papers have it, which needs no capitals to be known. */
function isAcronym(name: string): boolean {
  return /^[A-Z0-9-]{2,8}$/.test(name.replace(/\./g, ''));
}

function addOrganisations(book: NameBook, table: EntityTable, tables: Tables): void {
  for (const row of tables['organisations/organisations.tsv']) {
    const entity = table.index.get(row['id'] ?? '');
    if (entity === undefined) continue;
    const { abbreviation = '', source = '' } = row;
    if (abbreviation) {
      const caseSensitive = isAcronym(abbreviation);
      book.add(entity, abbreviation, 'abbreviation', { caseSensitive, source, dated: true });
    }
    for (const name of listOf(row['names'])) {
      const caseSensitive = isAcronym(name);
      book.add(entity, name, caseSensitive ? 'abbreviation' : 'alternate', { caseSensitive, source, dated: true });
    }
  }
}

function yieldsTo(alias: string, row: EntityRow, other: EntityRow | undefined): boolean {
  if (!other) return false;
  if (other.population > YIELDS_TO * row.population) return true;
  const own = foldName(other.name) === foldName(alias) && other.population >= OWN_NAME_FROM;
  const [a, b] = [foldName(alias), foldName(row.name)];
  return own && !sharesWords(a, b) && !(a[0] === b[0] && isRomanisation(a, b));
}

/** Weight from which a given or family name is too common for an alias ("Ines" for Santa Inês) … */
const COMMON_NAME = 7;
/** … of a city below this size. */
const KNOWN_WITHOUT = 500_000;

export interface PlaceNames {
  book: NameBook;
  /** Aliases refused, by reason. */
  refused: Record<string, number>;
}

export function namePlaces(tables: Tables, table: EntityTable): PlaceNames {
  const book = new NameBook();
  const refused = {
    'ordinary word': 0,
    'name of persons': 0,
    'name of a country, region or feature': 0,
    'name of a larger place': 0,
  };
  for (const [entity, row] of table.rows.entries()) book.add(entity, row.name, 'primary');
  addTable(book, table, tables['places/country-names.tsv'], (row) => row['id'] ?? '');
  addTable(book, table, tables['places/region-names.tsv'], (row) => row['id'] ?? '');
  addTable(book, table, tables['places/district-names.tsv'], (row) => row['id'] ?? '');
  addTable(book, table, tables['places/feature-names.tsv'], (row) => row['id'] ?? '');
  addTable(book, table, tables['places/place-names.tsv'], (row) => `g:${row['geonameid']}`);
  for (const row of tables['places/metonyms.tsv']) {
    const entity = table.index.get(row['id'] ?? '');
    if (entity !== undefined) for (const name of listOf(row['names'])) book.add(entity, name, 'metonym');
  }
  addDemonyms(book, table, tables);
  addOrganisations(book, table, tables);

  const ordinary = new Set(tables['words/ordinary.tsv'].map((row) => foldName(row['word'] ?? '')));
  const persons = new Set(
    [...tables['words/given-names.tsv'], ...tables['words/family-names.tsv']]
      .filter((row) => Number(row['weight']) >= COMMON_NAME)
      .map((row) => foldName(row['word'] ?? '')),
  );
  const dictionary = wordnetPlaces();
  for (const [entity, row] of table.rows.entries()) {
    if (!row.city) continue;
    for (const alias of usableAliases(row.city, dictionary)) {
      const meanings = book.entitiesOf(alias);
      // Known from the tables, which know its use and its years.
      if (meanings.includes(entity)) continue;
      const others = meanings.filter((other) => other !== entity);
      if (ordinary.has(foldName(alias))) refused['ordinary word']++;
      else if (persons.has(foldName(alias)) && row.population < KNOWN_WITHOUT) refused['name of persons']++;
      else if (others.some((other) => other < table.keys && table.rows[other]?.id !== row.region))
        refused['name of a country, region or feature']++;
      else if (others.some((other) => yieldsTo(alias, row, table.rows[other]))) {
        refused['name of a larger place']++;
      } else book.add(entity, alias, 'alternate');
    }
  }
  book.addVariants();
  return { book, refused };
}
