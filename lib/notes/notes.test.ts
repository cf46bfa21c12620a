import { describe, expect, test } from 'vitest';
import { NotesError } from './errors.ts';
import { testArticle, testStores, testTarget } from './testing.ts';
import type { NewNote } from './types.ts';

function newNote(changes: Partial<NewNote> = {}): NewNote {
  return { article: testArticle(), target: testTarget(), colour: 1, ...changes };
}

async function firstOf(changed: Promise<{ notes: { id: string }[]; change: string }>) {
  const { notes, change } = await changed;
  const [note] = notes;
  if (!note) throw new Error('no note came back');
  return { id: note.id, change };
}

describe('a note', () => {
  test('is stored with its article and found by any address of it', async () => {
    const store = testStores().open();
    await store.notes.add(newNote({ body: 'Who pays?', tags: ['ports', 'ports'], entities: ['g:610612'] }));
    const [note] = await store.notes.ofArticle('http://www.news.example/2026/01/ferry/#comments');
    expect(note).toMatchObject({ colour: 1, body: 'Who pays?', tags: ['ports'], entities: ['g:610612'] });
    expect(note?.target?.quote.exact).toBe('met on Tuesday');
    const article = await store.articles.get(note?.articleId ?? '');
    expect(article?.text).toContain('winter sailings');
    expect(await store.articles.list()).toMatchObject([{ noteCount: 1, hasCopy: true }]);
  });

  test('is found when its page has a canonical address only now, or the other way round', async () => {
    const store = testStores().open();
    const canonical = 'https://news.example/ferry';
    await store.notes.add(newNote());
    expect(await store.notes.ofArticle(testArticle().url, canonical)).toHaveLength(1);
    await store.notes.add(
      newNote({ article: testArticle({ url: 'https://other.example/1', canonicalUrl: 'https://other.example/x' }) }),
    );
    expect(await store.notes.ofArticle('https://other.example/2', 'https://other.example/x')).toHaveLength(1);
    expect(await store.notes.ofArticle('https://other.example/2')).toEqual([]);
  });

  test('keeps no copy of the article when the reader wants none', async () => {
    const store = testStores().open();
    await store.notes.add(newNote({ saveCopy: false }));
    expect(await store.articles.get(testArticle().url)).not.toHaveProperty('text');
  });

  test('on the whole article and on an entity alone has no target', async () => {
    const store = testStores().open();
    await store.notes.add(newNote({ target: null, entities: ['q:Q1'] }));
    await store.notes.add(newNote());
    const notes = await store.notes.ofArticle(testArticle().url);
    expect(notes.map((note) => note.target === null)).toEqual([true, false]);
  });

  test('leaves nothing behind when the transaction is cut off', async () => {
    const store = testStores().open();
    const bad = newNote({ tags: [''] });
    await expect(store.notes.add(bad)).rejects.toMatchObject({
      code: 'validation',
      detail: expect.stringContaining('tags'),
    });
    expect(await store.articles.list()).toEqual([]);
  });

  test('is refused with the path of what is wrong', async () => {
    const store = testStores().open();
    const article = testArticle({ blocks: [{ start: 0, end: 5000, kind: 'paragraph' }] });
    await expect(store.notes.add(newNote({ article }))).rejects.toBeInstanceOf(NotesError);
    const added = await firstOf(store.notes.add(newNote()));
    await expect(store.notes.update('nobody', { body: '' })).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.notes.update(added.id, JSON.parse('{"__proto__": {"x": 1}}'))).rejects.toMatchObject({
      code: 'validation',
    });
  });
});

describe('two windows', () => {
  test('that change different fields of a note lose neither change', async () => {
    const stores = testStores();
    const [one, two] = [stores.open(), stores.open()];
    const { id } = await firstOf(one.notes.add(newNote()));
    await Promise.all([one.notes.update(id, { body: 'first window' }), two.notes.update(id, { colour: 4 })]);
    expect(await two.notes.get(id)).toMatchObject({ body: 'first window', colour: 4 });
  });

  test('that note the same article at once make one article', async () => {
    const stores = testStores();
    const [one, two] = [stores.open(), stores.open()];
    await Promise.all([one.notes.add(newNote()), two.notes.add(newNote({ colour: 2 }))]);
    expect(await one.articles.list()).toMatchObject([{ noteCount: 2 }]);
  });

  test('see each other’s notes', async () => {
    const stores = testStores();
    const [one, two] = [stores.open(), stores.open()];
    const seen: number[] = [];
    const stop = two.watch(
      (store) => store.notes.ofArticle(testArticle().url),
      (notes) => seen.push(notes.length),
    );
    await one.notes.add(newNote());
    await expect.poll(() => seen.at(-1)).toBe(1);
    stop();
  });
});

