/** A class for tests: any number of students, the same each time. */
import type { LessonAnswers, TaskAnswer } from '../../model/lesson.ts';
import type { ClassAnswersRow } from '../rows.ts';
import { TEST_ANSWERS, TEST_KEY, targetAt, testAnswers } from '../testing.ts';

const RIGHT: Record<string, TaskAnswer> = Object.fromEntries(
  TEST_KEY.flatMap((key): [string, TaskAnswer][] => {
    switch (key.kind) {
      case 'choice':
        return [[key.task, { kind: 'choice', options: key.correct }]];
      case 'find-passage':
        return [[key.task, { kind: 'find-passage', target: key.targets[0] ?? null }]];
      case 'map':
        return [[key.task, { kind: 'map', lat: key.lat, lon: key.lon }]];
      case 'order':
        return [[key.task, { kind: 'order', ids: key.ids }]];
      case 'holder':
        return [[key.task, { kind: 'holder', text: key.names[0] ?? '' }]];
      case 'match':
        return [[key.task, { kind: 'match', pairs: key.pairs }]];
      case 'true-false':
        return [[key.task, { kind: 'true-false', value: key.value, target: key.targets[0] ?? null }]];
      case 'open':
        return [[key.task, { kind: 'open', text: 'Too few berths for both.' }]];
    }
  }),
);

const QUOTES = ['four ports', 'winter sailings', 'storms would close the line', 'a second berth'];

/** The attempt of student `i`: every third knows everything, every fifth has left everything out. */
export function attemptOf(i: number): LessonAnswers {
  return testAnswers({
    attempt: `9b2f7c1e-21aa-4d0c-8a8d-${String(i).padStart(12, '0')}`,
    student: i % 7 === 6 ? 'Anna' : `Student ${i + 1}`,
    updatedAt: 1_700_000_200_000 + i,
    answers: i % 5 === 4 ? {} : i % 3 === 0 ? RIGHT : TEST_ANSWERS,
    highlights: QUOTES.slice(0, (i % 4) + 1).map((quote, n) => ({
      id: `h${n}`,
      target: targetAt(quote),
      colour: n % 2 === 0 ? 1 : 2,
      body: n === 0 && i % 2 === 0 ? 'Who?' : '',
    })),
  });
}

export function rowOf(answers: LessonAnswers, addedAt = answers.updatedAt): ClassAnswersRow {
  const { attempt, lesson } = answers;
  return { attempt, lessonId: lesson.id, version: lesson.version, answers, addedAt };
}

export function classRows(count: number): ClassAnswersRow[] {
  return Array.from({ length: count }, (_, i) => rowOf(attemptOf(i)));
}
