import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { openAttempts } from './attempt-store.ts';
import { openClass } from './class-store.ts';
import { newAnswers, withAnswer } from './new-answers.ts';
import { openLessons, type LessonStore } from './store.ts';
import { testAnswers, testLesson, TEST_TASKS } from './testing.ts';

const DAY = 24 * 60 * 60 * 1000;
let time = 0;
let options: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange; now: () => number };
let store: LessonStore;

beforeEach(() => {
  time = 1_800_000_000_000;
  options = { indexedDB: new IDBFactory(), IDBKeyRange, now: () => time };
  Object.assign(Dexie.dependencies, { indexedDB: options.indexedDB, IDBKeyRange });
  store = openLessons(options);
});

describe('a draft', () => {
  test('is added, written, listed; another window that knew less is refused', async () => {
    const added = await store.add(testLesson({ version: 0 }));
    const saved = await store.save({ ...added, title: 'Harbours' }, added.updatedAt);
    expect(saved.updatedAt).toBeGreaterThan(added.updatedAt);
    await expect(store.save({ ...added, title: 'Late' }, added.updatedAt)).rejects.toMatchObject({ code: 'conflict' });
    expect((await store.get(added.id))?.title).toBe('Harbours');
    expect(await store.list()).toMatchObject([
      { title: 'Harbours', articleTitle: 'Ferry talks resume in Aktau', tasks: 9, drafts: 0 },
    ]);
  });

  test('that breaks the schema is not written', async () => {
    const added = await store.add(testLesson());
    await expect(store.save({ ...added, level: 'x'.repeat(3000) }, added.updatedAt)).rejects.toMatchObject({
      code: 'validation',
    });
    await expect(store.save({ ...added, id: crypto.randomUUID() }, added.updatedAt)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  test('twice is two lessons, a copy is a third', async () => {
    await store.add(testLesson());
    await store.add(testLesson());
    const copy = await store.duplicate(testLesson().id, 'Copy');
    expect(copy).toMatchObject({ version: 0, title: 'Copy', tasks: TEST_TASKS });
    expect(new Set((await store.list()).map(({ id }) => id)).size).toBe(3);
  });

  test('goes to the trash, comes back, and is gone after a month, with its versions', async () => {
    const { id } = await store.add(testLesson());
    await store.publish(id);
    await store.remove(id);
    expect(await store.list()).toEqual([]);
    expect(await store.list({ trash: true })).toHaveLength(1);
    await store.restore(id);
    expect(await store.list()).toHaveLength(1);
    await store.remove(id);
    time += 29 * DAY;
    await store.emptyTrash();
    expect(await store.versions(id)).toHaveLength(1);
    time += 2 * DAY;
    await store.emptyTrash();
    expect(await store.list({ trash: true })).toEqual([]);
    expect(await store.versions(id)).toEqual([]);
  });
});

describe('an export', () => {
  test('of the same content is the same version, of another the next', async () => {
    const added = await store.add(testLesson({ version: 0 }));
    expect((await store.publish(added.id)).version).toBe(1);
    expect((await store.publish(added.id)).version).toBe(1);
    const [first] = added.tasks;
    const draft = first && { ...first, id: 'new', draft: true };
    const saved = await store.save({ ...added, tasks: draft ? [...added.tasks, draft] : [] }, added.updatedAt);
    expect((await store.publish(added.id)).version).toBe(1);
    await store.save({ ...saved, title: 'Harbours' }, saved.updatedAt);
    expect((await store.publish(added.id)).version).toBe(2);
    expect((await store.versions(added.id)).map(({ version, lesson }) => [version, lesson.title])).toEqual([
      [2, 'Harbours'],
      [1, 'Ports of the Caspian'],
    ]);
    expect((await store.version(added.id, 1))?.title).toBe('Ports of the Caspian');
  });

  test('is counted by the database, also when two windows do it at once', async () => {
    const { id } = await store.add(testLesson({ version: 0 }));
    const both = await Promise.all([store.publish(id), openLessons(options).publish(id)]);
    expect(both.map(({ version }) => version)).toEqual([1, 1]);
    expect(await store.versions(id)).toHaveLength(1);
  });

  test('from elsewhere is kept for marking, and never replaces an own one', async () => {
    await store.keepVersion(testLesson({ version: 4 }));
    await store.keepVersion(testLesson({ version: 4, title: 'Other' }));
    expect((await store.version(testLesson().id, 4))?.title).toBe('Ports of the Caspian');
  });
});

describe('a student’s attempt', () => {
  test('goes on where it was, also from two windows', async () => {
    const attempts = openAttempts(options);
    const begun = newAnswers(testLesson(), 'Nino', time);
    await attempts.begin(testLesson(), begun);
    await Promise.all([
      attempts.change(begun.attempt, (was) => withAnswer(was, 'open', { kind: 'open', text: 'a' }, time + 1)),
      openAttempts(options).change(begun.attempt, (was) =>
        withAnswer(was, 'one', { kind: 'choice', options: ['i0'] }, time + 2),
      ),
    ]);
    const row = await attempts.latest(testLesson());
    expect(Object.keys(row?.answers.answers ?? {}).sort()).toEqual(['one', 'open']);
    expect(await attempts.latest(testLesson({ version: 2 }))).toBeUndefined();
    expect(await attempts.ofArticle(({ article }) => article.url.includes('ferry'))).toMatchObject({
      attempt: begun.attempt,
    });
    const removed = await attempts.remove(begun.attempt);
    expect(await attempts.list()).toEqual([]);
    if (removed) await attempts.begin(removed.lesson, removed.answers);
    expect(await attempts.list()).toHaveLength(1);
  });

  test('at another lesson’s answers is refused', async () => {
    const attempts = openAttempts(options);
    await expect(attempts.begin(testLesson({ version: 2 }), testAnswers())).rejects.toMatchObject({
      code: 'validation',
    });
    await expect(attempts.change('x', (was) => was)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('a class', () => {
  test('counts the same attempt once, and keeps its later state', async () => {
    const pupils = openClass(options);
    const [first, second] = [testAnswers(), testAnswers({ attempt: crypto.randomUUID() })];
    const later = { ...first, updatedAt: first.updatedAt + 1, student: 'Айгүл' };
    expect(await pupils.handIn([first, second, first])).toEqual(['added', 'added', 'same']);
    expect(await pupils.handIn([later, first])).toEqual(['newer', 'older']);
    expect((await pupils.answers(first.lesson.id, 1)).map(({ answers }) => answers.student).sort()).toEqual([
      'Айгүл',
      'Айгүл № 7',
    ]);
    expect(await pupils.counts()).toEqual([{ lessonId: first.lesson.id, version: 1, attempts: 2 }]);
  });

  test('takes all files or none', async () => {
    const pupils = openClass(options);
    const bad = { ...testAnswers(), student: 'x'.repeat(300) };
    await expect(pupils.handIn([testAnswers(), bad])).rejects.toMatchObject({ code: 'validation' });
    expect(await pupils.counts()).toEqual([]);
  });

  test('has marks, which go and come back with their attempt', async () => {
    const pupils = openClass(options);
    const { attempt, lesson } = testAnswers();
    await pupils.handIn([testAnswers()]);
    const at = { attempt, task: 'open', lessonId: lesson.id };
    await pupils.mark(at, { points: 2, manual: true, met: ['r'] });
    const removed = await pupils.remove([attempt]);
    expect(await pupils.marks(lesson.id)).toEqual([]);
    await pupils.putBack(removed);
    expect(await pupils.marks(lesson.id)).toMatchObject([{ task: 'open', mark: { points: 2 } }]);
    await pupils.mark(at, null);
    expect(await pupils.marks(lesson.id)).toEqual([]);
  });
});
