/**
 * The article text and its runs: stretches in which text and a live text node agree character by character.
 *
 * A run ends where the two part: at collapsed white space, at a dropped invisible character, at the end of the node.
 * Mapping is then a binary search and an addition, and needs no table of offsets a character.
 */
import type { Block, BlockKind } from '../model/article.ts';
import { isInvisible, isSpace } from './characters.ts';
import type { Piece } from './page-text.ts';

export interface Run {
  node: Text;
  /** Offset in the node's data, and in the article text; UTF-16 code units. */
  from: number;
  at: number;
  length: number;
  /** Nothing that is seen was left out between the run before and this one, and both are in one block. */
  joined: boolean;
}

export interface ArticleText {
  text: string;
  blocks: Block[];
  /** By ascending `at`. */
  runs: Run[];
}

export interface BlockInput {
  kind: BlockKind;
  pieces: readonly Piece[];
}

/** What goes into the article text as it is: visible characters, and single spaces between them. */
const PLAIN =
  /[^\s\u0085\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]+(?: [^\s\u0085\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069]+)*/y;

const SEPARATOR = '\n\n';

/** Joins blocks into the article text. Blocks without visible characters are left out. */
export function assemble(inputs: readonly BlockInput[]): ArticleText {
  const blocks: Block[] = [];
  const runs: Run[] = [];
  let text = '';
  for (const { kind, pieces } of inputs) {
    const start = text.length === 0 ? 0 : text.length + SEPARATOR.length;
    const written = writeBlock(pieces, start, runs);
    if (written.length === 0) continue;
    text += (text.length === 0 ? '' : SEPARATOR) + written;
    blocks.push({ start, end: text.length, kind });
  }
  return { text, blocks, runs };
}

function writeBlock(pieces: readonly Piece[], start: number, runs: Run[]): string {
  const firstRun = runs.length;
  let written = '';
  let space: { node: Text | null; from: number } | null = null;
  // Something seen was left out before the waiting space, or since it.
  let gap = false;
  let gapSince = false;

  const add = (node: Text, from: number, stretch: string): void => {
    const at = start + written.length;
    written += stretch;
    const last = runs.length > firstRun ? runs.at(-1) : undefined;
    if (last && !gap && last.node === node && last.from + last.length === from && last.at + last.length === at) {
      last.length += stretch.length;
    } else {
      runs.push({ node, from, at, length: stretch.length, joined: last !== undefined && !gap });
    }
    gap = false;
  };

  for (const piece of pieces) {
    if (piece === 'gap') {
      if (space) gapSince = true;
      else gap = written.length > 0;
      continue;
    }
    if (piece === 'break') {
      space ??= { node: null, from: 0 };
      continue;
    }
    const data = piece.data;
    for (let index = 0; index < data.length; index += 1) {
      const code = data.charCodeAt(index);
      if (isInvisible(code)) continue;
      if (isSpace(code)) {
        space ??= { node: piece, from: index };
        continue;
      }
      if (space && written.length > 0) {
        if (space.node) add(space.node, space.from, ' ');
        else written += ' ';
      }
      if (space && gapSince) gap = written.length > 0;
      space = null;
      gapSince = false;
      PLAIN.lastIndex = index;
      const stretch = PLAIN.exec(data)?.[0] ?? data.charAt(index);
      add(piece, index, stretch);
      index += stretch.length - 1;
    }
  }
  return written;
}
