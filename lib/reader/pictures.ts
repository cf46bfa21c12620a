import { normaliseText } from '../article/characters.ts';
import type { PageBlock } from '../article/page-text.ts';
import { bestOfSet, imageAddress } from './addresses.ts';
import type { RichImage } from './rich.ts';

const MOST_PICTURES = 200;
const LONGEST_WORDS = 600;
/** Smaller ones are icons, portraits of authors and counters, CSS px. */
const SMALLEST = 100;

/** The article's own pictures, each before the block that follows it. What stands after the last block isn't its. */
export function picturesIn(body: Element, blocks: readonly (PageBlock | undefined)[], base: string): RichImage[] {
  const firsts = new Map<Node, number>();
  blocks.forEach((block, index) => {
    const [node] = block?.pieces.filter((piece) => typeof piece !== 'string') ?? [];
    if (node) firsts.set(node, index);
  });
  const images: RichImage[] = [];
  const seen = new Set<string>();
  let waiting: Omit<RichImage, 'before'>[] = [];
  let begun = false;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const before = firsts.get(node);
    if (before !== undefined) {
      // Above the headline stands the site's own, but for a figure.
      begun = true;
      images.push(...waiting.map((image) => ({ ...image, before })));
      waiting = [];
      continue;
    }
    // An element of another document is no `instanceof` of this one's.
    const element = node.nodeType === 1 ? (node as Element) : undefined;
    if (element?.tagName !== 'IMG' || (!begun && !element.closest('figure'))) continue;
    const image = pictureOf(element, base);
    if (!image || seen.has(image.src)) continue;
    seen.add(image.src);
    waiting.push(image);
  }
  return images.slice(0, MOST_PICTURES);
}

function pictureOf(image: Element, base: string): Omit<RichImage, 'before'> | undefined {
  if (image.closest('aside, nav, footer, [hidden]')) return undefined;
  const [width, height] = [sizeOf(image, 'width'), sizeOf(image, 'height')];
  if ((width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST / 2) return undefined;
  const src = addressesOf(image)
    .map((address) => imageAddress(address, base))
    .find((address) => address !== undefined);
  if (src === undefined) return undefined;
  const caption = image.closest('figure')?.querySelector('figcaption')?.textContent ?? '';
  return {
    src,
    alt: wordsOf(image.getAttribute('alt') ?? ''),
    caption: wordsOf(caption),
    ...(width === undefined || height === undefined ? {} : { width, height }),
  };
}

/** Where the picture may be: what pages load late first, since their `src` is a blank until then. */
function addressesOf(image: Element): string[] {
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])];
  const sets = [image, ...sources].flatMap((element) =>
    ['data-srcset', 'srcset'].flatMap((name) => bestOfSet(element.getAttribute(name) ?? '') ?? []),
  );
  const single = ['data-src', 'data-lazy-src', 'data-original', 'src'].map((name) => image.getAttribute(name) ?? '');
  return [...sets, ...single];
}

function sizeOf(image: Element, name: 'width' | 'height'): number | undefined {
  const size = Number.parseInt(image.getAttribute(name) ?? '', 10);
  return size > 0 && size <= 10_000 ? size : undefined;
}

function wordsOf(text: string): string {
  return normaliseText(text.slice(0, LONGEST_WORDS * 4)).slice(0, LONGEST_WORDS);
}
