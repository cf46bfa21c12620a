/**
 * What is known beforehand of a name and its neighbours, in log-odds that are added to the learned weights. The texts
 * that the weights were learned from are few: they can't teach which countries there are, or that "Bank of China" lends.
 */
import type { FeatureInput } from './features.ts';
import { Leader } from './known-persons.ts';
import { Lex, PERSON_TITLE } from './lexicon.ts';
import { PlaceGroup } from './scan.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';

/**
 * A country, or another name as well known, that stands by itself is a place unless much speaks against it: the weights
 * know only the few such names of the texts that they were learned from.
 */
const FAMOUS = { from: 125, prior: 2 };
/** Added where nobody bears the name. */
const UNSHARED_PRIOR = 2;
const KNOWN = { from: 60, prior: 1 };
/** "in X", "near X" where the gazetteer has a place X. */
const CUE_PRIOR = 0.7;
/** "the village of X", whether the gazetteer has it or not. */
const KIND_PRIOR = 2.5;
const CUES = new Set(['in', 'from', 'near', 'outside', 'around', 'across', 'into', 'throughout', 'leaving', 'visited']);

export function placePrior({ tokens, words, scan, runs }: FeatureInput, token: number): number {
  const match = scan.cover[token];
  const first = runs.first[token] ?? token;
  const named =
    first > 1 && words[first - 1]?.facts.text === 'of' && ((words[first - 2]?.facts.lex ?? 0) & Lex.placeNoun) !== 0;
  const kind =
    named && !hasFlag(tokens, first - 2, TokenFlag.cap) && (tokens.gap[first] ?? 0) === Gap.space ? KIND_PRIOR : 0;
  if (!match?.facts.hasPlace || match.facts.hasDemonym) return kind;
  const { fame, group } = match.facts;
  const famous = group === PlaceGroup.country || fame >= FAMOUS.from;
  const headline = hasFlag(tokens, token, TokenFlag.titleCase | TokenFlag.capsLine);
  const alone = runs.first[token] === match.from && runs.last[token] === match.to - 1;
  if (!alone && !(headline && famous)) return 0;
  const use = words[token]?.facts.use;
  const unshared = famous && use && use.given + use.family === 0 ? UNSHARED_PRIOR : 0;
  const base = famous ? FAMOUS.prior + unshared : fame >= KNOWN.from ? KNOWN.prior : 0;
  const before = match.from > 0 && tokens.gap[match.from] === Gap.space ? words[match.from - 1]?.facts.text : undefined;
  return base + kind + (before !== undefined && CUES.has(before) ? CUE_PRIOR : 0);
}

/**
 * "Bank of China", "University of Georgia", "Los Angeles Times", "Manchester United": names whose place is not what is
 * spoken of. Government bodies ("Texas Department of Transportation") are left to the weights: they speak of the place.
 */
const EMBEDDED_PRIOR = -6;
const EMBEDDING_HEADS = new Set('university bank college institute museum times voice movement party front'.split(' '));
const EMBEDDING_TAILS = new Set(
  (
    'times post tribune herald gazette chronicle telegraph guardian examiner inquirer university college corp inc ltd plc ' +
    'bank airlines airways united fc rovers wanderers athletic party symphony orchestra philharmonic motors'
  ).split(' '),
);

export function embeddedPrior({ tokens, words, runs }: FeatureInput, token: number): number {
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
const KIN_PRIOR = 5;
/** "Ms X", "Vice-President X Y": a title with a capital in the same run. */
const CAPITAL_TITLE_PRIOR = 1.2;
const MAX_TITLED = 6;

/** A given and a family name that a head of state or government bears, side by side, of which no place is called so. */
const LEADER_PRIOR = 3;
/** A family name that is a leader's and hardly anybody else's, standing alone, and no well-known place. */
const LONE_LEADER_PRIOR = 1.5;

export function personPrior(input: FeatureInput, token: number): number {
  return namePrior(input, token) + leaderPrior(input, token);
}

function leaderPrior({ leaders, scan, runs }: FeatureInput, token: number): number {
  const leader = leaders[token];
  if (leader === Leader.no) return 0;
  const match = scan.cover[token];
  if (leader === Leader.full) return match?.facts.hasPlace && match.to - match.from > 1 ? 0 : LEADER_PRIOR;
  const famous = match?.facts.hasPlace && match.facts.fame >= KNOWN.from;
  return famous || runs.first[token] !== runs.last[token] ? 0 : LONE_LEADER_PRIOR;
}

function namePrior({ tokens, words, runs }: FeatureInput, token: number): number {
  const first = runs.first[token] ?? token;
  if (first < 0) return 0;
  const length = (runs.last[token] ?? token) - first + 1;
  if (length === 2 && isPlainName(words, first)) return PLAIN_PRIOR;
  if (token > first && !hasFlag(tokens, token, TokenFlag.titleCase | TokenFlag.capsLine) && length <= MAX_TITLED) {
    for (let i = first; i < token; i++) {
      const lex = words[i]?.facts.lex ?? 0;
      if ((lex & (Lex.honorific | Lex.office | Lex.military)) === 0) continue;
      const own = words[token]?.facts;
      const name = own && own.use.ordinary <= MAX_ORDINARY && (own.lex & (PERSON_TITLE | Lex.organisationTail)) === 0;
      if (name) return CAPITAL_TITLE_PRIOR;
    }
  }
  if (length === 1 && isKin(tokens, words, token)) return KIN_PRIOR;
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
