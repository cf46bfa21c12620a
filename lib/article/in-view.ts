/** Of several stories on one page (endless scrolling), the one that the reader has come to. */
import type { PageBlock, Root } from './page-text.ts';
import { IN_VIEW } from './snapshot.ts';

/** An article with less prose than this (UTF-16 code units) is a teaser that happens to be in view. */
const A_STORY = 250;

export interface StoryInView {
  /** Without the other articles beside it; numbered anew. */
  blocks: readonly PageBlock[];
  /** 1 for each block of the story, 0 for the rest of the page. */
  shares: Float32Array;
}

/** The article that the snapshot says is in view; null when it says nothing. Numbers the blocks anew. */
export function storyInView(all: readonly PageBlock[]): StoryInView | null {
  const here = all.map(outermostArticle).find((root) => root?.element.hasAttribute(IN_VIEW));
  if (!here || here.prose < A_STORY) return null;
  const blocks = all.filter((block) => [null, here].includes(outermostArticle(block)));
  for (const [index, block] of blocks.entries()) block.index = index;
  return { blocks, shares: Float32Array.from(blocks, (block) => (outermostArticle(block) === here ? 1 : 0)) };
}

function outermostArticle(block: PageBlock): Root | null {
  let outermost: Root | null = null;
  for (let root = block.root; root; root = root.parent) if (root.element.tagName === 'ARTICLE') outermost = root;
  return outermost;
}
