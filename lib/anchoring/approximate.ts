/**
 * Finds a quote that was changed: candidates by shared words, each aligned word by word, the best one taken if it is
 * good enough. How good is good enough depends on how much the quote says and how much of its context is left; the
 * floors are calibrated on edited articles (docs/anchoring.md).
 */
import type { Span } from '../model/mention.ts';
import type { Target } from '../model/note.ts';
import { align, type Alignment } from './align.ts';
import { findCandidates } from './candidates.ts';
import { contextLikeness } from './context.ts';
import type { Found } from './exact.ts';
import { makePattern, type Pattern } from './pattern.ts';
import { closeness } from './position.ts';
import type { TextIndex, WordIndex } from './text-index.ts';

const QUOTE_WEIGHT = 0.65;
const CONTEXT_WEIGHT = 0.25;
const POSITION_WEIGHT = 0.1;

/** What a place has in common with the target, each 0–1. */
export interface Likeness {
  quote: number;
  context: number;
  position: number;
  /** Sum of the weights of the quote's words: how much there is to recognise it by. */
  substance: number;
}

export function findApproximate(index: TextIndex, target: Target, deadline: number): Found | undefined {
  const words = index.words();
  const pattern = makePattern(target, words);
  if (!pattern) return undefined;
  let best: Found | undefined;
  for (const candidate of findCandidates(pattern, words)) {
    const place = placeOf(pattern, words, align(pattern, words, candidate));
    if (place) {
      const span = spanOf(index.text, pattern, words, place);
      const likeness: Likeness = {
        quote: place.quote,
        context: contextLikeness(pattern, words, place.first.token, place.last.token),
        position: closeness(index, target, span.start),
        substance: pattern.quoteWeight,
      };
      const score = scoreOf(likeness);
      if (isEnough(likeness) && score > (best?.score ?? 0)) best = { span, score };
    }
    if (performance.now() > deadline) break;
  }
  return best;
}

function scoreOf({ quote, context, position }: Likeness): number {
  return Math.min(0.99, QUOTE_WEIGHT * quote + CONTEXT_WEIGHT * context + POSITION_WEIGHT * position);
}

/** The floor. */
export function isEnough({ quote, context, substance }: Likeness): boolean {
  if (substance < 2.5) return quote >= 0.5 && context >= 0.5;
  if (substance < 5) return quote >= 0.6 && (context >= 0.3 || quote >= 0.85);
  return quote >= 0.6 || (quote >= 0.45 && context >= 0.4);
}

interface Edge {
  /** Pattern token and the text token that it became. */
  word: number;
  token: number;
}

interface Place {
  first: Edge;
  last: Edge;
  quote: number;
}

/** The quote's part of an alignment; undefined when none of its words is left. */
function placeOf(pattern: Pattern, index: WordIndex, { matches }: Alignment): Place | undefined {
  let [first, last]: (Edge | undefined)[] = [];
  let weight = 0;
  for (let word = pattern.quoteStart; word < pattern.quoteEnd; word++) {
    const token = matches[word] ?? -1;
    if (token < 0) continue;
    first ??= { word, token };
    last = { word, token };
    weight += likenessOf(pattern, index, word, token) * (pattern.weights[word] ?? 0);
  }
  return first && last && weight > 0 ? { first, last, quote: weight / pattern.quoteWeight } : undefined;
}

function likenessOf(pattern: Pattern, index: WordIndex, word: number, token: number): number {
  return index.similarity(pattern.tokens.words[word] ?? '', index.ids[token] ?? 0);
}

/** Bounds on words; cut words and marks at the edges as the reader had selected them. */
function spanOf(text: string, pattern: Pattern, { tokens }: WordIndex, { first, last }: Place): Span {
  let start = tokens.starts[first.token] ?? 0;
  let end = tokens.ends[last.token] ?? text.length;
  const isFirst = first.word === pattern.quoteStart;
  const isLast = last.word === pattern.quoteEnd - 1;
  const sameHead = tokens.words[first.token] === pattern.tokens.words[first.word];
  const sameTail = tokens.words[last.token] === pattern.tokens.words[last.word];
  if (isFirst && sameHead) start += pattern.headCut;
  if (isLast && sameTail) end -= pattern.tailCut;
  if (isFirst && pattern.headCut === 0) start -= marksBefore(text, start, pattern.headMarks);
  if (isLast && pattern.tailCut === 0) end += marksAfter(text, end, pattern.tailMarks);
  return { start, end };
}

const MARK = /[^\p{L}\p{N}\p{M}\s]/u;

function marksBefore(text: string, start: number, marks: string): number {
  const most = marks.trim().length;
  let count = 0;
  while (count < most && start - count > 0 && MARK.test(text[start - count - 1] ?? '')) count++;
  return count;
}

function marksAfter(text: string, end: number, marks: string): number {
  const most = marks.trim().length;
  let count = 0;
  while (count < most && MARK.test(text[end + count] ?? '')) count++;
  return count;
}
