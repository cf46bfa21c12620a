/** Tagged words → spans of names: the words of one name together, names side by side apart. */
import { isAdjacent } from './evidence.ts';
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { NameMatch } from './scan.ts';
import type { Tags } from './tagger.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';

/** Tokens [from, to) that name one thing. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly probability: number;
}

export interface PlaceSpan extends NameSpan {
  /** The gazetteer's name inside the span; absent where it has none. */
  readonly match: NameMatch | undefined;
}

function isPlaceMatch(match: NameMatch | undefined): match is NameMatch {
  return match !== undefined && match.postings.some((posting) => posting.use !== 'demonym') && match.facts.hasPlace;
}

function meanOver(values: Float32Array, prepared: Prepared, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (!hasFlag(prepared.tokens, i, TokenFlag.cap)) continue;
    sum += values[i] ?? 0;
    count++;
  }
  return count ? sum / count : 0;
}

/** The spans that are places with at least `threshold` probability. O(tokens). */
export function placeSpans(prepared: Prepared, tags: Tags, threshold: number): PlaceSpan[] {
  const { tokens, scan, words } = prepared;
  const pieces: PlaceSpan[] = [];
  for (let i = 0; i < tokens.count; ) {
    const match = scan.cover[i];
    if (isPlaceMatch(match)) {
      const probability = meanOver(tags.place, prepared, match.from, match.to);
      if (probability >= threshold) pieces.push({ from: match.from, to: match.to, probability, match });
      i = match.to;
      continue;
    }
    const probability = tags.place[i] ?? 0;
    const demonym = match !== undefined && match.facts.hasDemonym;
    if (probability >= Math.max(threshold, 0.5) && !demonym) pieces.push({ from: i, to: i + 1, probability, match: undefined });
    i++;
  }
  const spans: PlaceSpan[] = [];
  for (const piece of pieces) {
    const last = spans.at(-1);
    const joined = last && last.to === piece.from && isAdjacent(tokens, piece.from) && !(last.match && piece.match);
    if (!joined || !last) {
      spans.push(piece);
      continue;
    }
    const better = last.match ? last : piece;
    spans[spans.length - 1] = {
      from: last.from,
      to: piece.to,
      probability: Math.max(last.probability, piece.probability),
      match: better.match,
    };
  }
  return spans.filter((span) => span.match || !isStray(span));

  // A lone word that only the tagger takes for a place, and that is an ordinary or a calendar word, is none.
  function isStray(span: PlaceSpan): boolean {
    if (span.to - span.from > 1) return false;
    const facts = words[span.from]?.facts;
    return !facts || facts.text.length < 3 || (facts.lex & (Lex.month | Lex.weekday | Lex.placeNoun | Lex.placeTail | Lex.direction | Lex.facility)) !== 0;
  }
}

/** The spans that are persons' names with at least `threshold` probability. O(tokens). */
export function personSpans(prepared: Prepared, tags: Tags, threshold: number): NameSpan[] {
  const { tokens, words } = prepared;
  const spans: NameSpan[] = [];
  const isPerson = (i: number): boolean => (tags.person[i] ?? 0) >= threshold;
  for (let i = 0; i < tokens.count; i++) {
    if (!isPerson(i)) continue;
    let to = i + 1;
    for (;;) {
      if (to < tokens.count && isPerson(to) && isAdjacent(tokens, to)) to++;
      else if (to + 1 < tokens.count && bridges(to)) to += 2;
      else if (to < tokens.count && tokens.gap[to] === Gap.hyphen && (words[to]?.facts.text.length ?? 9) <= 6 && isAdjacent(tokens, to)) to++;
      else break;
    }
    let from = i;
    while (from < to - 1 && ((words[from]?.facts.lex ?? 0) & (Lex.honorific | Lex.military)) !== 0 && hasTitleShape(from)) from++;
    spans.push({ from, to, probability: meanOver(tags.person, prepared, from, to) });
    i = to - 1;
  }
  return spans;

  /** "Mohammed bin Salman", "Miguel de la Madrid" (one small word at a time). */
  function bridges(k: number): boolean {
    return (
      !hasFlag(tokens, k, TokenFlag.cap) &&
      ((words[k]?.facts.lex ?? 0) & Lex.particle) !== 0 &&
      isAdjacent(tokens, k) &&
      isAdjacent(tokens, k + 1) &&
      isPerson(k + 1)
    );
  }

  function hasTitleShape(k: number): boolean {
    return hasFlag(tokens, k, TokenFlag.dotted) || (words[k]?.facts.use.given ?? 0) < 8;
  }
}