describe('undo', () => {
  test('of a new note takes its article along, and redo brings both back', async () => {
    const store = testStores().open();
    const { id, change } = await firstOf(store.notes.add(newNote({ body: 'again' })));
    const undone = await store.notes.undo(change);
    expect(await store.notes.get(id)).toBeUndefined();
    expect(await store.articles.get(testArticle().url)).toBeUndefined();
    await store.notes.undo(undone.change);
    expect(await store.notes.get(id)).toMatchObject({ body: 'again' });
    expect((await store.articles.get(testArticle().url))?.text).toBe(testArticle().text);
  });

  test('of a new note keeps an article that has other notes by now', async () => {
    const store = testStores().open();
    const { change } = await firstOf(store.notes.add(newNote()));
    await store.notes.add(newNote({ colour: 2 }));
    await store.notes.undo(change);
    expect(await store.articles.list()).toMatchObject([{ noteCount: 1 }]);
  });

  test('works from another connection, after the first one is gone', async () => {
    const stores = testStores();
    const first = stores.open();
    const { id } = await firstOf(first.notes.add(newNote({ body: 'before' })));
    const { change } = await first.notes.update(id, { body: 'after', tags: ['t'] });
    first.close();
    const second = stores.open();
    await second.notes.undo(change);
    expect(await second.notes.get(id)).toMatchObject({ body: 'before', tags: [] });
  });

  test('leaves a note alone that was changed again since', async () => {
    const store = testStores().open();
    const { id } = await firstOf(store.notes.add(newNote()));
    const { change } = await store.notes.update(id, { body: 'one' });
    await store.notes.update(id, { body: 'two' });
    await expect(store.notes.undo(change)).rejects.toMatchObject({ code: 'conflict' });
    expect(await store.notes.get(id)).toMatchObject({ body: 'two' });
  });

  test('reaches back a hundred changes and a day', async () => {
    const stores = testStores();
    const store = stores.open();
    const { id, change } = await firstOf(store.notes.add(newNote()));
    stores.advance(25 * 60 * 60 * 1000);
    await store.notes.update(id, { body: 'next day' });
    await expect(store.notes.undo(change)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the trash', () => {
  test('keeps a removed note for thirty days, out of every list', async () => {
    const stores = testStores();
    const store = stores.open();
    const { id } = await firstOf(store.notes.add(newNote({ body: 'ferries', entities: ['g:1'], tags: ['t'] })));
    await store.notes.remove([id]);
    expect(await store.notes.ofArticle(testArticle().url)).toEqual([]);
    expect(await store.search('ferries')).toEqual([]);
    expect((await store.notes.onEntity('g:1')).notes).toEqual([]);
    expect(await store.notes.trash()).toHaveLength(1);
    stores.advance(29 * 86_400_000);
    expect(await store.notes.emptyTrash()).toBe(0);
    await store.notes.restore([id]);
    expect(await store.notes.ofArticle(testArticle().url)).toHaveLength(1);
    await store.notes.remove([id]);
    stores.advance(31 * 86_400_000);
    expect(await store.notes.emptyTrash()).toBe(1);
    expect(await store.notes.get(id)).toBeUndefined();
  });
});

describe('asking again, since the worker ended before its answer arrived', () => {
  test('makes no second note, and the first answer holds', async () => {
    const store = testStores().open();
    const first = await store.notes.add(newNote({ id: 'made-by-the-page' }));
    const again = await store.notes.add(newNote({ id: 'made-by-the-page', body: 'typed meanwhile' }));
    expect(again).toEqual(first);
    expect(await store.notes.ofArticle(testArticle().url)).toHaveLength(1);
    await store.notes.undo(again.change);
    expect(await store.notes.ofArticle(testArticle().url)).toEqual([]);
  });

  test('never shows another article’s note', async () => {
    const store = testStores().open();
    await store.notes.add(newNote({ id: 'guessed', body: 'private' }));
    const elsewhere = testArticle({ url: 'https://other.example/story' });
    const { notes } = await store.notes.add(newNote({ article: elsewhere, id: 'guessed' }));
    expect(notes).toMatchObject([{ body: '', articleId: 'https://other.example/story' }]);
    expect(notes[0]?.id).not.toBe('guessed');
  });

  test('undoes once', async () => {
    const store = testStores().open();
    const { id } = await firstOf(store.notes.add(newNote({ body: 'one' })));
    const { change } = await store.notes.update(id, { body: 'two' });
    const undone = await store.notes.undo(change);
    expect(await store.notes.undo(change)).toEqual(undone);
    await store.notes.undo(undone.change);
    expect(await store.notes.get(id)).toMatchObject({ body: 'two' });
  });
});

test('tags are completed by their beginning, most used first', async () => {
  const store = testStores().open();
  await store.notes.add(newNote({ tags: ['Économie', 'eclipse'] }));
  await store.notes.add(newNote({ tags: ['Économie', 'trade'] }));
  expect(await store.notes.tagsBeginning('ec')).toEqual(['Économie', 'eclipse']);
  expect(await store.notes.tagsBeginning('', 1)).toEqual(['Économie']);
});

test('notes on an entity tell in how many articles', async () => {
  const store = testStores().open();
  const other = testArticle({ url: 'https://other.example/story' });
  await store.notes.add(newNote({ entities: ['g:1', 'q:Q1'] }));
  await store.notes.add(newNote({ entities: ['g:1'] }));
  await store.notes.add(newNote({ article: other, entities: ['g:1'] }));
  const { notes, articles } = await store.notes.onEntity('g:1');
  expect([notes.length, articles.length]).toEqual([3, 2]);
  expect(await store.notes.countsOnEntities(['g:1', 'q:Q1', 'g:9'])).toEqual(
    new Map([
      ['g:1', 2],
      ['q:Q1', 1],
    ]),
  );
});

test('tags are listed by use', async () => {
  const store = testStores().open();
  await store.notes.add(newNote({ tags: ['war', 'trade'] }));
  await store.notes.add(newNote({ tags: ['trade'] }));
  expect(await store.notes.tags()).toEqual([
    { tag: 'trade', count: 2 },
    { tag: 'war', count: 1 },
  ]);
});
