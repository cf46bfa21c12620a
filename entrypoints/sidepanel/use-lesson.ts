import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { openAttempts, type AttemptStore } from '../../lib/lessons/attempt-store.ts';
import { isArticleOf, promptsIn } from '../../lib/lessons/player/live.ts';
import type { AttemptRow } from '../../lib/lessons/rows.ts';
import { openLessons, type LessonStore } from '../../lib/lessons/store.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageState } from '../../lib/messaging/page-protocol.ts';
import type { Block } from '../../lib/model/article.ts';
import type { LessonPrompt } from '../../lib/model/lesson.ts';

/** The lesson on the article of a tab, and how its passages stand there. */
export interface PanelLesson {
  attempts: AttemptStore;
  lessons: LessonStore;
  row: AttemptRow;
  text: string;
  blocks: readonly Block[];
  prompts: readonly LessonPrompt[];
}

/** Follows the student's attempts: a lesson that is opened while the panel is open appears in it. */
export function usePanelLesson(tabId: number | undefined, page: PageState | undefined): PanelLesson | undefined {
  const attempts = useMemo(() => openAttempts(), []);
  const lessons = useMemo(() => openLessons(), []);
  const [row, setRow] = useState<AttemptRow>();
  const [live, setLive] = useState<{ text: string; blocks: readonly Block[] }>();
  const { url, canonicalUrl, length } = page?.article ?? {};

  useEffect(() => {
    if (url === undefined) {
      setRow(undefined);
      return undefined;
    }
    return lessons.watch(
      () => attempts.ofArticle((lesson) => isArticleOf(lesson, url, canonicalUrl)),
      setRow,
      // Without the database there is no lesson; everything else is there.
      () => setRow(undefined),
    );
  }, [url, canonicalUrl]);

  const attempt = row?.attempt;
  useEffect(() => {
    let current = true;
    setLive(undefined);
    if (tabId !== undefined && attempt !== undefined)
      void callPage(tabId, 'text', null).then((text) => {
        if (current) setLive(text ?? undefined);
      });
    return () => {
      current = false;
    };
  }, [tabId, attempt, url, length]);

  const prompts = useMemo(
    () => (row && live ? promptsIn(row.lesson, row.answers, live.text, live.blocks) : undefined),
    [attempt, live, JSON.stringify(row?.answers.highlights)],
  );
  const painted = useRef<{ tabId: number; url: string | undefined }>(undefined);
  useEffect(() => {
    if (tabId === undefined) return;
    if (prompts) {
      // Also those of a lesson that was opened after the page.
      void callPage(tabId, 'lesson', { prompts });
      painted.current = { tabId, url };
    } else if (attempt === undefined && painted.current?.tabId === tabId && painted.current.url === url) {
      // The lesson was removed: nothing of it stays in the page.
      void callPage(tabId, 'lesson', { prompts: [] });
      painted.current = undefined;
    }
  }, [tabId, url, attempt, prompts]);
  return row && live && prompts ? { attempts, lessons, row, ...live, prompts } : undefined;
}
