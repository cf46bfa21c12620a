import { LABELS, TRANSITIONS, marginals } from './crf.ts';
import { chainOf } from './chain.ts';
import { FEATURE_BITS, MAX_FEATURES, featuresOf } from './features.ts';
import type { FeatureInput } from './features.ts';
import { Lex, PERSON_TITLE } from './lexicon.ts';
import { PlaceGroup } from './scan.ts';
import type { Segment } from './segments.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/** Weights as integers: value = weight × scale. */
export interface TaggerModel {
  readonly scale: number;
  /** `LABELS` for each of 2^FEATURE_BITS features. */
  readonly features: Int8Array;
  readonly transitions: Float32Array;
}

export interface Tags {
  /** Probability that the token is part of a place's, of a person's name. Zero for words that aren't capitalised. */
  readonly place: Float32Array;
  readonly person: Float32Array;
}

export function emptyModel(): TaggerModel {
  return { scale: 1, features: new Int8Array(LABELS << FEATURE_BITS), transitions: new Float32Array(TRANSITIONS) };
}

/**
 * News names more places and persons than the text that the weights were learned from: added to the log-odds of both
 * labels. Chosen on the development halves.
 */
const NEWS_PRIOR = { place: 1, person: 0.8 };

/**
 * A country, or another name as well known, that stands by itself is a place unless much speaks against it: the weights
 * know only the few such names of the texts that they were learned from.
 */
const FAMOUS = { from: 125, prior: 2 };
/** Added where nobody bears the name. */
const UNSHARED_PRIOR = 1;
const KNOWN = { from: 80, prior: 0.7 };
/** "in X", "near X" where the gazetteer has a place X. */
const CUE_PRIOR = 0.7;
const CUES = new Set(['in', 'from', 'near', 'outside', 'around', 'across', 'into', 'throughout', 'leaving', 'visited']);

function placePrior({ tokens, words, scan, runs }: FeatureInput, token: number): number {
  const match = scan.cover[token];
  if (!match?.facts.hasPlace || match.facts.hasDemonym) return 0;
  const { fame, group } = match.facts;
  const famous = group === PlaceGroup.country || fame >= FAMOUS.from;
  const headline = hasFlag(tokens, token, TokenFlag.titleCase | TokenFlag.capsLine);
  const alone = runs.first[token] === match.from && runs.last[token] === match.to - 1;
  if (!alone && !(headline && famous)) return 0;
  const use = words[token]?.facts.use;
  const unshared = famous && use && use.given + use.family === 0 ? UNSHARED_PRIOR : 0;
  const base = famous ? FAMOUS.prior + unshared : fame >= KNOWN.from ? KNOWN.prior : 0;
  const before = match.from > 0 && tokens.gap[match.from] === Gap.space ? words[match.from - 1]?.facts.text : undefined;
  return base + (before !== undefined && CUES.has(before) ? CUE_PRIOR : 0);
}

/**
 * "Bank of China", "University of Georgia", "Los Angeles Times", "Manchester United": names whose place is not what is
 * spoken of. Government bodies ("Texas Department of Transportation") are left to the weights: they speak of the place.
 */
const EMBEDDED_PRIOR = -2.5;
const EMBEDDING_HEADS = new Set('university bank college institute museum times voice movement party front'.split(' '));
const EMBEDDING_TAILS = new Set(
  (
    'times post tribune herald gazette chronicle telegraph guardian examiner inquirer university college corp inc ltd plc ' +
    'bank airlines airways united fc rovers wanderers athletic party symphony orchestra philharmonic motors'
  ).split(' '),
);

function embeddedPrior({ tokens, words, runs }: FeatureInput, token: number): number {
  const last = runs.last[token] ?? token;
  const headline = hasFlag(tokens, token, TokenFlag.titleCase | TokenFlag.capsLine);
  if (!headline && last > token && EMBEDDING_TAILS.has(words[last]?.facts.text ?? '')) return EMBEDDED_PRIOR;
  const first = runs.first[token] ?? token;
  let head = first - 1;
  if (words[head]?.facts.text === 'the') head--;
  if (head < 1 || words[head]?.facts.text !== 'of' || (tokens.gap[first] ?? 0) !== Gap.space) return 0;
  const isName = hasFlag(tokens, head - 1, TokenFlag.cap) && EMBEDDING_HEADS.has(words[head - 1]?.facts.text ?? '');
  return isName ? EMBEDDED_PRIOR : 0;
}

