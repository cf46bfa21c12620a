/**
 * A trainer's lessons in the extension's database: drafts, and what was exported of them. Every operation is one
 * transaction; all reject with `NotesError`. Never opened in a content script: the database would be the page's.
 */
import { liveQuery } from 'dexie';
import type { Lesson } from '../model/lesson.ts';
import { operate, type NotesContext } from '../notes/context.ts';
import { declareDatabase, type DatabaseOptions } from '../notes/database.ts';
import { NotesError } from '../notes/errors.ts';
import { toNotesError } from '../notes/guard.ts';
import { check } from '../notes/schema.ts';
import { TRASH_DAYS } from '../notes/types.ts';
import { canonicalSha256 } from './canonical.ts';
import type { LessonRow, LessonVersionRow } from './rows.ts';
import { LessonSchema } from './schema.ts';

export type LessonContext = Pick<NotesContext, 'db' | 'now' | 'newId'>;

/** What a list shows of a lesson. */
export interface LessonSummary {
  id: string;
  title: string;
  articleTitle: string;
  tasks: number;
  /** Suggested and not looked at yet. */
  drafts: number;
  version: number;
  updatedAt: number;
  deletedAt?: number;
}

export interface LessonStore {
  /** Last changed first; those in the trash, if asked for, last deleted first. */
  list(options?: { trash?: boolean }): Promise<LessonSummary[]>;
  get(id: string): Promise<Lesson | undefined>;
  /** Adds a new lesson; one with the id of a known lesson (the same file twice) gets an id of its own. */
  add(lesson: Lesson): Promise<Lesson>;
  /**
   * Writes a draft. `basedOn` is the `updatedAt` that the caller has read: if another window wrote meanwhile, rejects with
   * `conflict` and writes nothing. @returns the lesson with its new time.
   */
  save(lesson: Lesson, basedOn: number): Promise<Lesson>;
  /** A copy with an id of its own, never exported. @param title of the copy. */
  duplicate(id: string, title: string): Promise<Lesson>;
  /** Into the trash, for {@link TRASH_DAYS} days; what is older goes for good, with its versions. */
  remove(id: string): Promise<void>;
  restore(id: string): Promise<void>;
  emptyTrash(): Promise<void>;
  /**
   * Counts an export: the lesson with its version, kept as it is. The same content twice is the same version. Drafts of
   * tasks and times are no content.
   */
  publish(id: string): Promise<Lesson>;
  /** Newest first. */
  versions(id: string): Promise<Omit<LessonVersionRow, 'sum'>[]>;
  version(id: string, version: number): Promise<Lesson | undefined>;
  /** Keeps a lesson that came with its key from elsewhere, for marking; a version that is known stays as it is. */
  keepVersion(lesson: Lesson): Promise<void>;
  /** Runs `query` now and whenever what it read changes, in this or another tab. Returns the function that stops it. */
  watch<T>(query: () => Promise<T>, onValue: (value: T) => void, onError: (error: unknown) => void): () => void;
}

export interface LessonStoreOptions extends DatabaseOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  newId?: () => string;
}

export function lessonContext(options: LessonStoreOptions = {}): LessonContext {
  const { now = Date.now, newId = () => crypto.randomUUID(), ...databaseOptions } = options;
  return { db: declareDatabase(databaseOptions), now, newId };
}

