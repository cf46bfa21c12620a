/**
 * What a name is in one sentence it mostly is in the next (Krishnan and Manning 2006): the tags of a word are drawn
 * towards the mean over its occurrences in the article. O(tokens).
 */
import type { Prepared } from './prepare.ts';
import type { Tags } from './tagger.ts';
import { TokenFlag, hasFlag } from './tokens.ts';

/** Share of the article's opinion; chosen on the development halves among 0, 0.25, 0.4, 0.6, 0.8 (little more). */
const SHARE = 0.6;
const LIMIT = 6;
/** More than the words of the longest name. */
const WORDS = 64;

function logit(p: number): number {
  return Math.max(-LIMIT, Math.min(LIMIT, Math.log((p + 1e-6) / (1 - p + 1e-6))));
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

interface Opinion {
  count: number;
  place: number;
  person: number;
}

/** Evens out the tags of each capitalised word that stands more than once, by word and its place in a longer name. */
export function evenOut(prepared: Prepared, tags: Tags, share = SHARE): void {
  const { tokens, words, scan } = prepared;
  // A word by what is counted of it in the article (one object a word), a word of a longer name by name and place in it.
  const opinions = new Map<object | number, Opinion>();
  const opinionOf: (Opinion | undefined)[] = [];
  for (let i = 0; i < tokens.count; i++) {
    const word = words[i];
    if (!word?.facts.text || !hasFlag(tokens, i, TokenFlag.cap)) continue;
    const match = scan.cover[i];
    const key = match ? match.facts.name * WORDS + i - match.from : word.seen;
    let opinion = opinions.get(key);
    if (!opinion) opinions.set(key, (opinion = { count: 0, place: 0, person: 0 }));
    opinion.count++;
    opinion.place += logit(tags.place[i] ?? 0);
    opinion.person += logit(tags.person[i] ?? 0);
    opinionOf[i] = opinion;
  }
  for (let i = 0; i < tokens.count; i++) {
    const opinion = opinionOf[i];
    if (!opinion || opinion.count < 2) continue;
    const mix = (own: number, sum: number): number => sigmoid((1 - share) * logit(own) + (share * sum) / opinion.count);
    tags.place[i] = mix(tags.place[i] ?? 0, opinion.place);
    tags.person[i] = mix(tags.person[i] ?? 0, opinion.person);
  }
}
