import { describe, expect, test } from 'vitest';
import {
  acceptTasks,
  addGlossary,
  addPassage,
  addTasks,
  duplicateTask,
  emptyTask,
  keyOf,
  moved,
  putTask,
  removePassage,
  removeTasks,
} from './edit.ts';
import { lessonFaults, taskFaults } from './faults.ts';
import { readLessonFile, writeLessonFile } from './lesson-file.ts';
import { newLesson } from './new-lesson.ts';
import { disordered, shuffled } from './shuffle.ts';
import { targetAt, testLesson, TEST_KEY, TEST_TASKS } from './testing.ts';

const KINDS = ['open', 'choice', 'find-passage', 'order', 'holder', 'match', 'true-false'] as const;

describe('a lesson made from an article', () => {
  const { article } = testLesson();
  const note = { articleId: 'x', colour: 3 as const, tags: [], entities: [], createdAt: 1, updatedAt: 1 };
  const lesson = newLesson({
    article: { ...article, canonicalUrl: 'about:blank', title: 'x'.repeat(5000) },
    notes: [
      { ...note, id: '2', target: targetAt('four ports'), body: 'Which?' },
      { ...note, id: '1', target: targetAt('Ferry'), body: '' },
      { ...note, id: '0', target: null, body: 'on the whole' },
    ],
    lang: 'en',
    dir: 'ltr',
    now: 5,
    id: crypto.randomUUID(),
  });

  test('has its passages in order of the text, and can be exported', async () => {
    expect(lesson.passages.map(({ target, comment }) => [target.quote.exact, comment])).toEqual([
      ['Ferry', ''],
      ['four ports', 'Which?'],
    ]);
    const back = await readLessonFile(
      await writeLessonFile({ ...lesson, version: 1 }, { withKey: false, share: 'excerpts' }),
    );
    expect(back.article.excerpts).toHaveLength(1);
  });

  test('lacks tasks, and says so', () => {
    expect(lessonFaults(lesson)).toEqual([{ key: 'noTasks', place: 'tasks' }]);
  });
});

describe('tasks', () => {
  test('of each kind begin empty, with all that is missing told at the place', () => {
    const faults = KINDS.map((kind) => {
      const { task, key } = emptyTask(kind);
      return [kind, taskFaults(task, key)];
    });
    expect(Object.fromEntries(faults)).toEqual({
      open: ['noPrompt', 'noModel'],
      choice: ['noPrompt', 'fewOptions', 'noAnswer'],
      'find-passage': ['noPrompt', 'noPassage'],
      order: ['noPrompt', 'fewItems'],
      holder: ['noPrompt', 'noAnswer'],
      match: ['noPrompt', 'fewPairs'],
      'true-false': ['noPrompt'],
    });
  });

  test('that are complete have no fault; drafts are not looked at', () => {
    expect(lessonFaults(testLesson())).toEqual([]);
    const { task, key } = emptyTask('choice');
    expect(lessonFaults(addTasks(testLesson(), [{ task: { ...task, draft: true }, key }]))).toEqual([]);
  });

  test('keep their keys through adding, changing, copying and removing', () => {
    const made = emptyTask('true-false');
    const added = addTasks(testLesson(), [made, made], 'open');
    expect(added.tasks.map(({ id }) => id).slice(0, 3)).toEqual(['open', made.task.id, 'one']);
    expect(addTasks(added, [made])).toEqual(added);
    const { id } = made.task;
    const changed = putTask(added, {
      task: { ...made.task, prompt: 'So?' },
      key: { task: id, kind: 'true-false', value: false, targets: [] },
    });
    expect(keyOf(changed, id)).toMatchObject({ value: false });
    const copied = duplicateTask(changed, id);
    expect(copied.tasks[2]).toMatchObject({ prompt: 'So?' });
    expect(copied.tasks[2]?.id).not.toBe(id);
    expect(keyOf(copied, copied.tasks[2]?.id ?? '')).toMatchObject({ value: false });
    const removed = removeTasks(copied, [id, copied.tasks[2]?.id ?? '']);
    expect([removed.tasks, removed.key?.length]).toEqual([TEST_TASKS, TEST_KEY.length]);
  });

  test('that were suggested become the trainer’s own', () => {
    const { task, key } = emptyTask('open');
    const lesson = addTasks(testLesson(), [{ task: { ...task, draft: true }, key }]);
    expect(acceptTasks(lesson, [task.id]).tasks.at(-1)).toMatchObject({ draft: false });
  });
});

test('a passage that goes is no longer asked about', () => {
  const lesson = removePassage(testLesson(), 'p1');
  expect(lesson.passages).toEqual([]);
  expect(lesson.tasks.some((task) => 'passage' in task)).toBe(false);
  const passage = { id: 'p2', target: targetAt('Ferry'), colour: 1 as const, comment: '' };
  expect(addPassage(testLesson(), passage).passages.map(({ id }) => id)).toEqual(['p2', 'p1']);
});

test('the glossary takes in what it lacks and leaves the rest alone', () => {
  const entry = { id: 'n', term: 'Aktau', entity: 'g:610612', kind: 'place' as const, text: 'other', sources: [] };
  expect(
    addGlossary(testLesson(), [entry, { ...entry, id: 'm', entity: 'c:KZ' }]).glossary.map(({ id }) => id),
  ).toEqual(['g1', 'm']);
});

test('lists are reordered by taking one out and putting it in', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
  expect(moved(['a'], 5, 0)).toEqual(['a']);
});

test('what is mixed is the same each time, and never as it was', () => {
  for (let i = 0; i < 50; i++) {
    expect(disordered(['a', 'b', 'c'], String(i))).not.toEqual(['a', 'b', 'c']);
    expect(shuffled(['a', 'b', 'c'], String(i))).toEqual(shuffled(['a', 'b', 'c'], String(i)));
  }
  const firsts = new Set(Array.from({ length: 50 }, (_, i) => shuffled(['a', 'b', 'c', 'd'], `seed ${i}`)[0]));
  expect(firsts.size).toBe(4);
});
