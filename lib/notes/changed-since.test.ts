import { expect, test } from 'vitest';
import { testArticle, testStores, testTarget } from './testing.ts';

test('what a backup lacks is counted: new, changed and deleted notes, none that it has', async () => {
  const stores = testStores();
  const store = stores.open();
  const add = () => store.notes.add({ article: testArticle(), target: testTarget(), colour: 1 });
  const { notes } = await add();
  await add();
  const { notes: third } = await add();
  const before = Date.UTC(2026, 0, 1);
  expect(await store.changedSince(0)).toEqual({ changed: 3, rows: 3 });
  expect(await store.changedSince(before)).toEqual({ changed: 0, rows: 3 });
  stores.advance(1000);
  await store.notes.update(notes[0]?.id ?? '', { body: 'Changed' });
  await store.notes.remove([third[0]?.id ?? '']);
  expect(await store.changedSince(before)).toEqual({ changed: 2, rows: 3 });
  await store.notes.emptyTrash({ all: true });
  expect(await store.changedSince(before)).toEqual({ changed: 1, rows: 2 });
});
