/** What is measured: Dateline's anchoring, and two simpler ways beside it. */
import search from 'approx-string-match';
import { anchor, describeTarget } from '../../lib/anchoring/anchor.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { AnchorState } from '../../lib/model/note.ts';
import { plainBlocks } from './plain-blocks.ts';

export interface Outcome {
  state: AnchorState;
  span?: Span;
}

export type Matcher = (before: string, quote: Span, after: string) => Outcome;

export const dateline: Matcher = (before, quote, after) => {
  const target = describeTarget(before, quote, plainBlocks(before));
  return anchor(after, plainBlocks(after), target);
};

/** The first letter-by-letter occurrence. */
export const plainExact: Matcher = (before, quote, after) => {
  const exact = before.slice(quote.start, quote.end);
  const start = after.indexOf(exact);
  return start < 0 ? { state: 'missing' } : { state: 'exact', span: { start, end: start + exact.length } };
};

/** The place with the fewest errors, up to a quarter of the quote, whatever stands around it. */
export const quoteOnlyFuzzy: Matcher = (before, quote, after) => {
  const exact = plainExact(before, quote, after);
  if (exact.span) return exact;
  const pattern = before.slice(quote.start, quote.end);
  const [match] = search(after, pattern, Math.ceil(pattern.length / 4));
  return match ? { state: 'approximate', span: { start: match.start, end: match.end } } : { state: 'missing' };
};