/** A title or a trade in small letters before two or three names that are no ordinary words: "ministry official X Y". */
const TITLED_PRIOR = 2;
const MAX_ORDINARY = 4;

function titledPrior({ tokens, words, runs }: FeatureInput, token: number): number {
  const first = runs.first[token] ?? token;
  const length = (runs.last[token] ?? token) - first + 1;
  if (length === 2 && isPlainName(words, first)) return PLAIN_PRIOR;
  if (length === 1 && isKin(tokens, words, token)) return TITLED_PRIOR;
  if (length < 2 || length > 3 || first === 0 || (tokens.gap[first] ?? 0) !== Gap.space) return 0;
  const before = words[first - 1]?.facts;
  if (!before || (before.lex & PERSON_TITLE) === 0 || hasFlag(tokens, first - 1, TokenFlag.cap)) return 0;
  return (words[token]?.facts.use.ordinary ?? 0) > MAX_ORDINARY ? 0 : TITLED_PRIOR;
}

/** A given name and a family name, both common: "Israel Mendoza". */
const PLAIN_PRIOR = 1.2;
function isPlainName(words: readonly Word[], first: number): boolean {
  const [given, family] = [words[first]?.facts.use, words[first + 1]?.facts.use];
  return (
    given !== undefined &&
    family !== undefined &&
    given.given >= 6 &&
    family.family >= 9 &&
    family.ordinary <= MAX_ORDINARY
  );
}

/** "his aunt X", "her mother, X,": a lone name in apposition to a word of kinship. */
function isKin(tokens: Tokens, words: readonly Word[], token: number): boolean {
  const gap = tokens.gap[token] ?? 0;
  if (token === 0 || (gap !== Gap.comma && gap !== Gap.space)) return false;
  if (((words[token - 1]?.facts.lex ?? 0) & Lex.kin) === 0) return false;
  return gap === Gap.space || (token + 1 < tokens.count && (tokens.gap[token + 1] ?? 0) === Gap.comma);
}

/** Tags the capitalised words of all sentences. O(words). */
export function tag(input: FeatureInput, sentences: readonly Segment[], model: TaggerModel): Tags {
  const { count } = input.tokens;
  const tags: Tags = { place: new Float32Array(count), person: new Float32Array(count) };
  const buffer = { ids: new Int32Array(MAX_FEATURES), size: 0 };
  const { features, scale } = model;
  let scores = new Float64Array(256);
  let out = new Float64Array(256);
  for (const sentence of sentences) {
    const chain = chainOf(input.tokens, input.words, sentence);
    const size = chain.tokens.length;
    if (size === 0) continue;
    if (scores.length < size * LABELS) {
      scores = new Float64Array(size * LABELS * 2);
      out = new Float64Array(size * LABELS * 2);
    }
    for (let k = 0; k < size; k++) {
      const token = chain.tokens[k] ?? 0;
      featuresOf(input, token, buffer);
      let [none, place, person] = [0, 0, 0];
      for (let f = 0; f < buffer.size; f++) {
        const row = (buffer.ids[f] ?? 0) * LABELS;
        none += features[row] ?? 0;
        place += features[row + 1] ?? 0;
        person += features[row + 2] ?? 0;
      }
      scores[k * LABELS] = none * scale;
      scores[k * LABELS + 1] =
        place * scale + NEWS_PRIOR.place + (embeddedPrior(input, token) || placePrior(input, token));
      scores[k * LABELS + 2] = person * scale + NEWS_PRIOR.person + titledPrior(input, token);
    }
    marginals(size, scores, Uint8Array.from(chain.links), model.transitions, out);
    for (let k = 0; k < size; k++) {
      const token = chain.tokens[k] ?? 0;
      tags.place[token] = out[k * LABELS + 1] ?? 0;
      tags.person[token] = out[k * LABELS + 2] ?? 0;
    }
  }
  return tags;
}
