/** Marked text for the tagger: documents with spans, and copies of them with other names in the same places. */
import { existsSync, readFileSync } from 'node:fs';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';

export interface Marked {
  start: number;
  end: number;
  type: 'place' | 'person';
}

export interface MarkedDocument {
  text: string;
  spans: Marked[];
}

interface Line {
  id: string;
  text: string;
  spans: { start: number; end: number; type: string; cls?: string }[];
}

/** Reads `{id, text, spans}` lines; sentences between document marks become one document. */
export function readCorpus(path: string): MarkedDocument[] {
  if (!existsSync(path)) throw new Error(`No such file: ${path}`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  const perSentence = lines.some((line) => line.text === '-DOCSTART-');
  const documents: MarkedDocument[] = [];
  let open: MarkedDocument = { text: '', spans: [] };
  for (const line of lines) {
    const boundary = line.text === '-DOCSTART-';
    if (boundary || !perSentence) {
      if (open.text) documents.push(open);
      open = { text: '', spans: [] };
      if (boundary) continue;
    }
    const shift = open.text ? open.text.length + 2 : 0;
    open.text += (open.text ? '\n\n' : '') + line.text;
    for (const span of line.spans) {
      if (span.type !== 'person' && !(span.type === 'place' && (span.cls ?? 'name') === 'name')) continue;
      open.spans.push({ start: span.start + shift, end: span.end + shift, type: span.type });
    }
  }
  if (open.text) documents.push(open);
  for (const document of documents) document.spans.sort((a, b) => a.start - b.start);
  return documents;
}

/** A seeded generator (mulberry32): training has to give the same weights each time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(list: readonly T[], random: () => number, otherwise: T): T {
  return list[Math.floor(random() * list.length)] ?? otherwise;
}

/** Names to put in the place of others: places by fame (the known ones more often), persons as given and family name. */
export interface NamePool {
  places: string[];
  persons: [string, string][];
}

export function namePool(gazetteer: Gazetteer, random: () => number): NamePool {
  const places: string[] = [];
  for (let entity = 0; entity < gazetteer.entityCount; entity++) {
    if (gazetteer.isOrganisation(entity)) continue;
    const name = gazetteer.nameOf(entity);
    if (!/^\p{Lu}[\p{L}' -]+$/u.test(name)) continue;
    const fame = gazetteer.fameOf(entity) / 255;
    if (random() < 0.02 + fame) places.push(name);
  }
  const persons: [string, string][] = [];
  for (let index = 0; index < gazetteer.personCount; index++) {
    const person = gazetteer.person(index);
    if (/^\p{Lu}\p{Ll}+$/u.test(person.given) && /^\p{Lu}[\p{L}-]+$/u.test(person.family))
      persons.push([person.given, person.family]);
  }
  // Most of them are nobody whom the dataset knows: a given name with another person's family name.
  persons.forEach((person, i) => {
    const other = persons[Math.floor(random() * persons.length)];
    if (i % 5 !== 0 && other) person[1] = other[1];
  });
  return { places, persons };
}

/** The document with its names exchanged for others of their kind, the same for the same name throughout. */
export function exchangeNames(document: MarkedDocument, pool: NamePool, random: () => number): MarkedDocument {
  const places = new Map<string, string>();
  const families = new Map<string, [string, string]>();
  const out: MarkedDocument = { text: '', spans: [] };
  let from = 0;
  for (const span of document.spans) {
    if (span.start < from) continue;
    const name = document.text.slice(span.start, span.end);
    let replacement = name;
    if (span.type === 'place') {
      if (!places.has(name)) places.set(name, random() < 0.6 ? pick(pool.places, random, name) : name);
      replacement = places.get(name) ?? name;
    } else {
      const parts = name.split(' ');
      const family = parts.at(-1) ?? name;
      if (!families.has(family))
        families.set(family, random() < 0.6 ? pick(pool.persons, random, ['', family]) : ['', family]);
      const [given, other] = families.get(family) ?? ['', family];
      if (other !== family) replacement = parts.length > 1 ? [given, ...parts.slice(1, -1), other].join(' ') : other;
    }
    if (/^[\p{Lu}\d.\s]+$/u.test(name)) replacement = replacement.toUpperCase();
    out.text += document.text.slice(from, span.start);
    out.spans.push({ start: out.text.length, end: out.text.length + replacement.length, type: span.type });
    out.text += replacement;
    from = span.end;
  }
  out.text += document.text.slice(from);
  return out;
}
