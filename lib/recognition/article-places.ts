/** The toponyms of an article: spans → groups of the same name with what stands around them → resolved mentions. */
import type { Gazetteer } from '../gazetteer/types.ts';
import type { Evidence, Mention } from '../model/mention.ts';
import { placeConfidence } from './confidence.ts';
import { isAdjacent } from './evidence.ts';
import { FocusCounter } from './focus.ts';
import type { Focus } from './focus.ts';
import { Lex } from './lexicon.ts';
import type { Prepared } from './prepare.ts';
import { resolvePlaces } from './resolve-places.ts';
import type { Belief, PlaceContext, PlaceGroup } from './resolve-places.ts';
import type { PlaceSpan } from './spans.ts';
import { Gap, TokenFlag, endOf, hasFlag, sliceTokens, startOf } from './tokens.ts';

export interface ResolvedPlaces {
  readonly mentions: Mention[];
  /** The entity row that each token's mention resolves to, or -1. */
  readonly entityAt: Int32Array;
  readonly focus: Focus;
}

/** Kind words and the place classes that they ask for. */
const WANTED: Record<string, readonly string[]> = {
  county: ['district', 'region'],
  parish: ['district', 'region'],
  province: ['region', 'district'],
  region: ['region', 'district', 'natural-area', 'world-region'],
  oblast: ['region'],
  state: ['region', 'country'],
  prefecture: ['region'],
  governorate: ['region'],
  district: ['district', 'region', 'city'],
  city: ['city'],
  town: ['city'],
  village: ['city'],
  river: ['river'],
  lake: ['lake'],
  sea: ['sea'],
  ocean: ['sea'],
  gulf: ['sea'],
  bay: ['sea', 'city'],
  strait: ['sea'],
  island: ['island', 'territory', 'country', 'region'],
  islands: ['island', 'territory', 'country', 'region'],
  isle: ['island', 'territory'],
  mountain: ['mountain'],
  mountains: ['mountain'],
  mount: ['mountain'],
  desert: ['desert'],
  peninsula: ['natural-area'],
  republic: ['country', 'region'],
};

class Builder implements PlaceGroup {
  readonly key: string;
  readonly postings: PlaceGroup['postings'];
  count = 0;
  readonly containers = new Map<string, number>();
  readonly within = new Map<number, number>();
  readonly beside = new Set<string>();
  readonly wants = new Set<string>();
  constructor(key: string, postings: PlaceGroup['postings']) {
    this.key = key;
    this.postings = postings;
  }
}

export function resolveArticlePlaces(
  prepared: Prepared,
  spans: readonly PlaceSpan[],
  gazetteer: Gazetteer,
  context: Omit<PlaceContext, 'gazetteer'> & {
    readonly demonymAt: (token: number) => number;
    readonly sourceName: number;
  },
): ResolvedPlaces {
  const { tokens } = prepared;
  const groups = new Map<string, Builder>();
  const keys = spans.map((span) => keyOf(prepared, span));
  spans.forEach((span, k) => {
    const key = keys[k] ?? '';
    if (!span.match) return;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = new Builder(key, span.match.postings)));
    group.count++;
    for (const word of kindWords(prepared, span)) for (const wanted of WANTED[word] ?? []) group.wants.add(wanted);
    const next = spans[k + 1];
    if (next?.match && contains(prepared, span, next)) bump(group.containers, keys[k + 1] ?? '', 1);
    if (next?.match && standsBeside(prepared, span, next)) group.beside.add(keys[k + 1] ?? '');
    const previous = spans[k - 1];
    if (previous?.match && previous.to === span.from && hasFlag(tokens, previous.to - 1, TokenFlag.possessive))
      bump(group.containers, keys[k - 1] ?? '', 0.7);
    const demonym = demonymBefore(prepared, span, context.demonymAt);
    if (demonym >= 0) bump(group.within, demonym, 0.5);
  });
  addSource(groups, context.sourceName, gazetteer);
  const list = [...groups.values()];
  const beliefs = resolvePlaces(list, { ...context, gazetteer });
  const byKey = new Map<string, Belief[]>(list.map((group, k) => [group.key, beliefs[k] ?? []]));

  const entityAt = new Int32Array(tokens.count).fill(-1);
  const counter = new FocusCounter(gazetteer);
  for (const hint of context.hints) counter.add(hint.entity, hint.weight);
  const mentions = spans.map((span, k) => {
    const found = span.match ? (byKey.get(keys[k] ?? '') ?? []) : [];
    const best = found[0];
    if (best) {
      entityAt.fill(best.entity, span.from, span.to);
      counter.add(best.entity, best.score);
    }
    const next = spans[k + 1];
    const container = next && contains(prepared, span, next) ? next : undefined;
    return toMention(prepared, span, found, gazetteer, container);
  });
  return { mentions, entityAt, focus: counter.shares() };
}

/** The newspaper's town counts like a place that is named a few times. */
const SOURCE_MENTIONS = 3;

function addSource(groups: Map<string, Builder>, name: number, gazetteer: Gazetteer): void {
  if (name < 0) return;
  const key = `n${name}`;
  const known = groups.get(key) ?? new Builder(key, gazetteer.names.postings(name));
  known.count += SOURCE_MENTIONS;
  groups.set(key, known);
}

