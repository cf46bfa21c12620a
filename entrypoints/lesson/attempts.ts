import type { AttemptKeeper } from '../../components/lesson/use-attempt.ts';
import type { AttemptStore } from '../../lib/lessons/attempt-store.ts';
import { LessonFileError } from '../../lib/lessons/errors.ts';
import { lessonToShare, readLessonFile } from '../../lib/lessons/lesson-file.ts';
import { newAnswers } from '../../lib/lessons/new-answers.ts';
import { mergeAttempt } from '../../lib/lessons/player/merge.ts';
import type { LessonAnswers } from '../../lib/model/lesson.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { words } from '../../lib/platform/words.ts';

/** Bytes; a file larger than that is no lesson, and reading it would only fill the memory. */
const MOST_BYTES = 60_000_000;

/**
 * Reads a lesson file and goes on with the last attempt at it, or begins one. A key in the file stays outside: whoever
 * answers must not carry it along.
 * @returns the attempt's id. @throws LessonFileError, NotesError.
 */
export async function openLessonFile(store: AttemptStore, file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new LessonFileError('too-large', `${file.size} bytes`);
  const read = await readLessonFile(await file.text());
  const lesson = lessonToShare(read, { withKey: false, share: read.article.share });
  const known = await store.latest(lesson);
  if (known) return known.attempt;
  const answers = newAnswers(lesson, '', Date.now());
  await store.begin(lesson, answers);
  return answers.attempt;
}

/** What went wrong, and where, in words. */
export function problemOf(error: unknown): { message: string; detail?: string } {
  if (error instanceof LessonFileError) {
    const isAnswers = error.code === 'other-format';
    return {
      message: words(error.messageKey) + (isAnswers ? ` ${words('student.wantLesson')}` : ''),
      ...(error.code === 'invalid' ? { detail: error.detail } : {}),
    };
  }
  if (error instanceof NotesError) return { message: `${words(error.messageKey)} ${words(error.adviceKey)}` };
  return { message: words('student.unreadable'), detail: String(error) };
}

/** One attempt in the database. Another window's answers to other tasks are kept. */
export function attemptKeeper(
  store: AttemptStore,
  id: string,
  watch: (
    query: () => Promise<LessonAnswers | undefined>,
    onValue: (found: LessonAnswers | undefined) => void,
  ) => () => void,
): AttemptKeeper {
  let base: LessonAnswers | undefined;
  const keep = (attempt: LessonAnswers): LessonAnswers => (base = attempt);
  const load = async (): Promise<LessonAnswers | undefined> => (await store.get(id))?.answers;
  return {
    async load() {
      const found = await load();
      return found && keep(found);
    },
    async save(mine) {
      const kept = await store.change(id, (stored) => mergeAttempt(base ?? stored, mine, stored));
      return keep(kept);
    },
    watch: (onChange) => watch(load, (found) => found && onChange(keep(found))),
  };
}
