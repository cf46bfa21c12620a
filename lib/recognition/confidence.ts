/**
 * Probabilities of the tagger and beliefs of the resolution → the share of such mentions that are right, kind and entity.
 * Fitted on the development halves by logistic regression (two numbers), so that 0.8 means 8 of 10; `npm run eval` prints
 * the table.
 */
const SLOPE = 0.75;
const OFFSET = -0.39;
/** Even a name of one reading is sometimes another place, or the one that the gazetteer lacks. */
const RESOLVED = { base: 0.3, span: 0.66 };

/** Confidence that a span is a place and, if it was resolved, the right one. @param score belief in the first reading. */
export function placeConfidence(probability: number, score: number | undefined): number {
  const p = Math.min(0.9999, Math.max(0.0001, probability));
  const detected = 1 / (1 + Math.exp(-(SLOPE * Math.log(p / (1 - p)) + OFFSET)));
  return score === undefined ? detected : detected * (RESOLVED.base + RESOLVED.span * score);
}
