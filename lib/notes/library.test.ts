import { expect, test } from 'vitest';
import { testArticle, testStores, testTarget } from './testing.ts';
import type { LibraryPage, LibraryQuery, NotesStore } from './types.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 0, 1);

async function filled(): Promise<NotesStore> {
  const stores = testStores(START);
  const store = stores.open();
  const add = (site: string, at: number, more: Partial<Parameters<typeof store.notes.add>[0]>) => {
    stores.advance(DAY);
    return store.notes.add({
      article: testArticle({ url: `https://${site}/story`, title: `Ferries of ${site}` }),
      target: testTarget('met on Tuesday', at),
      colour: 1,
      ...more,
    });
  };
  await add('first.example', 90, { body: 'late in the text', tags: ['port'] });
  await add('second.example', 10, { colour: 2, entities: ['g:1'] });
  await add('first.example', 20, { body: 'early in the text', colour: 2, entities: ['g:1', 'g:2'] });
  await add('first.example.org', 5, { body: 'elsewhere' });
  return store;
}

const sitesOf = ({ groups }: LibraryPage): (string | undefined)[] =>
  groups.map(({ article, notes }) => `${article?.title.slice('Ferries of '.length)} ${notes.length}`);

async function page(query: Partial<LibraryQuery> = {}) {
  return (await filled()).library.page({ limit: 100, ...query });
}

test('articles by their last opening, notes in order of the text', async () => {
  const all = await page();
  expect(sitesOf(all)).toEqual(['first.example.org 1', 'first.example 2', 'second.example 1']);
  expect(all.groups[1]?.notes.map(({ body }) => body)).toEqual(['early in the text', 'late in the text']);
  expect(all.hasMore).toBe(false);
});

test('a limit ends the list, and says that there is more', async () => {
  expect(await page({ limit: 1, colour: 2 })).toMatchObject({ hasMore: true, groups: [{}] });
  expect(await page({ limit: 1, query: 'text' })).toMatchObject({ hasMore: true });
});

test.each<[string, Partial<LibraryQuery>, string[]]>([
  ['a site, and not one whose name begins alike', { site: 'first.example' }, ['first.example 2']],
  ['a colour, newest note first', { colour: 2 }, ['first.example 1', 'second.example 1']],
  ['a tag', { tag: 'port' }, ['first.example 1']],
  ['a place or official', { entity: 'g:1' }, ['first.example 1', 'second.example 1']],
  ['days', { from: START + 2 * DAY, before: START + 4 * DAY }, ['first.example 1', 'second.example 1']],
  ['a query', { query: 'text' }, ['first.example 2']],
  ['a query in a site', { query: 'ferr', site: 'second.example' }, ['second.example 1']],
  ['a query in some days', { query: 'text', from: START + 3 * DAY }, ['first.example 1']],
])('filtered by %s', async (_, query, expected) => {
  expect(sitesOf(await page(query))).toEqual(expected);
});

test('what is in the trash is in no list but its own', async () => {
  const store = await filled();
  const [hit] = await store.search('elsewhere');
  await store.notes.remove([hit?.note.id ?? '']);
  expect(sitesOf(await store.library.page({ limit: 100 }))).toEqual(['first.example 2', 'second.example 1']);
  expect((await store.library.trash()).map(({ notes }) => notes.map(({ body }) => body))).toEqual([['elsewhere']]);
  expect(await store.library.counts()).toEqual({ notes: 3, articles: 2, trash: 1 });
});

test('tags, sites and entities with their counts', async () => {
  const store = await filled();
  const { tags, sites, entities } = await store.library.facets();
  expect(tags).toEqual([{ tag: 'port', count: 1 }]);
  expect(sites.map(({ site }) => site).sort()).toEqual(['first.example', 'first.example.org', 'second.example']);
  expect(entities).toEqual([
    { entity: 'g:1', count: 2 },
    { entity: 'g:2', count: 1 },
  ]);
});

test('all ids that a query and filters leave', async () => {
  const store = await filled();
  expect(await store.library.ids({ query: 'ferries' })).toHaveLength(4);
  expect(await store.library.ids({ colour: 2, site: 'first.example' })).toHaveLength(1);
});
