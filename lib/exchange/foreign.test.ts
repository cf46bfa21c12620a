/** Hypothesis and Readwise: what comes of each field, what is refused and why, and that importing twice is importing once. */
import { stringify } from 'node:querystring';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testStores } from '../notes/testing.ts';
import { readHypothesis } from './hypothesis.ts';
import { readReadwise } from './readwise.ts';

const NOW = Date.UTC(2026, 10, 23);

const annotation = (change: object = {}) => ({
  id: 'h1',
  created: '2023-05-01T10:00:00.000000+00:00',
  updated: '2023-05-02T10:00:00.000000+00:00',
  user: 'acct:reader@hypothes.is',
  uri: 'https://news.example/ferry?utm_source=x',
  text: 'Who **pays**?',
  tags: ['sea ports', ' sea ports', ''],
  group: '__world__',
  target: [
    {
      source: 'https://news.example/ferry',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[1]' },
        { type: 'TextPositionSelector', start: 40, end: 52 },
        { type: 'TextQuoteSelector', exact: 'the old pier', prefix: 'repair of ', suffix: ', they said' },
      ],
    },
  ],
  document: { title: ['Ferry talks'] },
  ...change,
});

describe('Hypothesis', () => {
  const read = (...annotations: object[]) =>
    readHypothesis({ export_userid: 'acct:reader@hypothes.is', annotations }, NOW);

  test('gives quote, context, text, tags, times, address and title', () => {
    const { dump, refused } = read(annotation());
    expect(refused).toEqual([]);
    expect(dump.articles).toMatchObject([{ id: 'https://news.example/ferry', title: 'Ferry talks' }]);
    expect(dump.notes).toEqual([
      {
        id: 'hypothesis-h1',
        articleId: 'https://news.example/ferry',
        target: {
          quote: { type: 'TextQuoteSelector', exact: 'the old pier', prefix: 'repair of ', suffix: ', they said' },
          position: { type: 'TextPositionSelector', start: 40, end: 52 },
        },
        colour: 1,
        body: 'Who **pays**?',
        tags: ['sea ports'],
        entities: [],
        createdAt: Date.UTC(2023, 4, 1, 10),
        updatedAt: Date.UTC(2023, 4, 2, 10),
      },
    ]);
  });

  test('is read from the API’s answers and bare lists as well', () => {
    for (const file of [{ total: 1, rows: [annotation()] }, [annotation()]])
      expect(readHypothesis(file, NOW).dump.notes).toMatchObject([{ id: 'hypothesis-h1', body: 'Who **pays**?' }]);
  });

  test('replies stand at the passage that they answer, words of others with their name', () => {
    const { dump } = read(
      annotation(),
      annotation({ id: 'h2', user: 'acct:aigul@hypothes.is', references: ['h1'], target: [{}], text: 'The state.' }),
      annotation({ id: 'h3', user: 'acct:b@x', user_info: { display_name: 'B. Other' }, text: '' }),
    );
    expect(dump.notes[1]).toMatchObject({
      body: 'The state.\n\n— aigul',
      target: { quote: { exact: 'the old pier' } },
    });
    expect(dump.notes[2]).toMatchObject({ body: '' });
  });

  test('a note on the page stays one, a PDF keeps its name', () => {
    const { dump, refused } = read(annotation({ target: [{}], uri: 'urn:x-pdf:0123' }));
    expect(refused).toEqual([]);
    expect(dump).toMatchObject({ articles: [{ url: 'urn:x-pdf:0123' }], notes: [{ target: null }] });
  });

  test('what can’t become a note is listed with place and reason', () => {
    const { dump, refused } = read(
      annotation({ uri: 'javascript:alert(1)' }),
      annotation({ target: [{}], text: ' ' }),
      annotation(),
      annotation(),
    );
    expect(dump.notes).toHaveLength(1);
    expect(refused).toEqual([
      { where: 'annotations.0', reason: 'no-address' },
      { where: 'annotations.1', reason: 'empty' },
      { where: 'annotations.3', reason: 'double' },
    ]);
  });

  test('a field of another kind refuses the file with its path', () => {
    expect(() => read(annotation(), annotation({ tags: [1] }))).toThrow(/^invalid: annotations\.1\.tags\.0: /);
  });
});

const HEAD =
  'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags';

