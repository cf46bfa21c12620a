/** The search index against a plain look at every note, through all that can happen to notes. */
import { expect, test } from 'vitest';
import { seeded } from '../../../tests/anchoring/random.ts';
import type { NoteColour } from '../../model/note.ts';
import { testArticle, testStores, testTarget } from '../testing.ts';
import type { LibraryQuery, NotesStore } from '../types.ts';
import { indexWords, queryPrefixes } from '../words.ts';

const WORDS = 'ferry ferries grain Baku bakery winter tariff Aktau, aktau the there Tomé l’Ukraine'.split(' ');
const TAGS = ['port', 'trade', 'to check'];
const QUERIES: Omit<LibraryQuery, 'limit'>[] = [
  { query: 'ferr' },
  { query: 'bak grain' },
  { query: 'aktau' },
  { query: 'tome the' },
  { query: 'ukraine' },
  { query: 'port' },
  { query: 'three' },
  { query: 'nowhere' },
  { colour: 2 },
  { tag: 'trade', colour: 3 },
  { entity: 'g:1' },
  { query: 'the', site: 'site-1.example' },
  { articleId: 'https://site-2.example/story' },
];

/** What a look at every note finds. */
async function plainly(store: NotesStore, { query = '', ...filter }: Omit<LibraryQuery, 'limit'>): Promise<string[]> {
  const { articles, notes } = await store.exportAll();
  const prefixes = queryPrefixes(query);
  return notes
    .filter((note) => {
      const article = articles.find(({ id }) => id === note.articleId);
      const words = indexWords(
        [note.target?.quote.exact, note.body, ...note.tags, article?.title, article?.siteName].join('\n'),
      );
      return (
        note.deletedAt === undefined &&
        prefixes.every((prefix) => words.some((word) => word.startsWith(prefix))) &&
        (filter.colour === undefined || note.colour === filter.colour) &&
        (filter.tag === undefined || note.tags.includes(filter.tag)) &&
        (filter.entity === undefined || note.entities.includes(filter.entity)) &&
        (filter.articleId === undefined || note.articleId === filter.articleId) &&
        (filter.site === undefined || note.articleId.startsWith(`https://${filter.site}/`))
      );
    })
    .map(({ id }) => id)
    .sort();
}

async function expectAgreement(stores: readonly NotesStore[]): Promise<void> {
  const [first] = stores;
  for (const query of QUERIES) {
    const expected = first && (await plainly(first, query));
    for (const store of stores) {
      expect((await store.library.ids(query)).sort(), JSON.stringify(query)).toEqual(expected);
      const page = await store.library.page({ ...query, limit: 3 });
      expect(page.total).toBe(expected?.length);
      expect(page.groups.flatMap(({ notes }) => notes)).toHaveLength(Math.min(3, expected?.length ?? 0));
    }
  }
}