/** Opens lazily: the first operation does it. */
export function openLessons(options: LessonStoreOptions = {}): LessonStore {
  const context = lessonContext(options);
  const { db, now, newId } = context;
  const run = <T>(operation: () => PromiseLike<T>): Promise<T> => operate(context, operation);
  const known = async (id: string) => {
    const row = await db.lessons.get(id);
    if (!row) throw new NotesError('not-found', `no lesson ${id}`);
    return row;
  };
  const put = async (lesson: Lesson): Promise<Lesson> => {
    await db.lessons.put({ id: lesson.id, lesson, updatedAt: lesson.updatedAt });
    return lesson;
  };
  const addNew = (lesson: Lesson): Promise<Lesson> => put({ ...lesson, createdAt: now(), updatedAt: now() });

  return {
    list: ({ trash = false } = {}) =>
      run(async () => {
        const rows = await db.lessons.filter(({ deletedAt }) => (deletedAt !== undefined) === trash).toArray();
        const at = (row: (typeof rows)[number]): number => row.deletedAt ?? row.updatedAt;
        return rows.toSorted((a, b) => at(b) - at(a)).map(summaryOf);
      }),
    get: (id) => run(async () => (await db.lessons.get(id))?.lesson),
    add: (lesson) =>
      run(() => {
        const valid: Lesson = check(LessonSchema, lesson);
        return db.transaction('rw', db.lessons, async () =>
          addNew((await db.lessons.get(valid.id)) ? { ...valid, id: newId(), version: 0 } : valid),
        );
      }),
    save: (lesson, basedOn) =>
      run(() => {
        const valid: Lesson = check(LessonSchema, lesson);
        return db.transaction('rw', db.lessons, async () => {
          const { updatedAt, lesson: stored } = await known(valid.id);
          if (updatedAt !== basedOn) throw new NotesError('conflict', 'changed in another window');
          // Another window may have exported it meanwhile: the number is the database's.
          return put({ ...valid, version: stored.version, updatedAt: Math.max(now(), updatedAt + 1) });
        });
      }),
    duplicate: (id, title) =>
      run(() =>
        db.transaction('rw', db.lessons, async () => {
          const { lesson } = await known(id);
          return addNew({ ...lesson, id: newId(), version: 0, title });
        }),
      ),
    remove: (id) =>
      run(() =>
        db.transaction('rw', db.lessons, async () => {
          await db.lessons.put({ ...(await known(id)), deletedAt: now() });
        }),
      ),
    restore: (id) =>
      run(() =>
        db.transaction('rw', db.lessons, async () => {
          const { deletedAt: _, ...row } = await known(id);
          await db.lessons.put(row);
        }),
      ),
    emptyTrash: () =>
      run(() =>
        db.transaction('rw', db.lessons, db.lessonVersions, async () => {
          const old = now() - TRASH_DAYS * 24 * 60 * 60 * 1000;
          const gone = await db.lessons.where('deletedAt').below(old).primaryKeys();
          await db.lessons.bulkDelete(gone);
          await db.lessonVersions.where('lessonId').anyOf(gone).delete();
        }),
      ),
    publish: (id) => run(() => publish(context, id)),
    versions: (id) =>
      run(async () => (await db.lessonVersions.where('lessonId').equals(id).sortBy('version')).reverse()),
    version: (id, version) => run(async () => (await db.lessonVersions.get([id, version]))?.lesson),
    keepVersion: (lesson) =>
      run(async () => {
        const valid: Lesson = check(LessonSchema, lesson);
        const sum = await sumOf(valid);
        const { id: lessonId, version } = valid;
        await db.transaction('rw', db.lessonVersions, async () => {
          if (await db.lessonVersions.get([lessonId, version])) return;
          await db.lessonVersions.add({ lessonId, version, lesson: valid, sum, at: now() });
        });
      }),
    watch: (query, onValue, onError) => {
      const subscription = liveQuery(query).subscribe({
        next: onValue,
        error: (error: unknown) => onError(toNotesError(error)),
      });
      return () => subscription.unsubscribe();
    },
  };
}

function summaryOf({ id, lesson, updatedAt, deletedAt }: LessonRow): LessonSummary {
  return {
    id,
    title: lesson.title,
    articleTitle: lesson.article.title,
    tasks: lesson.tasks.filter(({ draft }) => !draft).length,
    drafts: lesson.tasks.filter(({ draft }) => draft).length,
    version: lesson.version,
    updatedAt,
    ...(deletedAt === undefined ? {} : { deletedAt }),
  };
}

async function publish({ db, now }: LessonContext, id: string): Promise<Lesson> {
  // Digests are no database operation: a transaction would end while one is made. Read, digest, then check again.
  for (;;) {
    const row = await db.lessons.get(id);
    if (!row) throw new NotesError('not-found', `no lesson ${id}`);
    const sum = await sumOf(row.lesson);
    const done = await db.transaction('rw', db.lessons, db.lessonVersions, async () => {
      if ((await db.lessons.get(id))?.updatedAt !== row.updatedAt) return undefined;
      const newest = (await db.lessonVersions.where('lessonId').equals(id).sortBy('version')).at(-1);
      if (newest?.sum === sum) return { ...row.lesson, version: newest.version };
      const version = Math.max(row.lesson.version, newest?.version ?? 0) + 1;
      const lesson = { ...row.lesson, version };
      await db.lessonVersions.add({ lessonId: id, version, lesson, sum, at: now() });
      await db.lessons.put({ ...row, lesson });
      return lesson;
    });
    if (done) return done;
  }
}

function sumOf({ version: _, createdAt: _made, updatedAt: _changed, ...lesson }: Lesson): Promise<string> {
  return canonicalSha256({ ...lesson, tasks: lesson.tasks.filter(({ draft }) => !draft) });
}
