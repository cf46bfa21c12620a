/**
 * When is a place good enough? Calibrated on edited articles (`reanchor:eval`; figures in docs/anchoring.md).
 */
const QUOTE_WEIGHT = 0.65;
const CONTEXT_WEIGHT = 0.25;
const POSITION_WEIGHT = 0.1;

/** What a place has in common with the target, each 0–1. */
export interface Likeness {
  /** Words kept, by weight. */
  quote: number;
  /** Neighbouring words that still are neighbours. */
  order: number;
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
 * The floor, by how much there is to recognise the quote by. Measured: quotes with up to 15 % of their words changed keep
 * a quote likeness of 0.82 and an order of 0.67 (99 of 100 of them), short ones also 0.9 of their context. Articles say
 * many things twice in other words: such paraphrases reach 0.8 by words, but only 0.6 in order, and have another context.
 */
export function isEnough({ quote, order, context, substance }: Likeness): boolean {
  if (substance < 1.2) return quote >= 0.75 && context >= 0.65;
  if (substance < 5) return quote >= 0.65 && context >= 0.65 && order >= 0.3;
  if (substance < 9) return (quote >= 0.8 && order >= 0.65) || (quote >= 0.65 && order >= 0.5 && context >= 0.55);
  return (quote >= 0.72 && order >= 0.6) || (quote >= 0.55 && order >= 0.45 && context >= 0.45);
}