describe('Readwise', () => {
  test('gives quote, note, colour, tags, place, time, title and author', () => {
    const file = `\uFEFF${HEAD}\r\n"the old ""pier""\nby the sea",Ferry talks,A. Writer,,=Why?,blue,"ports, trade",order,7,2022-03-12 10:11:12+00:00,news\r\n`;
    const { dump, refused } = readReadwise(file, NOW);
    expect(refused).toEqual([]);
    expect(dump.articles).toMatchObject([
      { url: expect.stringMatching(/^urn:dateline:readwise:[0-9a-f]{16}$/), title: 'Ferry talks', byline: 'A. Writer' },
    ]);
    expect(dump.notes).toMatchObject([
      {
        target: { quote: { exact: 'the old "pier"\nby the sea' }, position: { start: 7 } },
        colour: 2,
        body: '=Why?',
        tags: ['ports', 'trade'],
        createdAt: Date.UTC(2022, 2, 12, 10, 11, 12),
        updatedAt: Date.UTC(2022, 2, 12, 10, 11, 12),
      },
    ]);
  });

  test('finds columns by name, and an address where there is one', () => {
    const { dump } = readReadwise('Note,URL,Title,Highlight\nWhy?,https://n.example/a?utm_source=x,Ferry,pier', NOW);
    expect(dump).toMatchObject({
      articles: [{ id: 'https://n.example/a', title: 'Ferry' }],
      notes: [{ body: 'Why?' }],
    });
  });

  test('the same words twice in a book are two highlights; rows without any are listed', () => {
    const { dump, refused } = readReadwise(
      'Highlight,Book Title,URL\npier,Ferry,\n\npier,Ferry,\n,Ferry,\nx,Ferry,data:x\n',
      NOW,
    );
    expect(dump.articles).toHaveLength(1);
    expect(new Set(dump.notes.map(({ id }) => id)).size).toBe(2);
    expect(refused).toEqual([
      { where: 'row 4 (line 5)', reason: 'empty' },
      { where: 'row 5 (line 6)', reason: 'no-address' },
    ]);
  });
});

const words = fc.string({ unit: 'grapheme', maxLength: 30 });
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('whatever the highlights say comes through a CSV file, and again changes nothing', async () => {
  const row = fc.record({ highlight: words, title: words, note: words, eol: fc.constantFrom('\n', '\r\n') });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const lines = rows.map(({ highlight, title, note }) => [highlight, title, note].map(cell).join(','));
      const eol = rows[0]?.eol ?? '\n';
      const file = ['Highlight,Book Title,Note', ...lines].join(eol);
      const { dump, refused } = readReadwise(file, NOW);
      const kept = rows.filter(({ highlight, note }) => `${highlight}${note}`.trim() !== '');
      expect(dump.notes.length + refused.filter(({ reason }) => reason === 'double').length).toBe(kept.length);
      for (const note of dump.notes)
        expect(
          kept.some((one) => one.note === note.body && one.highlight.trim() === (note.target?.quote.exact ?? '')),
        ).toBe(true);
      const store = testStores().open();
      await store.importAll(dump);
      const before = await store.exportAll();
      const again = await store.importAll(readReadwise(file, NOW + 9000).dump);
      expect(again.notes).toEqual({ added: 0, updated: 0, unchanged: dump.notes.length });
      expect(await store.exportAll()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});

test('whatever the annotations say comes through, and again changes nothing', async () => {
  const one = fc.record({
    id: fc.string({ minLength: 1, maxLength: 20 }),
    text: words,
    exact: words,
    tags: fc.array(words, { maxLength: 3 }),
    query: words,
  });
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 5 }), async (list) => {
      const annotations = list.map(({ id, text, exact, tags, query }) => ({
        id,
        uri: `https://n.example/?${stringify({ q: query })}`,
        text,
        tags,
        target: [{ selector: [{ type: 'TextQuoteSelector', exact }] }],
      }));
      const file: unknown = JSON.parse(JSON.stringify({ annotations }));
      const { dump } = readHypothesis(file, NOW);
      expect(dump.notes.map(({ body }) => body)).toEqual(
        list.filter(({ text, exact }) => text.trim() !== '' || exact !== '').map(({ text }) => text),
      );
      const store = testStores().open();
      await store.importAll(dump);
      const before = await store.exportAll();
      await store.importAll(readHypothesis(file, NOW + 9000).dump);
      expect(await store.exportAll()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
