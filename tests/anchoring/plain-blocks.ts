import type { Block } from '../../lib/model/article.ts';

/** The blocks of a plain article text: blank lines separate them. */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const match of [...text.matchAll(/\n{2,}/g), { index: text.length, 0: '' }]) {
    if (match.index > start) blocks.push({ start, end: match.index, kind: 'paragraph' });
    start = match.index + match[0].length;
  }
  return blocks;
}
