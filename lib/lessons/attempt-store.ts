/** A student's own attempts, kept with the lesson, so that closing the window or losing the file loses nothing. */
import type { Lesson, LessonAnswers } from '../model/lesson.ts';
import { operate } from '../notes/context.ts';
import { NotesError } from '../notes/errors.ts';
import { check } from '../notes/schema.ts';
import { LessonAnswersSchema } from './answers-schema.ts';
import { answersFault } from './new-answers.ts';
import type { AttemptRow } from './rows.ts';
import { LessonSchema } from './schema.ts';
import { lessonContext, type LessonStoreOptions } from './store.ts';

export interface AttemptStore {
  /** Last worked on first. */
  list(): Promise<AttemptRow[]>;
  get(attempt: string): Promise<AttemptRow | undefined>;
  /** The last attempt at this version of the lesson, to go on with. */
  latest(lesson: Pick<Lesson, 'id' | 'version'>): Promise<AttemptRow | undefined>;
  /** The last attempt at the article's lesson, whatever its version: for the panel beside a live page. */
  ofArticle(isArticle: (lesson: Lesson) => boolean): Promise<AttemptRow | undefined>;
  begin(lesson: Lesson, answers: LessonAnswers): Promise<void>;
  /**
   * Changes the answers as stored: what another window answered meanwhile stays. Rejects with `not-found` when the attempt
   * is gone. @returns the answers as they are now.
   */
  change(attempt: string, edit: (answers: LessonAnswers) => LessonAnswers): Promise<LessonAnswers>;
  /** For good. @returns what it was, for taking it back with {@link begin}. */
  remove(attempt: string): Promise<AttemptRow | undefined>;
}

export function openAttempts(options: LessonStoreOptions = {}): AttemptStore {
  const context = lessonContext(options);
  const { db } = context;
  const run = <T>(operation: () => PromiseLike<T>): Promise<T> => operate(context, operation);
  const newest = () => db.lessonAnswers.orderBy('updatedAt').reverse();
  return {
    list: () => run(() => newest().toArray()),
    get: (attempt) => run(() => db.lessonAnswers.get(attempt)),
    latest: (lesson) =>
      run(() =>
        newest()
          .filter(({ answers }) => !answersFault(lesson, answers))
          .first(),
      ),
    ofArticle: (isArticle) =>
      run(() =>
        newest()
          .filter(({ lesson }) => isArticle(lesson))
          .first(),
      ),
    begin: (lesson, answers) =>
      run(async () => {
        const valid: Lesson = check(LessonSchema, lesson);
        const begun: LessonAnswers = check(LessonAnswersSchema, answers);
        if (answersFault(valid, begun)) throw new NotesError('validation', 'answers to another lesson');
        const { attempt, updatedAt } = begun;
        await db.lessonAnswers.put({ attempt, lessonId: valid.id, lesson: valid, answers: begun, updatedAt });
      }),
    change: (attempt, edit) =>
      run(() =>
        db.transaction('rw', db.lessonAnswers, async () => {
          const row = await db.lessonAnswers.get(attempt);
          if (!row) throw new NotesError('not-found', `no attempt ${attempt}`);
          const answers: LessonAnswers = check(LessonAnswersSchema, edit(row.answers));
          await db.lessonAnswers.put({ ...row, answers, updatedAt: answers.updatedAt });
          return answers;
        }),
      ),
    remove: (attempt) =>
      run(() =>
        db.transaction('rw', db.lessonAnswers, async () => {
          const row = await db.lessonAnswers.get(attempt);
          await db.lessonAnswers.delete(attempt);
          return row;
        }),
      ),
  };
}
