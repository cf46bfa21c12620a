/**
 * Sentences, blocks, and the stretches where capitals say nothing: headlines in title case or in capitals, and the
 * capitals of a dateline ("TASHKENT, Sept 14 –"), which say much.
 */
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** A sentence as token numbers, end exclusive. */
export interface Segment {
  from: number;
  to: number;
}

const SMALL_WORDS = new Set(
  'a an and as at but by for from if in into is its nor of off on onto or over per so than that the to up via vs with s t'.split(
    ' ',
  ),
);

/** A headline has at least so many words that could be in lower case, and so few that are. */
const HEADLINE_MIN_WORDS = 4;
const HEADLINE_MAX_LOWER = 0.12;
/** Longer stretches of capitalised words are lists of names, not headlines. */
const HEADLINE_MAX_TOKENS = 30;

/** Marks sentence and block starts, headlines and datelines in `tokens.flags`; returns the sentences in order. O(tokens). */
export function segment(tokens: Tokens, blocks?: readonly { start: number; end: number }[]): Segment[] {
  const sentences: Segment[] = [];
  const { count, gap, flags, start, text } = tokens;
  let block = 0;
  let from = 0;
  for (let i = 0; i < count; i++) {
    let blockStart = i === 0;
    if (i > 0 && gap[i] === Gap.break) {
      const between = text.slice(tokens.end[i - 1] ?? 0, start[i] ?? 0);
      blockStart = /\n\s*\n/.test(between.slice(0, 400));
    }
    if (blocks) {
      while (block < blocks.length && (blocks[block]?.end ?? 0) <= (start[i] ?? 0)) {
        block++;
        blockStart = true;
      }
    }
    const sentenceStart = blockStart || (gap[i] ?? 0) >= Gap.stop;
    if (sentenceStart && i > from) {
      sentences.push({ from, to: i });
      from = i;
    }
    if (sentenceStart) flags[i] = (flags[i] ?? 0) | TokenFlag.sentenceStart;
    if (blockStart) flags[i] = (flags[i] ?? 0) | TokenFlag.blockStart;
  }
  if (count > from) sentences.push({ from, to: count });
  for (const sentence of sentences) markCase(tokens, sentence);
  return sentences;
}

function mark(tokens: Tokens, from: number, to: number, flag: number): void {
  for (let i = from; i < to; i++) tokens.flags[i] = (tokens.flags[i] ?? 0) | flag;
}

function markCase(tokens: Tokens, { from, to }: Segment): void {
  let words = 0;
  let lower = 0;
  let upper = 0;
  for (let i = from; i < to; i++) {
    if (hasFlag(tokens, i, TokenFlag.digit)) continue;
    const length = (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0);
    const capital = hasFlag(tokens, i, TokenFlag.cap);
    if (!capital && length <= 4 && SMALL_WORDS.has(tokens.text.slice(tokens.start[i], tokens.end[i]))) continue;
    words++;
    if (!capital) lower++;
    if (hasFlag(tokens, i, TokenFlag.upper)) upper++;
  }
  if (words >= HEADLINE_MIN_WORDS && upper >= words * 0.8) mark(tokens, from, to, TokenFlag.capsLine);
  else if (words >= HEADLINE_MIN_WORDS && lower <= words * HEADLINE_MAX_LOWER && to - from <= HEADLINE_MAX_TOKENS)
    mark(tokens, from, to, TokenFlag.titleCase);
  if (hasFlag(tokens, from, TokenFlag.blockStart)) markDateline(tokens, from, to);
}

/** Capitals at the start of a block before a dash, a bracket or a date: "TASHKENT, Sept 14 –", "PARIS (Reuters) -". */
function markDateline(tokens: Tokens, from: number, to: number): void {
  let i = from;
  while (i < to && i < from + 4 && hasFlag(tokens, i, TokenFlag.upper) && !hasFlag(tokens, i, TokenFlag.capsLine)) i++;
  if (i === from || i >= to) return;
  const limit = Math.min(to, i + 8);
  for (let j = i; j < limit; j++) {
    const gap = tokens.gap[j] ?? 0;
    if (
      gap === Gap.dash ||
      gap === Gap.open ||
      gap === Gap.colon ||
      gap === Gap.comma ||
      hasFlag(tokens, j, TokenFlag.digit)
    ) {
      mark(tokens, from, i, TokenFlag.dateline);
      return;
    }
  }
}
