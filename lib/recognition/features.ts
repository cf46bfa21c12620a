/**
 * What the tagger sees of a capitalised word: the word, its neighbours, what the gazetteer and the name lists say, what
 * kind of words stand around it, and what its other occurrences in the article say. Each feature is a hash into one
 * table of weights (the "hashing trick", Weinberger et al. 2009): no dictionary of features to ship or to look up.
 */
import { Lex, PERSON_TITLE } from './lexicon.ts';
import type { Runs } from './evidence.ts';
import { PlaceGroup } from './scan.ts';
import type { Scan } from './scan.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import { hashOf } from './vocabulary.ts';
import type { Word } from './vocabulary.ts';

/** The table has 2^16 rows, five times as many as the features that were seen often enough to keep: collisions are rare. */
export const FEATURE_BITS = 16;
const MASK = (1 << FEATURE_BITS) - 1;
export const MAX_FEATURES = 192;

export interface FeatureInput {
  readonly tokens: Tokens;
  readonly words: readonly Word[];
  readonly scan: Scan;
  readonly runs: Runs;
  /** `Known` of each token. */
  readonly known: Uint8Array;
  readonly leaders: Uint8Array;
}

/** A buffer of feature numbers, filled anew for each word. */
export interface FeatureBuffer {
  readonly ids: Int32Array;
  size: number;
}

function put(buffer: FeatureBuffer, template: number, value: number): void {
  let h = Math.imul(template + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(value + 1, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h ^= h >>> 13;
  if (buffer.size < MAX_FEATURES) buffer.ids[buffer.size++] = h & MASK;
}

function putBits(buffer: FeatureBuffer, template: number, bits: number): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) put(buffer, template, rest & -rest);
}

function few(count: number): number {
  return Math.min(3, count);
}

function bucket(weight: number): number {
  return weight === 0 ? 0 : 1 + (weight >> 2);
}

/** What the gazetteer says of token `i`: group and fame of the name that covers it, and where in the name it stands. */
function gazetteerCode(input: FeatureInput, i: number): number {
  const match = input.scan.cover[i];
  if (!match) return 0;
  const place = match.to - match.from === 1 ? 0 : i === match.from ? 1 : 2;
  const fame = match.facts.fame >> 5;
  const kinds =
    (match.facts.hasPlace ? 1 : 0) | (match.facts.hasDemonym ? 2 : 0) | (match.facts.hasOrganisation ? 4 : 0);
  return 1 + (((match.facts.group * 8 + fame) * 8 + kinds) * 3 + place);
}

function groupAt(input: FeatureInput, i: number): number {
  const match = input.scan.cover[i];
  return match ? (match.facts.hasPlace ? match.facts.group : 7) : PlaceGroup.none;
}

function shapeOf(tokens: Tokens, i: number): number {
  const flags = tokens.flags[i] ?? 0;
  const length = Math.min(7, (tokens.end[i] ?? 0) - (tokens.start[i] ?? 0));
  return (flags & ~(TokenFlag.blockStart | TokenFlag.possessive)) * 8 + length;
}

/** The first features after the bias are the letters of the word itself: the trainer hides them at random. */
export const OWN_LETTERS = { from: 1, to: 5 } as const;

const BOS = hashOf('<s>');
const EOS = hashOf('</s>');
const EMPTY = 0;

