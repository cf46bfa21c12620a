import { useCallback, useEffect, useRef } from 'preact/hooks';
import { drawnTextMap } from '../../components/lesson/drawn-map.ts';
import { sectionsOf, type LessonSection } from '../../lib/lessons/player/sections.ts';
import type { CommandHandlers } from '../../lib/messaging/handle-commands.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { runPage } from '../article.content/page.ts';

/**
 * Places and officials of the lesson's text, with their cards: the same session as on a live page, on the text that is
 * drawn here. @returns what is to be told whenever the text was drawn anew.
 */
export function useNames(lesson: Lesson, isOn: boolean): (root: HTMLElement) => void {
  const running = useRef<{ handlers: CommandHandlers; ending: AbortController }>(undefined);
  const stop = (): void => {
    running.current?.ending.abort();
    running.current = undefined;
  };
  useEffect(() => (isOn ? stop : undefined), [lesson, isOn]);

  return useCallback(
    (root: HTMLElement) => {
      const { article } = lesson;
      if (!isOn || !/^https?:/.test(article.url)) return;
      if (running.current) {
        // The same words in other nodes: what is known is painted onto them.
        void running.current.handlers.turn({ to: 'on' });
        return;
      }
      const sections = sectionsOf(article);
      const text = inPlace(sections);
      const blocks = sections.flatMap((section) => section.blocks);
      const ending = new AbortController();
      const { share, excerpts, ...about } = article;
      const handlers = runPage(ending.signal, 'on', {
        url: article.url,
        ownSelections: true,
        onChange: () => undefined,
        read: () => ({
          ...about,
          text,
          blocks,
          bodyStart: 0,
          foundBy: 'markup',
          textMap: drawnTextMap(root, sections),
        }),
      });
      running.current = { handlers, ending };
    },
    [lesson, isOn],
  );
}

/** Excerpts at their places in the original text, with spaces where nobody knows what stands there. */
function inPlace(sections: readonly LessonSection[]): string {
  return sections.reduce((text, { start, text: own }) => text.padEnd(start, ' ') + own, '');
}
