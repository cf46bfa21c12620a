import { useCallback, useRef, useState } from 'preact/hooks';
import type { MaterialState } from '../../components/lesson-builder/props.ts';
import type { LessonMaterial } from '../../lib/lessons/suggest/types.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { words } from '../../lib/platform/words.ts';
import { complaintOf } from './complaint.ts';

/** What the dataset has for the lesson's article: asked for when it is first wanted, then kept. */
export function useMaterial(lesson: Lesson | null | undefined): {
  state: MaterialState;
  /** Rejects when there is none; the state says why. */
  get(): Promise<LessonMaterial>;
} {
  const [state, setState] = useState<MaterialState>({ kind: 'loading' });
  const asked = useRef<Promise<LessonMaterial>>(undefined);
  const article = lesson?.article;
  const get = useCallback((): Promise<LessonMaterial> => {
    if (!article?.blocks || article.text === undefined) return Promise.reject(new Error('no text'));
    const { text, blocks, url, canonicalUrl, published } = article;
    asked.current ??= callBackground('lesson-material', {
      text,
      blocks,
      url,
      ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
      ...(published ? { date: published.date } : {}),
    });
    return asked.current.then(
      (material) => {
        setState({ kind: 'ready', tasks: material.tasks.length });
        return material;
      },
      (error: unknown) => {
        asked.current = undefined;
        setState({ kind: 'failed', reason: words('builder.noMaterial', [complaintOf(error).message]) });
        throw error;
      },
    );
  }, [article?.text, article?.published?.date]);
  return { state: article?.text === undefined ? { kind: 'none' } : state, get };
}
