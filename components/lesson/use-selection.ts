import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LessonSection } from '../../lib/lessons/player/sections.ts';
import type { Span } from '../../lib/model/mention.ts';
import { drawnTextMap } from './drawn-map.ts';

/** A selection is looked at when it has rested this long, ms. */
const REST = 150;

/** Tells the span of what is selected in the lesson's text, undefined when it is elsewhere or empty. */
export function useSelectedSpan(
  root: RefObject<HTMLElement | null>,
  sections: readonly LessonSection[],
  onSelect: (span: Span | undefined) => void,
): void {
  const latest = useRef(onSelect);
  latest.current = onSelect;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const selection = document.getSelection();
      if (!root.current || !selection || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      // The caret in a field is no wish to drop what is being chosen. A triple click ends in what follows the text.
      if (!root.current.contains(range.startContainer) && !root.current.contains(range.endContainer)) return;
      latest.current(range.collapsed ? undefined : spanIn(root.current, sections, range));
    };
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      document.removeEventListener('selectionchange', onChange);
      clearTimeout(timer);
    };
  }, [sections]);
}

function spanIn(root: HTMLElement, sections: readonly LessonSection[], range: Range): Span | undefined {
  return drawnTextMap(root, sections).spanOf(range) ?? undefined;
}

/** The first range of a span in the drawn text. */
export function rangeIn(root: HTMLElement, sections: readonly LessonSection[], span: Span): Range | undefined {
  return drawnTextMap(root, sections).rangesOf(span)[0];
}
