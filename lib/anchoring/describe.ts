import type { Block } from '../model/article.ts';
import type { Span } from '../model/mention.ts';
import type { BlockSelector, Target } from '../model/note.ts';

/**
 * Code units of context kept on each side. Measured with 16 to 128 (docs/anchoring.md): below 48 more deleted quotes
 * are attached to near repeats of themselves; beyond it little is gained, and context is stored with every note.
 */
const CONTEXT = 48;
const MAX_COUNTED = 100;

/**
 * The W3C selectors of a span of the article text. Offsets are UTF-16 code units; prefix and suffix never begin or end
 * within a surrogate pair, and begin and end with a whole word where they are cut.
 * @throws RangeError when the span is empty or outside the text.
 */
export function describeTarget(text: string, span: Span, blocks?: readonly Block[]): Target {
  const { start, end } = span;
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end) {
    throw new RangeError(`No span of a text of ${text.length} code units: ${start}–${end}`);
  }
  const [from, to] = [contextStart(text, start), contextEnd(text, end)];
  const block = blocks && blockSelector(span, blocks);
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
    position: { type: 'TextPositionSelector', start, end },
    ...(block ? { block } : {}),
    occurrences: countOccurrences(text, text.slice(start, end)),
  };
}

/** Counted up to {@link MAX_COUNTED}: more tells nothing more. */
function countOccurrences(text: string, exact: string): number {
  let count = 0;
  for (let at = text.indexOf(exact); at >= 0 && count < MAX_COUNTED; at = text.indexOf(exact, at + 1)) count++;
  return count;
}

function contextStart(text: string, start: number): number {
  const earliest = Math.max(0, start - CONTEXT);
  if (earliest === 0) return 0;
  const space = text.slice(earliest - 1, start - CONTEXT / 2).search(/\s/);
  return space >= 0 ? earliest + space : afterPair(text, earliest);
}

function contextEnd(text: string, end: number): number {
  const latest = Math.min(text.length, end + CONTEXT);
  if (latest === text.length) return latest;
  const tail = text.slice(end + CONTEXT / 2, latest + 1);
  const space = tail.search(/\s\S*$/);
  return space >= 0 ? end + CONTEXT / 2 + space : beforePair(text, latest);
}

/** Whether `index` lies between the halves of a surrogate pair. */
function splitsPair(text: string, index: number): boolean {
  const [high, low] = [text.charCodeAt(index - 1), text.charCodeAt(index)];
  return high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
}

function afterPair(text: string, index: number): number {
  return splitsPair(text, index) ? index + 1 : index;
}

function beforePair(text: string, index: number): number {
  return splitsPair(text, index) ? index - 1 : index;
}

function blockSelector({ start }: Span, blocks: readonly Block[]): BlockSelector | undefined {
  const index = blocks.findIndex((block) => start >= block.start && start < block.end);
  const block = blocks[index];
  if (!block) return undefined;
  const offset = (start - block.start) / Math.max(1, block.end - block.start);
  return { type: 'BlockSelector', block: index, offset: Math.round(offset * 1e4) / 1e4, blocks: blocks.length };
}
