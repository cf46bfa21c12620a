/**
 * What the cleaned markup of a page tells about an article whose text is known: links, emphasis, lists, tables,
 * headings' levels, pictures.
 *
 * Method: the same walk that read the page reads the markup, and each block of the article takes the next block of the
 * markup that says the same, letter by letter. What finds no partner (text that the page's styles hid, shadow trees)
 * is passed over; a block without one is drawn by its kind alone. Article text and anchors therefore never depend on the
 * markup. Cost: linear, but for a bounded look ahead where the two part.
 *
 * Turned down: drawing the sanitised HTML itself (then text and anchors hang on what the sanitiser and the page leave),
 * and having the page send ready offsets (a larger content script on every page, for a view that is opened now and then).
 */
import { assemble } from '../article/article-text.ts';
import { walkPage, type PageBlock } from '../article/page-text.ts';
import type { Article } from '../model/article.ts';
import { linkAddress } from './addresses.ts';
import { picturesIn } from './pictures.ts';
import { createContainers } from './containers.ts';
import { purified } from './purify.ts';
import type { BlockShape, Inline, InlineTag, RichText } from './rich.ts';

/** How far the partner of a block may stand from where it is expected, in blocks of the markup. */
const LOOK_AHEAD = 400;
/** More emphasis than this is a page that plays tricks. */
const MOST_INLINES = 50_000;

const INLINES: Record<string, InlineTag> = {
  EM: 'em',
  I: 'em',
  STRONG: 'strong',
  B: 'strong',
  CODE: 'code',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
  SUB: 'sub',
  SUP: 'sup',
  DEL: 'del',
  S: 'del',
  Q: 'q',
  CITE: 'cite',
};

/** @param base what addresses in the markup are relative to. */
export function richText(article: Pick<Article, 'text' | 'blocks'>, markup: string, base: string): RichText {
  const inert = purified(markup);
  const partners = partnersOf(article, walkPage(inert).blocks);
  const inlines: Inline[] = [];
  const containers = createContainers(partners);
  const shapes = article.blocks.map(({ start, kind }, index): BlockShape => {
    const partner = partners[index];
    if (!partner) return containers.plain(kind);
    if (inlines.length < MOST_INLINES && kind !== 'headline') inlines.push(...inlinesOf(partner, start, base));
    return containers.of(partner, kind);
  });
  return { inlines, shapes: withLevels(shapes, article.blocks), images: picturesIn(inert.body, partners, base) };
}

function partnersOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>, page: readonly PageBlock[]) {
  let next = 0;
  return blocks.map(({ start, end }): PageBlock | undefined => {
    const words = text.slice(start, end);
    const limit = Math.min(page.length, next + LOOK_AHEAD);
    for (let at = next; at < limit; at += 1) {
      if (page[at]?.text !== words) continue;
      next = at + 1;
      return page[at];
    }
    return undefined;
  });
}

function inlinesOf({ kind, pieces }: PageBlock, start: number, base: string): Inline[] {
  const spans = new Map<Element, Inline>();
  for (const { node, at, length } of assemble([{ kind, pieces }]).runs) {
    const end = start + at + length;
    for (let element = node.parentElement; element; element = element.parentElement) {
      const open = spans.get(element);
      if (open) open.end = end;
      else {
        const inline = inlineOf(element, base);
        if (inline) spans.set(element, { ...inline, start: start + at, end });
      }
    }
  }
  return [...spans.values()];
}

function inlineOf(element: Element, base: string): ({ tag: InlineTag } | { tag: 'a'; href: string }) | undefined {
  const tag = INLINES[element.tagName];
  if (tag) return { tag };
  if (element.tagName !== 'A') return undefined;
  const href = linkAddress(element.getAttribute('href') ?? '', base);
  return href === undefined ? undefined : { tag: 'a', href };
}

/** Headings' levels without holes: pages choose them by size, screen readers go by their order. */
function withLevels(shapes: BlockShape[], blocks: Article['blocks']): BlockShape[] {
  const isHeading = (index: number): boolean => blocks[index]?.kind === 'heading';
  const levels = shapes.flatMap(({ level }, index) => (isHeading(index) && level !== undefined ? [level] : []));
  const used = [...new Set(levels)].sort((a, b) => a - b);
  let before = 1;
  return shapes.map((shape, index) => {
    if (!isHeading(index)) return shape;
    const level = Math.min(2 + Math.max(0, used.indexOf(shape.level ?? 2)), before + 1, 6);
    before = level;
    return { ...shape, level };
  });
}