test.each([1, 2, 3])('finds what is there, whatever was done before (%i)', async (seed) => {
  const random = seeded(seed);
  const stores = testStores();
  // Small bounds: parts are merged and kept all the time, by two windows that know nothing of one another.
  const index = { mergeFrom: 6, keepFrom: 3, keepAfter: 0 };
  const [one, two] = [stores.open({ index }), stores.open({ index })];
  const ids: string[] = [];
  const changes: string[] = [];
  const some = (): string[] => [random.pick(ids), random.pick(ids)];
  const text = (): string => Array.from({ length: 4 }, () => random.pick(WORDS)).join(' ');
  const deeds: ((store: NotesStore) => Promise<unknown>)[] = [
    async (store) => {
      const site = random.below(4);
      const article = testArticle({
        url: `https://site-${site}.example/story`,
        title: text(),
        siteName: `Site ${site}`,
      });
      const { notes, change } = await store.notes.add({
        article,
        target: testTarget(text(), 40),
        colour: random.pick<NoteColour>([1, 2, 3, 4]),
        body: text(),
        tags: random.chance(1 / 2) ? [random.pick(TAGS)] : [],
        entities: random.chance(1 / 3) ? ['g:1'] : [],
      });
      ids.push(...notes.map(({ id }) => id));
      changes.push(change);
    },
    (store) => store.notes.update(random.pick(ids), { body: text() }).then(({ change }) => changes.push(change)),
    (store) => store.notes.updateMany(some(), { tags: [random.pick(TAGS)] }),
    (store) => store.notes.remove(some()).then(({ change }) => changes.push(change)),
    (store) => store.notes.restore(some()),
    (store) => store.notes.merge(some()).then(({ change }) => changes.push(change)),
    (store) => store.notes.renameTag(random.pick(TAGS), random.pick(TAGS)),
    (store) =>
      store.articles
        .merge([`https://site-${random.below(4)}.example/story`, `https://site-${random.below(4)}.example/story`])
        .then(({ change }) => changes.push(change)),
    (store) => store.notes.undo(random.pick(changes)),
    (store) => store.articles.erase(`https://site-${random.below(4)}.example/story`),
    (store) =>
      store.articles.save(testArticle({ url: `https://site-${random.below(4)}.example/story`, title: text() })),
    (store) => store.notes.emptyTrash({ all: random.chance(1 / 2) }),
    async (store) => {
      const dump = await store.exportAll();
      if (random.chance(1 / 2)) await store.eraseAll();
      await store.importAll(dump);
    },
  ];
  for (let i = 0; i < 8; i++) await deeds[0]?.(one);
  for (let step = 0; step < 60; step++) {
    const deed = random.chance(1 / 3) ? deeds[0] : random.pick(deeds);
    // Some of what is asked for is gone by now, and says so.
    await deed?.(random.pick([one, two])).catch(() => undefined);
    if (step % 6 === 5) await expectAgreement([one, two]);
    if (step % 20 === 19) await expectAgreement([stores.open({ index })]);
  }
  await expectAgreement([one, two, stores.open()]);
});

test('a base of another form, or damaged, is made anew', async () => {
  const stores = testStores();
  const store = stores.open({ index: { keepFrom: 1, mergeFrom: 1 } });
  await store.notes.add({ article: testArticle(), target: testTarget(), colour: 1, body: 'ferries' });
  expect(await store.search('ferr')).toHaveLength(1);
  await expect.poll(() => readBase(stores.indexedDB)).toMatchObject({ seq: expect.any(Number) });
  await readBase(stores.indexedDB, { id: 'base', seq: 1, data: { form: 0, segment: 'what?' } });
  expect(await stores.open().search('ferr')).toHaveLength(1);
  await readBase(stores.indexedDB, { id: 'base', seq: 1, data: { form: 1, segment: { words: 3 } } });
  expect(await stores.open().search('ferr')).toHaveLength(1);
});

/** The kept base; with `row`, that is put in its place. */
function readBase(indexedDB: IDBFactory, row?: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dateline');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const table = opening.result.transaction('segments', 'readwrite').objectStore('segments');
      const request = (row ? table.put(row) : table.get('base')) as IDBRequest<unknown>;
      request.addEventListener('success', () => {
        opening.result.close();
        resolve(request.result);
      });
    });
  });
}

test('a list and its counts are told of every change, another window’s too', async () => {
  const stores = testStores();
  const [one, two] = [stores.open(), stores.open()];
  const { notes } = await one.notes.add({ article: testArticle(), target: testTarget(), colour: 1, body: 'ferries' });
  const ids = notes.map(({ id }) => id);
  let [counted, found] = [-1, -1];
  const stops = [
    two.watch(
      ({ library }) => library.counts(),
      (counts) => (counted = counts.notes),
    ),
    two.watch(
      ({ library }) => library.page({ query: 'ferr', limit: 5 }),
      ({ total }) => (found = total ?? -1),
    ),
  ];
  for (const [change, expected] of [
    [() => one.notes.remove(ids), 0],
    [() => one.notes.restore(ids), 1],
    [() => two.notes.remove(ids), 0],
    [() => two.notes.restore(ids), 1],
  ] as const) {
    await change();
    await expect.poll(() => [counted, found]).toEqual([expected, expected]);
  }
  for (const stop of stops) stop();
});
