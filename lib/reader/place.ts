/**
 * Where someone stopped reading, as an offset of the article text: it holds for every size, width and window, and for
 * the next version of the article near enough.
 */
import type { Block } from '../model/article.ts';
import { BLOCK_ATTRIBUTE, blockElements } from './text-map.ts';

/** The text offset that stands at a height of the window (CSS px); null when the article has no text there. */
export function offsetAt(root: ParentNode, blocks: readonly Block[], top: number): number | null {
  const elements = blockElements(root);
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) <= top) low = middle + 1;
    else high = middle;
  }
  const element = elements[low];
  const block = blockOf(element, blocks);
  if (!element || !block) return null;
  const box = element.getBoundingClientRect();
  const share = box.height > 0 ? Math.min(1, Math.max(0, (top - box.top) / box.height)) : 0;
  return block.start + Math.floor(share * (block.end - block.start));
}

/** The height in the window (CSS px) at which a text offset stands; null when it isn't drawn. */
export function heightOf(root: ParentNode, blocks: readonly Block[], offset: number): number | null {
  const element = blockElements(root).find((each) => (blockOf(each, blocks)?.end ?? 0) > offset);
  const block = blockOf(element, blocks);
  if (!element || !block) return null;
  const box = element.getBoundingClientRect();
  const share = Math.max(0, offset - block.start) / Math.max(1, block.end - block.start);
  return box.top + share * box.height;
}

function blockOf(element: Element | undefined, blocks: readonly Block[]): Block | undefined {
  return element && blocks[Number(element.getAttribute(BLOCK_ATTRIBUTE))];
}
