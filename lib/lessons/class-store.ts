/** What students handed in, and the marks that a trainer gave. */
import type { LessonAnswers, TaskMark } from '../model/lesson.ts';
import { operate } from '../notes/context.ts';
import { check } from '../notes/schema.ts';
import { LessonAnswersSchema, TaskMarkSchema } from './answers-schema.ts';
import type { ClassAnswersRow, ClassMarkRow } from './rows.ts';
import { lessonContext, type LessonStoreOptions } from './store.ts';

/** `same`: the attempt is there as it is. `newer`: it replaced an earlier state. `older`: a later state is there and stays. */
export type HandedIn = 'added' | 'same' | 'newer' | 'older';

export interface ClassStore {
  /** Lessons and versions that have answers, with their number. */
  counts(): Promise<{ lessonId: string; version: number; attempts: number }[]>;
  /** In the order in which they came. */
  answers(lessonId: string, version: number): Promise<ClassAnswersRow[]>;
  /** Takes files in, all or none; the same attempt twice counts once. In the order of the arguments. */
  handIn(answers: readonly LessonAnswers[]): Promise<HandedIn[]>;
  /** Takes attempts out with their marks. @returns what they were, for {@link putBack}. */
  remove(attempts: readonly string[]): Promise<Removed>;
  putBack(removed: Removed): Promise<void>;
  marks(lessonId: string): Promise<ClassMarkRow[]>;
  /** `null` takes a mark back: the computed one counts again. */
  mark(row: Pick<ClassMarkRow, 'attempt' | 'task' | 'lessonId'>, mark: TaskMark | null): Promise<void>;
}

export interface Removed {
  answers: ClassAnswersRow[];
  marks: ClassMarkRow[];
}

export function openClass(options: LessonStoreOptions = {}): ClassStore {
  const context = lessonContext(options);
  const { db, now } = context;
  const run = <T>(operation: () => PromiseLike<T>): Promise<T> => operate(context, operation);
  return {
    counts: () =>
      run(async () => {
        const found = new Map<string, { lessonId: string; version: number; attempts: number }>();
        await db.classAnswers.orderBy('[lessonId+version]').each(({ lessonId, version }) => {
          const key = `${lessonId} ${version}`;
          const entry = found.get(key) ?? { lessonId, version, attempts: 0 };
          found.set(key, { ...entry, attempts: entry.attempts + 1 });
        });
        return [...found.values()];
      }),
    answers: (lessonId, version) =>
      run(() => db.classAnswers.where('[lessonId+version]').equals([lessonId, version]).sortBy('addedAt')),
    handIn: (answers) =>
      run(() => {
        const valid: LessonAnswers[] = answers.map((each) => check(LessonAnswersSchema, each));
        return db.transaction('rw', db.classAnswers, async () => {
          const results: HandedIn[] = [];
          for (const each of valid) {
            const { attempt, lesson, updatedAt } = each;
            const stored = await db.classAnswers.get(attempt);
            const before = stored?.answers.updatedAt ?? -1;
            results.push(!stored ? 'added' : updatedAt === before ? 'same' : updatedAt > before ? 'newer' : 'older');
            if (updatedAt <= before) continue;
            const addedAt = stored?.addedAt ?? now();
            await db.classAnswers.put({
              attempt,
              lessonId: lesson.id,
              version: lesson.version,
              answers: each,
              addedAt,
            });
          }
          return results;
        });
      }),
    remove: (attempts) =>
      run(() =>
        db.transaction('rw', db.classAnswers, db.classMarks, async () => {
          const rows = await db.classAnswers.bulkGet([...attempts]);
          const marks = await db.classMarks.where('attempt').anyOf(attempts).toArray();
          await db.classAnswers.bulkDelete([...attempts]);
          await db.classMarks.where('attempt').anyOf(attempts).delete();
          return { answers: rows.flatMap((row) => row ?? []), marks };
        }),
      ),
    putBack: ({ answers, marks }) =>
      run(() =>
        db.transaction('rw', db.classAnswers, db.classMarks, async () => {
          await db.classAnswers.bulkPut(answers);
          await db.classMarks.bulkPut(marks);
        }),
      ),
    marks: (lessonId) => run(() => db.classMarks.where('lessonId').equals(lessonId).toArray()),
    mark: ({ attempt, task, lessonId }, mark) =>
      run(async () => {
        if (!mark) await db.classMarks.delete([attempt, task]);
        else {
          const valid: TaskMark = check(TaskMarkSchema, mark);
          await db.classMarks.put({ attempt, task, lessonId, mark: valid, updatedAt: now() });
        }
      }),
  };
}
