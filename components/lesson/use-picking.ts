import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { growBySentence, growByWord, sentencesOf, stepSentence, wordsOf } from '../../lib/lessons/player/picking.ts';
import type { LessonSection } from '../../lib/lessons/player/sections.ts';
import type { Span } from '../../lib/model/mention.ts';
import { rangeIn, useSelectedSpan } from './use-selection.ts';

/** A passage that is being chosen. */
export interface Pick {
  /** For this task; undefined: the student's own highlight. */
  task: string | undefined;
  span: Span | undefined;
  /** What a pointer selects the browser shows; what the keyboard chooses is painted. */
  by: 'pointer' | 'keys';
  /** The bar takes focus. */
  focus: boolean;
}

export interface Picking {
  pick: Pick | undefined;
  /** Undefined: a highlight of the student's own. */
  begin(task: string | undefined): void;
  end(): void;
  sentence(by: 1 | -1): void;
  grow(by: 1 | -1): void;
  word(edge: 'start' | 'end', by: 1 | -1): void;
  /** Brings a span into view. False when it isn't in the text. */
  reveal(span: Span): boolean;
}

/** Room that the bar at the window's foot takes, CSS px. */
const BAR = 260;
const MARGIN = 70;

export function usePicking(
  root: RefObject<HTMLDivElement | null>,
  sections: readonly LessonSection[],
  lang: string,
): Picking {
  const [pick, setPick] = useState<Pick>();
  const sentences = useMemo(() => sentencesOf(sections, lang), [sections, lang]);
  // Words are many and rarely asked for.
  const words = useRef<Span[]>(undefined);
  const knownWords = (): Span[] => (words.current ??= wordsOf(sections, lang));

  useSelectedSpan(root, sections, (span) =>
    setPick((before) => {
      if (span) return { task: before?.task, span, by: 'pointer', focus: false };
      return before && (before.task !== undefined || before.by === 'keys') ? before : undefined;
    }),
  );

  const reveal = (span: Span): boolean => {
    const range = root.current && rangeIn(root.current, sections, span);
    if (!range) return false;
    const { top, bottom } = range.getBoundingClientRect();
    if (top < MARGIN || bottom > innerHeight - BAR)
      scrollBy({ top: top - innerHeight / 4, behavior: isCalm() ? 'instant' : 'smooth' });
    return true;
  };

  const choose = (change: (span: Span | undefined) => Span | undefined): void =>
    setPick((before) => {
      const span = change(before?.span);
      if (!before || !span) return before;
      document.getSelection()?.removeAllRanges();
      return { ...before, span, by: 'keys' };
    });

  useEffect(() => {
    if (pick?.by === 'keys' && pick.span) reveal(pick.span);
  }, [pick]);

  return {
    pick,
    begin: (task) => setPick((before) => ({ task, span: before?.span, by: before?.by ?? 'keys', focus: true })),
    end() {
      document.getSelection()?.removeAllRanges();
      const task = pick?.task;
      setPick(undefined);
      // Back to where the choosing began.
      if (task !== undefined && pick?.focus)
        document.querySelector<HTMLElement>(`[data-task="${CSS.escape(task)}"] .dl-task-passage button`)?.focus();
    },
    sentence: (by) =>
      choose((span) => stepSentence(sentences, span ?? (root.current ? firstInView(root.current) : undefined), by)),
    grow: (by) => choose((span) => span && growBySentence(sentences, span, by)),
    word: (edge, by) => choose((span) => span && growByWord(knownWords(), span, edge, by)),
    reveal,
  };

  /** The sentence that the reader sees first; undefined begins with the text. */
  function firstInView(within: HTMLElement): Span | undefined {
    if (within.getBoundingClientRect().top >= 0) return undefined;
    const before = sentences.findLast((span) => {
      const range = rangeIn(within, sections, span);
      return range !== undefined && range.getBoundingClientRect().top < 0;
    });
    return before;
  }
}

function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
