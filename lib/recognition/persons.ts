/** Spans of persons' names → persons of the article: surnames, initials and given names go with the full name. */
import { foldSpelling } from '../gazetteer/fold.ts';
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import type { NameSpan } from './spans.ts';
import type { Tags } from './tagger.ts';
import { Gap, TokenFlag, hasFlag, sliceTokens } from './tokens.ts';

/** A person of the article, known to the dataset or not. */
export interface PersonCluster {
  /** Words of the fullest form, spelling-folded, without initials; one word when no full name stands in the text. */
  words: string[];
  /** All words of the fullest form, initials included, as `foldSpelling` gives them. */
  allWords: string[];
  fullName: string;
  /** The last word of the fullest form hangs on the one before by a hyphen. */
  lastIsJoined?: boolean;
  readonly spans: NameSpan[];
  /** Of a surname with an office before it: who bears it in full only later ("President Clinton … Hillary Clinton"). */
  readonly perhaps?: PersonCluster;
}

/** "Mrs" and the like before a surname that a bearer of an office shares: not that bearer, as far as news goes. */
const RELATIVE_TITLES = new Set('mrs ms miss lady madam madame'.split(' '));

/** Family names are looked for in untagged words where the tagger is this unsure that they are places. */
const MAX_PLACE = 0.6;

interface Named {
  readonly span: NameSpan;
  readonly words: string[];
  readonly allWords: string[];
}

function read(prepared: Prepared, span: NameSpan): Named {
  const words: string[] = [];
  const allWords: string[] = [];
  for (let i = span.from; i < span.to; i++) {
    const facts = prepared.words[i]?.facts;
    if (!facts) continue;
    if (hasFlag(prepared.tokens, i, TokenFlag.dotted) && hasFlag(prepared.tokens, i, TokenFlag.upper)) {
      allWords.push(...facts.text.replace(/[^\p{L}]/gu, ''));
      continue;
    }
    const folded = foldSpelling(facts.text);
    if (!folded) continue;
    allWords.push(folded);
    const initial = hasFlag(prepared.tokens, i, TokenFlag.initial) || facts.text === 'jr' || facts.text === 'sr';
    if (!initial) words.push(folded);
  }
  return { span, words, allWords };
}

function compatible(a: readonly string[], b: readonly string[]): boolean {
  const [first, second] = [a[0] ?? '', b[0] ?? ''];
  return first === second || first.startsWith(second) || second.startsWith(first);
}

function isJoined({ tokens }: Prepared, { from, to }: NameSpan): boolean {
  return to - from > 1 && tokens.gap[to - 1] === Gap.hyphen;
}

/** "López Obrador" after "Andrés Manuel López Obrador", or before: one ends with the other. */
function isTail(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short.length > 1 &&
    short.length < long.length &&
    short.every((word, i) => word === long[long.length - short.length + i])
  );
}

/** Groups the spans of an article by person. O(spans), with a look-up by family name. */
export function clusterPersons(prepared: Prepared, spans: readonly NameSpan[], tags: Tags): PersonCluster[] {
  const clusters: PersonCluster[] = [];
  const byLast = new Map<string, PersonCluster[]>();
  const byFirst = new Map<string, PersonCluster[]>();
  const byInner = new Map<string, PersonCluster[]>();
  const add = (map: Map<string, PersonCluster[]>, key: string, cluster: PersonCluster): void => {
    const list = map.get(key);
    if (list) list.push(cluster);
    else map.set(key, [cluster]);
  };
  const all = spans.map((span) => read(prepared, span));
  const inHeadline = ({ span }: Named): boolean =>
    hasFlag(prepared.tokens, span.from, TokenFlag.titleCase | TokenFlag.capsLine);
  const named = all.filter((name) => !inHeadline(name));
  const open = ({ span, words, allWords }: Named): void => {
    const cluster = {
      words,
      allWords,
      lastIsJoined: isJoined(prepared, span),
      fullName: sliceTokens(prepared.tokens, span.from, span.to - 1),
      spans: [span],
    };
    clusters.push(cluster);
    add(byLast, words.at(-1) ?? '', cluster);
    if (words.length > 1) add(byFirst, words[0] ?? '', cluster);
    // The first of two family names: "Frei" for "Eduardo Frei Ruiz-Tagle".
    for (const word of words.slice(1, -1)) add(byInner, word, cluster);
  };
  const takeFull = (name: Named): void => {
    if (name.allWords.length < 2 || name.words.length === 0) return;
    const same = (byLast.get(name.words.at(-1) ?? '') ?? []).find(
      (other) => compatible(other.allWords, name.allWords) || isTail(other.allWords, name.allWords),
    );
    if (!same) {
      open(name);
      return;
    }
    same.spans.push(name.span);
    if (name.words.length > same.words.length) {
      same.words = name.words;
      same.allWords = name.allWords;
      same.fullName = sliceTokens(prepared.tokens, name.span.from, name.span.to - 1);
      same.lastIsJoined = isJoined(prepared, name.span);
    }
  };
  for (const name of named) takeFull(name);
  // Headlines last: "Karimov Urges Calm" is the Karimov of the text, not a person of three names.
  for (const name of all) {
    if (!inHeadline(name)) continue;
    const surname = firstKnown(prepared, name.span, byLast);
    const trimmed = surname && name.allWords.length > 1 ? read(prepared, surname) : name;
    named.push(trimmed);
    takeFull(trimmed);
  }
  const nearest = (list: readonly PersonCluster[] | undefined, at: number): PersonCluster | undefined => {
    let best: PersonCluster | undefined;
    let bestDistance = Infinity;
    for (const cluster of list ?? []) {
      // The last named before it; a name that only comes later (a headline's) counts as far away.
      const from = cluster.spans[0]?.from ?? 0;
      const distance = from <= at ? at - from : 1e6 + from - at;
      if (distance < bestDistance) [best, bestDistance] = [cluster, distance];
    }
    return best;
  };
  const officeHolders = new Map<string, PersonCluster>();
  for (const name of named) {
    if (name.allWords.length >= 2 || name.words.length === 0) continue;
    const [word = ''] = name.words;
    const full = nearest(byLast.get(word), name.span.from);
    const before = lexBefore(prepared, name.span.from);
    const holder = officeHolders.get(word);
    if (holder) {
      (RELATIVE_TITLES.has(before?.text ?? '') ? (full ?? holder) : holder).spans.push(name.span);
      continue;
    }
    if (
      full &&
      full.words.length > 1 &&
      (full.spans[0]?.from ?? 0) > name.span.from &&
      before &&
      (before.lex & Lex.office) !== 0
    ) {
      const fullName = sliceTokens(prepared.tokens, name.span.from, name.span.to - 1);
      const cluster = { words: name.words, allWords: name.allWords, fullName, spans: [name.span], perhaps: full };
      clusters.push(cluster);
      officeHolders.set(word, cluster);
      continue;
    }
    const cluster = full ?? nearest(byFirst.get(word), name.span.from) ?? nearest(byInner.get(word), name.span.from);
    if (cluster) cluster.spans.push(name.span);
    else open(name);
  }
  addUntagged(prepared, clusters, byLast, tags, nearest);
  for (const cluster of clusters) cluster.spans.sort((a, b) => a.from - b.from);
  return clusters;
}

