import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { LessonSection } from '../../lib/lessons/player/sections.ts';
import type { Span } from '../../lib/model/mention.ts';
import { blockElements, mapArticleText } from '../../lib/reader/text-map.ts';

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

/** The drawn pieces of the lesson's text, each of some blocks, with the blocks that it draws. */
function drawnPieces(root: HTMLElement, sections: readonly LessonSection[]) {
  const elements = [...root.querySelectorAll('.dl-lesson-section')];
  return elements.flatMap((element, i) => {
    const section = sections[i];
    if (!section) return [];
    let from = 0;
    return [...element.querySelectorAll('.dl-article')].map((article) => {
      const blocks = section.blocks.slice(from, from + blockElements(article).length);
      from += blocks.length;
      return mapArticleText(article, { text: section.text, blocks, offset: section.start });
    });
  });
}

function spanIn(root: HTMLElement, sections: readonly LessonSection[], range: Range): Span | undefined {
  const spans = drawnPieces(root, sections).flatMap((map) => map.spanOf(range) ?? []);
  const [first] = spans;
  return first && { start: first.start, end: spans.at(-1)?.end ?? first.end };
}

/** The first range of a span in the drawn text. */
export function rangeIn(root: HTMLElement, sections: readonly LessonSection[], span: Span): Range | undefined {
  for (const map of drawnPieces(root, sections)) {
    const [range] = map.rangesOf(span);
    if (range) return range;
  }
  return undefined;
}
