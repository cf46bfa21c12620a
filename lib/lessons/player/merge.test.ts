import { expect, test } from 'vitest';
import type { LessonAnswers } from '../../model/lesson.ts';
import { testAnswers } from '../testing.ts';
import { mergeAttempt } from './merge.ts';

const base = testAnswers({ student: '' });
const open = (text: string) => ({ open: { kind: 'open', text } as const });
const withAnswers = (answers: LessonAnswers['answers'], more: Partial<LessonAnswers> = {}): LessonAnswers => ({
  ...base,
  answers,
  ...more,
});

test('what nobody else has changed is written as it is', () => {
  const mine = withAnswers({ ...base.answers, ...open('mine') });
  expect(mergeAttempt(base, mine, base)).toBe(mine);
});

test('answers to different tasks in two windows are both kept', () => {
  const mine = withAnswers({ ...base.answers, ...open('mine') }, { updatedAt: 5 });
  const { map: _, ...others } = base.answers;
  const stored = withAnswers({ ...others, holder: { kind: 'holder', text: 'theirs' } }, { student: '7', updatedAt: 9 });
  const merged = mergeAttempt(base, mine, stored);
  expect(merged.answers['open']).toEqual({ kind: 'open', text: 'mine' });
  expect(merged.answers['holder']).toEqual({ kind: 'holder', text: 'theirs' });
  expect(merged.answers).not.toHaveProperty('map');
  expect(merged).toMatchObject({ student: '7', updatedAt: 9 });
});

test('an answer taken back here stays taken back; the same task answered twice keeps the last words', () => {
  const { one: _, ...fewer } = base.answers;
  const stored = withAnswers({ ...base.answers, ...open('theirs') });
  expect(mergeAttempt(base, withAnswers(fewer), stored).answers).not.toHaveProperty('one');
  const mine = withAnswers({ ...base.answers, ...open('mine') });
  expect(mergeAttempt(base, mine, stored).answers['open']).toEqual({ kind: 'open', text: 'mine' });
});

test('highlights are merged one by one', () => {
  const [first] = base.highlights;
  if (!first) throw new Error('no highlight');
  const added = (id: string) => ({ ...first, id });
  const mine = { ...base, highlights: [{ ...first, body: 'why?' }, added('mine')] };
  const stored = { ...base, highlights: [first, added('theirs')] };
  expect(mergeAttempt(base, mine, stored).highlights.map(({ id, body }) => id + body)).toEqual([
    'h1why?',
    'theirs',
    'mine',
  ]);
  expect(mergeAttempt(base, { ...base, highlights: [] }, stored).highlights.map(({ id }) => id)).toEqual(['theirs']);
});
