import { hostOf } from '../article-id.ts';
import type { Lists, Segment } from './segment.ts';

/** First index in `words` (sorted) that isn't below `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function split(words: string): string[] {
  return words === '' ? [] : words.split('\n');
}

/** Above every letter that a word may hold. */
const LAST = '\uFFFF';

/** A segment in use: what is looked up in it, and which of its notes and articles a later part has replaced. */
export class Part {
  readonly segment: Segment;
  /** 1: newer words of it are elsewhere, or it is gone. */
  readonly deadNotes: Uint8Array;
  readonly deadArticles: Uint8Array;
  readonly #words: string[];
  readonly #articleWords: string[];
  #noteNumbers: Map<string, number> | undefined;
  readonly #articleNumbers: Map<string, number>;
  readonly #notesOf: Lists;
  #sites: string[] | undefined;

  constructor(segment: Segment) {
    this.segment = segment;
    this.#words = split(segment.words);
    this.#articleWords = split(segment.articleWords);
    this.deadNotes = new Uint8Array(segment.noteIds.length);
    this.deadArticles = new Uint8Array(segment.articleIds.length);
    this.#articleNumbers = new Map(segment.articleIds.map((id, number) => [id, number]));
    this.#notesOf = invert(segment.articleOf, segment.articleIds.length);
  }

  get size(): number {
    return this.segment.noteIds.length;
  }

  drop(noteId: string): void {
    this.#noteNumbers ??= new Map(this.segment.noteIds.map((id, number) => [id, number]));
    const number = this.#noteNumbers.get(noteId);
    if (number !== undefined) this.deadNotes[number] = 1;
  }

  dropArticle(articleId: string): void {
    const number = this.#articleNumbers.get(articleId);
    if (number !== undefined) this.deadArticles[number] = 1;
  }

  articleNumber(id: string): number | undefined {
    return this.#articleNumbers.get(id);
  }

  /** Calls back with each posting of the words that begin with `prefix`. */
  eachPosting(prefix: string, visit: (posting: number, isWhole: boolean) => void): void {
    eachPosting(this.#words, this.segment.postings, prefix, visit);
  }

  eachArticle(prefix: string, visit: (article: number, isWhole: boolean) => void): void {
    eachPosting(this.#articleWords, this.segment.articlePostings, prefix, (article, isWhole) => {
      if (this.deadArticles[article] === 0) visit(article, isWhole);
    });
  }

  eachNoteOf(article: number, visit: (note: number) => void): void {
    const { starts, values } = this.#notesOf;
    const end = starts[article + 1] ?? 0;
    for (let i = starts[article] ?? 0; i < end; i++) visit(values[i] ?? 0);
  }

  /** Hosts of the articles, by number. */
  sites(): readonly string[] {
    this.#sites ??= this.segment.articleIds.map(hostOf);
    return this.#sites;
  }

  /** All words with their postings, for merging. */
  eachWord(visit: (word: string, postings: Uint32Array) => void): void {
    eachList(this.#words, this.segment.postings, visit);
  }

  eachArticleWord(visit: (word: string, articles: Uint32Array) => void): void {
    eachList(this.#articleWords, this.segment.articlePostings, visit);
  }
}

export function listOf({ starts, values }: Lists, index: number): Uint32Array {
  return values.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);
}

function eachPosting(
  words: readonly string[],
  { starts, values }: Lists,
  prefix: string,
  visit: (posting: number, isWhole: boolean) => void,
): void {
  const first = lowerBound(words, prefix);
  const last = lowerBound(words, prefix + LAST);
  for (let word = first; word < last; word++) {
    const isWhole = words[word] === prefix;
    const end = starts[word + 1] ?? 0;
    for (let i = starts[word] ?? 0; i < end; i++) visit(values[i] ?? 0, isWhole);
  }
}

function eachList(words: readonly string[], lists: Lists, visit: (word: string, values: Uint32Array) => void): void {
  for (let i = 0; i < words.length; i++) visit(words[i] ?? '', listOf(lists, i));
}

/** `of[i]` → for each value, the list of the `i` that have it. */
function invert(of: Uint32Array, count: number): Lists {
  const starts = new Uint32Array(count + 1);
  for (const value of of) starts[value + 1] = (starts[value + 1] ?? 0) + 1;
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const at = starts.slice();
  const values = new Uint32Array(of.length);
  of.forEach((value, i) => {
    const place = at[value] ?? 0;
    values[place] = i;
    at[value] = place + 1;
  });
  return { starts, values };
}
