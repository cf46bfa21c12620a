/**
 * What a population cut buys and costs on annotated news: the share of places that the dataset can name and place at
 * all, and how many names of towns stand outside of places, to tempt the recogniser.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../../lib/gazetteer/fold.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';

/** Evaluation sets that a maintainer may have beside the project. */
const SETS = join(import.meta.dirname, '../../../shared/eval');

/** The distance within which a place counts as found in the literature on geoparsing. */
const NEAR_KM = 161;
const EARTH_KM = 6371;

interface Span {
  start: number;
  end: number;
  type: string;
  lat?: number;
  lon?: number;
}

interface Document {
  text: string;
  spans: Span[];
}

export interface Reach {
  set: string;
  /** Shares of the annotated places, 0–1. */
  named: number;
  placed: number;
  /** Names of towns per 1,000 words that stand outside of every annotated place. */
  temptations: number;
}

export function evaluationSets(): string[] {
  if (!existsSync(SETS)) return [];
  return readdirSync(SETS)
    .filter((file) => file.endsWith('.jsonl'))
    .sort();
}

function kilometres(a: [number, number], b: [number, number]): number {
  const [latA, lonA, latB, lonB] = [...a, ...b].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
    number,
  ];
  const h = Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin((lonB - lonA) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(h));
}

/** Longest matches of the name index that begin with a capital, left to right. */
function* dictionaryMatches(
  gazetteer: Gazetteer,
  text: string,
): Generator<{ start: number; end: number; name: number }> {
  const words = [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu)];
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (!first || !/^\p{Lu}/u.test(first[0])) continue;
    let range = gazetteer.names.start(foldName(first[0]));
    let last = -1;
    let name = -1;
    for (let j = i; range;) {
      const exact = gazetteer.names.exact(range);
      if (exact >= 0) [last, name] = [j, exact];
      j++;
      const next = words[j];
      if (!next || next.index - ((words[j - 1]?.index ?? 0) + (words[j - 1]?.[0].length ?? 0)) > 1) break;
      range = gazetteer.names.extend(range, foldName(next[0]));
    }
    const end = words[last];
    if (!end) continue;
    yield { start: first.index, end: end.index + end[0].length, name };
    i = last;
  }
}

export function reachOf(gazetteer: Gazetteer, set: string): Reach | undefined {
  const documents = readFileSync(join(SETS, set), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Document);
  const count = { places: 0, located: 0, named: 0, placed: 0, temptations: 0, words: 0 };
  for (const { text, spans } of documents) {
    const places = spans.filter(({ type }) => type === 'place');
    count.words += text.split(/\s+/).length;
    for (const { start, end, lat, lon } of places) {
      count.places++;
      const postings = gazetteer.names.postings(gazetteer.names.find(foldName(text.slice(start, end))));
      if (postings.length > 0) count.named++;
      if (lat === undefined || lon === undefined) continue;
      count.located++;
      const near = postings.some(
        ({ entity }) => kilometres([lat, lon], [gazetteer.latOf(entity), gazetteer.lonOf(entity)]) <= NEAR_KM,
      );
      if (near) count.placed++;
    }
    for (const match of dictionaryMatches(gazetteer, text)) {
      const isTown = gazetteer.names
        .postings(match.name)
        .some(({ entity }) => gazetteer.placeClassOf(entity) === 'city');
      if (isTown && !places.some(({ start, end }) => match.start < end && start < match.end)) count.temptations++;
    }
  }
  if (count.places === 0) return undefined;
  return {
    set: set.replace('.jsonl', ''),
    named: count.named / count.places,
    placed: count.located > 0 ? count.placed / count.located : Number.NaN,
    temptations: (1000 * count.temptations) / count.words,
  };
}
