import { describe, expect, test } from 'vitest';
import type { TaskAnswer, TaskKey } from '../model/lesson.ts';
import { gradeTask, greatCircleKm, pointsFor } from './grade.ts';
import { passageOverlap } from './overlap.ts';
import { targetAt, testLesson, TEST_ANSWERS, TEST_KEY, TEST_TASKS } from './testing.ts';

function mark(task: string, answer: TaskAnswer | undefined, key: Partial<TaskKey> = {}): number | null {
  const found = TEST_TASKS.find(({ id }) => id === task);
  const right = TEST_KEY.find((entry) => entry.task === task);
  if (!found || !right) throw new Error(`no task ${task}`);
  return gradeTask(found, { ...right, ...key } as TaskKey, answer);
}

test('each kind of answer gets its mark', () => {
  const marks = TEST_TASKS.map(({ id }) => [id, mark(id, TEST_ANSWERS[id])]);
  expect(Object.fromEntries(marks)).toEqual({
    open: null,
    one: 1,
    many: 0,
    find: 1,
    map: expect.closeTo(1, 1) as number,
    order: 1,
    holder: 1,
    match: 0.5,
    true: 0.5,
  });
});

test('no answer, or one of another kind, earns nothing; without a key a person marks', () => {
  for (const { id } of TEST_TASKS.slice(1)) {
    expect(mark(id, undefined)).toBe(0);
    expect(mark(id, { kind: 'open', text: 'x' })).toBe(0);
  }
  const [, one] = TEST_TASKS;
  if (one) expect(gradeTask(one, undefined, { kind: 'choice', options: ['i1'] })).toBeNull();
});

test.each<[string, string[], number]>([
  ['all right', ['i0', 'i1'], 1],
  ['half', ['i1'], 0.5],
  ['everything ticked', ['i0', 'i1', 'i2'], 0.5],
  ['one right, one wrong', ['i0', 'i2'], 0],
  ['one right, said twice', ['i0', 'i0'], 0.5],
])('several choices: %s', (_, options, share) => {
  expect(mark('many', { kind: 'choice', options })).toBe(share);
});

test('one choice of two ticks earns nothing', () => {
  expect(mark('one', { kind: 'choice', options: ['i0', 'i1'] })).toBe(0);
});

test.each<[string[], number]>([
  [['i1', 'i0', 'i2'], 1],
  [['i0', 'i1', 'i2'], 1 / 3],
  [['i2', 'i0', 'i1'], 0],
  [['i1', 'i0'], 1 / 3],
  [[], 0],
])('the order %j', (ids, share) => {
  expect(mark('order', { kind: 'order', ids })).toBeCloseTo(share);
});

test('a place counts in full within its radius and nothing from three radii on', () => {
  const at = (lat: number) => mark('map', { kind: 'map', lat, lon: 51.17 });
  expect(at(43.65)).toBe(1);
  expect(at(44.5)).toBe(1);
  expect(at(45.45)).toBeCloseTo(0.5, 1);
  expect(at(47)).toBe(0);
  expect(greatCircleKm({ lat: 43.65, lon: 51.17 }, { lat: 40.37, lon: 49.89 })).toBeCloseTo(379, -1);
  expect(greatCircleKm({ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 })).toBeCloseTo(111.2, 0);
});

test.each<[string, boolean]>([
  ['Sadikov', true],
  ['Karim Sadykov', true],
  ['K. Sadikov', true],
  ['Mr Sadikov', true],
  ['Deputy Prime Minister Karim Sadikov', true],
  ['SADIKOV, Karim', true],
  ['Садыков', true],
  ['Aslan Sadikov', false],
  ['Karim', false],
  ['', false],
])('the holder as written: %s', (text, isRight) => {
  expect(mark('holder', { kind: 'holder', text })).toBe(Number(isRight));
});

test('the holder as chosen', () => {
  expect(mark('holder', { kind: 'holder', option: 'i1' }, { option: 'i1' })).toBe(1);
  expect(mark('holder', { kind: 'holder', option: 'i0', text: 'Sadikov' }, { option: 'i1' })).toBe(0);
});

test('true or false with evidence', () => {
  const target = targetAt('Aktau has none to give');
  expect(mark('true', { kind: 'true-false', value: false, target })).toBe(1);
  expect(mark('true', { kind: 'true-false', value: true, target })).toBe(0);
  expect(mark('true', { kind: 'true-false', value: false, target: null }, { targets: [] })).toBe(1);
});

describe('two passages', () => {
  test('are compared by their words, wherever they stand in the text', () => {
    const text = testLesson().article.text ?? '';
    const later = `Live\n\nSomebody wrote more above.\n\n${text}`;
    expect(passageOverlap(targetAt('four ports'), targetAt('four ports', later))).toBe(1);
    expect(passageOverlap(targetAt('four ports met'), targetAt('ports met on', later))).toBeCloseTo(2 / 3);
    expect(passageOverlap(targetAt('winter sailings'), targetAt('four ports'))).toBe(0);
  });

  test('of the same word in two sentences are not the same', () => {
    const text = testLesson().article.text ?? '';
    const second = text.lastIndexOf('Aktau');
    const elsewhere = {
      ...targetAt('Aktau'),
      quote: { ...targetAt('Aktau').quote, prefix: text.slice(second - 40, second), suffix: text.slice(second + 5) },
    };
    expect(passageOverlap(targetAt('Aktau'), elsewhere)).toBe(0);
  });

  test('where one is the whole article share little', () => {
    const all = targetAt(testLesson().article.text ?? '');
    expect(mark('find', { kind: 'find-passage', target: all })).toBeCloseTo(0.27);
  });
});

test('points are told to a tenth', () => {
  expect(pointsFor({ points: 2 }, 1 / 3)).toBe(0.7);
});
