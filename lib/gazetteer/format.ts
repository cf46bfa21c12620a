/**
 * The one definition of the dataset file, shared by its writer and its reader. `docs/gazetteer-format.md` tells it in
 * words and says why it is as it is.
 *
 * A file is a header, a directory and columns. A column holds one field of all rows of one table; what stands before
 * the dot in its tag is the table, and all columns of a table have the same number of rows.
 */

export const MAGIC = 'DATELGAZ';

/** Raised with every change after which older code would misread the file. */
export const FORMAT_VERSION = 1;

/** Bytes. Everything from `covered` on is under the check sum. */
export const HEADER = {
  magic: 0,
  formatVersion: 8,
  checksum: 12,
  covered: 16,
  fileLength: 16,
  columnCount: 20,
  asOf: 24,
  version: 40,
  size: 64,
} as const;

/** Bytes of a directory entry: tag (ASCII, zero-padded), type, rows, offset, length. */
export const ENTRY = { tag: 0, type: 24, rows: 28, offset: 32, length: 36, size: 40 } as const;

export const ALIGNMENT = 8;

/** Rows between two absolute offsets of a `text` or `groups` column. */
export const BLOCK = 32;

/**
 * - `u8`: a byte a row.
 * - `u16`, `u24`, `u32`: little-endian numbers in byte planes (all lowest bytes, then all second bytes …): deflate
 *   finds the runs in the high planes, which interleaved bytes would hide.
 * - `text`: UTF-8 strings: an offset every {@link BLOCK} rows, lengths between.
 * - `groups`: how many rows of another table belong to each row: a sum every {@link BLOCK} rows, counts between.
 * - `dates`: year (two planes), month, day (one plane each); zero = not known.
 */
export const COLUMN_TYPES = ['u8', 'u16', 'u24', 'u32', 'text', 'groups', 'dates'] as const;

export type ColumnType = (typeof COLUMN_TYPES)[number];

/** No row, in a `u16` or `u24` column that refers to rows. */
export const NO_U16 = 0xffff;
export const NO_U24 = 0xffffff;

export const COLUMNS = {
  // Places and organisations. Rows with a textual id come first, sorted by it; then cities, sorted by GeoNames id.
  'entity.name': 'text',
  'entity.class': 'u8',
  'entity.country': 'u16',
  'entity.region': 'u16',
  /** Hundredths of a degree above -90 and -180: about 0.5 km off at most. */
  'entity.lat': 'u16',
  'entity.lon': 'u16',
  'entity.population': 'u32',
  'entity.source': 'u8',
  'key.id': 'text',
  'key.wikidata': 'u32',
  'key.fame': 'u8',
  'city.geonameid': 'u24',
  'city.zone': 'u16',
  /** {@link REGIONAL_SEAT}, {@link CAPITAL}, {@link QUARTER} or 0: with the population, what a city's fame is made of. */
  'city.seat': 'u8',
  'zone.name': 'text',
  /** Sorted by entity. */
  'status.entity': 'u16',
  'status.text': 'text',
  /** Bounding boxes of features, sorted by entity; units as lat and lon. */
  'box.entity': 'u16',
  'box.west': 'u16',
  'box.south': 'u16',
  'box.east': 'u16',
  'box.north': 'u16',
  /** One row for each `o:` key, in their order. */
  'group.abbreviation': 'text',
  'group.category': 'u8',
  'group.founded': 'text',
  'group.ended': 'text',
  'group.aim': 'text',
  'category.name': 'text',

  // Names for recognition: folded, sorted by their bytes, ASCII only.
  'name.text': 'text',
  'name.postings': 'groups',
  'namePrefix.low': 'u24',
  'posting.entity': 'u24',
  'posting.use': 'u8',
  /** Postings that hold for certain years only, sorted by posting. 0 = open. */
  'years.posting': 'u24',
  'years.from': 'u16',
  'years.to': 'u16',
  /** Names by the hash of their spelling fold, where that differs from the name. */
  'spelling.names': 'groups',
  'spellingName.row': 'u24',
  /** Names for display with their days, sorted by entity. */
  'dated.entity': 'u24',
  'dated.name': 'text',
  'dated.use': 'u8',
  'dated.from': 'dates',
  'dated.to': 'dates',
  'dated.source': 'u8',

  // What belongs to a country or a region of the world; each sorted by its first column.
  'capital.country': 'u16',
  'capital.city': 'u24',
  'capital.from': 'dates',
  'capital.to': 'dates',
  'capital.source': 'u8',
  /** Two-letter codes of states and provinces, sorted by code. */
  'postal.code': 'text',
  'postal.region': 'u16',
  'neighbour.country': 'u16',
  'neighbour.other': 'u16',
  'member.owner': 'u16',
  'member.of': 'u16',
  'fact.country': 'u16',
  'fact.field': 'u8',
  'fact.first': 'u16',
  'fact.last': 'u16',
  'fact.year': 'u16',
  'fact.unit': 'u8',
  'fact.source': 'u8',
  'fact.value': 'text',
  'unit.name': 'text',
  'ministers.country': 'u16',
  'ministers.until': 'dates',

  // Persons: those with a Wikidata id first, sorted by it; then the others, sorted by their own id.
  'person.wikidata': 'u32',
  'person.order': 'u8',
  'person.born': 'dates',
  'person.died': 'dates',
  'person.source': 'u8',
  'person.forms': 'groups',
  'person.terms': 'groups',
  /** The id, or what stands in it before the name when it ends in "-". */
  'ownPerson.id': 'text',
  /** Display names that aren't given + family name in the person's order; sorted by person. */
  'fullName.person': 'u24',
  'fullName.text': 'text',
  'native.person': 'u24',
  'native.text': 'text',
  /** Name forms in the order of persons; the first of each is the primary one. */
  'form.given': 'u16',
  'form.family': 'u16',
  'given.text': 'text',
  'family.text': 'text',
  'familyKey.text': 'text',
  'familyKey.forms': 'groups',
  'familyPrefix.low': 'u24',
  'familyForm.row': 'u24',

  // Offices sorted by jurisdiction and id; terms by office and start.
  'office.id': 'text',
  'office.jurisdiction': 'u24',
  'office.title': 'u16',
  'office.field': 'u8',
  'office.branch': 'u8',
  'office.rank': 'u8',
  'office.terms': 'groups',
  'title.text': 'text',
  'term.person': 'u24',
  'term.start': 'dates',
  'term.end': 'dates',
  /** Where it isn't the term's end or, without one, its start. */
  'term.known': 'dates',
  'term.flags': 'u8',
  'term.source': 'u8',
  /** Terms in the order of persons. */
  'personTerm.row': 'u24',

  'source.id': 'text',
  'source.title': 'text',
  'source.publisher': 'text',
  'source.licence': 'text',
  'source.asOf': 'text',

  'word.text': 'text',
  /** Given-name weight in the low half, family-name weight in the high half. */
  'word.names': 'u8',
  'word.ordinary': 'u8',
  'wordPrefix.low': 'u24',
} as const satisfies Record<string, ColumnType>;

export type ColumnTag = keyof typeof COLUMNS;

export const COLUMN_TAGS = Object.keys(COLUMNS) as ColumnTag[];

export const REGIONAL_SEAT = 1;
export const CAPITAL = 2;
export const QUARTER = 3;

/** Hash buckets of the spelling index. */
export const SPELLING_BUCKETS = 16384;

/** FNV-1a, 32 bit, over UTF-16 code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
