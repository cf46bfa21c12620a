import type { Block } from '../../model/article.ts';
import type { LessonPassage } from '../../model/lesson.ts';
import type { Span } from '../../model/mention.ts';
import { placeIn, type LessonSection } from './sections.ts';

/** A passage with its number, and its place in what is shown. */
export interface PlacedPassage {
  passage: LessonPassage;
  /** From 1, in order of the text; those that aren't in it come last. */
  number: number;
  span?: Span;
}

/** Blocks up to one in which passages end, and those passages: their comments stand right below. */
export interface TextChunk {
  section: LessonSection;
  blocks: readonly Block[];
  below: readonly PlacedPassage[];
}

export function placePassages(sections: readonly LessonSection[], passages: readonly LessonPassage[]): PlacedPassage[] {
  return passages
    .map((passage) => {
      const span = placeIn(sections, passage.target);
      return { passage, ...(span ? { span } : {}) };
    })
    .sort((a, b) => compare(order(a.span), order(b.span)) || (a.span?.end ?? 0) - (b.span?.end ?? 0))
    .map((placed, i) => Object.assign(placed, { number: i + 1 }));
}

function order(span: Span | undefined): number {
  return span?.start ?? Infinity;
}

/** Cuts a section so that each comment can stand below the block in which its passage ends. */
export function chunksOf(section: LessonSection, placed: readonly PlacedPassage[]): TextChunk[] {
  const chunks: TextChunk[] = [];
  let blocks: Block[] = [];
  for (const block of section.blocks) {
    blocks.push(block);
    const below = placed.filter(({ span }) => span && span.end > block.start && span.end <= block.end);
    if (below.length === 0) continue;
    chunks.push({ section, blocks, below });
    blocks = [];
  }
  if (blocks.length > 0) chunks.push({ section, blocks, below: [] });
  return chunks;
}

/** Infinity minus itself would be no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
