import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testAnswers, testLesson } from '../testing.ts';
import { classCsv, type CsvWords } from './class-csv.ts';
import { classTable } from './table.ts';
import { classRows, rowOf } from './testing.ts';

const words: CsvWords = {
  student: 'Student',
  total: 'Total',
  most: 'Full marks',
  pending: 'To mark',
  difficulty: 'Mean',
  yes: 'True',
  no: 'False',
  task: (number, points) => `${number} (${points})`,
  answer: (number) => `Answer ${number}`,
  comment: (number) => `Comment ${number}`,
  position: (lat, lon) => `${lat}, ${lon}`,
  pair: (left, right) => `${left} – ${right}`,
  nameOf: ({ name, nth }) => (nth === undefined ? name : `${name} (${nth})`),
};

const read = (csv: string): string[][] => parse(csv, { relax_column_count: false });

test('a line a student, then full marks and difficulty', () => {
  const table = classTable(testLesson(), classRows(40), []);
  const rows = read(classCsv(table, words, '.'));
  expect(rows).toHaveLength(43);
  expect(rows[0]?.slice(0, 5)).toEqual(['Student', 'Total', 'To mark', '1 (2)', 'Answer 1']);
  expect(rows[1]?.slice(0, 3)).toEqual(['Student 1', '16', '1']);
  expect(rows[1]).toContain('Aktau; Baku');
  expect(rows.find(([name]) => name === 'Anna (2)')).toBeDefined();
});

test('decimal commas are no column marks', () => {
  const row = rowOf(testAnswers());
  const mark = {
    attempt: row.attempt,
    lessonId: row.lessonId,
    task: 'open',
    mark: { points: 1.5, manual: true },
    updatedAt: 1,
  };
  const rows = read(classCsv(classTable(testLesson(), [row], [mark]), words, ','));
  expect(rows[1]?.[3]).toBe('1,5');
});

test('no cell that a student wrote begins a formula', () => {
  const hostile = fc.tuple(
    fc.constantFrom('=', '+', '-', '@', '\t=', ' =', '＝', '|', '%'),
    fc.string({ maxLength: 30 }),
  );
  fc.assert(
    fc.property(hostile, ([mark, rest]) => {
      const student = `${mark}${rest}`;
      const answers = testAnswers({ student, answers: { open: { kind: 'open', text: student } } });
      const csv = classCsv(classTable(testLesson(), [rowOf(answers)], []), words, '.');
      for (const cell of read(csv).flat()) expect(cell).not.toMatch(/^[\s\p{Cc}]*[=+\-@＝＋－＠|%]/u);
    }),
  );
});
