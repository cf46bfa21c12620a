/** Puts the columns of the dataset together from the fact tables and the GeoNames cities. */
import { type ColumnValues, writeContainer } from '../../lib/gazetteer/write.ts';
import { NO_U16 } from '../../lib/gazetteer/format.ts';
import { compareText } from '../tsv.ts';
import { type City, type Cut, readCities, selectCities } from './cities.ts';
import { buildEntities, type EntityRow, type EntityTable } from './entities.ts';
import { layOutFacts } from './facts.ts';
import { layOutOfficials } from './officials.ts';
import { namePlaces } from './place-names.ts';
import { loadTables, type Tables } from './tables.ts';
import { Pool } from './values.ts';
import { layOutWords } from './words.ts';

/** Cities from this size on can be found by spelling ("Kandagar"), as all countries, regions and features can. */
const SPELLING_FROM = 50_000;

export interface Compiled {
  buffer: ArrayBuffer;
  asOf: string;
  warnings: string[];
  counts: Record<string, number>;
}

function degrees(value: number, origin: number): number {
  return Number.isNaN(value) ? NO_U16 : Math.round((value + origin) * 100);
}

function entityColumns(entities: EntityTable, sourceCode: (id: string) => number) {
  const { rows, index, keys } = entities;
  const reference = (id: string): number => index.get(id) ?? NO_U16;
  const keyed = rows.slice(0, keys);
  const cities = rows.slice(keys).flatMap((row) => (row.city ? [row.city] : []));
  const zones = new Pool();
  const categories = new Pool();
  const withStatus = keyed.flatMap((row, entity) => (row.status ? [{ entity, text: row.status }] : []));
  const boxes = keyed.flatMap((row, entity) => (row.box ? [{ entity, box: row.box }] : []));
  const organisations = keyed.flatMap((row) => (row.organisation ? [row.organisation] : []));
  const side = (n: number, origin: number): number[] => boxes.map(({ box }) => degrees(box[n] ?? Number.NaN, origin));
  return {
    'entity.name': rows.map((row) => row.name),
    'entity.class': rows.map((row) => row.class),
    'entity.country': rows.map((row) => reference(row.country)),
    'entity.region': rows.map((row) => reference(row.region)),
    'entity.lat': rows.map((row) => degrees(row.lat, 90)),
    'entity.lon': rows.map((row) => degrees(row.lon, 180)),
    'entity.population': rows.map((row) => row.population),
    'entity.source': rows.map((row) => sourceCode(row.source)),
    'key.id': keyed.map((row) => row.id),
    'key.wikidata': keyed.map((row) => row.wikidata),
    'key.fame': keyed.map((row) => row.fame),
    'city.geonameid': cities.map((city) => city.geonameid),
    'city.zone': cities.map((city) => zones.code(city.zone)),
    'city.seat': rows.slice(keys).map((row) => row.seat),
    'zone.name': zones.values,
    'status.entity': withStatus.map(({ entity }) => entity),
    'status.text': withStatus.map(({ text }) => text),
    'box.entity': boxes.map(({ entity }) => entity),
    'box.west': side(0, 180),
    'box.south': side(1, 90),
    'box.east': side(2, 180),
    'box.north': side(3, 90),
    'group.abbreviation': organisations.map((row) => row['abbreviation'] ?? ''),
    'group.category': organisations.map((row) => categories.code(row['category'] ?? '')),
    'group.founded': organisations.map((row) => row['founded'] ?? ''),
    'group.ended': organisations.map((row) => row['ended'] ?? ''),
    'group.aim': organisations.map((row) => row['aim'] ?? ''),
    'category.name': categories.values,
  };
}

/**
 * Sources by the number that the columns hold. A fact that rests on several ("cldr-48|natural-earth", the leading one
 * first) has a number for the set of them; there are a handful of such sets.
 * @throws Error from `code` when a source isn't in `sources.tsv`.
 */
function numberSources(tables: Tables): {
  columns: () => ReturnType<typeof sourceColumns>;
  code: (ids: string) => number;
} {
  const rows = [...tables['sources.tsv']].sort((a, b) => compareText(a['id'] ?? '', b['id'] ?? ''));
  const codes = new Map(rows.map((row, i) => [row['id'] ?? '', i]));
  return {
    // To be laid out when all facts have been numbered.
    columns: () => sourceColumns(rows),
    code: (ids) => {
      const known = codes.get(ids);
      if (known !== undefined) return known;
      const unknown = ids.split('|').find((id) => !codes.has(id));
      if (unknown !== undefined) throw new Error(`data/sources.tsv has no source "${unknown}"`);
      codes.set(ids, rows.length);
      return rows.push({ id: ids }) - 1;
    },
  };
}

