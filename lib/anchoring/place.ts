/** The quote's part of an alignment, and its bounds in the text. */
import type { Span } from '../model/mention.ts';
import type { Alignment } from './align.ts';
import type { Pattern } from './pattern.ts';
import type { WordIndex } from './text-index.ts';

/** A pattern token and the text token that it became. */
interface Edge {
  word: number;
  token: number;
}

interface Pair extends Edge {
  /** Weight that the pair adds to the quote's likeness. */
  worth: number;
}

interface Place {
  first: Edge;
  last: Edge;
  /** 0–1, by weight. */
  quote: number;
  /** Share of the quote's pairs of neighbouring words, 0–1, that still are neighbours: a paraphrase keeps few of them. */
  order: number;
}

/** Foreign words between a few words at an edge and the rest: fewer than this are a usual insertion. */
const LEAST_GAP = 4;
/** Each rare word at the edge outweighs this many foreign words that it would take along. */
const WORDS_BRIDGED = 8;

/** undefined when no word of the quote is left. */
export function placeIn(pattern: Pattern, index: WordIndex, { matches }: Alignment): Place | undefined {
  const pairs: Pair[] = [];
  for (let word = pattern.quoteStart; word < pattern.quoteEnd; word++) {
    const token = matches[word] ?? -1;
    if (token < 0) continue;
    const likeness = index.similarity(pattern.tokens.words[word] ?? '', index.ids[token] ?? 0);
    pairs.push({ word, token, worth: likeness * (pattern.weights[word] ?? 0) });
  }
  const kept = withoutStrays(pairs);
  const [first, last] = [kept[0], kept.at(-1)];
  const worth = kept.reduce((sum, pair) => sum + pair.worth, 0);
  if (!first || !last || worth <= 0) return undefined;
  return { first, last, quote: worth / pattern.quoteWeight, order: orderOf(kept, pattern) };
}

/** Neighbours by words that are alike, not by replacements. */
function orderOf(pairs: readonly Pair[], { quoteStart, quoteEnd }: Pattern): number {
  const possible = quoteEnd - quoteStart - 1;
  if (possible === 0) return 1;
  let kept = 0;
  for (const [i, pair] of pairs.entries()) {
    const next = pairs[i + 1];
    const adjoins = next && next.word === pair.word + 1 && next.token === pair.token + 1;
    if (adjoins && next.worth > 0 && pair.worth > 0) kept++;
  }
  return kept / possible;
}

/** Drops words at the edges that were found only far from the rest: chance, which would stretch the span over it. */
function withoutStrays(pairs: readonly Pair[]): readonly Pair[] {
  const groups: Pair[][] = [];
  for (const pair of pairs) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (group && previous && pair.token - previous.token <= LEAST_GAP) group.push(pair);
    else groups.push([pair]);
  }
  let [from, to] = [0, groups.length - 1];
  while (from < to) {
    const [head, tail] = [bridge(groups[from], groups[from + 1]), bridge(groups[to - 1], groups[to])];
    const [headWorth, tailWorth] = [worthOf(groups[from]), worthOf(groups[to])];
    if (headWorth * WORDS_BRIDGED < head && headWorth <= tailWorth) from++;
    else if (tailWorth * WORDS_BRIDGED < tail) to--;
    else if (headWorth * WORDS_BRIDGED < head) from++;
    else break;
  }
  return groups.slice(from, to + 1).flat();
}

/** Foreign words between two groups. */
function bridge(left: readonly Pair[] | undefined, right: readonly Pair[] | undefined): number {
  return (right?.[0]?.token ?? 0) - (left?.at(-1)?.token ?? 0) - 1;
}

function worthOf(group: readonly Pair[] | undefined): number {
  return (group ?? []).reduce((sum, pair) => sum + pair.worth, 0);
}

/** Bounds on words; cut words and marks at the edges as the reader had selected them. */
export function spanOf(text: string, pattern: Pattern, { tokens }: WordIndex, { first, last }: Place): Span {
  let start = tokens.starts[first.token] ?? 0;
  let end = tokens.ends[last.token] ?? text.length;
  if (first.word === pattern.quoteStart) {
    const [old, now] = [pattern.tokens.words[first.word] ?? '', tokens.words[first.token] ?? ''];
    if (pattern.headCut === 0) start = withMarksBefore(text, start, pattern.headMarks);
    // The half that was not selected is still there: so is the place of the cut.
    else if (now.length > pattern.headCut && now.startsWith(old.slice(0, pattern.headCut))) start += pattern.headCut;
  }
  if (last.word === pattern.quoteEnd - 1) {
    const [old, now] = [pattern.tokens.words[last.word] ?? '', tokens.words[last.token] ?? ''];
    if (pattern.tailCut === 0) end = withMarksAfter(text, end, pattern.tailMarks);
    else if (now.length > pattern.tailCut && now.endsWith(old.slice(-pattern.tailCut))) end -= pattern.tailCut;
  }
  return end > start ? { start, end } : { start: tokens.starts[first.token] ?? 0, end: tokens.ends[last.token] ?? end };
}

const MARK = /[^\p{L}\p{N}\p{M}\s]/u;
const SPACE = /\s/;

/** Takes along as many marks as the quote began with; spaces only between marks and words. */
function withMarksBefore(text: string, start: number, marks: string): number {
  let result = start;
  for (let at = start - 1; at >= Math.max(0, start - marks.length); at--) {
    if (MARK.test(text[at] ?? '')) result = at;
    else if (!SPACE.test(text[at] ?? '')) break;
  }
  return result;
}

function withMarksAfter(text: string, end: number, marks: string): number {
  let result = end;
  for (let at = end; at < Math.min(text.length, end + marks.length); at++) {
    if (MARK.test(text[at] ?? '')) result = at + 1;
    else if (!SPACE.test(text[at] ?? '')) break;
  }
  return result;
}
