import { useEffect, useState } from 'preact/hooks';
import { LessonFileError } from '../../lib/lessons/errors.ts';
import { readLessonFile } from '../../lib/lessons/lesson-file.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { words } from '../../lib/platform/words.ts';

/** `stored`: of the trainer's own, so that an export counts as a version. */
export type Loaded =
  | { kind: 'loading' }
  | { kind: 'none'; problem?: string }
  | { kind: 'lesson'; lesson: Lesson; stored: boolean };

/** The lesson of the address (`?lesson=ID`), or one of a file. */
export function useLesson(store: LessonStore, id: string | null): { loaded: Loaded; open(file: File): void } {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    if (id === null) {
      setLoaded({ kind: 'none' });
      return;
    }
    store.get(id).then(
      (lesson) =>
        setLoaded(lesson ? { kind: 'lesson', lesson, stored: true } : { kind: 'none', problem: words('handout.gone') }),
      (error: unknown) => setLoaded({ kind: 'none', problem: reasonOf(error) }),
    );
  }, [store, id]);
  return {
    loaded,
    open(file) {
      file
        .text()
        .then(readLessonFile)
        .then(
          (lesson) => setLoaded({ kind: 'lesson', lesson, stored: false }),
          (error: unknown) => setLoaded({ kind: 'none', problem: reasonOf(error) }),
        );
    },
  };
}

export function reasonOf(error: unknown): string {
  if (error instanceof LessonFileError)
    return `${words(error.messageKey)}${error.code === 'invalid' ? ` ${error.detail}` : ''}`;
  return error instanceof Error && 'messageKey' in error ? words(String(error.messageKey)) : String(error);
}
