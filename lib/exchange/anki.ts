/**
 * Flash cards → an Anki package (`.apkg`): a zip archive of an SQLite collection and its pictures.
 *
 * The collection has Anki's schema 11, which every Anki since 2.1 and AnkiDroid and AnkiMobile read; newer packages hold
 * the same data compressed with Zstandard, and nothing that a deck of ours would need. The cards have a note type of
 * Dateline's own. Anki finds a note again by its GUID and takes what has changed since: GUIDs, the note type and the
 * deck keep their identity from export to export, so that importing again updates and never doubles.
 *
 * The other way, a text file, is in `anki-text.ts`: lighter, but the reader must have the note type already.
 */
import type { Database, SqlJsStatic } from 'sql.js';
import { collectionRow, deckId, NOTE_TYPE_ID, SCHEMA } from './anki-collection.ts';
import { ankiFields, ankiTags, FIELD_SEPARATOR, pictureFile } from './anki-fields.ts';
import { zip, type ZipFile } from './zip.ts';

/** A picture on a card, as a file of the deck. */
export interface AnkiPicture {
  side: 'front' | 'back';
  /** Ending of its file name: `svg`, `png`. */
  type: string;
  data: Uint8Array<ArrayBuffer>;
  /** What it shows, for those who don't see it. */
  alt: string;
}

/** One card. All strings are plain text; line breaks stay, markup is shown and not run. */
export interface AnkiCard {
  /** Tells Anki which card this is, today and at the next export: `note-` and the note's id, say. */
  guid: string;
  front: string;
  back: string;
  /** The sentence around it, shown with the answer. */
  context?: string;
  /** Title of the article, and the day that the card's facts are told for, as the reader should read it. */
  article?: string;
  date?: string;
  /** Web address of the article or the passage. */
  link?: string;
  tags: readonly string[];
  pictures?: readonly AnkiPicture[];
  /** Milliseconds since the epoch. Anki takes a card again when `updatedAt` is later than what it has. */
  createdAt: number;
  updatedAt: number;
}

export interface AnkiDeck {
  /** `Dateline::Border talks` is a deck within a deck. */
  name: string;
  cards: readonly AnkiCard[];
}

/**
 * The deck as a file. Of two cards with one GUID the later updated one is kept.
 * @param sql the engine, which the caller loads when it is needed (`lib/platform/sql-engine.ts`).
 * @param now milliseconds since the epoch.
 */
export async function writeAnkiPackage(deck: AnkiDeck, sql: SqlJsStatic, now: number): Promise<Blob> {
  const cards = uniqueCards(deck.cards);
  const media = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const card of cards)
    for (const picture of card.pictures ?? []) media.set(await pictureFile(picture), picture.data);
  const db = new sql.Database();
  try {
    await fill(db, { ...deck, cards }, now);
    const files: ZipFile[] = [
      { name: 'collection.anki2', data: Uint8Array.from(db.export()) },
      {
        name: 'media',
        text: JSON.stringify(Object.fromEntries([...media.keys()].map((name, i) => [String(i), name]))),
      },
      ...[...media.values()].map((data, i) => ({ name: String(i), data })),
    ];
    return zip(files, now, 'application/octet-stream');
  } finally {
    db.close();
  }
}

function uniqueCards(cards: readonly AnkiCard[]): AnkiCard[] {
  const byGuid = new Map<string, AnkiCard>();
  for (const card of cards) {
    const known = byGuid.get(card.guid);
    if (!known || known.updatedAt < card.updatedAt) byGuid.set(card.guid, card);
  }
  return [...byGuid.values()].sort((a, b) => a.createdAt - b.createdAt || (a.guid < b.guid ? -1 : 1));
}

async function fill(db: Database, deck: AnkiDeck, now: number): Promise<void> {
  const rows: { note: (string | number)[]; card: (string | number)[] }[] = [];
  let last = 0;
  for (const card of deck.cards) {
    const { fields, sort, checkSum } = await ankiFields(card);
    // Ids are times of creation; two notes of one millisecond take the next free one.
    last = Math.max(last + 1, Math.floor(card.createdAt));
    const changed = Math.floor(card.updatedAt / 1000);
    const tags = ankiTags(card.tags);
    rows.push({
      note: [last, card.guid, NOTE_TYPE_ID, changed, -1, tags, fields.join(FIELD_SEPARATOR), sort, checkSum, 0, ''],
      // A new card: nothing scheduled, its turn is its place in the deck.
      card: [last, last, deckId(deck.name), 0, changed, -1, 0, 0, rows.length + 1, 0, 0, 0, 0, 0, 0, 0, 0, ''],
    });
  }
  db.run(SCHEMA);
  db.run('BEGIN');
  insert(db, 'col', [collectionRow(deck.name, now)]);
  insert(
    db,
    'notes',
    rows.map(({ note }) => note),
  );
  insert(
    db,
    'cards',
    rows.map(({ card }) => card),
  );
  db.run('COMMIT');
}

function insert(db: Database, table: 'col' | 'notes' | 'cards', rows: readonly (string | number)[][]): void {
  const [first] = rows;
  if (!first) return;
  const statement = db.prepare(`INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`);
  try {
    for (const row of rows) statement.run(row);
  } finally {
    statement.free();
  }
}
