import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** BCP 47 language of what the trainer wrote: screen readers read it as that, whatever the interface speaks. */
export const LessonLanguage = createContext<string | undefined>(undefined);

/** Attributes of an element that holds the trainer's words. */
export function useLessonWords(): { dir: 'auto'; lang?: string } {
  const lang = useContext(LessonLanguage);
  return { dir: 'auto', ...(lang ? { lang } : {}) };
}
