/**
 * Every name of the gazetteer that stands in the text, in one pass: at each capitalised word the sorted name list is
 * narrowed word by word (`NameIndex.start`, `extend`) for as long as the words go on. Cost: one look-up a capitalised
 * word, a few steps where a name begins. An Aho–Corasick automaton over the same names has to be built or stored at many
 * times the size of the list, and finds matches inside words which then have to be thrown away.
 */
import type { Gazetteer, Posting } from '../gazetteer/types.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** Groups of place classes that behave alike in prose. */
export const PlaceGroup = { none: 0, country: 1, region: 2, city: 3, feature: 4, other: 5 } as const;

export interface NameFacts {
  readonly name: number;
  readonly postings: readonly Posting[];
  readonly hasPlace: boolean;
  readonly hasDemonym: boolean;
  readonly hasOrganisation: boolean;
  /** Highest fame among its places, 0–255, and the group of that place. */
  readonly fame: number;
  readonly group: number;
  /** Highest fame among its organisations; -1 for none. */
  readonly organisationFame: number;
  /** Highest fame among the countries that it is a demonym of; -1 for none. */
  readonly demonymFame: number;
}

/** Tokens [from, to) are a name of the gazetteer. */
export interface NameMatch {
  readonly from: number;
  readonly to: number;
  readonly facts: NameFacts;
  /** The postings that fit the letters' case. */
  readonly postings: readonly Posting[];
}

export interface Scan {
  /** The longest match that covers each token, left to right, none overlapping. */
  readonly cover: (NameMatch | undefined)[];
  readonly matches: NameMatch[];
}

const MAX_WORDS = 9;
const SMALL = 5;
/** An abbreviation of so few letters is written in capitals (LA), or with its full stop (La.). */
const SHORT = 3;
/** A demonym whose country is this much better known than the place of the same name hides the place. */
const DEMONYM_LEAD = 40;
const caches = new WeakMap<Gazetteer, Map<number, NameFacts>>();
const CACHE_LIMIT = 20_000;

function groupOf(gazetteer: Gazetteer, entity: number): number {
  switch (gazetteer.placeClassOf(entity)) {
    case 'country':
    case 'territory':
    case 'former-country':
      return PlaceGroup.country;
    case 'region':
    case 'district':
      return PlaceGroup.region;
    case 'city':
      return PlaceGroup.city;
    case undefined:
      return PlaceGroup.none;
    case 'disputed-area':
    case 'building':
      return PlaceGroup.other;
    default:
      return PlaceGroup.feature;
  }
}

function nameFacts(gazetteer: Gazetteer, name: number): NameFacts {
  let cache = caches.get(gazetteer);
  if (!cache) caches.set(gazetteer, (cache = new Map()));
  const known = cache.get(name);
  if (known) return known;
  const postings = gazetteer.names.postings(name).filter((posting) => posting.use !== 'endonym');
  let fame = -1;
  let group: number = PlaceGroup.none;
  let organisationFame = -1;
  let demonymFame = -1;
  for (const posting of postings) {
    if (gazetteer.isOrganisation(posting.entity))
      organisationFame = Math.max(organisationFame, gazetteer.fameOf(posting.entity));
    else if (posting.use === 'demonym') demonymFame = Math.max(demonymFame, gazetteer.fameOf(posting.entity));
    else {
      const own = gazetteer.fameOf(posting.entity);
      if (own > fame) {
        fame = own;
        group = groupOf(gazetteer, posting.entity);
      }
    }
  }
  // A village called German or Dane is not what the word says.
  const hasPlace = fame >= 0 && fame >= demonymFame - DEMONYM_LEAD;
  const facts: NameFacts = {
    name,
    postings,
    hasPlace,
    hasDemonym: demonymFame >= 0,
    hasOrganisation: organisationFame >= 0,
    organisationFame,
    fame: hasPlace ? fame : 0,
    group: hasPlace ? group : PlaceGroup.none,
    demonymFame,
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(name, facts);
  return facts;
}

function joins(gap: number): boolean {
  return gap === Gap.space || gap === Gap.hyphen || gap === Gap.slash;
}

/** The longest name that begins at token `i`, or undefined. */
function longestAt(tokens: Tokens, words: readonly Word[], gazetteer: Gazetteer, i: number): NameMatch | undefined {
  let range = words[i]?.facts.names;
  let best: NameMatch | undefined;
  let allUpper = true;
  for (let j = i; range && j < i + MAX_WORDS;) {
    const cap = hasFlag(tokens, j, TokenFlag.cap);
    if (!hasFlag(tokens, j, TokenFlag.upper)) allUpper = false;
    const exact = cap || hasFlag(tokens, j, TokenFlag.digit) ? gazetteer.names.exact(range) : -1;
    if (exact >= 0) {
      const facts = nameFacts(gazetteer, exact);
      const short = j === i && (words[i]?.facts.text.length ?? 0) <= SHORT;
      const dotted = hasFlag(tokens, j, TokenFlag.dotted);
      const postings = facts.postings.filter(
        (posting) =>
          (allUpper || !(posting.caseSensitive || (short && posting.use === 'abbreviation' && !posting.dotted))) &&
          (dotted || !posting.dotted),
      );
      if (postings.length > 0) best = { from: i, to: j + 1, facts, postings };
    }
    j++;
    if (j >= tokens.count || !joins(tokens.gap[j] ?? 0) || hasFlag(tokens, j - 1, TokenFlag.possessive)) break;
    const next = words[j];
    if (!next) break;
    if (!hasFlag(tokens, j, TokenFlag.cap) && next.facts.text.length > SMALL && !hasFlag(tokens, j, TokenFlag.digit))
      break;
    range = gazetteer.names.extend(range, next.facts.text);
  }
  return best;
}

/** All names in the text. Cost: O(tokens). */
export function scanNames(tokens: Tokens, words: readonly Word[], gazetteer: Gazetteer): Scan {
  const cover = Array.from<NameMatch | undefined>({ length: tokens.count });
  const matches: NameMatch[] = [];
  for (let i = 0; i < tokens.count;) {
    const match = hasFlag(tokens, i, TokenFlag.cap) ? longestAt(tokens, words, gazetteer, i) : undefined;
    if (!match) {
      i++;
      continue;
    }
    matches.push(match);
    for (let j = match.from; j < match.to; j++) cover[j] = match;
    i = match.to;
  }
  return { cover, matches };
}
