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
  const opinions = new Map<string, Opinion>();
  const keyOf = (i: number): string | undefined => {
    const text = words[i]?.facts.text;
    if (!text || !hasFlag(tokens, i, TokenFlag.cap)) return undefined;
    const match = scan.cover[i];
    return match ? `${match.facts.name} ${i - match.from}` : text;
  };
  for (let i = 0; i < tokens.count; i++) {
    const key = keyOf(i);
    if (key === undefined) continue;
    const place = tags.place[i] ?? 0;
    const person = tags.person[i] ?? 0;
    const known = opinions.get(key);
    if (!known) opinions.set(key, { count: 1, place: logit(place), person: logit(person) });
    else {
      known.count++;
      known.place += logit(place);
      known.person += logit(person);
    }
  }
  for (let i = 0; i < tokens.count; i++) {
    const key = keyOf(i);
    const opinion = key === undefined ? undefined : opinions.get(key);
    if (!opinion || opinion.count < 2) continue;
    const mix = (own: number, sum: number): number => sigmoid((1 - share) * logit(own) + (share * sum) / opinion.count);
    tags.place[i] = mix(tags.place[i] ?? 0, opinion.place);
    tags.person[i] = mix(tags.person[i] ?? 0, opinion.person);
  }
}
