/**
 * Lessons, attempts and a class's answers in the full backup. The same rules as for notes: a row that the database knows
 * is replaced only by a newer one, and an exported version never; importing twice changes nothing.
 */
import * as v from 'valibot';
import type { NotesDatabase } from '../notes/database.ts';
import type { ImportSummary, NotesDump } from '../notes/types.ts';
import { LessonAnswersSchema, TaskMarkSchema } from './answers-schema.ts';
import * as p from './schema-parts.ts';
import { LessonSchema } from './schema.ts';

const version = v.pipe(p.count, v.maxValue(1_000_000));

/** Members of a dump beside those of the notes; each absent when it is empty. */
export const lessonTables = {
  lessons: v.exactOptional(
    v.array(
      v.strictObject({ id: p.uuid, lesson: LessonSchema, updatedAt: p.count, deletedAt: v.exactOptional(p.count) }),
    ),
  ),
  lessonVersions: v.exactOptional(
    v.array(v.strictObject({ lessonId: p.uuid, version, lesson: LessonSchema, sum: p.text(64), at: p.count })),
  ),
  lessonAnswers: v.exactOptional(
    v.array(
      v.strictObject({
        attempt: p.uuid,
        lessonId: p.uuid,
        lesson: LessonSchema,
        answers: LessonAnswersSchema,
        updatedAt: p.count,
      }),
    ),
  ),
  classAnswers: v.exactOptional(
    v.array(
      v.strictObject({ attempt: p.uuid, lessonId: p.uuid, version, answers: LessonAnswersSchema, addedAt: p.count }),
    ),
  ),
  classMarks: v.exactOptional(
    v.array(
      v.strictObject({
        attempt: p.uuid,
        task: p.partId,
        lessonId: p.uuid,
        mark: TaskMarkSchema,
        updatedAt: p.count,
      }),
    ),
  ),
};

type LessonTables = Pick<NotesDump, keyof typeof lessonTables>;

/** The tables that a transaction over {@link readLessonTables} or {@link writeLessonTables} needs. */
export function lessonTablesOf({ lessons, lessonVersions, lessonAnswers, classAnswers, classMarks }: NotesDatabase) {
  return [lessons, lessonVersions, lessonAnswers, classAnswers, classMarks];
}

/** All of it; tables without a row are left out, so that a backup without lessons is what it always was. */
export async function readLessonTables(db: NotesDatabase): Promise<LessonTables> {
  const tables: LessonTables = {
    lessons: await db.lessons.toArray(),
    lessonVersions: await db.lessonVersions.toArray(),
    lessonAnswers: await db.lessonAnswers.toArray(),
    classAnswers: await db.classAnswers.toArray(),
    classMarks: await db.classMarks.toArray(),
  };
  return Object.fromEntries(Object.entries(tables).filter(([, rows]) => rows.length > 0));
}

/** What is to be written, and how many rows are new, newer, known. `undefined` where the dump has no lessons. */
export async function planLessonTables(
  db: NotesDatabase,
  dump: LessonTables,
): Promise<{ summary: ImportSummary; tables: LessonTables } | undefined> {
  const { lessons = [], lessonVersions = [], lessonAnswers = [], classAnswers = [], classMarks = [] } = dump;
  const summary: ImportSummary = { added: 0, updated: 0, unchanged: 0 };
  const newer = <Row>(rows: readonly Row[], known: readonly (Row | undefined)[], timeOf: (row: Row) => number): Row[] =>
    rows.filter((row, i) => {
      const stored = known[i];
      const isNewer = !stored || timeOf(row) > timeOf(stored);
      summary[!stored ? 'added' : isNewer ? 'updated' : 'unchanged']++;
      return isNewer;
    });
  const byAttempt = <Row extends { attempt: string }>(rows: readonly Row[]): string[] =>
    rows.map(({ attempt }) => attempt);
  const tables = {
    lessons: newer(lessons, await db.lessons.bulkGet(lessons.map(({ id }) => id)), ({ updatedAt }) => updatedAt),
    // What was exported stays what it was: answers are marked by it.
    lessonVersions: newer(
      lessonVersions,
      await db.lessonVersions.bulkGet(lessonVersions.map((row) => [row.lessonId, row.version])),
      () => 0,
    ),
    lessonAnswers: newer(
      lessonAnswers,
      await db.lessonAnswers.bulkGet(byAttempt(lessonAnswers)),
      ({ updatedAt }) => updatedAt,
    ),
    classAnswers: newer(
      classAnswers,
      await db.classAnswers.bulkGet(byAttempt(classAnswers)),
      ({ answers }) => answers.updatedAt,
    ),
    classMarks: newer(
      classMarks,
      await db.classMarks.bulkGet(classMarks.map(({ attempt, task }) => [attempt, task])),
      ({ updatedAt }) => updatedAt,
    ),
  };
  return summary.added + summary.updated + summary.unchanged === 0 ? undefined : { summary, tables };
}

export async function writeLessonTables(db: NotesDatabase, tables: LessonTables): Promise<void> {
  await db.lessons.bulkPut(tables.lessons ?? []);
  await db.lessonVersions.bulkPut(tables.lessonVersions ?? []);
  await db.lessonAnswers.bulkPut(tables.lessonAnswers ?? []);
  await db.classAnswers.bulkPut(tables.classAnswers ?? []);
  await db.classMarks.bulkPut(tables.classMarks ?? []);
}
