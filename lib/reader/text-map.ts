/**
 * Article text ⇄ the DOM that `ArticleText` draws. Every text node there holds a stretch of the article text letter by
 * letter, so its place follows from the block's beginning and the nodes before it: no search, no comparison of texts.
 */
import type { Run } from '../article/article-text.ts';
import { createTextMap } from '../article/dom-text.ts';
import type { ArticleTextMap } from '../article/types.ts';
import type { Block } from '../model/article.ts';

/** On elements that hold a block: its index. */
export const BLOCK_ATTRIBUTE = 'data-block';
/** On elements inside of the article whose words aren't the article's: captions, numbers of notes. */
export const ASIDE_ATTRIBUTE = 'data-aside';

/** The elements of the blocks, in order; one may be missing while the view is being drawn. */
export function blockElements(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${BLOCK_ATTRIBUTE}]`)];
}

/**
 * @param root the element that `ArticleText` draws. @param article of which it draws the blocks; with an excerpt, `text`
 * begins at `offset` of the article text, and blocks and spans are the article's.
 */
export function mapArticleText(
  root: Element,
  { text, blocks, offset = 0 }: { text: string; blocks: readonly Block[]; offset?: number },
): ArticleTextMap {
  const runs: Run[] = [];
  for (const element of blockElements(root)) {
    const block = blocks[Number(element.getAttribute(BLOCK_ATTRIBUTE))];
    if (!block) continue;
    let at = block.start;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
      node instanceof Element && (node.hasAttribute(ASIDE_ATTRIBUTE) || node.hasAttribute(BLOCK_ATTRIBUTE))
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Text) || node.length === 0) continue;
      runs.push({ node, from: 0, at, length: node.length, joined: at > block.start });
      at += node.length;
    }
  }
  return createTextMap({ runs, text: offset === 0 ? text : ' '.repeat(offset) + text }, root);
}
