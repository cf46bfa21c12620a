import { expect, test } from 'vitest';
import { testArticle, testStores, testTarget } from './testing.ts';

async function filled() {
  const store = testStores().open();
  const article = testArticle();
  const other = testArticle({ url: 'https://other.example/a', title: 'Grain prices in Tomé-Açu' });
  await store.notes.add({ article, target: testTarget('winter sailings'), colour: 1, body: 'Ask the harbour master' });
  await store.notes.add({ article: other, target: testTarget('grain silo'), colour: 2, tags: ['harbour'] });
  await store.notes.add({ article: other, target: testTarget('harbours of the south'), colour: 3, entities: ['g:1'] });
  return store;
}

async function quotes(query: string, options = {}) {
  const store = await filled();
  return (await store.search(query, options)).map(({ note }) => note.target?.quote.exact);
}

test('beginnings of words are found in quote, body and tag, a tag first', async () => {
  expect(await quotes('harb')).toHaveLength(3);
  expect((await quotes('harbour'))[0]).toBe('grain silo');
});

test('all words of the query must be there, in the note or in its article’s title', async () => {
  expect(await quotes('harbour winter')).toEqual(['winter sailings']);
  expect(await quotes('prices silo')).toEqual(['grain silo']);
  expect(await quotes('harbour rocket')).toEqual([]);
});

test('diacritics fold on both sides', async () => {
  expect(await quotes('tome')).toHaveLength(2);
  expect(await quotes('TOMÉ')).toHaveLength(2);
});

test('an empty query gives the newest notes, one of signs only gives none', async () => {
  expect(await quotes('')).toHaveLength(3);
  expect(await quotes(' … ')).toEqual([]);
});

test('filters narrow it', async () => {
  expect(await quotes('harb', { colour: 3 })).toEqual(['harbours of the south']);
  expect(await quotes('', { tag: 'harbour' })).toEqual(['grain silo']);
  expect(await quotes('', { entity: 'g:1', limit: 5 })).toEqual(['harbours of the south']);
});

test('an edited note is found by its new words only', async () => {
  const store = await filled();
  const [hit] = await store.search('master');
  await store.notes.update(hit?.note.id ?? '', { body: 'Ask the mayor' });
  expect(await store.search('master')).toEqual([]);
  expect(await store.search('mayor')).toHaveLength(1);
});
