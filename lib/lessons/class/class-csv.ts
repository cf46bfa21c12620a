/** The table as CSV: a line a student, for each task its points and the answer. Cells can't run as formulas. */
import { csvTable } from '../../exchange/csv.ts';
import { answerText, type AnswerWords } from './answer-text.ts';
import type { ClassStudent, ClassTable } from './table.ts';

export interface CsvWords extends AnswerWords {
  student: string;
  total: string;
  most: string;
  pending: string;
  difficulty: string;
  /** "Task 3 (2 points)". */
  task(number: number, points: number): string;
  answer(number: number): string;
  comment(number: number): string;
  nameOf(student: ClassStudent): string;
}

/** @param decimal the reader's decimal mark: spreadsheets read numbers by it. */
export function classCsv(
  { tasks, students, summaries, most }: ClassTable,
  words: CsvWords,
  decimal: '.' | ',',
): string {
  const number = (value: number): string => String(rounded(value)).replace('.', decimal);
  const head = [
    words.student,
    words.total,
    words.pending,
    ...tasks.flatMap(({ task, number: n }) => [words.task(n, task.points), words.answer(n), words.comment(n)]),
  ];
  const rows = students.map((student) => [
    words.nameOf(student),
    number(student.total),
    String(student.pending),
    ...student.cells.flatMap(({ points, answer, mark }, i) => {
      const task = tasks[i]?.task;
      return [points === null ? '' : number(points), task ? answerText(task, answer, words) : '', mark?.comment ?? ''];
    }),
  ]);
  const fullMarks = [words.most, number(most), '', ...tasks.flatMap(({ task }) => [number(task.points), '', ''])];
  const means = [
    words.difficulty,
    '',
    '',
    ...summaries.flatMap(({ mean }) => [mean === undefined ? '' : `${Math.round(mean * 100)}%`, '', '']),
  ];
  return csvTable([head, ...rows, fullMarks, means]);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
