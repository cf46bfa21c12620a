import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { toNotesError } from './guard.ts';
import { testArticle, testStores, testTarget } from './testing.ts';

const note = { article: testArticle(), target: testTarget(), colour: 1 } as const;

/** Makes writing to one table fail as a full disk does. */
function fillDisk(table: string) {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (this.name === table) throw new DOMException('The disk is full', 'QuotaExceededError');
    return put.apply(this, args);
  });
}

describe('a full disk', () => {
  test('is told as such, and neither article nor note is half there', async () => {
    const store = testStores().open();
    await store.drafts.put({ key: 'new:x', body: 'typed so far' });
    fillDisk('notes');
    await expect(store.notes.add(note)).rejects.toMatchObject({ code: 'quota', adviceKey: 'notesError.quotaAdvice' });
    vi.restoreAllMocks();
    expect(await store.articles.list()).toEqual([]);
    expect(await store.drafts.get('new:x')).toMatchObject({ body: 'typed so far' });
    await store.notes.add(note);
    expect(await store.articles.list()).toHaveLength(1);
  });

  test('is recognised when the browser only aborts the transaction', () => {
    const abort = Object.assign(new Error('aborted'), {
      name: 'AbortError',
      inner: new DOMException('', 'QuotaExceededError'),
    });
    expect(toNotesError(abort).code).toBe('quota');
  });
});

describe('a database that does not open', () => {
  test('is told as such, and the next operation tries again', async () => {
    const stores = testStores();
    const store = stores.open();
    const open = vi.spyOn(stores.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', 'UnknownError');
    });
    await expect(store.articles.list()).rejects.toMatchObject({ code: 'unavailable' });
    open.mockRestore();
    expect(await store.articles.list()).toEqual([]);
  });

  test('because a newer Dateline wrote it says so', async () => {
    const stores = testStores();
    const newer = new Dexie('dateline', { indexedDB: stores.indexedDB });
    newer.version(99).stores({ notes: 'id' });
    await newer.open();
    newer.close();
    const store = stores.open();
    await expect(store.notes.get('x')).rejects.toMatchObject({ code: 'newer-version' });
  });
});

test('a store works on after another window closed or erased the database', async () => {
  const stores = testStores();
  const [one, two] = [stores.open(), stores.open()];
  await one.notes.add(note);
  expect(await two.articles.list()).toHaveLength(1);
  await one.eraseAll();
  expect(await two.articles.list()).toEqual([]);
  await two.notes.add(note);
  expect(await one.articles.list()).toHaveLength(1);
});

describe('corrections', () => {
  test('of a context win over those of everywhere', async () => {
    const store = testStores().open();
    await store.corrections.put({ name: 'georgia', entity: 'c:GE' });
    await store.corrections.put({ name: 'georgia', entity: 'r:US.GA' }, 'atlanta.example');
    await store.corrections.put({ name: 'chad', entity: null });
    expect(await store.corrections.forContexts(['atlanta.example'])).toEqual(
      expect.arrayContaining([
        { name: 'georgia', entity: 'r:US.GA' },
        { name: 'chad', entity: null },
      ]),
    );
    expect(await store.corrections.forContexts(['x.example'])).toContainEqual({ name: 'georgia', entity: 'c:GE' });
    await store.corrections.remove('georgia', 'atlanta.example');
    expect(await store.corrections.list()).toHaveLength(2);
  });
});

describe('drafts', () => {
  test('survive the connection and are cleared when saved', async () => {
    const stores = testStores();
    const first = stores.open();
    await first.drafts.put({ key: 'new:https://a.example/', body: 'half a thou', target: testTarget(), colour: 2 });
    first.close();
    const second = stores.open();
    expect(await second.drafts.list()).toMatchObject([{ body: 'half a thou', colour: 2 }]);
    await second.drafts.clear('new:https://a.example/');
    expect(await second.drafts.list()).toEqual([]);
  });
});

describe('articles', () => {
  test('keep a longer copy, take a revised one, and the date that the reader gave', async () => {
    const store = testStores().open();
    await store.articles.save(testArticle({ published: { date: '2026-01-02', source: 'reader', raw: '2026-01-02' } }));
    const teaser = testArticle({
      text: 'Subscribe',
      blocks: [],
      published: { date: '2025-01-01', source: 'url', raw: '' },
    });
    const saved = await store.articles.save(teaser);
    expect(saved.text).toBe(testArticle().text);
    expect(saved.published?.date).toBe('2026-01-02');
    const revised = `${testArticle().text} Updated.`;
    expect((await store.articles.save(testArticle({ text: revised }))).text).toBe(revised);
  });

  test('of single-page sites whose canonical address is stale stay apart', async () => {
    const store = testStores().open();
    const canonicalUrl = 'https://app.example/first';
    await store.articles.save(
      testArticle({ url: 'https://app.example/first', canonicalUrl, title: 'Grain prices fall' }),
    );
    await store.articles.save(
      testArticle({ url: 'https://app.example/second', canonicalUrl, title: 'New mayor elected' }),
    );
    expect((await store.articles.list()).map(({ title }) => title).sort()).toEqual([
      'Grain prices fall',
      'New mayor elected',
    ]);
  });

  test('are erased with copy, notes and what undo remembers of them', async () => {
    const store = testStores().open();
    const { change } = await store.notes.add(note);
    await store.articles.erase(note.article.url);
    expect(await store.exportAll()).toEqual({ articles: [], notes: [], corrections: [] });
    await expect(store.notes.undo(change)).rejects.toMatchObject({ code: 'not-found' });
  });
});
