import type { Target } from '../model/note.ts';
import { tokenise, type Tokens } from './tokens.ts';
import type { WordIndex } from './text-index.ts';

/** A target as words: context, quote, context. */
export interface Pattern {
  tokens: Tokens;
  /** Tokens [quoteStart, quoteEnd) belong to the quote, wholly or in part. */
  quoteStart: number;
  quoteEnd: number;
  /** Code units of the first and the last quote token that lie outside the quote: the reader selected half a word. */
  headCut: number;
  tailCut: number;
  /** Marks before the first and after the last word of the quote. */
  headMarks: string;
  tailMarks: string;
  /** What each token is worth: words that are everywhere in the text tell little about the place. */
  weights: Float32Array;
  /** Sum of the weights of the quote, and of the context. */
  quoteWeight: number;
  contextWeight: number;
}

/** A word that is on every line is worth this much of one that the text has once. */
const COMMONEST = 0.2;
/** Context words count less than the quote's own. */
const CONTEXT_SHARE = 0.6;

/** undefined for a quote without any word. */
export function makePattern({ quote }: Target, index: WordIndex): Pattern | undefined {
  const joined = quote.prefix + quote.exact + quote.suffix;
  const [from, to] = [quote.prefix.length, quote.prefix.length + quote.exact.length];
  const tokens = tokenise(joined);
  const quoteStart = tokens.ends.findIndex((end) => end > from);
  const after = tokens.starts.findIndex((start) => start >= to);
  const quoteEnd = after < 0 ? tokens.words.length : after;
  if (quoteStart < 0 || quoteStart >= quoteEnd) return undefined;
  const [first, last] = [tokens.starts[quoteStart] ?? 0, tokens.ends[quoteEnd - 1] ?? 0];
  const weights = new Float32Array(tokens.words.length);
  let [quoteWeight, contextWeight] = [0, 0];
  const scale = Math.log(1 + index.tokens.words.length);
  tokens.words.forEach((word, i) => {
    const frequency = Math.max(1, index.positions(word).length);
    const rarity = Math.max(COMMONEST, 1 - Math.log(frequency) / scale);
    const inQuote = i >= quoteStart && i < quoteEnd;
    weights[i] = inQuote ? rarity : rarity * CONTEXT_SHARE;
    if (inQuote) quoteWeight += rarity;
    else contextWeight += rarity * CONTEXT_SHARE;
  });
  return {
    tokens,
    quoteStart,
    quoteEnd,
    headCut: Math.max(0, from - first),
    tailCut: Math.max(0, last - to),
    headMarks: first > from ? joined.slice(from, first) : '',
    tailMarks: last < to ? joined.slice(last, to) : '',
    weights,
    quoteWeight,
    contextWeight,
  };
}