/** Fills `buffer` with the features of token `i`. */
export function featuresOf(input: FeatureInput, i: number, buffer: FeatureBuffer): void {
  buffer.size = 0;
  const { tokens, words, runs, scan } = input;
  const word = words[i];
  if (!word) return;
  const at = (k: number): Word | undefined => words[k];
  const previousOpen = i > 0 && (tokens.gap[i] ?? 0) < Gap.stop;
  const nextOpen = i + 1 < tokens.count && (tokens.gap[i + 1] ?? 0) < Gap.stop;
  const previous = previousOpen ? at(i - 1) : undefined;
  const next = nextOpen ? at(i + 1) : undefined;
  const previous2 = previous && i > 1 && (tokens.gap[i - 1] ?? 0) < Gap.stop ? at(i - 2) : undefined;
  const next2 = next && i + 2 < tokens.count && (tokens.gap[i + 2] ?? 0) < Gap.stop ? at(i + 2) : undefined;
  const { text, hash, lex, use } = word.facts;
  const flags = tokens.flags[i] ?? 0;
  const gapBefore = tokens.gap[i] ?? 0;
  const gapAfter = i + 1 < tokens.count ? (tokens.gap[i + 1] ?? 0) : Gap.stop;
  const previousCap = previousOpen && hasFlag(tokens, i - 1, TokenFlag.cap);
  const nextCap = nextOpen && hasFlag(tokens, i + 1, TokenFlag.cap);
  const gazetteer = gazetteerCode(input, i);
  const group = groupAt(input, i);
  const match = scan.cover[i];
  const fame = match ? match.facts.fame >> 5 : 0;
  const previousLex = previous?.facts.lex ?? 0;
  const nextLex = next?.facts.lex ?? 0;
  const headline = flags & (TokenFlag.titleCase | TokenFlag.capsLine) ? 1 : 0;

  put(buffer, 0, 0);
  put(buffer, 1, hash);
  put(buffer, 2, hashOf(text.slice(-3)));
  put(buffer, 3, hashOf(text.slice(-2)));
  put(buffer, 4, hashOf(text.slice(-4)));
  put(buffer, 5, shapeOf(tokens, i));
  put(buffer, 6, (previous?.facts.hash ?? BOS) ^ (previousCap ? 1 : 0));
  put(buffer, 7, (next?.facts.hash ?? EOS) ^ (nextCap ? 1 : 0));
  put(buffer, 8, Math.imul(previous2?.facts.hash ?? BOS, 31) ^ (previous?.facts.hash ?? BOS));
  put(buffer, 9, Math.imul(next2?.facts.hash ?? EOS, 31) ^ (next?.facts.hash ?? EOS));
  put(buffer, 10, gapBefore * 16 + gapAfter);
  putBits(buffer, 11, lex);
  putBits(buffer, 12, previousLex);
  putBits(buffer, 13, nextLex);
  putBits(buffer, 14, previous2?.facts.lex ?? EMPTY);
  putBits(buffer, 15, next2?.facts.lex ?? EMPTY);
  put(buffer, 16, gazetteer);
  put(buffer, 17, gazetteer * 4 + (previousLex & Lex.placePreposition ? 1 : 0) + headline * 2);
  put(buffer, 18, group * 4096 + bucket(use.given) * 64 + bucket(use.family) * 8 + bucket(use.ordinary));
  put(buffer, 19, (group * 8 + fame) * 8 + bucket(use.ordinary));
  put(buffer, 20, (group * 8 + fame) * 8 + bucket(use.given));
  put(buffer, 21, (group * 8 + fame) * 8 + bucket(use.family));
  put(buffer, 22, use.given);
  put(buffer, 23, use.family);
  put(buffer, 24, use.ordinary * 2 + (flags & TokenFlag.sentenceStart ? 1 : 0));

  // Neighbours in the same run of capitals.
  const first = runs.first[i] ?? i;
  const last = runs.last[i] ?? i;
  const length = Math.min(4, last - first + 1);
  const position = first === last ? 0 : i === first ? 1 : i === last ? 2 : 3;
  put(buffer, 25, position * 8 + length);
  put(buffer, 26, (position * 8 + length) * 8 + group);
  const lastFacts = at(last)?.facts;
  const firstFacts = at(first)?.facts;
  if (last > i) {
    put(buffer, 27, lastFacts?.hash ?? 0);
    putBits(buffer, 28, lastFacts?.lex ?? 0);
  }
  if (first < i) {
    put(buffer, 29, firstFacts?.hash ?? 0);
    putBits(buffer, 30, firstFacts?.lex ?? 0);
    put(buffer, 31, bucket(firstFacts?.use.given ?? 0) * 8 + bucket(use.family));
  }
  if (i > first) {
    const facts = previous?.facts;
    put(buffer, 32, groupAt(input, i - 1) * 64 + bucket(facts?.use.given ?? 0) * 8 + bucket(facts?.use.family ?? 0));
    put(buffer, 33, bucket(facts?.use.given ?? 0) * 8 + bucket(use.family));
    put(buffer, 34, (hasFlag(tokens, i - 1, TokenFlag.initial) ? 1 : 0) * 8 + bucket(use.family));
  }
  if (i < last) {
    const facts = next?.facts;
    put(buffer, 35, groupAt(input, i + 1) * 64 + bucket(facts?.use.given ?? 0) * 8 + bucket(facts?.use.family ?? 0));
    put(buffer, 36, bucket(use.given) * 8 + bucket(facts?.use.family ?? 0));
    put(buffer, 37, (hasFlag(tokens, i + 1, TokenFlag.initial) ? 1 : 0) * 8 + bucket(use.given));
  }
  // The words around the run.
  const outerBefore = first > 0 && (tokens.gap[first] ?? 0) < Gap.stop ? at(first - 1)?.facts : undefined;
  const outerAfter =
    last + 1 < tokens.count && (tokens.gap[last + 1] ?? 0) < Gap.stop ? at(last + 1)?.facts : undefined;
  put(buffer, 38, (outerBefore?.hash ?? BOS) ^ length);
  put(buffer, 39, (outerAfter?.hash ?? EOS) ^ length);
  putBits(buffer, 40, outerBefore?.lex ?? 0);
  putBits(buffer, 41, outerAfter?.lex ?? 0);
  put(buffer, 42, (tokens.gap[first] ?? 0) * 16 + (last + 1 < tokens.count ? (tokens.gap[last + 1] ?? 0) : Gap.stop));

  // The rest of the article.
  put(buffer, 43, few(word.seen.lower) * 4 + few(word.seen.capital));
  put(buffer, 44, few(word.seen.afterPreposition) * 8 + group);
  put(buffer, 45, few(word.seen.afterPersonCue) * 8 + group);
  put(buffer, 46, few(word.seen.inOrganisation) * 2 + (last > i ? 1 : 0));
  put(buffer, 47, few(word.seen.beforePlace));
  put(buffer, 48, (few(word.seen.afterPersonCue) * 4 + few(word.seen.afterPreposition)) * 8 + position);

  // Lists and containment: what the name before or after a comma or "and" is.
  if (gapAfter === Gap.comma && nextCap) put(buffer, 49, groupAt(input, i + 1) * 8 + group);
  if (gapBefore === Gap.comma && previousCap) put(buffer, 50, groupAt(input, i - 1) * 8 + group);
  if (next?.facts.text === 'and' && next2) put(buffer, 51, groupAt(input, i + 2) * 8 + group);
  if (previous?.facts.text === 'and' && previous2) put(buffer, 52, groupAt(input, i - 2) * 8 + group);
  if (previous?.facts.text === 'of' && previous2) {
    put(buffer, 53, previous2.facts.hash);
    putBits(buffer, 54, previous2.facts.lex);
  }
  const known = input.known[i] ?? 0;
  put(buffer, 61, known * 8 + group);
  put(buffer, 62, known * 64 + (position * 8 + length));
  put(
    buffer,
    63,
    (outerBefore && (outerBefore.lex & PERSON_TITLE) !== 0 ? 1 : 0) * 512 +
      (position * 8 + length) * 8 +
      bucket(use.ordinary),
  );
  put(buffer, 55, (flags & TokenFlag.possessive ? 1 : 0) * 8 + group);
  put(buffer, 56, headline * 64 + bucket(use.ordinary) * 8 + group);
  if (i > first && (previousLex & PERSON_TITLE) !== 0) put(buffer, 57, group);
  if (match && match.to - match.from > 1) put(buffer, 58, (match.to - match.from) * 8 + group);
  if (match && match.facts.hasPlace && match.to - match.from === last - first + 1) put(buffer, 59, group * 8 + fame);
  else if (match?.facts.hasPlace) put(buffer, 60, position * 64 + group * 8 + fame);
}
