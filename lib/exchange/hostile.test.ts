/** Files that mean harm, or were harmed: refused with a place, or harmless; never an exception of another kind. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testStores } from '../notes/testing.ts';
import { writeBackup } from './backup.ts';
import { notesCsv } from './csv.ts';
import { decodeFile } from './decode.ts';
import { ExchangeError } from './errors.ts';
import { readNotesFile } from './read.ts';
import { dumps } from './testing.ts';
import { writeAnnotations } from './w3c-write.ts';

const NOW = Date.UTC(2026, 10, 23);

function bytesOf(text: string): ArrayBuffer {
  return Uint8Array.from(new TextEncoder().encode(text)).buffer;
}

const read = (text: string) => readNotesFile(bytesOf(text), NOW);

const TARGET = '{"source":"https://n.example/x","selector":{"type":"TextQuoteSelector","exact":"the pier"}}';
const HYPOTHESIS = '{"annotations":[{"id":"h1","uri":"https://n.example/x","text":"Why?"}]}';
const READWISE = 'Highlight,Book Title,Note\r\n"the pier, old",Ferry talks,Why?\r\n';

describe('a file is known by its content', () => {
  test.each([
    ['annotations', `[{"target":${TARGET}}]`],
    ['hypothesis', HYPOTHESIS],
    ['readwise', READWISE],
  ])('%s', async (format, text) => {
    for (const variant of [text, `\uFEFF${text}`, `\r\n ${text}`.replace(/^\r\n (?=H)/, '')]) {
      const { dump, refused, ...file } = await read(variant);
      expect(file.format).toBe(format);
      expect(refused).toEqual([]);
      expect(dump.notes).toHaveLength(1);
    }
  });

  test('a backup, in UTF-16 as well', async () => {
    const [dump] = fc.sample(dumps, { numRuns: 1, seed: 4 });
    const text = await writeBackup(dump ?? { articles: [], notes: [], corrections: [] }, NOW);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer),
    ]);
    // Lone surrogates are the only thing that its way through UTF-16 bytes would change: samples have none.
    expect(await readNotesFile(utf16.buffer, NOW)).toMatchObject({ format: 'backup', dump });
  });
});

describe('what is no text of ours is refused with its line', () => {
  test.each([
    [
      'encoding',
      'line 2',
      Uint8Array.from([...new TextEncoder().encode('Highlight,Book Title\n'), 0xcf, 0xf0, 0xe8, 0x2c, 0x78]),
    ],
    ['encoding', 'line 1', Uint8Array.from([0x7b, 0, 0x22, 0])],
    ['not-json', 'line 1', new TextEncoder().encode('')],
    ['not-json', 'line 1', new TextEncoder().encode('Dear reader')],
    ['other-format', '"Name", "Mail"', new TextEncoder().encode('Name,Mail\nA,a@a.example')],
    ['not-table', 'line 3', new TextEncoder().encode('Highlight,Book Title\nthe pier,Ferry\n"old,Ferry')],
    ['not-table', 'line 2', new TextEncoder().encode('Highlight,Book Title\nthe pier,Ferry,one more')],
    ['invalid', 'line 1: nested', new TextEncoder().encode(`{"items":${'['.repeat(5000)}${']'.repeat(5000)}}`)],
  ])('%s, %s', async (code, place, bytes) => {
    await expect(readNotesFile(Uint8Array.from(bytes).buffer, NOW)).rejects.toMatchObject({
      code,
      detail: expect.stringContaining(place),
    });
  });

  test('too many bytes are refused before they are read', () => {
    expect(() => decodeFile({ byteLength: 2 ** 30 } as ArrayBuffer)).toThrow(/too-large/);
  });
});

test('keys that reach into prototypes reach nothing', async () => {
  const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
  for (const text of [
    `[{"target":${TARGET},${poison}}]`,
    `[{"target":{"source":{"id":"https://n.example/","__proto__":{"canonical":"https://evil.example/"}}},"bodyValue":"x"}]`,
    `{"annotations":[{"id":"__proto__","uri":"https://n.example/x","text":"Why?","references":["constructor"],${poison}}]}`,
    'Highlight,Book Title,__proto__,constructor\nthe pier,__proto__,x,y\nx,constructor,x,y\n',
  ]) {
    const { dump } = await read(text);
    const store = testStores().open();
    await store.importAll(dump);
    expect((await store.exportAll()).notes).toHaveLength(dump.notes.length);
    expect(JSON.stringify(dump)).not.toContain('evil');
    expect({}).not.toHaveProperty('polluted');
  }
});

test('huge strings and many rows are read in time that grows with them, or refused', async () => {
  const long = 'x'.repeat(300_000);
  const rows = Array.from({ length: 20_000 }, (_, i) => `pier ${i},Ferry talks`).join('\n');
  expect((await read(`Highlight,Book Title\n${long},Ferry talks\nshort,Ferry talks\n`)).refused).toEqual([
    { where: 'row 2 (line 2)', reason: 'too-long' },
  ]);
  expect((await read(`Highlight,Book Title\n${rows}`)).dump.notes).toHaveLength(20_000);
  expect((await read(`{"rows":[{"id":"a","uri":"https://n.example/","text":"${long}"}]}`)).refused).toHaveLength(1);
});

test('any file cut, doubled or changed anywhere is refused in words or still valid notes', async () => {
  const [dump] = fc.sample(
    dumps.filter(({ notes }) => notes.length > 2),
    { numRuns: 1, seed: 7 },
  );
  if (!dump) throw new Error('no sample');
  const files = [await writeBackup(dump, NOW), writeAnnotations(dump), HYPOTHESIS, READWISE, notesCsv(dump, [])];
  const edit = fc.record({
    file: fc.constantFrom(...files),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.constantFrom(0, 1, 5, 1_000_000),
    added: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('"', '[', '{', '}', ',', '\n', '\0', 'null', '1e999', '"__proto__":', '\\ud800'),
    ),
  });
  await fc.assert(
    fc.asyncProperty(edit, async ({ file, at, removed, added }) => {
      const place = Math.floor(at * file.length);
      const changed = file.slice(0, place) + added + file.slice(place + removed);
      try {
        const { dump: out } = await read(changed);
        await testStores().open().previewImport(out);
      } catch (error) {
        const isOurs = error instanceof ExchangeError || (error instanceof Error && error.name === 'NotesError');
        expect(isOurs, String(error)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});
