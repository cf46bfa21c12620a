/**
 * Finds a quote that was changed: candidates by shared words, each aligned word by word, the best one taken if it is
 * good enough. How good is good enough depends on how much the quote says and how much of its context is left; the
 * floors are calibrated on edited articles (docs/anchoring.md).
 */
import type { Span } from '../model/mention.ts';
import type { Target } from '../model/note.ts';
import { align } from './align.ts';
import { findCandidates } from './candidates.ts';
import { contextLikeness } from './context.ts';
import type { Found } from './exact.ts';
import { isEnough, scoreOf, type Likeness } from './floor.ts';
import { makePattern } from './pattern.ts';
import { placeIn, spanOf } from './place.ts';
import { closeness, expectedPlaces } from './position.ts';
import type { TextIndex } from './text-index.ts';

/** With a place this good, others are looked at only if about as many words voted for them. */
const CLEAR_SCORE = 0.8;
const CLEAR_LEAD = 0.75;

export function findApproximate(index: TextIndex, target: Target, deadline: number): Found | undefined {
  let best: (Found & { votes: number }) | undefined;
  for (const { span, likeness, votes } of rateCandidates(index, target)) {
    const score = scoreOf(likeness);
    if (isEnough(likeness) && score > (best?.score ?? 0)) best = { span, score, votes };
    if (performance.now() > deadline || (best && best.score >= CLEAR_SCORE && votes < best.votes * CLEAR_LEAD)) break;
  }
  return best && { span: best.span, score: best.score };
}

/** Places where the quote may be, with what they have in common with it, best supported first. */
export function* rateCandidates(
  index: TextIndex,
  target: Target,
): Generator<{ span: Span; likeness: Likeness; votes: number }> {
  const words = index.words();
  const pattern = makePattern(target, words);
  if (!pattern) return;
  const expected = expectedPlaces(index, target);
  for (const candidate of findCandidates(pattern, words)) {
    const place = placeIn(pattern, words, align(pattern, words, candidate));
    if (!place) continue;
    const span = spanOf(index.text, pattern, words, place);
    const likeness = {
      quote: place.quote,
      order: place.order,
      context: contextLikeness(pattern, words, place.first.token, place.last.token),
      position: closeness(index, expected, span.start),
      substance: pattern.quoteWeight,
    };
    yield { span, likeness, votes: candidate.votes };
  }
}
