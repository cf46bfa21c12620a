/** `NAME.dateline-lesson.json`, out and in. docs/lesson-format.md describes each field. */
import * as v from 'valibot';
import type { ArticleShare, Lesson } from '../model/lesson.ts';
import { markedSchema, writeMarked } from './annotations.ts';
import { BOUNDS } from './bounds.ts';
import { checked, unwrap, wrap, type FileKind } from './envelope.ts';
import { LessonFileError } from './errors.ts';
import { brokenReference } from './references.ts';
import { lessonEntries, LessonSchema } from './schema.ts';
import { sharedArticle } from './share.ts';

const KIND: FileKind = { format: 'dateline-lesson', version: 1, maxLength: BOUNDS.lessonFile };

const FileSchema = v.strictObject({
  lesson: v.strictObject({ ...lessonEntries, passages: markedSchema('passage', BOUNDS.passages, BOUNDS.text) }),
});

export interface LessonFileOptions {
  /** With the answer key: for trainers. */
  withKey: boolean;
  share: ArticleShare;
}

/** The lesson as the file has it: no drafts, the article as far as it is shared, the key if wanted. */
export function lessonToShare(lesson: Lesson, { withKey, share }: LessonFileOptions): Lesson {
  const { key, ...rest } = lesson;
  const tasks = lesson.tasks.filter(({ draft }) => !draft);
  const ids = new Set(tasks.map(({ id }) => id));
  const kept = key?.filter(({ task }) => ids.has(task));
  const article = sharedArticle({ ...rest, ...(kept ? { key: kept } : {}) }, share);
  return { ...rest, article, tasks, ...(withKey ? { key: kept ?? [] } : {}) };
}

/** @throws LessonFileError `invalid` when the lesson breaks a bound: what is written can always be read again. */
export async function writeLessonFile(lesson: Lesson, options: LessonFileOptions): Promise<string> {
  const { passages, ...rest } = whole(checked(LessonSchema, lessonToShare(lesson, options)));
  const marked = passages.map(({ comment, ...passage }) => ({ ...passage, body: comment }));
  return wrap(KIND, { lesson: { ...rest, passages: writeMarked(marked, 'passage', lesson.article.url) } });
}

/** The lesson of a file, every value checked. @throws LessonFileError. */
export async function readLessonFile(text: string): Promise<Lesson> {
  const { lesson: read } = await unwrap(KIND, FileSchema, text);
  const { passages, ...rest } = read;
  return whole({ ...rest, passages: passages.items.map(({ body, ...passage }) => ({ ...passage, comment: body })) });
}

function whole(lesson: Lesson): Lesson {
  const fault = brokenReference(lesson) ?? draftIn(lesson);
  if (fault !== undefined) throw new LessonFileError('invalid', `lesson.${fault}`);
  return lesson;
}

function draftIn({ tasks }: Lesson): string | undefined {
  const draft = tasks.findIndex((task) => task.draft);
  return draft >= 0 ? `tasks.${draft}.draft: drafts stay with the trainer` : undefined;
}
