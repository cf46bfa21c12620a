import { Readability } from '@mozilla/readability';
import type { PageText } from './page-text.ts';

/**
 * Readability without the steps that change nothing in a bare copy (no hidden elements, images, styles) or only tidy
 * its result for display.
 */
class BareReadability extends Readability<Node> {
  _isProbablyVisible(): boolean {
    return true;
  }
  _unwrapNoscriptImages(): void {}
  _fixLazyImages(): void {}
  _cleanStyles(): void {}
  _postProcessContent(): void {}
}

/**
 * Runs Readability on the page's copy, which is used up, and returns the share (0–1) of each block that it kept, by
 * block index.
 *
 * Readability would retry short results by parsing its input anew, which loses the tie to the page's nodes; so it is
 * told to be content with any length, and the caller retries with a copy without class names.
 */
export function readabilityShares(page: PageText): Float32Array {
  const shares = new Float32Array(page.blocks.length);
  const reader = new BareReadability(page.copy, {
    charThreshold: 1,
    disableJSONLD: true,
    serializer: (node) => node,
  });
  let content: Node | null | undefined;
  try {
    content = reader.parse()?.content;
  } catch {
    // Readability throws on a few degenerate trees; without its vote the other candidates decide.
    return shares;
  }
  if (!content) return shares;
  const texts = page.copy.createTreeWalker(content, NODE_FILTER_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const block = page.blockOf.get(node);
    if (!block || block.index < 0) continue;
    const share = (node.nodeValue ?? '').trim().length / block.text.length;
    shares[block.index] = Math.min(1, (shares[block.index] ?? 0) + share);
  }
  return shares;
}

/** `NodeFilter.SHOW_TEXT`, which jsdom has on its window only. */
const NODE_FILTER_TEXT = 4;
