import { foldName, foldSpelling } from '../gazetteer/fold.ts';
import type { Gazetteer, NameRange, WordUse } from '../gazetteer/types.ts';
import { lexOf } from './lexicon.ts';
import { TokenFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** What is known of a word whatever the article. */
export interface WordFacts {
  /** Folded: one word of the name index. */
  readonly text: string;
  readonly hash: number;
  readonly lex: number;
  readonly use: WordUse;
  /** Names in the gazetteer that begin with it. */
  readonly names: NameRange | undefined;
  /** `foldSpelling` of it, for words with a capital; '' for others. */
  readonly spelling: string;
  /** Whether it is the family name of an office-holder. */
  readonly officialFamily: boolean;
}

/** What the occurrences of a word in this article say, capital or small. */
export interface Seen {
  /** Occurrences in lower case; with a capital where a small letter was possible. */
  lower: number;
  capital: number;
  /** Occurrences after "in", "from" …; after a given name or a title; before an organisation's last word; before ", PLACE". */
  afterPreposition: number;
  afterPersonCue: number;
  inOrganisation: number;
  beforePlace: number;
}

/** A word of this article. */
export interface Word {
  readonly facts: WordFacts;
  readonly seen: Seen;
}

const NO_USE: WordUse = { given: 0, family: 0, ordinary: 0 };
/** Longer letter runs are no names, but garbage, identifiers or scripts without spaces. */
const MAX_NAME_WORD = 40;
/** Words remembered between articles: a service worker reads many articles of one site. */
const CACHE_LIMIT = 40_000;
const caches = new WeakMap<Gazetteer, Map<string, WordFacts>>();

export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

function isPlainLower(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}

function factsOf(raw: string, gazetteer: Gazetteer, cache: Map<string, WordFacts>): WordFacts {
  const known = cache.get(raw);
  if (known) return known;
  const lower = raw.length > MAX_NAME_WORD ? raw.slice(0, MAX_NAME_WORD).toLowerCase() : raw.toLowerCase();
  const text = isPlainLower(lower) ? lower : foldName(lower);
  // Names begin with a capital: of other words only the text is looked at.
  const usable = lower !== raw && raw.length <= MAX_NAME_WORD && text !== '' && !text.includes(' ');
  const spelling = usable ? foldSpelling(text) : '';
  const facts: WordFacts = {
    text,
    hash: hashOf(text),
    lex: lexOf(text),
    use: usable ? gazetteer.word(text) : NO_USE,
    names: usable ? gazetteer.names.start(text) : undefined,
    spelling,
    officialFamily: spelling !== '' && gazetteer.hasFamily(spelling),
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(raw, facts);
  return facts;
}

/** The word of each token. O(tokens), one map look-up each. */
export function readWords(tokens: Tokens, gazetteer: Gazetteer): Word[] {
  let cache = caches.get(gazetteer);
  if (!cache) caches.set(gazetteer, (cache = new Map()));
  const byForm = new Map<string, Word>();
  const byText = new Map<string, Seen>();
  const words: Word[] = [];
  const { text, start, end, flags, count } = tokens;
  for (let i = 0; i < count; i++) {
    const raw = text.slice(start[i], end[i]);
    let word = byForm.get(raw);
    if (!word) {
      const facts = factsOf(raw, gazetteer, cache);
      let seen = byText.get(facts.text);
      if (!seen) {
        seen = { lower: 0, capital: 0, afterPreposition: 0, afterPersonCue: 0, inOrganisation: 0, beforePlace: 0 };
        byText.set(facts.text, seen);
      }
      word = { facts, seen };
      byForm.set(raw, word);
    }
    const flag = flags[i] ?? 0;
    if ((flag & TokenFlag.cap) === 0) word.seen.lower++;
    else if ((flag & (TokenFlag.sentenceStart | TokenFlag.titleCase | TokenFlag.capsLine)) === 0) word.seen.capital++;
    words.push(word);
  }
  return words;
}
