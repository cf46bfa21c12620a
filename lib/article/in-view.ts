/** Of several stories on one page (endless scrolling), the one that the reader has come to. */
import type { PageBlock, Root } from './page-text.ts';
import { IN_VIEW } from './snapshot.ts';

/** An article with less prose than this (UTF-16 code units) is a teaser that happens to be in view. */
const A_STORY = 250;

/** Without the other articles beside the one that the snapshot says is in view; all blocks when it says nothing. */
export function storyInView(blocks: readonly PageBlock[]): readonly PageBlock[] {
  const here = blocks.map(outermostArticle).find((root) => root?.element.hasAttribute(IN_VIEW));
  if (!here || here.prose < A_STORY) return blocks;
  return blocks.filter((block) => {
    const root = outermostArticle(block);
    return root === null || root === here;
  });
}

function outermostArticle(block: PageBlock): Root | null {
  let outermost: Root | null = null;
  for (let root = block.root; root; root = root.parent) if (root.element.tagName === 'ARTICLE') outermost = root;
  return outermost;
}
