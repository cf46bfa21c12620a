/**
 * Cuts a block into segments over which no link, emphasis or mark begins or ends, so that overlapping ones can be drawn
 * by elements, which can't overlap. Cost: n log n in the boundaries of the block.
 */
import type { Span } from '../model/mention.ts';

export interface Segment<T extends Span> extends Span {
  /** What covers it, in the order given. */
  over: T[];
}

/** @param spans may reach beyond the block; empty ones cut it and cover nothing. */
export function segmentsOf<T extends Span>(block: Span, spans: readonly T[]): Segment<T>[] {
  const inside = (at: number): boolean => at > block.start && at < block.end;
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]).filter(inside))].sort((a, b) => a - b);
  const edges = [block.start, ...cuts, block.end];
  return edges.slice(1).map((end, i): Segment<T> => {
    const start = edges[i] ?? block.start;
    return { start, end, over: spans.filter((span) => span.start < end && span.end > start) };
  });
}

/**
 * The spans that touch each block, by the block's index. Blocks are in order of the text.
 * @returns lists in the order in which the spans were given.
 */
export function spansByBlock<T extends Span>(blocks: readonly Span[], spans: readonly T[]): T[][] {
  const lists: T[][] = blocks.map(() => []);
  for (const span of spans) {
    let low = 0;
    let high = blocks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((blocks[middle]?.end ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < blocks.length && (blocks[i]?.start ?? Infinity) <= span.end; i += 1) lists[i]?.push(span);
  }
  return lists;
}
