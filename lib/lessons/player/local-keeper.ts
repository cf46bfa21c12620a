import { checked } from '../envelope.ts';
import { LessonAnswersSchema } from '../answers-schema.ts';
import type { Lesson, LessonAnswers } from '../../model/lesson.ts';

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
  return {
    async load(): Promise<LessonAnswers | undefined> {
      // Asking for the storage throws where the browser has turned it off.
      const { localStorage } = globalThis;
      // Private windows of some browsers have one that holds nothing.
      localStorage.setItem(`${key} probe`, '1');
      localStorage.removeItem(`${key} probe`);
      return parse(localStorage.getItem(key));
    },
    async save(attempt: LessonAnswers): Promise<void> {
      localStorage.setItem(key, JSON.stringify(attempt));
    },
    async forget(): Promise<void> {
      localStorage.removeItem(key);
    },
    watch(onChange: (attempt: LessonAnswers) => void): () => void {
      const listener = (event: StorageEvent): void => {
        const attempt = event.key === key ? parse(event.newValue) : undefined;
        if (attempt) onChange(attempt);
      };
      addEventListener('storage', listener);
      return () => removeEventListener('storage', listener);
    },
  };
}
