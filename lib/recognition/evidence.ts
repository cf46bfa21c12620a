/**
 * What an article says of a word in one place counts for all its occurrences: "in Batken" once makes a later bare
 * "Batken" a place, "Adil Nurakishev" once makes "Nurakishev" a person. One pass over the capitalised words.
 */
import { Lex, PERSON_TITLE } from './lexicon.ts';
import { PlaceGroup } from './scan.ts';
import type { Scan } from './scan.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** A given name in common use (0–15, logarithmic). */
export const COMMON_GIVEN = 6;

/** True when token `i` follows the one before inside a name: one space or a hyphen. */
export function isAdjacent(tokens: Tokens, i: number): boolean {
  const gap = tokens.gap[i] ?? 0;
  return (gap === Gap.space || gap === Gap.hyphen) && !hasFlag(tokens, i - 1, TokenFlag.possessive);
}

/** First and last token (inclusive) of the run of adjacent capitalised words around each token; -1 for others. */
export interface Runs {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

const FORCED = TokenFlag.sentenceStart | TokenFlag.titleCase | TokenFlag.capsLine;

/** Runs of adjacent capitalised words, without the "From" that begins a sentence. O(tokens). */
export function findRuns(tokens: Tokens, words: readonly Word[]): Runs {
  const first = new Int32Array(tokens.count).fill(-1);
  const last = new Int32Array(tokens.count).fill(-1);
  let from = -1;
  for (let i = 0; i <= tokens.count; i++) {
    let cap = i < tokens.count && hasFlag(tokens, i, TokenFlag.cap);
    if (cap && hasFlag(tokens, i, FORCED) && ((words[i]?.facts.lex ?? 0) & Lex.functionWord) !== 0) cap = false;
    const goesOn = cap && from >= 0 && isAdjacent(tokens, i);
    if (!goesOn) {
      if (from >= 0) last.fill(i - 1, from, i);
      from = cap ? i : -1;
    }
    if (cap) first[i] = from;
  }
  return { first, last };
}

/** Counts on each word what its occurrences say. */
export function gatherEvidence(tokens: Tokens, words: readonly Word[], scan: Scan, runs: Runs): void {
  for (let i = 0; i < tokens.count; i++) {
    if (!hasFlag(tokens, i, TokenFlag.cap)) continue;
    const word = words[i];
    if (runs.first[i] === -1 || !word || hasFlag(tokens, i, TokenFlag.titleCase | TokenFlag.capsLine)) continue;
    const runFirst = runs.first[i] ?? i;
    const runLast = runs.last[i] ?? i;
    const before = runFirst > 0 && tokens.gap[runFirst] === Gap.space ? words[runFirst - 1] : undefined;
    if (before && i === runFirst && (before.facts.lex & Lex.placePreposition) !== 0) word.seen.afterPreposition++;
    if (before && (before.facts.lex & (Lex.honorific | Lex.profession | Lex.kin)) !== 0 && runLast > i)
      word.seen.afterPersonCue++;
    if (i > runFirst) {
      const previous = words[i - 1];
      const lex = previous?.facts.lex ?? 0;
      const given = previous?.facts.use.given ?? 0;
      const title = (lex & PERSON_TITLE) !== 0;
      if (title || (given >= COMMON_GIVEN && i === runLast && scan.cover[i - 1] !== scan.cover[i]))
        word.seen.afterPersonCue++;
    }
    const tail = words[runLast]?.facts.lex ?? 0;
    if (runLast > i && (tail & Lex.organisationTail) !== 0) word.seen.inOrganisation++;
    if (i === runLast && i + 1 < tokens.count && tokens.gap[i + 1] === Gap.comma) {
      const next = scan.cover[i + 1];
      if (next && next.facts.hasPlace && next.facts.group <= PlaceGroup.region) word.seen.beforePlace++;
    }
  }
}
