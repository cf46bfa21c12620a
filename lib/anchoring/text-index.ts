import type { Block } from '../model/article.ts';
import { wordSimilarity } from './similarity.ts';
import { tokenise, type Tokens } from './tokens.ts';

/** An article text prepared for anchoring: made once, used for every target. Words are numbers here. */
export interface TextIndex {
  text: string;
  blocks: readonly { start: number; end: number }[];
  /** Lazily made: only approximate anchoring needs them. */
  words: () => WordIndex;
}

export interface WordIndex {
  tokens: Tokens;
  /** Word number of each token. */
  ids: Int32Array;
  /** The token positions of a word, ascending; empty for a word that the text lacks. */
  positions: (word: string) => readonly number[];
  idOf: (word: string) => number | undefined;
  /** 0–1; `id` is a word number of the text. */
  similarity: (word: string, id: number) => number;
}

export function indexText(text: string, blocks?: readonly Block[]): TextIndex {
  let words: WordIndex | undefined;
  return {
    text,
    blocks: blocks && blocks.length > 0 ? blocks : splitBlocks(text),
    words: () => (words ??= indexWords(text)),
  };
}

/** Blank lines separate blocks. */
function splitBlocks(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/\n{2,}/g)) {
    if (match.index > start) blocks.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

const NOWHERE: readonly number[] = [];

function indexWords(text: string): WordIndex {
  const tokens = tokenise(text);
  const numbers = new Map<string, number>();
  const byNumber: { word: string; positions: number[] }[] = [];
  const ids = new Int32Array(tokens.words.length);
  tokens.words.forEach((word, i) => {
    let id = numbers.get(word);
    if (id === undefined) {
      id = byNumber.length;
      numbers.set(word, id);
      byNumber.push({ word, positions: [] });
    }
    ids[i] = id;
    byNumber[id]?.positions.push(i);
  });
  return {
    tokens,
    ids,
    idOf: (word) => numbers.get(word),
    positions: (word) => byNumber[numbers.get(word) ?? -1]?.positions ?? NOWHERE,
    similarity: (word, id) => wordSimilarity(word, byNumber[id]?.word ?? ''),
  };
}
