import { expect, test } from 'vitest';
import { testArticle, testStores, testTarget } from './testing.ts';
import type { NotesStore } from './types.ts';

async function fill(store: NotesStore) {
  const article = testArticle();
  await store.notes.add({ article, target: testTarget(), colour: 1, body: 'one', tags: ['t'] });
  await store.notes.add({ article: testArticle({ url: 'https://other.example/b' }), target: null, colour: 2 });
  await store.corrections.put({ name: 'georgia', entity: 'r:US.GA' });
  await store.corrections.put({ name: 'chad', entity: null }, 'news.example');
}

test('export → wipe → import gives the same rows, search included', async () => {
  const store = testStores().open();
  await fill(store);
  const before = await store.exportAll();
  await store.eraseAll();
  expect((await store.exportAll()).notes).toEqual([]);
  const summary = await store.importAll(JSON.parse(JSON.stringify(before)));
  expect(summary.notes).toEqual({ added: 2, updated: 0, unchanged: 0 });
  expect(await store.exportAll()).toEqual(before);
  expect(await store.search('one')).toHaveLength(1);
});

test('importing twice changes nothing, and a preview changes nothing at all', async () => {
  const stores = testStores();
  const store = stores.open();
  await fill(store);
  const dump = await store.exportAll();
  const empty = stores.open({ name: 'second' });
  expect((await empty.previewImport(dump)).articles.added).toBe(2);
  expect(await empty.articles.list()).toEqual([]);
  await empty.importAll(dump);
  const again = await empty.importAll(dump);
  expect(again).toMatchObject({ articles: { unchanged: 2 }, notes: { unchanged: 2 }, corrections: { unchanged: 2 } });
});

test('an old backup never overwrites newer notes', async () => {
  const stores = testStores();
  const store = stores.open();
  await fill(store);
  const old = await store.exportAll();
  const note = old.notes[0];
  if (!note) throw new Error('no note');
  await store.notes.update(note.id, { body: 'newer' });
  await store.importAll(old);
  expect(await store.notes.get(note.id)).toMatchObject({ body: 'newer' });
});

test('one bad row refuses all of it and says where', async () => {
  const stores = testStores();
  const store = stores.open();
  await fill(store);
  const dump = await store.exportAll();
  const target = stores.open({ name: 'second' });
  const bad = structuredClone(dump);
  Object.assign(bad.notes[1] ?? {}, { colour: 7 });
  await expect(target.importAll(bad)).rejects.toMatchObject({
    code: 'validation',
    detail: expect.stringMatching(/^notes\.1\.colour/),
  });
  await expect(target.importAll({ ...dump, articles: [] })).rejects.toMatchObject({ code: 'validation' });
  await expect(target.importAll({ ...dump, notes: [...dump.notes, ...dump.notes] })).rejects.toMatchObject({
    detail: expect.stringContaining('same id twice'),
  });
  await expect(
    target.importAll(JSON.parse('{"articles":[],"notes":[],"corrections":[],"__proto__":{}}')),
  ).rejects.toMatchObject({
    code: 'validation',
  });
  expect(await target.exportAll()).toEqual({ articles: [], notes: [], corrections: [] });
});

test('notes of an article known under another address join it', async () => {
  const stores = testStores();
  const [from, to] = [stores.open(), stores.open({ name: 'second' })];
  const canonicalUrl = 'https://news.example/ferry';
  await from.notes.add({ article: testArticle({ canonicalUrl }), target: testTarget(), colour: 1 });
  await to.notes.add({ article: testArticle(), target: null, colour: 2 });
  await to.importAll(await from.exportAll());
  expect(await to.articles.list()).toMatchObject([{ noteCount: 2 }]);
  expect(await to.notes.ofArticle(canonicalUrl)).toHaveLength(2);
});
