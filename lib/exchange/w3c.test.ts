import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testStores } from '../notes/testing.ts';
import { readReadwise } from './readwise.ts';
import { dumps } from './testing.ts';
import { readAnnotations } from './w3c-read.ts';
import { writeAnnotations } from './w3c-write.ts';

const NOW = Date.UTC(2026, 10, 23);
const SELECTOR = { type: 'TextQuoteSelector', exact: 'the old pier' };

function read(...items: unknown[]) {
  return readAnnotations(JSON.stringify({ type: 'AnnotationPage', items }), NOW);
}

test('our own annotations come back as the same notes', () => {
  fc.assert(
    fc.property(dumps, (dump) => {
      const kept = dump.notes.filter((note) => note.deletedAt === undefined);
      const back = readAnnotations(writeAnnotations(dump), NOW);
      expect(back.notes).toEqual(kept.map((one) => ({ ...one })));
      for (const article of back.articles) {
        const original = dump.articles.find(({ id }) => id === article.id);
        expect(article).toMatchObject({ url: original?.url, title: original?.title });
        expect(article.published?.date).toBe(original?.published?.date);
      }
    }),
  );
});

test('importing an export of the same database changes nothing', async () => {
  const dump = fc.sample(dumps, { numRuns: 20, seed: 3 }).find(({ notes }) => notes.length > 2);
  if (!dump) throw new Error('no sample');
  const store = testStores().open();
  await store.importAll(dump);
  const before = await store.exportAll();
  await store.importAll(readAnnotations(writeAnnotations(dump), NOW));
  expect(await store.exportAll()).toEqual(before);
});

test('what came from a program without addresses goes out and comes back', () => {
  const { dump } = readReadwise('Highlight,Book Title\npier,Ferry', NOW);
  const back = readAnnotations(writeAnnotations(dump), NOW);
  expect(back.notes).toEqual(dump.notes);
  expect(back.articles).toMatchObject([{ id: dump.articles[0]?.id, title: 'Ferry' }]);
});

describe('annotations of other programs', () => {
  test('come as a list, one alone, a page or a collection', () => {
    const one = {
      id: 'https://a.example/1',
      type: 'Annotation',
      body: 'Who pays?',
      target: { source: 'https://n.example/x', selector: SELECTOR },
    };
    for (const file of [one, [one], { items: [one] }, { type: 'AnnotationCollection', first: { items: [one] } }]) {
      const { notes, articles } = readAnnotations(JSON.stringify(file), NOW);
      expect(notes).toMatchObject([{ body: 'Who pays?', colour: 1, target: { quote: SELECTOR } }]);
      expect(articles).toMatchObject([{ url: 'https://n.example/x' }]);
    }
  });

  test('have bodies and targets of many shapes', () => {
    const { notes } = read(
      { target: 'https://n.example/x', bodyValue: 'on the page' },
      {
        target: [{ source: { id: 'https://n.example/y' }, selector: [{ type: 'RangeSelector' }, SELECTOR] }],
        body: [{ value: 'a' }, 'b', { purpose: 'tagging', value: ' ports ' }],
      },
    );
    expect(notes).toMatchObject([
      { target: null, body: 'on the page', tags: [] },
      { target: { quote: { prefix: '', suffix: '' } }, body: 'a\n\nb', tags: ['ports'] },
    ]);
  });

  test('without dates never overwrite, and keep their ids', async () => {
    const item = {
      id: 'https://a.example/1',
      body: 'x',
      target: { source: 'https://n.example/x', selector: SELECTOR },
    };
    const store = testStores().open();
    await store.importAll(read(item));
    const again = await store.importAll(readAnnotations(JSON.stringify([item]), NOW + 5000));
    expect(again.notes).toEqual({ added: 0, updated: 0, unchanged: 1 });
  });
});

describe('a bad file is refused with the place', () => {
  test.each([
    ['no annotations', '{"a":1}', 'other-format', ''],
    ['a script for an address', '[{"target":"javascript:alert(1)"}]', 'invalid', 'items.0.target.source'],
    ['no target', '[{"target":"https://a.example/"},{"body":"x"}]', 'other-format', ''],
    ['no target in a page', '{"items":[{"target":"https://a.example/"},{"body":"x"}]}', 'invalid', 'items.1.target'],
    [
      'no quote',
      '{"items":[{"target":{"source":"https://a.example/","selector":{"type":"RangeSelector"}}}]}',
      'invalid',
      'items.0.target.selector',
    ],
    [
      'the same id twice',
      '{"items":[{"id":"a","target":"https://a.example/"},{"id":"a","target":"https://a.example/"}]}',
      'invalid',
      'items.1.id',
    ],
  ])('%s', (_, file, code, place) => {
    const error = thrown(() => readAnnotations(file, NOW));
    if (code === 'invalid' || place !== '')
      expect(error).toMatchObject({ code, detail: expect.stringContaining(place) });
    else expect(error).toHaveProperty('name', 'ExchangeError');
  });
});

function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}
