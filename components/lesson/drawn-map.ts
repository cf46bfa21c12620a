import type { ArticleTextMap } from '../../lib/article/types.ts';
import type { LessonSection } from '../../lib/lessons/player/sections.ts';
import { blockElements, mapArticleText } from '../../lib/reader/text-map.ts';

/**
 * The lesson's text as it is drawn ⇄ spans of the original article text. It is drawn in pieces, with comments between
 * them; each piece is mapped by itself, and this asks them in turn.
 */
export function drawnTextMap(root: HTMLElement, sections: readonly LessonSection[]): ArticleTextMap {
  const maps = [...root.querySelectorAll('.dl-lesson-section')].flatMap((element, i) => {
    const section = sections[i];
    if (!section) return [];
    let from = 0;
    return [...element.querySelectorAll('.dl-article')].map((article) => {
      const blocks = section.blocks.slice(from, from + blockElements(article).length);
      from += blocks.length;
      return mapArticleText(article, { text: section.text, blocks, offset: section.start });
    });
  });
  return {
    root,
    nodes: maps.flatMap(({ nodes }) => [...nodes]),
    rangesOf: (span) => maps.flatMap((map) => map.rangesOf(span)),
    spanOf(range) {
      const spans = maps.flatMap((map) => map.spanOf(range) ?? []);
      const [first] = spans;
      return first ? { start: first.start, end: spans.at(-1)?.end ?? first.end } : null;
    },
    offsetOf(node, offset) {
      for (const map of maps) {
        const found = map.offsetOf(node, offset);
        if (found !== null) return found;
      }
      return null;
    },
    isStale: () => maps.some((map) => map.isStale()),
  };
}