function sourceColumns(rows: Tables['sources.tsv']) {
  const column = (name: string): string[] => rows.map((row) => row[name] ?? '');
  return {
    'source.id': column('id'),
    'source.title': column('title'),
    'source.publisher': column('publisher'),
    'source.licence': column('licence'),
    'source.asOf': column('as_of'),
  };
}

/** The newest day for which the heads of state and government are known; some other offices are known longer. */
function newestDay(tables: Tables): string {
  const heads = new Set(tables['officials/offices.tsv'].filter(({ rank }) => rank === '1').map(({ id }) => id));
  const days = tables['officials/terms.tsv']
    .filter(({ office }) => heads.has(office))
    .map((row) => row['known_until'] ?? '')
    .filter((day) => day.length === 10);
  return days.reduce((newest, day) => (day > newest ? day : newest), '2023-03-05');
}

/** GeoNames ids that tables refer to: kept whatever the size of the place. */
function wantedCities(tables: Tables): Set<number> {
  return new Set([
    ...tables['places/capitals.tsv'].map((row) => Number(row['geonameid'])),
    ...tables['places/regions.tsv'].map((row) => Number(row['seat_geonameid'])),
    ...tables['places/place-names.tsv'].map((row) => Number(row['geonameid'])),
    ...tables['places/extra-places.tsv'].map((row) => Number(row['id'])),
    ...tables['officials/offices.tsv'].flatMap((row) => {
      const jurisdiction = row['jurisdiction'] ?? '';
      return jurisdiction.startsWith('g:') ? [Number(jurisdiction.slice(2))] : [];
    }),
  ]);
}

/** Names that the tables call primary replace those of GeoNames (Aktau is "Shevchenko" there). */
function renameCities(cities: readonly City[], tables: Tables): City[] {
  const names = new Map(
    tables['places/place-names.tsv']
      .filter((row) => row['use'] === 'primary')
      .map((row) => [Number(row['geonameid']), row['name'] ?? '']),
  );
  return cities.map((city) => {
    const name = names.get(city.geonameid);
    return name === undefined || name === city.name ? city : { ...city, name, asciiName: name, localName: city.name };
  });
}

function isFindable({ city, population }: EntityRow): boolean {
  return !city || population >= SPELLING_FROM;
}

export function compile(cut: Cut): Compiled {
  const tables = loadTables();
  const all = renameCities(readCities(), tables);
  const cities = selectCities(all, cut, wantedCities(tables));
  const entities = buildEntities(tables, cities, all);
  const sources = numberSources(tables);
  const { book, refused } = namePlaces(tables, entities);
  const officials = layOutOfficials(tables, entities, sources.code);
  const facts = layOutFacts(tables, entities, sources.code);
  const dated = book.dated.sort(
    (a, b) => a.entity - b.entity || (a.from?.date ?? '').localeCompare(b.from?.date ?? ''),
  );
  const values: ColumnValues = {
    ...entityColumns(entities, sources.code),
    ...book.columns((entity) => {
      const row = entities.rows[entity];
      return row !== undefined && isFindable(row);
    }),
    'dated.entity': dated.map(({ entity }) => entity),
    'dated.name': dated.map(({ name }) => name),
    'dated.use': dated.map(({ use }) => use),
    'dated.from': dated.map(({ from }) => from),
    'dated.to': dated.map(({ to }) => to),
    'dated.source': dated.map(({ source }) => sources.code(source)),
    ...facts.columns,
    ...officials.columns,
    ...layOutWords(tables),
    ...sources.columns(),
  };
  const asOf = newestDay(tables);
  const warnings = [
    ...(officials.unplacedOffices.length > 0
      ? [
          `${officials.unplacedOffices.length} offices of unknown jurisdictions: ${officials.unplacedOffices.slice(0, 5).join(', ')}`,
        ]
      : []),
    ...(facts.unknown.length > 0 ? [`references to unknown things: ${facts.unknown.slice(0, 10).join(', ')}`] : []),
    ...(book.notAscii.length > 0
      ? [
          `${book.notAscii.length} names not in Latin letters left out of the index: ${book.notAscii.slice(0, 5).join(', ')}`,
        ]
      : []),
  ];
  return {
    buffer: writeContainer(values, asOf),
    asOf,
    warnings,
    counts: {
      'things with textual ids': entities.keys,
      cities: cities.length,
      names: values['name.text'].length,
      meanings: values['posting.entity'].length,
      persons: values['person.wikidata'].length,
      offices: values['office.id'].length,
      terms: values['term.person'].length,
      facts: values['fact.country'].length,
      words: values['word.text'].length,
      ...Object.fromEntries(Object.entries(refused).map(([reason, n]) => [`aliases refused: ${reason}`, n])),
    },
  };
}
