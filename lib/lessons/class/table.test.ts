import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEST_ANSWERS, attempts, testAnswers, testLesson } from '../testing.ts';
import { withComment, withoutPoints, withPoints, withRubricLine } from './marking.ts';
import { classTable, sortedStudents } from './table.ts';
import { attemptOf, classRows, rowOf } from './testing.ts';

const lesson = testLesson();

describe('a class as a table', () => {
  test('computes closed tasks and leaves open ones to the trainer', () => {
    const { students, most, tasks } = classTable(lesson, [rowOf(attemptOf(0))], []);
    const [student] = students;
    expect(most).toBe(18);
    expect(student?.total).toBe(16);
    expect(student?.pending).toBe(1);
    expect(student?.cells[tasks.findIndex(({ task }) => task.id === 'open')]?.points).toBeNull();
  });

  test('a mark by hand wins, a comment alone changes nothing, and full marks are the most', () => {
    const [row] = classRows(1);
    if (!row) throw new Error('no row');
    const { attempt, lessonId } = row;
    const mark = (task: string, points: number, manual: boolean) => ({
      attempt,
      lessonId,
      task,
      mark: { points, manual },
      updatedAt: 1,
    });
    const { students } = classTable(
      lesson,
      [row],
      [mark('open', 1.5, true), mark('one', 0, false), mark('map', 99, true)],
    );
    const points = Object.fromEntries(students[0]?.cells.map((cell, i) => [lesson.tasks[i]?.id, cell.points]) ?? []);
    expect(points).toMatchObject({ open: 1.5, one: 2, map: 2 });
    expect(students[0]?.pending).toBe(0);
  });

  test('an open question without an answer waits for nobody', () => {
    const blank = testAnswers({ answers: { open: { kind: 'open', text: '  ' } } });
    const { students, summaries } = classTable(lesson, [rowOf(blank)], []);
    expect(students[0]).toMatchObject({ total: 0, pending: 0 });
    expect(summaries[0]).toMatchObject({ answered: 0, mean: 0 });
  });

  test('two students of one name are told apart, in the order in which they came', () => {
    const rows = [
      rowOf(testAnswers({ attempt: '9b2f7c1e-21aa-4d0c-8a8d-0000000000b2', student: ' anna ' }), 20),
      rowOf(testAnswers({ attempt: '9b2f7c1e-21aa-4d0c-8a8d-0000000000b1', student: 'Anna' }), 10),
      rowOf(testAnswers({ attempt: '9b2f7c1e-21aa-4d0c-8a8d-0000000000b3', student: 'Boris' }), 30),
    ];
    const { students } = classTable(lesson, rows, []);
    expect(students.map(({ name, nth }) => [name, nth])).toEqual([
      ['anna', 2],
      ['Anna', 1],
      ['Boris', undefined],
    ]);
    expect(sortedStudents(students, 'name', 'en').map(({ addedAt }) => addedAt)).toEqual([10, 20, 30]);
  });

  test('the difficulty of a task is the mean of what was marked', () => {
    const { summaries, tasks } = classTable(lesson, classRows(10), []);
    const one = summaries[tasks.findIndex(({ task }) => task.id === 'one')];
    expect(one?.mean).toBeCloseTo(0.8);
    expect(one?.answered).toBe(8);
  });

  test('whatever was handed in: totals within bounds, nothing looked up on prototypes', () => {
    fc.assert(
      fc.property(fc.array(attempts, { maxLength: 6 }), (handed) => {
        const { students, most } = classTable(
          lesson,
          handed.map((each) => rowOf(each)),
          [],
        );
        for (const { total, cells, pending } of students) {
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(most);
          expect(cells).toHaveLength(lesson.tasks.length);
          expect(pending).toBe(cells.filter(({ points }) => points === null).length);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('marks', () => {
  const cell = { answer: TEST_ANSWERS['open'], isAnswered: true, points: null, computed: null, mark: undefined };
  const rubric = [
    { id: 'a', text: 'names berths', points: 1.5 },
    { id: 'b', text: 'names winter', points: 1 },
  ];

  test('rubric lines add up to what the task is worth', () => {
    const first = withRubricLine(cell, rubric, 'a', 2);
    expect(first).toEqual({ points: 1.5, manual: true, met: ['a'] });
    const both = withRubricLine({ ...cell, mark: first }, rubric, 'b', 2);
    expect(both).toMatchObject({ points: 2, met: ['a', 'b'] });
    expect(withRubricLine({ ...cell, mark: both }, rubric, 'a', 2)).toMatchObject({ points: 1, met: ['b'] });
  });

  test('points stay within the task, in halves', () => {
    expect(withPoints(cell, 7, 2).points).toBe(2);
    expect(withPoints(cell, -3, 2).points).toBe(0);
    expect(withPoints(cell, 1.3, 2).points).toBe(1.5);
  });

  test('a comment comes and goes without touching the points', () => {
    const commented = withComment(cell, ' Say why. ');
    expect(commented).toEqual({ points: 0, manual: false, comment: 'Say why.' });
    expect(withComment({ ...cell, mark: commented ?? undefined }, '')).toBeNull();
    const marked = { ...cell, mark: { points: 1, manual: true, comment: 'x' } };
    expect(withComment(marked, '')).toEqual({ points: 1, manual: true });
    expect(withoutPoints({ ...marked, computed: 2 })).toEqual({ points: 2, manual: false, comment: 'x' });
  });
});