/** The word right before a name, where only a space stands between. */
function lexBefore({ tokens, words }: Prepared, from: number): { text: string; lex: number } | undefined {
  return from > 0 && tokens.gap[from] === Gap.space ? words[from - 1]?.facts : undefined;
}

/** The first word of a headline's span that is the surname of a person named in full in the text. */
function firstKnown(
  prepared: Prepared,
  span: NameSpan,
  byLast: ReadonlyMap<string, PersonCluster[]>,
): NameSpan | undefined {
  for (let i = span.from; i < span.to; i++) {
    const family = prepared.words[i]?.facts.spelling ?? '';
    if (!byLast.get(family)?.some((cluster) => cluster.words.length > 1)) continue;
    const given = i > span.from ? i - 1 : i;
    const full = byLast
      .get(family)
      ?.some((cluster) => cluster.words.includes(prepared.words[given]?.facts.spelling ?? ''));
    return { from: full ? given : i, to: i + 1, probability: span.probability };
  }
  return undefined;
}

/** "Major", "Bush": an ordinary word that can only be a name here, by its capital or by what it does. */
function standsAsName({ tokens, words, runs }: Prepared, i: number): boolean {
  if (runs.first[i] !== i || runs.last[i] !== i) return false;
  const speaks = ((words[i + 1]?.facts.lex ?? 0) & Lex.speech) !== 0 && tokens.gap[i + 1] === Gap.space;
  return speaks || !hasFlag(tokens, i, TokenFlag.sentenceStart | TokenFlag.titleCase | TokenFlag.capsLine);
}

/** Surnames of persons named in full elsewhere, where the tagger saw no person. */
function addUntagged(
  prepared: Prepared,
  clusters: readonly PersonCluster[],
  byLast: ReadonlyMap<string, PersonCluster[]>,
  tags: Tags,
  nearest: (list: readonly PersonCluster[] | undefined, at: number) => PersonCluster | undefined,
): void {
  const { tokens, words, runs } = prepared;
  const taken = new Uint8Array(tokens.count);
  for (const cluster of clusters) for (const span of cluster.spans) taken.fill(1, span.from, span.to);
  for (let i = 0; i < tokens.count; i++) {
    if (taken[i] || !hasFlag(tokens, i, TokenFlag.cap) || (tags.place[i] ?? 0) > MAX_PLACE) continue;
    const facts = words[i]?.facts;
    if (!facts || facts.text.length < 3 || (facts.lex & (Lex.organisationTail | Lex.functionWord | Lex.month)) !== 0)
      continue;
    if (facts.use.ordinary > 4 && !standsAsName(prepared, i)) continue;
    const last = runs.last[i] ?? i;
    if (last > i && !hasFlag(tokens, i, TokenFlag.titleCase | TokenFlag.capsLine)) continue;
    const cluster = nearest(byLast.get(foldSpelling(facts.text)), i);
    if (cluster && cluster.words.length > 1) cluster.spans.push({ from: i, to: i + 1, probability: 0.6 });
  }
}
