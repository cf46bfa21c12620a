/**
 * Finds the quote letter by letter. Of several occurrences the one with the best context is taken, then the nearest.
 *
 * A short quote is no evidence by itself ("of the country" is in every article): it also needs some of its context, or
 * to be a sentence of its own, or to stand where it stood. Cost: one `indexOf` pass, and words of the text only where an occurrence is in doubt.
 */
import type { Span } from '../model/mention.ts';
import type { Target } from '../model/note.ts';
import { contextLikeness, literalContext, literalRun } from './context.ts';
import { makePattern } from './pattern.ts';
import { closeness, expectedPlaces, staysPut } from './position.ts';
import type { TextIndex } from './text-index.ts';
import { tokenAt } from './token-at.ts';

/** Quotes of at least this many code units speak for themselves. Measured: see docs/anchoring.md. */
const SELF_EVIDENT = 20;
/** A shorter quote needs this share of its context's words … */
const NEEDED_CONTEXT = 0.2;
/** … or this many code units of context right next to it. */
const NEEDED_RUN = 12;
/** Code units from which on standing where it stood is evidence: single small words stand everywhere. */
const LEAST_TO_STAY = 10;
/** A suffix of this many code units was cut; a shorter one ends with the text. */
const SUFFIX_CUT = 32;
const LEAST_BLOCK = 3;
/** Occurrences that are compared with each other: those with most literal context. */
const MAX_COMPARED = 24;
const MAX_OCCURRENCES = 5000;

/** Context decides between occurrences; position breaks near ties. */
const CONTEXT_WEIGHT = 0.8;
const POSITION_WEIGHT = 0.2;

export interface Found {
  span: Span;
  score: number;
}

export function findExact(index: TextIndex, target: Target): Found | undefined {
  const spans = occurrences(index.text, target.quote.exact);
  if (spans.length === 0) return undefined;
  const [only] = spans;
  const best = spans.length === 1 && only ? rate(index, target, only) : choose(index, target, spans);
  return best && (isSame(target, spans) || isEvident(index, target, best)) ? best : undefined;
}

/**
 * The only copy then is taken for the only copy now, whatever became of its surroundings. Had the reader's one been
 * deleted, there would be none.
 */
function isSame(target: Target, spans: readonly Span[]): boolean {
  return target.occurrences === 1 && spans.length === 1 && target.quote.exact.length >= LEAST_BLOCK;
}

function occurrences(text: string, exact: string): Span[] {
  const spans: Span[] = [];
  if (exact === '') return spans;
  for (let at = text.indexOf(exact); at >= 0 && spans.length < MAX_OCCURRENCES; at = text.indexOf(exact, at + 1)) {
    spans.push({ start: at, end: at + exact.length });
  }
  return spans;
}

function choose(index: TextIndex, target: Target, spans: readonly Span[]): Found | undefined {
  const { text } = index;
  const expected = expectedPlaces(index, target);
  const rated = spans
    .map((span) => ({ span, run: literalRun(text, span, target.quote), near: closeness(index, expected, span.start) }))
    .sort((a, b) => b.run - a.run || b.near - a.near)
    .slice(0, MAX_COMPARED);
  const complete = rated.filter(({ run }) => run === target.quote.prefix.length + target.quote.suffix.length);
  let best: { span: Span; value: number } | undefined;
  for (const { span, near } of complete.length > 0 ? complete : rated) {
    const value = CONTEXT_WEIGHT * context(index, target, span) + POSITION_WEIGHT * near;
    if (!best || value > best.value) best = { span, value };
  }
  return best && rate(index, target, best.span);
}

/** Half literal, half by words: letters next to the quote tell repeats apart, words survive edits. */
function context(index: TextIndex, target: Target, span: Span): number {
  const literal = literalContext(index.text, span, target.quote);
  return literal === 1 ? 1 : (literal + wordContext(index, target, span)) / 2;
}

function wordContext(index: TextIndex, target: Target, span: Span): number {
  const words = index.words();
  const pattern = makePattern(target, words);
  if (!pattern) return 0;
  const first = tokenAt(words, span.start);
  return contextLikeness(pattern, words, first, tokenAt(words, span.end) - 1);
}

function rate(index: TextIndex, target: Target, span: Span): Found {
  return { span, score: 0.8 + 0.2 * literalContext(index.text, span, target.quote) };
}

function isEvident(index: TextIndex, target: Target, { span }: Found): boolean {
  const { exact, prefix, suffix } = target.quote;
  if (exact.length >= SELF_EVIDENT) return true;
  const run = literalRun(index.text, span, target.quote);
  if (run >= Math.min(NEEDED_RUN, prefix.length + suffix.length)) return true;
  if (isSentence(target) || fillsBlock(index.text, target, span)) return true;
  if (exact.length >= LEAST_TO_STAY && staysPut(index, target, span.start)) return true;
  return wordContext(index, target, span) >= NEEDED_CONTEXT;
}

/** A whole sentence or block, however short, is what it is wherever it was moved to. */
function isSentence({ quote: { exact, prefix, suffix } }: Target): boolean {
  const begins = prefix.trim() === '' || /[.!?…。؟:]["'”’»)]*\s*$|\n\s*$/u.test(prefix);
  const ends = /[.!?…。؟]["'”’»)]*$/u.test(exact.trimEnd()) || /^\s*(?:$|\n)/u.test(suffix);
  return begins && ends && /\p{L}+[^\p{L}]+\p{L}+[^\p{L}]+\p{L}/u.test(exact);
}

/** Whether everything from the quote to the ends of its block stands there too: a heading or a cell that was moved. */
function fillsBlock(
  text: string,
  { quote: { prefix, suffix, exact }, position }: Target,
  { start, end }: Span,
): boolean {
  const [head, tail] = [/[^\n]*$/.exec(prefix)?.[0] ?? '', /^[^\n]*/.exec(suffix)?.[0] ?? ''];
  // Context that was cut off before the block's end tells nothing of it.
  if (head === prefix && position.start > prefix.length) return false;
  if (tail === suffix && suffix.length >= SUFFIX_CUT) return false;
  if (exact.trim().length < LEAST_BLOCK) return false;
  const before = text.slice(0, start);
  const after = text.slice(end, end + tail.length + 1);
  return (
    /(?:^|\n)$/.test(before.slice(0, before.length - head.length).slice(-1)) &&
    before.endsWith(head) &&
    /^(?:\n|$)/.test(after.slice(tail.length)) &&
    after.startsWith(tail)
  );
}
