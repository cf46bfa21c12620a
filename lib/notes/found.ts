/** Where a search's words stand in a text, so that they can be marked. */
import type { Span } from '../model/mention.ts';
import { foldWord, queryPrefixes } from './words.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Spans (UTF-16 code units) of the words in `text` that begin like a word of the query, in order, without overlaps.
 * Whole words are given: where a folded prefix ends in an unfolded word isn't always a place between two letters.
 */
export function foundSpans(text: string, query: string): Span[] {
  const prefixes = queryPrefixes(query);
  if (prefixes.length === 0) return [];
  const spans: Span[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    if (UNSPACED.test(word)) spans.push(...insideRun(word, match.index, prefixes));
    else if (beginsLike(word, prefixes)) spans.push({ start: match.index, end: match.index + word.length });
  }
  return spans;
}

function beginsLike(word: string, prefixes: readonly string[]): boolean {
  const folded = foldWord(word);
  const forms = [folded.replace(/['’ʼ]/g, ''), ...folded.split(/['’ʼ]/)];
  return prefixes.some((prefix) => forms.some((form) => form.startsWith(prefix)));
}

/** Scripts without spaces have no beginnings of words: the letters themselves are looked for. */
function insideRun(run: string, offset: number, prefixes: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < run.length;) {
    const prefix = prefixes.find((each) => run.startsWith(each, at));
    if (prefix) spans.push({ start: offset + at, end: offset + at + prefix.length });
    at += prefix?.length ?? 1;
  }
  return spans;
}
