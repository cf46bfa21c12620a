import { describe, expect, test } from 'vitest';
import { testArticle, testStores, testTarget } from './testing.ts';
import type { NotesStore } from './types.ts';

const story = (site: string) => testArticle({ url: `https://${site}/story`, title: 'Ferry talks resume' });

async function add(store: NotesStore, site: string, more = {}): Promise<string> {
  const { notes } = await store.notes.add({ article: story(site), target: testTarget(), colour: 1, ...more });
  return notes[0]?.id ?? '';
}

test('tags go on and off many notes at once, and back', async () => {
  const store = testStores().open();
  const ids = [await add(store, 'a.example', { tags: ['port'] }), await add(store, 'b.example', { tags: ['old'] })];
  const { change } = await store.notes.tag(ids, { add: ['port', 'new'], remove: ['old'] });
  expect((await store.library.facets()).tags).toEqual([
    { tag: 'new', count: 2 },
    { tag: 'port', count: 2 },
  ]);
  await store.notes.undo(change);
  expect((await store.notes.get(ids[1] ?? ''))?.tags).toEqual(['old']);
  await expect(store.notes.tag(ids, { add: ['x'.repeat(200)] })).rejects.toMatchObject({ code: 'validation' });
});

test('a tag is renamed on all notes; a name in use makes one tag of two', async () => {
  const store = testStores().open();
  const id = await add(store, 'a.example', { tags: ['port', 'harbour'] });
  await add(store, 'b.example', { tags: ['port'] });
  const { change } = await store.notes.renameTag('port', ' harbour ');
  expect(await store.notes.tags()).toEqual([{ tag: 'harbour', count: 2 }]);
  await store.notes.undo(change);
  expect((await store.notes.get(id))?.tags).toEqual(['port', 'harbour']);
});

test('of several notes one is made, and undo brings them back', async () => {
  const store = testStores().open();
  const first = await add(store, 'a.example', { body: 'One.', tags: ['port'], entities: ['g:1'] });
  const second = await add(store, 'a.example', { body: 'Two.', tags: ['trade'], colour: 3 });
  const { change } = await store.notes.merge([first, second]);
  expect(await store.notes.ofArticle('https://a.example/story')).toMatchObject([
    { id: first, body: 'One.\n\nTwo.', tags: ['port', 'trade'], entities: ['g:1'], colour: 1 },
  ]);
  expect(await store.notes.trash()).toMatchObject([{ id: second }]);
  await store.notes.undo(change);
  expect(await store.notes.ofArticle('https://a.example/story')).toHaveLength(2);
  await expect(store.notes.merge([first])).rejects.toMatchObject({ code: 'not-found' });
});

describe('articles that are one story', () => {
  test('become one, under all their addresses', async () => {
    const store = testStores().open();
    await add(store, 'a.example', { saveCopy: false });
    await add(store, 'b.example', { body: 'from b' });
    await store.articles.setPlaces('https://b.example/story', ['g:1']);
    await store.articles.merge(['https://a.example/story', 'https://b.example/story']);
    expect(await store.articles.list()).toMatchObject([{ id: 'https://a.example/story', noteCount: 2, hasCopy: true }]);
    expect(await store.notes.ofArticle('https://b.example/story?utm_source=x')).toHaveLength(2);
    expect((await store.articles.get('https://b.example/story'))?.text).toBe(story('x').text);
    expect(await store.library.reading()).toMatchObject([{ notes: 2, entities: ['g:1'] }]);
  });

  test('are taken apart by undo, and joined again by redo', async () => {
    const store = testStores().open();
    const [, second] = [await add(store, 'a.example'), await add(store, 'b.example')];
    const { change } = await store.articles.merge(['https://a.example/story', 'https://b.example/story']);
    const undone = await store.notes.undo(change);
    expect(await store.notes.ofArticle('https://b.example/story')).toMatchObject([{ id: second }]);
    expect((await store.library.reading()).map(({ notes }) => notes)).toEqual([1, 1]);
    expect((await store.articles.get('https://b.example/story'))?.text).toBe(story('x').text);
    await store.notes.undo(undone.change);
    expect(await store.notes.ofArticle('https://b.example/story')).toHaveLength(2);
    expect(await store.articles.list()).toHaveLength(1);
  });
});
