import type { Span } from '../model/mention.ts';
import type { TextQuoteSelector } from '../model/note.ts';
import type { Pattern } from './pattern.ts';
import type { WordIndex } from './text-index.ts';

/** Share of prefix and suffix, 0–1, that stands letter by letter next to the span. Cheap; no words needed. */
export function literalContext(text: string, { start, end }: Span, { prefix, suffix }: TextQuoteSelector): number {
  const possible = prefix.length + suffix.length;
  return possible === 0 ? 1 : literalRun(text, { start, end }, { prefix, suffix }) / possible;
}

/** Code units of prefix and suffix that stand letter by letter next to the span. */
export function literalRun(
  text: string,
  { start, end }: Span,
  { prefix, suffix }: Omit<TextQuoteSelector, 'type' | 'exact'>,
): number {
  let before = 0;
  while (before < prefix.length && before < start && prefix.at(-1 - before) === text[start - 1 - before]) before++;
  let after = 0;
  while (after < suffix.length && suffix[after] === text[end + after]) after++;
  return before + after;
}

/**
 * Share of the context's words, 0–1, by weight, that stand in their order on their side of the span. Words may have been
 * put between them: twice as many text words are looked at.
 */
export function contextLikeness(pattern: Pattern, index: WordIndex, firstToken: number, lastToken: number): number {
  if (pattern.contextWeight === 0) return 0.5;
  const { quoteStart, quoteEnd, tokens } = pattern;
  const rest = tokens.words.length - quoteEnd;
  const before = commonWeight(
    pattern,
    index,
    { start: 0, end: quoteStart },
    { start: firstToken - 2 * quoteStart - 2, end: firstToken },
  );
  const after = commonWeight(
    pattern,
    index,
    { start: quoteEnd, end: tokens.words.length },
    { start: lastToken + 1, end: lastToken + 3 + 2 * rest },
  );
  return (before + after) / pattern.contextWeight;
}

/** Weight of the longest common subsequence of pattern tokens and text tokens. */
function commonWeight(pattern: Pattern, index: WordIndex, of: Span, within: Span): number {
  const from = Math.max(0, within.start);
  const to = Math.min(index.ids.length, within.end);
  if (of.end <= of.start || to <= from) return 0;
  let previous = new Float32Array(to - from + 1);
  for (let p = of.start; p < of.end; p++) {
    const word = pattern.tokens.words[p] ?? '';
    const weight = pattern.weights[p] ?? 0;
    const id = index.idOf(word);
    const current = new Float32Array(to - from + 1);
    for (let t = from; t < to; t++) {
      const other = index.ids[t] ?? 0;
      const gain = (other === id ? 1 : index.similarity(word, other)) * weight;
      const k = t - from + 1;
      current[k] = Math.max(previous[k] ?? 0, current[k - 1] ?? 0, (previous[k - 1] ?? 0) + gain);
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
