/** Demonyms and organisations: names of the gazetteer that the tagger takes for neither place nor person. */
import type { Gazetteer } from '../gazetteer/types.ts';
import type { Mention } from '../model/mention.ts';
import type { Focus } from './focus.ts';
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { NameMatch } from './scan.ts';
import type { Tags } from './tagger.ts';
import { TokenFlag, endOf, hasFlag, sliceTokens, startOf } from './tokens.ts';

/** Above this a lone word is a person whatever it is otherwise; inside a longer run the tagger may be believed earlier. */
const MAX_PERSON = 0.85;
/** Confidence of an armed group far from its country: listed as possible, not painted. */
const FAR_GROUP = 0.25;
const FAR_SHARE = 0.02;
const MAX_PERSON_IN_RUN = 0.5;

function isPerson({ runs }: Prepared, tags: Tags, token: number): boolean {
  const alone = runs.first[token] === runs.last[token];
  return (tags.person[token] ?? 0) > (alone ? MAX_PERSON : MAX_PERSON_IN_RUN);
}

/** The row of the best-known country or region whose people or adjective token `i` is, or -1. */
export function demonymLookup(prepared: Prepared, tags: Tags, gazetteer: Gazetteer): (token: number) => number {
  return (token) => {
    const match = prepared.scan.cover[token];
    if (!match?.facts.hasDemonym || isPerson(prepared, tags, token)) return -1;
    return demonymOf(match, gazetteer);
  };
}

function demonymOf(match: NameMatch, gazetteer: Gazetteer): number {
  let best = -1;
  for (const posting of match.postings)
    if (posting.use === 'demonym' && (best < 0 || gazetteer.fameOf(posting.entity) > gazetteer.fameOf(best)))
      best = posting.entity;
  return best;
}

/** Mentions of demonyms and organisations, outside of places and of persons' names. */
export function otherNames(
  prepared: Prepared,
  tags: Tags,
  gazetteer: Gazetteer,
  focus: Focus,
  inPlace: (token: number) => boolean,
  inPerson: (token: number) => boolean,
): Mention[] {
  const { tokens, scan, words, runs } = prepared;
  const out: Mention[] = [];
  for (const match of scan.matches) {
    const ends = [match.from, match.to - 1];
    if (ends.some(inPlace)) continue;
    const single = match.to - match.from === 1;
    const organisations = match.postings.filter((posting) => gazetteer.isOrganisation(posting.entity));
    // A name of three words that the dataset has is no chance likeness: there the tagger isn't asked about persons.
    const certain = organisations.length > 0 && match.to - match.from >= 3;
    if (!certain && ends.some(inPerson)) continue;
    const inOrganisation = isInsideOrganisation(match);
    if (match.facts.hasDemonym && !organisations.length && !isPerson(prepared, tags, match.from)) {
      if (inOrganisation) continue;
      const entity = demonymOf(match, gazetteer);
      if (entity >= 0) out.push(mention(match, 'demonym', 0.95, entity));
      continue;
    }
    const [organisation] = organisations.toSorted((a, b) => gazetteer.fameOf(b.entity) - gazetteer.fameOf(a.entity));
    if (!organisation || (!certain && isPerson(prepared, tags, match.from))) continue;
    const capsLine = hasFlag(tokens, match.from, TokenFlag.capsLine);
    const shouted = single && isShouted(match.from) && (words[match.from]?.facts.use.ordinary ?? 0) > 2;
    const ordinary =
      shouted || (single && (words[match.from]?.facts.use.ordinary ?? 0) > 2 && !organisation.caseSensitive);
    if (ordinary || (single && capsLine && match.facts.hasPlace)) continue;
    const doubtful = single && organisation.use === 'abbreviation' && isFarGroup(organisation.entity);
    const confidence = doubtful ? FAR_GROUP : single && match.facts.hasPlace ? 0.7 : 0.92;
    out.push(mention(match, 'organisation', confidence, organisation.entity));
  }
  return out;

  /** An armed group's letters in an article that doesn't speak of its country: "ICU" is a ward, not the Islamic courts. */
  function isFarGroup(row: number): boolean {
    const country = gazetteer.countryOf(row);
    if (country < 0 || (focus.countries.get(country) ?? 0) > FAR_SHARE) return false;
    const entity = gazetteer.entity(gazetteer.idOf(row));
    return entity?.type === 'organisation' && entity.category.includes('armed');
  }

  /** A word among words in capitals: "WHERE IS IT" speaks of no Islamic State. */
  function isShouted(i: number): boolean {
    return (
      hasFlag(tokens, i, TokenFlag.capsLine) ||
      (hasFlag(tokens, i - 1, TokenFlag.upper) && hasFlag(tokens, i + 1, TokenFlag.upper))
    );
  }

  /** "Kazak National Research Institute": the adjective is part of a name. */
  function isInsideOrganisation(match: NameMatch): boolean {
    const last = runs.last[match.to - 1] ?? match.to - 1;
    if (last === match.to - 1 || hasFlag(tokens, match.from, TokenFlag.titleCase | TokenFlag.capsLine)) return false;
    const tail = words[last]?.facts.lex ?? 0;
    return last - match.to >= 0 && (tail & (Lex.organisationTail | Lex.facility)) !== 0;
  }

  function mention(match: NameMatch, kind: 'demonym' | 'organisation', confidence: number, entity: number): Mention {
    return {
      start: startOf(tokens, match.from),
      end: endOf(tokens, match.to - 1),
      text: sliceTokens(tokens, match.from, match.to - 1),
      kind,
      confidence,
      candidates: [{ entity: gazetteer.idOf(entity), score: 1 }],
      evidence: [{ reason: kind === 'demonym' ? 'demonym' : 'knownName' }],
    };
  }
}
