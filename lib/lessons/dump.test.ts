import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { readBackup, writeBackup } from '../exchange/backup.ts';
import { openNotes } from '../notes/open.ts';
import { openAttempts } from './attempt-store.ts';
import { openClass } from './class-store.ts';
import { openLessons } from './store.ts';
import { testAnswers, testLesson } from './testing.ts';

const NOW = 1_800_000_000_000;

function stores(indexedDB = new IDBFactory()) {
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  const options = { indexedDB, IDBKeyRange, now: () => NOW };
  return {
    notes: openNotes(options),
    lessons: openLessons(options),
    attempts: openAttempts(options),
    pupils: openClass(options),
  };
}

let from: ReturnType<typeof stores>;

beforeEach(async () => {
  from = stores();
  const { id } = await from.lessons.add(testLesson({ version: 0 }));
  await from.lessons.publish(id);
  await from.lessons.remove((await from.lessons.duplicate(id, 'Deleted')).id);
  await from.attempts.begin(testLesson(), testAnswers());
  await from.pupils.handIn([testAnswers({ attempt: crypto.randomUUID() }), testAnswers()]);
  await from.pupils.mark(
    { attempt: testAnswers().attempt, task: 'open', lessonId: testLesson().id },
    { points: 1, manual: true, comment: 'See p. 2' },
  );
});

test('a backup carries lessons, versions, attempts, answers and marks, row by row', async () => {
  const dump = await from.notes.exportAll();
  expect(Object.entries(dump).map(([name, rows]) => [name, rows.length])).toEqual([
    ['articles', 0],
    ['notes', 0],
    ['corrections', 0],
    ['lessons', 2],
    ['lessonVersions', 1],
    ['lessonAnswers', 1],
    ['classAnswers', 2],
    ['classMarks', 1],
  ]);
  const file = await writeBackup(dump, NOW);
  expect(JSON.parse(file)).toMatchObject({ version: 2 });
  const into = stores();
  expect(await into.notes.importAll(await readBackup(file))).toMatchObject({
    lessons: { added: 7, updated: 0, unchanged: 0 },
  });
  expect(await into.notes.exportAll()).toEqual(dump);
  expect(await into.notes.previewImport(dump)).toMatchObject({ lessons: { added: 0, updated: 0, unchanged: 7 } });
});

test('an older backup changes nothing that is newer, and no exported version', async () => {
  const old = await from.notes.exportAll();
  const [{ id } = { id: '' }] = await from.lessons.list();
  const lesson = await from.lessons.get(id);
  if (!lesson) throw new Error('no lesson');
  await from.lessons.save({ ...lesson, title: 'Later' }, lesson.updatedAt);
  await from.lessons.publish(id);
  await from.notes.importAll(old);
  expect((await from.lessons.get(id))?.title).toBe('Later');
  expect((await from.lessons.versions(id)).map(({ version }) => version)).toEqual([2, 1]);
});

test('without lessons a backup is what it was before there were any', async () => {
  const empty = stores();
  const dump = await empty.notes.exportAll();
  expect(Object.keys(dump)).toEqual(['articles', 'notes', 'corrections']);
  const file = await writeBackup(dump, NOW);
  expect(JSON.parse(file)).toMatchObject({ version: 1 });
  expect(await empty.notes.importAll(await readBackup(file))).not.toHaveProperty('lessons');
});

test('a lesson twice, or one that is none, refuses the whole backup', async () => {
  const dump = await from.notes.exportAll();
  const [row] = dump.lessons ?? [];
  if (!row) throw new Error('no row');
  await expect(from.notes.importAll({ ...dump, lessons: [row, row] })).rejects.toMatchObject({ code: 'validation' });
  const bad = { ...row, lesson: { ...row.lesson, tasks: [{ kind: 'script' }] } };
  await expect(from.notes.importAll({ ...dump, lessons: [bad] })).rejects.toMatchObject({
    code: 'validation',
    detail: expect.stringMatching(/^lessons\.0\.lesson\.tasks/),
  });
});
