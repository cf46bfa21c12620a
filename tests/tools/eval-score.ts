/** Scores mentions against marked text, by the rules of the field: overlap F1 of toponyms, share placed within 161 km. */
import type { OutputMention } from './mention-output.ts';

export interface GoldSpan {
  start: number;
  end: number;
  type: 'place' | 'person';
  cls?: string;
  lat?: number | null;
  lon?: number | null;
  qid?: string;
}

export interface GoldDocument {
  id: string | number;
  text: string;
  title?: string;
  date?: string;
  url?: string;
  spans: GoldSpan[];
  ignore?: { start: number; end: number }[];
  evalSpan?: { start: number; end: number } | [number, number];
}

export interface Tally {
  documents: number;
  gold: number;
  said: number;
  goldFound: number;
  saidRight: number;
  exact: number;
  withPlace: number;
  near: number;
  located: number;
  linked: number;
  linkedRight: number;
  officials: number;
  officialsOverPerson: number;
  /** Persons of the text whom the dataset knows, and those of them that are linked right. */
  goldKnown: number;
  goldLinked: number;
}

export interface Errors {
  missed: Map<string, number>;
  spurious: Map<string, number>;
  far: Map<string, number>;
  official: Map<string, number>;
}

/** Ten bins of confidence: how many mentions, how many of them right. */
export type Calibration = { all: number; right: number }[];

interface SpanLike {
  start: number;
  end: number;
}

export function emptyTally(): Tally {
  return {
    documents: 0,
    gold: 0,
    said: 0,
    goldFound: 0,
    saidRight: 0,
    exact: 0,
    withPlace: 0,
    near: 0,
    located: 0,
    linked: 0,
    linkedRight: 0,
    officials: 0,
    officialsOverPerson: 0,
    goldKnown: 0,
    goldLinked: 0,
  };
}

export function emptyErrors(): Errors {
  return { missed: new Map(), spurious: new Map(), far: new Map(), official: new Map() };
}

export function emptyCalibration(): Calibration {
  return Array.from({ length: 10 }, () => ({ all: 0, right: 0 }));
}

const NEAR_KM = 161;
const overlaps = (a: SpanLike, b: SpanLike): boolean => a.start < b.end && b.start < a.end;

function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function bump(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Adds one document to the tally. */
export function scoreDocument(
  document: GoldDocument,
  mentions: readonly OutputMention[],
  tally: Tally,
  errors: Errors,
  calibration: Calibration,
  isKnown: (wikidata: string) => boolean,
): void {
  const part = Array.isArray(document.evalSpan)
    ? { start: document.evalSpan[0], end: document.evalSpan[1] }
    : document.evalSpan;
  const inside = mentions.filter((mention) => !part || (mention.start >= part.start && mention.end <= part.end));
  const places = document.spans.filter((span) => span.type === 'place');
  const asked = places.filter((span) => (span.cls ?? 'name') === 'name');
  const optional: SpanLike[] = [...places.filter((span) => !asked.includes(span)), ...(document.ignore ?? [])];
  const said = inside.filter((mention) => mention.kind === 'place');
  const counted = said.filter(
    (mention) => asked.some((gold) => overlaps(gold, mention)) || !optional.some((gold) => overlaps(gold, mention)),
  );
  tally.documents++;
  tally.gold += asked.length;
  tally.said += counted.length;
  for (const gold of asked) {
    const same = counted.find((mention) => mention.start === gold.start && mention.end === gold.end);
    const hit = same ?? counted.find((mention) => overlaps(mention, gold));
    if (same) tally.exact++;
    if (hit) tally.goldFound++;
    else bump(errors.missed, document.text.slice(gold.start, gold.end));
    if (typeof gold.lat !== 'number' || typeof gold.lon !== 'number') continue;
    tally.withPlace++;
    const { lat, lon } = hit?.entity ?? {};
    if (lat === undefined || lon === undefined) continue;
    tally.located++;
    const km = kilometres({ lat: gold.lat, lon: gold.lon }, { lat, lon });
    if (km <= NEAR_KM) tally.near++;
    else
      bump(
        errors.far,
        `${document.text.slice(gold.start, gold.end)} → ${hit?.entity.name ?? ''} ${hit?.entity.country ?? ''} (${Math.round(km)} km)`,
      );
  }
  for (const mention of counted) {
    const right = asked.some((gold) => overlaps(gold, mention));
    if (right) tally.saidRight++;
    else bump(errors.spurious, document.text.slice(mention.start, mention.end));
    const bin = calibration[Math.min(9, Math.floor(mention.confidence * 10))];
    if (bin) {
      bin.all++;
      const gold = asked.find((each) => overlaps(each, mention));
      const { lat, lon } = mention.entity;
      const near =
        gold && typeof gold.lat === 'number' && typeof gold.lon === 'number' && lat !== undefined && lon !== undefined
          ? kilometres({ lat: gold.lat, lon: gold.lon }, { lat, lon }) <= NEAR_KM
          : right;
      if (near) bin.right++;
    }
  }
  scoreOfficials(document, inside, tally, errors, isKnown);
}

function scoreOfficials(
  document: GoldDocument,
  mentions: readonly OutputMention[],
  tally: Tally,
  errors: Errors,
  isKnown: (wikidata: string) => boolean,
): void {
  const persons = document.spans.filter((span) => span.type === 'person');
  if (persons.length === 0) return;
  const officials = mentions.filter((mention) => mention.kind === 'official' && mention.entity.wikidata);
  for (const mention of officials) {
    tally.officials++;
    const gold = persons.find((span) => overlaps(span, mention));
    if (gold) tally.officialsOverPerson++;
    else if (!(document.ignore ?? []).some((span) => overlaps(span, mention)))
      bump(errors.official, `${mention.text} → ${mention.entity.name} (no person)`);
    if (!gold?.qid) continue;
    tally.linked++;
    if (gold.qid === mention.entity.wikidata) tally.linkedRight++;
    else bump(errors.official, `${mention.text} → ${mention.entity.name} ${mention.entity.wikidata} (is ${gold.qid})`);
  }
  for (const gold of persons) {
    if (!gold.qid || !isKnown(gold.qid)) continue;
    tally.goldKnown++;
    const hit = officials.find((mention) => overlaps(mention, gold));
    if (hit?.entity.wikidata === gold.qid) tally.goldLinked++;
    else
      bump(
        errors.official,
        `${document.text.slice(gold.start, gold.end)} ${gold.qid} not linked (${hit?.entity.name ?? 'nothing'})`,
      );
  }
}

export function f1(tally: Tally): { precision: number; recall: number; f1: number } {
  const precision = tally.said ? (100 * tally.saidRight) / tally.said : 0;
  const recall = tally.gold ? (100 * tally.goldFound) / tally.gold : 0;
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 };
}
