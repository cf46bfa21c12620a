import { beforeEach, describe, expect, test } from 'vitest';
import { IDBKeyRange } from 'fake-indexeddb';
import { testStores, type TestStores } from '../notes/testing.ts';
import { testArticle, testTarget } from '../notes/testing.ts';
import { openStudy, type StudyStore } from './store.ts';
import { DAY, testDeck } from './testing.ts';

let stores: TestStores;
let time = 0;
let ids = 0;
const ARTICLE = 'https://news.example/2026/01/ferry';

function open(): StudyStore {
  return openStudy({ indexedDB: stores.indexedDB, IDBKeyRange, now: () => time, newId: () => `r${++ids}` });
}

beforeEach(async () => {
  stores = testStores();
  time = Date.UTC(2026, 0, 10, 12);
  const notes = stores.open();
  await notes.notes.add({ article: testArticle(), target: testTarget(), colour: 2, body: 'When did they meet?' });
});

async function withDeck(): Promise<StudyStore> {
  const study = open();
  await study.putDeck(testDeck({ id: ARTICLE, facts: [] }));
  await study.sync();
  return study;
}

test('a deck gives cards; an answer moves one, survives a reload, and can be taken back', async () => {
  const study = await withDeck();
  const [card] = await study.cards();
  if (!card) throw new Error('no card');
  expect(card.content).toMatchObject({ kind: 'question', prompt: 'When did they meet?' });
  const review = await study.answer(card, 4, 3000);
  if (!review) throw new Error('not answered');
  const again = open();
  const [after] = await again.cards();
  expect(after?.schedule.due).toBeGreaterThan(time + DAY);
  expect(await again.takeBack(review)).toBe(true);
  expect((await again.cards())[0]?.schedule).toEqual(card.schedule);
  expect(await again.reviewsSince(0)).toEqual([]);
});

test('a card answered in another window is not answered twice', async () => {
  const [one, two] = [await withDeck(), open()];
  const [card] = await one.cards();
  if (!card) throw new Error('no card');
  expect(await two.answer(card, 3, 10)).toBeDefined();
  expect(await one.answer(card, 1, 10)).toBeUndefined();
  expect(await one.reviewsSince(0)).toHaveLength(1);
});

test('an answer followed by another can no longer be taken back', async () => {
  const study = await withDeck();
  const [card] = await study.cards();
  if (!card) throw new Error('no card');
  const first = await study.answer(card, 3, 10);
  const [later] = await study.cards();
  if (!first || !later) throw new Error('not answered');
  await study.answer(later, 3, 10);
  expect(await study.takeBack(first)).toBe(false);
});

test('putting aside and taking up again', async () => {
  const study = await withDeck();
  const [card] = await study.cards();
  if (!card) throw new Error('no card');
  await study.suspend(card.id, true);
  await study.bury(card.id, true);
  expect((await study.cards())[0]).toMatchObject({ suspended: true });
  expect((await study.cards())[0]?.buriedUntil).toBeGreaterThan(time);
  await study.suspend(card.id, false);
  await study.bury(card.id, false);
  const [free] = await study.cards();
  expect(free).not.toHaveProperty('suspended');
  expect(free).not.toHaveProperty('buriedUntil');
});

describe('an article that is no longer studied', () => {
  test('leaves its schedules for later', async () => {
    const study = await withDeck();
    const [card] = await study.cards();
    if (!card) throw new Error('no card');
    await study.answer(card, 4, 10);
    await study.removeDeck(ARTICLE);
    await study.sync();
    expect(await study.cards()).toEqual([]);
    await study.putDeck(testDeck({ id: ARTICLE, facts: [] }));
    await study.sync();
    expect((await study.cards())[0]?.schedule.reps).toBe(1);
  });

  test('and erased for good leaves nothing', async () => {
    const study = await withDeck();
    const [card] = await study.cards();
    if (!card) throw new Error('no card');
    await study.answer(card, 4, 10);
    await stores.open().articles.erase(ARTICLE);
    await study.sync();
    expect([await study.decks(), await study.cards(), await study.reviewsSince(0)]).toEqual([[], [], []]);
  });
});

test('a note in the trash keeps its schedule; one that is gone for good leaves no words', async () => {
  const study = await withDeck();
  const [card] = await study.cards();
  if (!card) throw new Error('no card');
  await study.answer(card, 4, 10);
  const { notes, exportAll } = stores.open();
  const id = card.source.slice('note:'.length);
  await notes.remove([id]);
  await study.sync();
  expect(await study.cards()).toEqual([]);
  await notes.restore([id]);
  await study.sync();
  expect((await study.cards())[0]?.schedule.reps).toBe(1);
  await notes.remove([id]);
  await notes.emptyTrash({ all: true });
  await study.sync();
  const { studyCards, studyReviews } = await exportAll();
  expect([studyCards, studyReviews]).toEqual([undefined, undefined]);
});

test('limits are checked and kept', async () => {
  const study = open();
  expect(await study.settings()).toMatchObject({ newPerDay: 10 });
  await study.putSettings({ newPerDay: 3, reviewsPerDay: 50, retention: 0.85 });
  expect(await open().settings()).toEqual({ newPerDay: 3, reviewsPerDay: 50, retention: 0.85 });
  await expect(study.putSettings({ newPerDay: -1, reviewsPerDay: 5, retention: 2 })).rejects.toMatchObject({
    code: 'validation',
  });
});
