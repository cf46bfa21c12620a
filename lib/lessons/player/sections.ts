/**
 * The article text that travels with a lesson, as it is shown: one section for a whole copy, one an excerpt, none where
 * there is only a link. Spans count in UTF-16 code units of the *original* article text, whichever part of it is there,
 * so that passages, answers and highlights mean the same in the copy, in excerpts and on the live page.
 */
import { anchor } from '../../anchoring/anchor.ts';
import { describeTarget } from '../../anchoring/describe.ts';
import type { Block } from '../../model/article.ts';
import type { LessonArticle } from '../../model/lesson.ts';
import type { Span } from '../../model/mention.ts';
import type { Target } from '../../model/note.ts';

export interface LessonSection {
  /** Where the section begins in the original text. */
  start: number;
  text: string;
  /** In original offsets too. */
  blocks: readonly Block[];
}

/** What a student may read here. A trainer's draft of excerpts or a link still knows the whole text; it isn't shown. */
export function sectionsOf({ share, text, blocks, excerpts }: LessonArticle): LessonSection[] {
  if (share === 'copy') return text === undefined || !blocks ? [] : [{ start: 0, text, blocks }];
  if (share === 'link') return [];
  return (excerpts ?? []).map(({ start, text: excerpt, blocks: own }) => ({
    start,
    text: excerpt,
    blocks: own.map((block) => movedBlock(block, start)),
  }));
}

/** Where a target stands in what is shown, in original offsets; undefined when it isn't there. */
export function placeIn(sections: readonly LessonSection[], target: Target): Span | undefined {
  const { start, end } = target.position;
  const { exact } = target.quote;
  for (const { start: from, text } of sections)
    if (start >= from && end <= from + text.length && text.slice(start - from, end - from) === exact)
      return { start, end };
  let best: { span: Span; score: number } | undefined;
  for (const { start: from, text, blocks } of sections) {
    const { span, score } = anchor(text, localBlocks(blocks, from), shifted(target, -from));
    if (span && score > (best?.score ?? 0)) best = { span: { start: span.start + from, end: span.end + from }, score };
  }
  return best?.span;
}

/**
 * The selectors of a span (original offsets) of what is shown; undefined when no section holds its beginning. A span
 * that runs over a section's end is cut there: what lies between two excerpts nobody has seen.
 */
export function targetAt(sections: readonly LessonSection[], { start, end }: Span): Target | undefined {
  const section = sections.find(({ start: from, text }) => start >= from && start < from + text.length);
  if (!section) return undefined;
  const { start: from, text, blocks } = section;
  const local = { start: start - from, end: Math.min(end - from, text.length) };
  if (local.start >= local.end) return undefined;
  return shifted(describeTarget(text, local, localBlocks(blocks, from)), from);
}

/** The shown text of a span in original offsets. */
export function textAt(sections: readonly LessonSection[], { start, end }: Span): string {
  const section = sections.find(({ start: from, text }) => start >= from && start < from + text.length);
  return section ? section.text.slice(start - section.start, end - section.start) : '';
}

function movedBlock({ kind, start, end }: Block, by: number): Block {
  return { kind, start: start + by, end: end + by };
}

function localBlocks(blocks: readonly Block[], from: number): readonly Block[] {
  return from === 0 ? blocks : blocks.map((block) => movedBlock(block, -from));
}

function shifted(target: Target, by: number): Target {
  if (by === 0) return target;
  const { block: _, ...rest } = target;
  const { start, end } = target.position;
  // A block's number counts from the excerpt's first block: in the original it means another one.
  return {
    ...rest,
    position: { type: 'TextPositionSelector', start: Math.max(0, start + by), end: Math.max(0, end + by) },
  };
}
