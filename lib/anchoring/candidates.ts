/**
 * Where in the text a pattern may be: each word that pattern and text share votes for the place that the pattern would
 * begin at; places with many votes close together are candidates. Cost: the number of shared occurrences, sorted.
 *
 * Turned down: running a bit-vector matcher over the whole text (Myers 1999, as `approx-string-match` does): it costs
 * text × quote for each note, and gives only the places with the fewest errors, while a place with its context but
 * more errors may be the right one.
 */
import type { Pattern } from './pattern.ts';
import type { WordIndex } from './text-index.ts';

/** Token [low, high]: the pattern's first token would lie there, depending on what was inserted or deleted within it. */
export interface Candidate {
  low: number;
  high: number;
  votes: number;
}

/** Best places that are looked at closely. More were never right in the measurements. */
const MAX_CANDIDATES = 4;
/** A word with more occurrences than this has no vote, unless no other word has one: it says little, and costs most. */
const MAX_OCCURRENCES = 40;
/** Of words that are everywhere, this many occurrences vote. */
const MAX_COMMON = 200;
/** A place must have at least this share of the best place's votes. */
const LEAST_SHARE = 0.35;
/** Widest gap, in tokens, that a long insertion into the quote may make between its two halves. */
const WIDEST_GAP = 300;

export function findCandidates(pattern: Pattern, index: WordIndex): Candidate[] {
  const votes = castVotes(pattern, index);
  const width = Math.max(6, Math.round(pattern.tokens.words.length * 0.25));
  const places = bestWindows(votes, width);
  const [first, second] = places;
  if (first && second && Math.abs(first.low - second.low) <= WIDEST_GAP) {
    const low = Math.min(first.low, second.low);
    places.push({ low, high: Math.max(first.high, second.high), votes: first.votes + second.votes });
  }
  return places;
}

interface Vote {
  at: number;
  weight: number;
}

function castVotes(pattern: Pattern, index: WordIndex): Vote[] {
  const rare = votesUpTo(pattern, index, MAX_OCCURRENCES);
  return (rare.length > 0 ? rare : votesUpTo(pattern, index, Infinity)).sort((a, b) => a.at - b.at);
}

function votesUpTo(pattern: Pattern, index: WordIndex, most: number): Vote[] {
  const votes: Vote[] = [];
  pattern.tokens.words.forEach((word, i) => {
    const weight = pattern.weights[i] ?? 0;
    const positions = index.positions(word);
    if (positions.length > most) return;
    for (let k = 0; k < positions.length && k < MAX_COMMON; k++) votes.push({ at: (positions[k] ?? 0) - i, weight });
  });
  return votes;
}

/** Windows of the given width with the most votes, best first, none overlapping another. */
function bestWindows(votes: readonly Vote[], width: number): Candidate[] {
  const windows: Candidate[] = [];
  let [from, sum, most] = [0, 0, 0];
  for (const [to, vote] of votes.entries()) {
    sum += vote.weight;
    for (let first = votes[from]; first && vote.at - first.at > width; first = votes[++from]) sum -= first.weight;
    const low = votes[from]?.at ?? vote.at;
    const next = votes[to + 1];
    most = Math.max(most, sum);
    if ((!next || next.at > vote.at) && sum >= most * LEAST_SHARE) windows.push({ low, high: vote.at, votes: sum });
  }
  windows.sort((a, b) => b.votes - a.votes || a.low - b.low);
  const best: Candidate[] = [];
  for (const window of windows) {
    if (best.length >= MAX_CANDIDATES || window.votes < (best[0]?.votes ?? 0) * LEAST_SHARE) break;
    if (best.every((other) => window.low > other.high || window.high < other.low)) best.push(window);
  }
  return best;
}
