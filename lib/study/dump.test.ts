import { IDBKeyRange } from 'fake-indexeddb';
import { readBackup, writeBackup } from '../exchange/backup.ts';
import { expect, test } from 'vitest';
import { testArticle, testStores, testTarget } from '../notes/testing.ts';
import { openStudy } from './store.ts';
import { DAY, testDeck } from './testing.ts';

const ARTICLE = 'https://news.example/2026/01/ferry';

async function studied() {
  const stores = testStores();
  let time = Date.UTC(2026, 0, 10, 12);
  let ids = 0;
  const open = (name: string) =>
    openStudy({ name, indexedDB: stores.indexedDB, IDBKeyRange, now: () => time, newId: () => `r${++ids}` });
  const notes = stores.open();
  await notes.notes.add({ article: testArticle(), target: testTarget(), colour: 2, body: 'When did they meet?' });
  const study = open('dateline');
  await study.putDeck(testDeck({ id: ARTICLE }));
  await study.sync();
  const [card] = await study.cards();
  if (!card) throw new Error('no card');
  await study.answer(card, 3, 100);
  await study.putSettings({ newPerDay: 4, reviewsPerDay: 40, retention: 0.85 });
  return { stores, notes, study, card, open, later: () => (time += DAY) };
}

test('export → wipe → import gives the same decks, cards, answers and limits', async () => {
  const { notes, study } = await studied();
  const before = await notes.exportAll();
  expect(before.studyCards?.length).toBe(6);
  await notes.eraseAll();
  expect(await study.cards()).toEqual([]);
  const summaries = await notes.importAll(JSON.parse(JSON.stringify(before)));
  expect(summaries.study).toEqual({ added: 7, updated: 0, unchanged: 0 });
  expect(await notes.exportAll()).toEqual(before);
  expect(await study.settings()).toMatchObject({ newPerDay: 4 });
});

test('importing twice changes nothing; an old backup never undoes a newer answer', async () => {
  const { notes, study, later } = await studied();
  const old = await notes.exportAll();
  expect((await notes.importAll(old)).study).toEqual({ added: 0, updated: 0, unchanged: 7 });
  later();
  const card = (await study.cards()).find(({ schedule }) => schedule.reps === 1);
  if (!card) throw new Error('no card');
  await study.answer(card, 4, 100);
  await notes.importAll(old);
  expect((await study.cards()).find(({ id }) => id === card.id)?.schedule.reps).toBe(2);
  expect(await study.reviewsSince(0)).toHaveLength(2);
});

test('a bad row refuses all of it and says where', async () => {
  const { notes, stores } = await studied();
  const dump = JSON.parse(JSON.stringify(await notes.exportAll())) as { studyCards: { content: object }[] };
  Object.assign(dump.studyCards[0]?.content ?? {}, { kind: 'script' });
  const empty = stores.open({ name: 'second' });
  await expect(empty.importAll(dump)).rejects.toMatchObject({
    code: 'validation',
    detail: expect.stringMatching(/^studyCards\.0\.content/),
  });
  expect((await empty.exportAll()).notes).toEqual([]);
});

test('a backup file carries it, and says so by its version', async () => {
  const { notes } = await studied();
  const dump = await notes.exportAll();
  const file = await writeBackup(dump, 1);
  expect(JSON.parse(file)).toMatchObject({ version: 2 });
  expect(await readBackup(file)).toEqual(dump);
});
