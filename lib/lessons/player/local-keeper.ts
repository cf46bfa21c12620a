import { checked } from '../envelope.ts';
import { LessonAnswersSchema } from '../answers-schema.ts';
import type { Lesson, LessonAnswers } from '../../model/lesson.ts';
import { mergeAttempt } from './merge.ts';

/**
 * An attempt in the browser's `localStorage`, for a lesson that is a file of its own. Browsers give all files of a disk
 * one storage, or each its own: the key names lesson and version. Whatever else lies under it is no attempt.
 */
export function localKeeper({ id, version }: Pick<Lesson, 'id' | 'version'>) {
  const key = `dateline-lesson ${id} ${version}`;
  const parse = (text: string | null): LessonAnswers | undefined => {
    if (text === null) return undefined;
    try {
      const attempt = checked(LessonAnswersSchema, JSON.parse(text));
      return attempt.lesson.id === id && attempt.lesson.version === version ? attempt : undefined;
    } catch {
      return undefined;
    }
  };
  let base: LessonAnswers | undefined;
  const keep = (attempt: LessonAnswers): LessonAnswers => (base = attempt);
  return {
    async load(): Promise<LessonAnswers | undefined> {
      // Asking for the storage throws where the browser has turned it off.
      const { localStorage } = globalThis;
      // Private windows of some browsers have one that holds nothing.
      localStorage.setItem(`${key} probe`, '1');
      localStorage.removeItem(`${key} probe`);
      const attempt = parse(localStorage.getItem(key));
      return attempt && keep(attempt);
    },
    async save(attempt: LessonAnswers): Promise<LessonAnswers> {
      // Another window's answers to other tasks stay.
      const stored = parse(localStorage.getItem(key));
      const merged = base && stored?.attempt === attempt.attempt ? mergeAttempt(base, attempt, stored) : attempt;
      localStorage.setItem(key, JSON.stringify(merged));
      return keep(merged);
    },
    async forget(): Promise<void> {
      localStorage.removeItem(key);
    },
    watch(onChange: (attempt: LessonAnswers) => void): () => void {
      const listener = (event: StorageEvent): void => {
        const attempt = event.key === key ? parse(event.newValue) : undefined;
        if (attempt) onChange(keep(attempt));
      };
      addEventListener('storage', listener);
      return () => removeEventListener('storage', listener);
    },
  };
}
