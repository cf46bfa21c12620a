/** A class as a table: students × tasks, marks computed where a rule can, the trainer's own where there are some. */
import type { Lesson, LessonAnswers, Task, TaskAnswer, TaskKey, TaskMark } from '../../model/lesson.ts';
import { gradeTask } from '../grade.ts';
import { isAnswered } from '../new-answers.ts';
import type { ClassAnswersRow, ClassMarkRow } from '../rows.ts';

export interface ClassTask {
  task: Task;
  key: TaskKey | undefined;
  /** From 1. */
  number: number;
}

export interface ClassCell {
  answer: TaskAnswer | undefined;
  isAnswered: boolean;
  /** What counts; null: nobody has marked it yet. */
  points: number | null;
  /** What the rule gives; null: it can't tell. */
  computed: number | null;
  mark: TaskMark | undefined;
}

export interface ClassStudent {
  attempt: string;
  /** As the student chose it, told apart from others of the same name: "Anna (2)". Empty: nameless. */
  name: string;
  /** Number among those of the same name, in order of arrival; absent for a name of one. */
  nth?: number;
  answers: LessonAnswers;
  /** When the file came in, milliseconds since the epoch. */
  addedAt: number;
  cells: ClassCell[];
  total: number;
  /** Tasks that wait for a mark. */
  pending: number;
}

export interface TaskSummary {
  /** Mean share of the points among those marked, 0–1; undefined without any. */
  mean?: number;
  answered: number;
  marked: number;
}

export interface ClassTable {
  tasks: ClassTask[];
  students: ClassStudent[];
  summaries: TaskSummary[];
  /** Points of all tasks. */
  most: number;
}

/** Half points are the least that trainers give. */
export function rounded(points: number): number {
  return Math.round(points * 2) / 2;
}

/** The tasks that count, with their keys: drafts never reached the students. */
export function classTasks({ tasks, key = [] }: Pick<Lesson, 'tasks' | 'key'>): ClassTask[] {
  const keys = new Map(key.map((each) => [each.task, each]));
  return tasks.filter(({ draft }) => !draft).map((task, i) => ({ task, key: keys.get(task.id), number: i + 1 }));
}

/** O(students × tasks). Nothing of an answer is looked up in objects by a name that a file has chosen. */
export function classTable(
  lesson: Pick<Lesson, 'tasks' | 'key'>,
  rows: readonly ClassAnswersRow[],
  marks: readonly ClassMarkRow[],
): ClassTable {
  const tasks = classTasks(lesson);
  const given = new Map(marks.map((row) => [`${row.attempt} ${row.task}`, row.mark]));
  const nth = numbersOfNames(rows);
  const students = rows.map(({ attempt, answers, addedAt }): ClassStudent => {
    const answered = new Map(Object.entries(answers.answers));
    const cells = tasks.map(({ task, key }) => {
      const answer = answered.get(task.id);
      return cellOf(task, key, answer, given.get(`${attempt} ${task.id}`));
    });
    const number = nth.get(attempt);
    return {
      attempt,
      name: answers.student.trim(),
      ...(number === undefined ? {} : { nth: number }),
      answers,
      addedAt,
      cells,
      total: cells.reduce((sum, { points }) => sum + (points ?? 0), 0),
      pending: cells.filter(({ points }) => points === null).length,
    };
  });
  return {
    tasks,
    students,
    summaries: tasks.map(({ task }, i) =>
      summaryOf(
        task.points,
        students.map(({ cells }) => cells[i]),
      ),
    ),
    most: tasks.reduce((sum, { task }) => sum + task.points, 0),
  };
}

function cellOf(
  task: Task,
  key: TaskKey | undefined,
  answer: TaskAnswer | undefined,
  mark: TaskMark | undefined,
): ClassCell {
  const own = answer?.kind === task.kind ? answer : undefined;
  const share = gradeTask(task, key, own);
  const done = isAnswered(task, own);
  // An empty answer to an open question earns nothing, and nobody has to look at it.
  const isEmpty = share === null && (!own || (own.kind === 'open' && own.text.trim() === ''));
  const computed = share === null ? (isEmpty ? 0 : null) : rounded(share * task.points);
  const points = mark?.manual ? Math.min(mark.points, task.points) : computed;
  return { answer: own, isAnswered: done, points, computed, mark };
}

function summaryOf(most: number, cells: readonly (ClassCell | undefined)[]): TaskSummary {
  const marked = cells.flatMap((cell) => (cell?.points === null || cell?.points === undefined ? [] : [cell.points]));
  const sum = marked.reduce((all, points) => all + points, 0);
  return {
    ...(marked.length > 0 && most > 0 ? { mean: sum / (marked.length * most) } : {}),
    answered: cells.filter((cell) => cell?.isAnswered).length,
    marked: marked.length,
  };
}

/** Case, accents' encoding and double spaces don't make two names of one. */
function folded(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

function numbersOfNames(rows: readonly ClassAnswersRow[]): Map<string, number> {
  const groups = Map.groupBy(rows, ({ answers }) => folded(answers.student));
  const numbers = new Map<string, number>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const inOrder = group.toSorted((a, b) => a.addedAt - b.addedAt || (a.attempt < b.attempt ? -1 : 1));
    for (const [i, { attempt }] of inOrder.entries()) numbers.set(attempt, i + 1);
  }
  return numbers;
}

export type ClassOrder = 'arrival' | 'name' | 'total';

/** @param locale for names. */
export function sortedStudents(students: readonly ClassStudent[], order: ClassOrder, locale: string): ClassStudent[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const byName = (a: ClassStudent, b: ClassStudent): number =>
    collator.compare(a.name, b.name) || (a.nth ?? 0) - (b.nth ?? 0) || a.addedAt - b.addedAt;
  if (order === 'name') return students.toSorted(byName);
  if (order === 'total') return students.toSorted((a, b) => b.total - a.total || byName(a, b));
  return students.toSorted((a, b) => a.addedAt - b.addedAt || (a.attempt < b.attempt ? -1 : 1));
}
