// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { testAnswers, testLesson } from '../testing.ts';
import { localKeeper } from './local-keeper.ts';

const lesson = testLesson();
const KEY = `dateline-lesson ${lesson.id} 1`;

beforeEach(() => localStorage.clear());

test('what was saved is there again, for this lesson and version only', async () => {
  const keeper = localKeeper(lesson);
  expect(await keeper.load()).toBeUndefined();
  await keeper.save(testAnswers());
  expect(await localKeeper(lesson).load()).toEqual(testAnswers());
  expect(await localKeeper({ ...lesson, version: 2 }).load()).toBeUndefined();
  await keeper.forget();
  expect(await keeper.load()).toBeUndefined();
});

test('what is no attempt at this lesson is none', async () => {
  for (const text of [
    '',
    'no json',
    '{}',
    '[]',
    JSON.stringify({ ...testAnswers(), extra: 1 }),
    JSON.stringify(testAnswers({ lesson: { id: '0f1c6a52-6f0e-4a5e-9d0b-6d1f6c0a9b11', version: 1, title: '' } })),
  ]) {
    localStorage.setItem(KEY, text);
    expect(await localKeeper(lesson).load(), text).toBeUndefined();
  }
});

test('two windows keep each other’s answers', async () => {
  const [one, other] = [localKeeper(lesson), localKeeper(lesson)];
  const start = testAnswers({ answers: {} });
  await one.save(start);
  await other.load();
  await one.save({ ...start, answers: { open: { kind: 'open', text: 'here' } } });
  const merged = await other.save({ ...start, answers: { holder: { kind: 'holder', text: 'there' } } });
  expect(Object.keys(merged.answers).sort()).toEqual(['holder', 'open']);
});

test('another window’s saving is heard', async () => {
  const heard = vi.fn();
  const unwatch = localKeeper(lesson).watch(heard);
  const newValue = JSON.stringify(testAnswers());
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue }));
  dispatchEvent(new StorageEvent('storage', { key: 'another', newValue }));
  unwatch();
  dispatchEvent(new StorageEvent('storage', { key: KEY, newValue }));
  expect(heard.mock.calls).toEqual([[testAnswers()]]);
});

test('a browser without storage says so', async () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(localKeeper(lesson).load()).rejects.toThrow('full');
  await expect(localKeeper(lesson).save(testAnswers())).rejects.toThrow('full');
});
