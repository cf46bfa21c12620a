import { LessonFileError } from '../../lib/lessons/errors.ts';
import { MessageError } from '../../lib/messaging/errors.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { words } from '../../lib/platform/words.ts';
import { NoPageError } from './start-lesson.ts';

/** What went wrong, and where, in words. */
export function complaintOf(error: unknown): { message: string; detail?: string } {
  if (error instanceof LessonFileError) {
    const other = error.code === 'other-format' ? ` ${words('builder.wantLesson')}` : '';
    return {
      message: words(error.messageKey) + other,
      ...(error.code === 'invalid' ? { detail: error.detail } : {}),
    };
  }
  if (error instanceof NotesError) {
    const message = `${words(error.messageKey)} ${words(error.adviceKey)}`;
    return error.code === 'validation' ? { message, detail: error.detail } : { message };
  }
  if (error instanceof MessageError) {
    return { message: [error.key, error.adviceKey].flatMap((key) => (key ? [words(key)] : [])).join(' ') };
  }
  if (error instanceof NoPageError) return { message: words(error.messageKey) };
  return { message: String(error) };
}
