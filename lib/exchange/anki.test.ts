import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as fc from 'fast-check';
import startSql from 'sql.js';
import { describe, expect, test } from 'vitest';
import { writeAnkiPackage, type AnkiCard, type AnkiDeck } from './anki.ts';
import { unzip } from './testing-zip.ts';

const NOW = Date.UTC(2026, 10, 23);
const sql = await startSql();

const CARD: AnkiCard = {
  guid: 'note-1',
  front: 'the old pier',
  back: 'Who <b>pays</b>?\nAsk & see',
  context: 'repair of the old pier, the office said',
  article: 'Ferry talks',
  date: '14 September 2004',
  link: 'https://news.example/ferry#:~:text=the%20old%20pier',
  tags: ['sea ports', 'trade'],
  createdAt: 1_700_000_000_000,
  updatedAt: 1_700_000_500_000,
};

type Row = Record<string, unknown>;

/** The package's files, and its collection as another program's SQLite reads it. */
async function opened(deck: AnkiDeck) {
  const files = await unzip(await writeAnkiPackage(deck, sql, NOW));
  const folder = mkdtempSync(join(tmpdir(), 'dateline-anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeFileSync(path, files.find(({ name }) => name === 'collection.anki2')?.data ?? '');
    const db = new DatabaseSync(path, { readOnly: true });
    const all = (query: string): Row[] =>
      db
        .prepare(query)
        .all()
        .map((row) => ({ ...row }));
    const tables = ['col', 'notes', 'cards', 'revlog', 'graves'] as const;
    const result = {
      files,
      integrity: all('PRAGMA integrity_check'),
      columns: Object.fromEntries(
        tables.map((table) => [
          table,
          all(`PRAGMA table_info(${table})`)
            .map(({ name }) => String(name))
            .join(' '),
        ]),
      ),
      indexes: all("SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY name").map(({ name }) => name),
      col: all('SELECT * FROM col')[0] ?? {},
      rowCount: all('SELECT count(*) AS n FROM col')[0]?.['n'],
      notes: all('SELECT * FROM notes ORDER BY id'),
      cards: all('SELECT * FROM cards ORDER BY id'),
    };
    db.close();
    return result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const jsonOf = (row: Row, column: string): Record<string, Row> =>
  JSON.parse(String(row[column])) as Record<string, Row>;

describe('the collection', () => {
  test('has the tables, columns and indexes of Anki’s schema 11', async () => {
    const { integrity, columns, indexes, col, rowCount } = await opened({ name: 'Dateline', cards: [CARD] });
    expect(integrity).toEqual([{ integrity_check: 'ok' }]);
    expect(columns).toEqual({
      col: 'id crt mod scm ver dty usn ls conf models decks dconf tags',
      notes: 'id guid mid mod usn tags flds sfld csum flags data',
      cards: 'id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data',
      revlog: 'id cid usn ease ivl lastIvl factor time type',
      graves: 'usn oid type',
    });
    expect(indexes).toEqual(
      'ix_cards_nid ix_cards_sched ix_cards_usn ix_notes_csum ix_notes_usn ix_revlog_cid ix_revlog_usn'.split(' '),
    );
    expect(rowCount).toBe(1);
    expect(col).toMatchObject({ id: 1, ver: 11, mod: NOW, scm: NOW, crt: NOW / 1000 });
  });

  test('describes note type and decks, to which notes and cards refer', async () => {
    const { col, notes, cards } = await opened({ name: 'Dateline::Ferry talks', cards: [CARD] });
    const [[id, type] = ['', {}]] = Object.entries(jsonOf(col, 'models'));
    expect(type).toMatchObject({ id: Number(id), name: 'Dateline', type: 0, sortf: 0 });
    const fields = (type['flds'] as { name: string; ord: number }[]).map(({ name, ord }) => [name, ord]);
    expect(fields).toEqual(['Front', 'Back', 'Context', 'Article', 'Date', 'Link'].map((name, i) => [name, i]));
    const [template] = type['tmpls'] as { qfmt: string; afmt: string; ord: number }[];
    const used = [...`${template?.qfmt ?? ''}${template?.afmt ?? ''}`.matchAll(/\{\{[#^/]?(\w+)\}\}/g)].map(
      ([, name]) => name,
    );
    for (const name of used) expect([...fields.map(([field]) => field), 'FrontSide']).toContain(name);
    expect(notes).toMatchObject([{ mid: Number(id) }]);
    const decks = jsonOf(col, 'decks');
    expect(decks['1']).toMatchObject({ name: 'Default' });
    expect(decks[String(cards[0]?.['did'])]).toMatchObject({ name: 'Dateline::Ferry talks', dyn: 0 });
    expect(Object.keys(jsonOf(col, 'dconf'))).toEqual(['1']);
    expect(cards).toMatchObject([{ nid: notes[0]?.['id'], ord: 0, type: 0, queue: 0 }]);
  });
});

describe('a note', () => {
  test('has escaped fields, tags without spaces, times, sort field and check sum', async () => {
    const { notes } = await opened({ name: 'Dateline', cards: [CARD] });
    expect(notes).toMatchObject([
      {
        id: CARD.createdAt,
        guid: 'note-1',
        mod: CARD.updatedAt / 1000,
        tags: ' sea_ports trade ',
        sfld: 'the old pier',
        csum: Number.parseInt(createHash('sha1').update('the old pier').digest('hex').slice(0, 8), 16),
      },
    ]);
    expect(String(notes[0]?.['flds']).split('\x1f')).toEqual([
      'the old pier',
      'Who &#60;b&#62;pays&#60;/b&#62;?<br>Ask &#38; see',
      'repair of the old pier, the office said',
      'Ferry talks',
      '14 September 2004',
      'https://news.example/ferry#:~:text=the%20old%20pier',
    ]);
  });

  test('never links to anything but the web', async () => {
    const { notes } = await opened({ name: 'D', cards: [{ ...CARD, link: 'javascript:alert(1)' }] });
    expect(String(notes[0]?.['flds']).split('\x1f').at(-1)).toBe('');
  });

  test('keeps GUID, note type and deck from export to export, so that Anki updates it', async () => {
    const first = await opened({ name: 'Dateline', cards: [CARD] });
    const again = await opened({
      name: 'Dateline',
      cards: [
        { ...CARD, back: 'The state', updatedAt: CARD.updatedAt + 60_000 },
        { ...CARD, guid: 'note-2' },
      ],
    });
    const [before, after] = [first.notes[0] ?? {}, again.notes[0] ?? {}];
    for (const column of ['id', 'guid', 'mid']) expect(after[column]).toEqual(before[column]);
    expect(Number(after['mod'])).toBeGreaterThan(Number(before['mod']));
    expect(again.cards[0]?.['did']).toEqual(first.cards[0]?.['did']);
  });

  test('comes once for a GUID: as it was changed last', async () => {
    const newer = { ...CARD, back: 'newer', updatedAt: CARD.updatedAt + 5000 };
    for (const cards of [
      [CARD, newer],
      [newer, CARD],
    ]) {
      const { notes } = await opened({ name: 'D', cards });
      expect(notes.map(({ flds }) => String(flds).split('\x1f')[1])).toEqual(['newer']);
    }
  });

  test('has its pictures as files of the package', async () => {
    const data = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const picture = { side: 'back' as const, type: 'svg', data, alt: 'Where "Aktau" is' };
    const { notes, files } = await opened({
      name: 'D',
      cards: [
        { ...CARD, pictures: [picture] },
        { ...CARD, guid: 'note-2', pictures: [picture] },
      ],
    });
    const media: unknown = JSON.parse(new TextDecoder().decode(files.find(({ name }) => name === 'media')?.data));
    const name = /src="(dateline-[0-9a-f]{24}\.svg)" alt="Where &#34;Aktau&#34; is"/.exec(
      String(notes[0]?.['flds']),
    )?.[1];
    expect(media).toEqual({ 0: name });
    expect(files.find(({ name }) => name === '0')?.data).toEqual(data);
  });
});

const text = fc.string({ unit: 'binary', maxLength: 30 });
const anyCard: fc.Arbitrary<AnkiCard> = fc.record({
  guid: fc.string({ minLength: 1, maxLength: 5 }),
  front: text,
  back: text,
  context: text,
  tags: fc.array(text, { maxLength: 3 }),
  createdAt: fc.integer({ min: 1, max: 50 }),
  updatedAt: fc.integer({ min: 0, max: 4_000_000_000_000 }),
});

test('whatever the cards say, each GUID is one note with one card, six fields and no markup of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyCard, { maxLength: 8 }), async (cards) => {
      const { integrity, notes, cards: out } = await opened({ name: 'D', cards });
      expect(integrity).toEqual([{ integrity_check: 'ok' }]);
      expect(notes.map(({ guid }) => guid).toSorted()).toEqual([...new Set(cards.map(({ guid }) => guid))].toSorted());
      expect(out.map(({ nid }) => nid)).toEqual(notes.map(({ id }) => id));
      for (const { flds, tags } of notes) {
        expect(String(flds).split('\x1f')).toHaveLength(6);
        expect(String(flds).replaceAll('<br>', '')).not.toMatch(/[<>"']/);
        expect(String(tags)).toMatch(/^$|^ (?:[^\s"]+ )+$/);
      }
    }),
    { numRuns: 40 },
  );
});
