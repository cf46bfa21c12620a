/** Words that are the name of an office-holder whom the dataset knows. */
import type { Gazetteer } from '../gazetteer/types.ts';
import { isAdjacent } from './evidence.ts';
import { formsOf, givenQuality } from './person-names.ts';
import { TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** Nothing; a family name alone; part of a given and family name that go together. */
export const Known = { no: 0, family: 1, full: 2 } as const;

/** No leader's name; a family name that hardly anybody else bears; a given and a family name. */
export const Leader = { no: 0, family: 1, full: 2 } as const;

const GOOD = 0.7;
/** A family name with more forms than this in the dataset is anybody's. */
const RARE = 6;

export interface KnownPersons {
  /** One of {@link Known} a token. */
  readonly known: Uint8Array;
  /** One of {@link Leader} a token: of heads of state or government. */
  readonly leaders: Uint8Array;
}

/** Marks given and family names of office-holders. O(capitalised words), with a look-up for pairs whose second is known. */
export function knownPersons(tokens: Tokens, words: readonly Word[], gazetteer: Gazetteer): KnownPersons {
  const known = new Uint8Array(tokens.count);
  const leaders = new Uint8Array(tokens.count);
  /** Of the name that `goWith` found last. */
  let isLeader = false;
  for (let i = 0; i < tokens.count; i++) {
    const facts = words[i]?.facts;
    if (!facts?.officialFamily || !hasFlag(tokens, i, TokenFlag.cap)) continue;
    known[i] = Math.max(known[i] ?? 0, Known.family);
    if (goWith(i - 1, i)) fill(i - 1, i);
    else if (i >= 2 && isAdjacent(tokens, i - 1) && goWith(i - 2, i)) fill(i - 2, i);
    else if (goWith(i + 1, i)) fill(i, i + 1);
    else if (facts.use.ordinary === 0 && isLeadersAlone(facts.spelling)) leaders[i] = Leader.family;
  }
  return { known, leaders };

  function fill(first: number, last: number): void {
    known.fill(Known.full, first, last + 1);
    if (isLeader) leaders.fill(Leader.full, first, last + 1);
  }

  function isLeadersAlone(family: string): boolean {
    const forms = formsOf(family, gazetteer);
    return (
      forms.length <= RARE &&
      forms.some(({ person, primary }) => primary && gazetteer.personSpan(person).bestRank === 1)
    );
  }

  /** Whether the capitalised word `given` stands beside `family` and some office-holder has both names. */
  function goWith(given: number, family: number): boolean {
    isLeader = false;
    const facts = words[given]?.facts;
    if (!facts || facts.spelling.length < 2 || !hasFlag(tokens, given, TokenFlag.cap)) return false;
    if (!isAdjacent(tokens, Math.max(given, family))) return false;
    // Names that agree share their first letters: most of a family's forms are told apart without a closer look.
    const head = facts.spelling.slice(0, 2);
    const found = formsOf(words[family]?.facts.spelling ?? '', gazetteer).filter(
      (name) => name.givenKey.includes(head) && givenQuality([facts.spelling], name.givenKey) >= GOOD,
    );
    isLeader = found.some(({ person }) => gazetteer.personSpan(person).bestRank === 1);
    return found.length > 0;
  }
}