function bump<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

function keyOf(prepared: Prepared, span: PlaceSpan): string {
  return span.match ? `n${span.match.facts.name}` : sliceTokens(prepared.tokens, span.from, span.to - 1);
}

/** "X, Y" and "X (Y)". */
function contains(prepared: Prepared, span: PlaceSpan, next: PlaceSpan): boolean {
  if (next.from !== span.to || hasFlag(prepared.tokens, span.to - 1, TokenFlag.possessive)) return false;
  const gap = prepared.tokens.gap[next.from] ?? 0;
  return gap === Gap.comma || gap === Gap.open || gap === Gap.space;
}

const BESIDE = new Set(['on', 'along', 'by', 'near', 'beside', 'off']);
/** "X, on the northern shore of the Y": words between, at most. */
const MAX_BETWEEN = 7;

/** "X, on the Y", "X on the northern shore of Y". */
function standsBeside({ tokens, words }: Prepared, span: PlaceSpan, next: PlaceSpan): boolean {
  const between = next.from - span.to;
  if (between < 1 || between > MAX_BETWEEN || !BESIDE.has(words[span.to]?.facts.text ?? '')) return false;
  const gap = tokens.gap[span.to] ?? 0;
  if (gap !== Gap.comma && gap !== Gap.space) return false;
  for (let i = span.to + 1; i <= next.from; i++) if (!isAdjacent(tokens, i)) return false;
  for (let i = span.to; i < next.from; i++) if (hasFlag(tokens, i, TokenFlag.cap)) return false;
  return true;
}

/** Kind words inside the span beside the name, and right before it ("the city of X", "Lake X"). */
function kindWords(prepared: Prepared, span: PlaceSpan): string[] {
  const { words, tokens } = prepared;
  const out: string[] = [];
  const inName = span.match;
  for (let i = span.from; i < span.to; i++)
    if (!inName || i < inName.from || i >= inName.to) out.push(words[i]?.facts.text ?? '');
  if (span.to < tokens.count && isAdjacent(tokens, span.to) && !hasFlag(tokens, span.to, TokenFlag.cap))
    out.push(words[span.to]?.facts.text ?? '');
  const before = words[span.from - 1]?.facts.text;
  if (span.from > 1 && before === 'of' && isAdjacent(tokens, span.from))
    out.push(words[span.from - 2]?.facts.text ?? '');
  return out;
}

/** "the Russian town of X", "Russian city X": the country of a demonym just before. */
function demonymBefore(prepared: Prepared, span: PlaceSpan, demonymAt: (token: number) => number): number {
  for (let i = span.from - 1; i >= 0 && i >= span.from - 4; i--) {
    if (!isAdjacent(prepared.tokens, i + 1)) return -1;
    const entity = demonymAt(i);
    if (entity >= 0) return entity;
  }
  return -1;
}

const AT = new Set(['at', 'near', 'outside', 'inside', 'around', 'behind', 'towards', 'toward', 'into', 'in']);

/** "The Kremlin said": a building that stands for its government, unless the text speaks of the place itself. */
function standsForGovernment(
  prepared: Prepared,
  span: PlaceSpan,
  entity: number | undefined,
  gazetteer: Gazetteer,
): boolean {
  if (entity === undefined || gazetteer.placeClassOf(entity) !== 'building') return false;
  const the = prepared.words[span.from - 1]?.facts.text === 'the' ? 2 : 1;
  return !AT.has(prepared.words[span.from - the]?.facts.text ?? '');
}

/** Why the span was marked, and why it means what it means. */
function evidenceOf(
  prepared: Prepared,
  span: PlaceSpan,
  found: readonly Belief[],
  container: PlaceSpan | undefined,
): Evidence[] {
  if (found.length === 0) return [{ reason: 'placeByContext' }];
  const evidence: Evidence[] = [{ reason: 'knownName' }];
  if (container)
    evidence.push({ reason: 'containedIn', detail: sliceTokens(prepared.tokens, container.from, container.to - 1) });
  if (hasFlag(prepared.tokens, span.from, TokenFlag.dateline)) evidence.push({ reason: 'dateline' });
  const before = prepared.words[span.from - 1]?.facts;
  if (before && (before.lex & Lex.placePreposition) !== 0) evidence.push({ reason: 'cue', detail: before.text });
  if (found.length > 1) evidence.push({ reason: 'likeliest', detail: String(found.length) });
  return evidence;
}

function toMention(
  prepared: Prepared,
  span: PlaceSpan,
  found: readonly Belief[],
  gazetteer: Gazetteer,
  container: PlaceSpan | undefined,
): Mention {
  const best = found[0];
  return {
    start: startOf(prepared.tokens, span.from),
    end: endOf(prepared.tokens, span.to - 1),
    text: sliceTokens(prepared.tokens, span.from, span.to - 1),
    kind: standsForGovernment(prepared, span, best?.entity, gazetteer) ? 'organisation' : 'place',
    confidence: placeConfidence(span.probability, best?.score),
    candidates: found
      .filter((belief) => belief.score > 0.01)
      .slice(0, 8)
      .map(({ entity, score }) => ({ entity: gazetteer.idOf(entity), score })),
    evidence: evidenceOf(prepared, span, found, container),
  };
}
