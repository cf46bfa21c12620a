/** `NAME.dateline-answers.json`, out and in. docs/lesson-format.md describes each field. */
import * as v from 'valibot';
import type { LessonAnswers } from '../model/lesson.ts';
import { markedSchema, writeMarked } from './annotations.ts';
import { answersEntries, LessonAnswersSchema } from './answers-schema.ts';
import { BOUNDS } from './bounds.ts';
import { checked, unwrap, wrap, type FileKind } from './envelope.ts';

const KIND: FileKind = { format: 'dateline-answers', version: 1, maxLength: BOUNDS.answersFile };

const FileSchema = v.strictObject({
  answers: v.strictObject({
    ...answersEntries,
    highlights: markedSchema('highlight', BOUNDS.highlights, BOUNDS.text),
  }),
});

/**
 * @param source address of the lesson's article, which the highlights are on.
 * @throws LessonFileError `invalid` when the answers break a bound.
 */
export async function writeAnswersFile(answers: LessonAnswers, source: string): Promise<string> {
  const { highlights, ...rest } = checked(LessonAnswersSchema, answers);
  return wrap(KIND, { answers: { ...rest, highlights: writeMarked(highlights, 'highlight', source) } });
}

/**
 * The answers of a file, every value checked. Whether they belong to a lesson is for {@link answersFault}.
 * @throws LessonFileError.
 */
export async function readAnswersFile(text: string): Promise<LessonAnswers> {
  const { answers: read } = await unwrap(KIND, FileSchema, text);
  const { highlights, ...rest } = read;
  return { ...rest, highlights: highlights.items };
}
