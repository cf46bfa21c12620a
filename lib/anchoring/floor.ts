/**
 * When is a place good enough? Calibrated on edited articles (`reanchor:eval`; figures in docs/anchoring.md).
 */
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

/** 0–1; 1 is kept for exact matches. */
export function scoreOf({ quote, context, position }: Likeness): number {
  return Math.min(0.99, QUOTE_WEIGHT * quote + CONTEXT_WEIGHT * context + POSITION_WEIGHT * position);
}

/**
 * The floor, by how much there is to recognise the quote by. Quotes with up to 15 % of their words changed keep a quote
 * likeness of 0.75 and more; chance gives up to 0.65 on a few words, 0.5 on many. Where the context is still there, less
 * of a long quote is enough; a short one needs its context in any case.
 */
export function isEnough({ quote, context, substance }: Likeness): boolean {
  if (substance < 1.2) return quote >= 0.75 && context >= 0.5;
  if (substance < 2.5) return quote >= 0.6 && context >= 0.5;
  if (substance < 5) return quote >= 0.6 && context >= 0.3;
  if (substance < 9) return quote >= 0.7 || (quote >= 0.5 && context >= 0.4);
  return quote >= 0.6 || (quote >= 0.45 && context >= 0.4);
}
