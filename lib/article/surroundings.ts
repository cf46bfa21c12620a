/** Where on the page a date stands: near the article's headline and body, or somewhere else. */
import type { PageBlock } from './page-text.ts';
import type { DatedLine, Zone } from './published-sources.ts';

/** How many blocks above the headline and after the body still belong to the article. */
const ABOVE = 8;
const AFTER = 5;
/** How many steps up from the headline a thing above or after the article may be. */
const NEAR = 5;

/** "Date 19.01.2020" (in lower case): a line that says itself what it is, wherever on the page it stands. */
const LABELLED =
  /^(?:date|published|date published|publication date|posted|first published|publié|datum|erschienen|fecha|data|pubblicato|опубликовано|дата)(?![a-zа-яà-ÿ])(?: on| le| am| il| el)?\W{0,3}\s?(?:[^\s\d,]+,?\s){0,2}\d/;

export interface Surroundings {
  anchor: Element | null;
  /** The element some steps above the headline and the body's beginning: dates are looked for inside of it. */
  scope: ParentNode | null;
  lines: DatedLine[];
  zoneOf: (element: Element) => Zone | null;
}

/** @param body The article's body blocks; empty on a page without an article, whose first h1 is then looked around. */
export function surroundings(
  page: readonly PageBlock[],
  headline: PageBlock | null,
  body: readonly PageBlock[],
): Surroundings {
  const top = headline ?? page.find((block) => block.element.tagName === 'H1') ?? null;
  const first = body[0] ?? null;
  const last = body.at(-1) ?? null;
  const anchor = (top ?? first)?.element ?? null;
  const precedes = anchor ? orderOf(anchor.ownerDocument) : () => false;
  const zoneOf = (element: Element): Zone | null => {
    if (!anchor) return null;
    if (first && last && !precedes(element, first.element)) {
      return precedes(last.element, element) && distance(element, last.element) <= NEAR ? 'after' : null;
    }
    if (top && (precedes(top.element, element) || top.element.contains(element))) {
      return first || distance(element, anchor) <= NEAR ? 'between' : null;
    }
    return top && distance(element, anchor) <= NEAR ? 'above' : null;
  };
  const from = Math.max(0, (top ?? first)?.index ?? 0) - ABOVE;
  const until = last ? last.index + AFTER : (top?.index ?? -1) + ABOVE;
  const lines: DatedLine[] = [];
  const taken = new Set(body);
  for (const block of page) {
    if (block.inFigure || taken.has(block)) continue;
    const labelled = block.text.length < 60 && /\d/.test(block.text) && LABELLED.test(block.text.toLowerCase());
    if ((block.index < from || block.index > until) && !labelled) continue;
    if (isElsewhere(block.element, anchor)) continue;
    const zone = zoneOf(block.element) ?? (labelled ? 'after' : null);
    if (zone) lines.push({ text: block.text, zone });
  }
  return { anchor, scope: anchor && scopeOf(anchor, first?.element ?? anchor), lines, zoneOf };
}

function scopeOf(anchor: Element, first: Element): ParentNode {
  let scope: Element = anchor;
  for (let step = 0; scope.parentElement && (step < NEAR || !scope.contains(first)); step += 1)
    scope = scope.parentElement;
  return scope;
}

/**
 * Tells which of two nodes begins first. By numbering them once: asked for hundreds of elements, and not every document
 * keeps what `compareDocumentPosition` promises (linkedom compares depths).
 */
function orderOf(document: Document): (a: Node, b: Node) => boolean {
  const numbers = new Map<Node, number>();
  const number = (node: Element): void => {
    numbers.set(node, numbers.size);
    for (let child = node.firstElementChild; child; child = child.nextElementSibling) number(child);
  };
  number(document.documentElement);
  return (a, b) => (numbers.get(a) ?? 0) < (numbers.get(b) ?? 0);
}

/** Steps up from the anchor until the element is inside: small for neighbours. */
export function distance(element: Element, anchor: Element): number {
  let steps = 0;
  for (let at: Element | null = anchor; at; at = at.parentElement, steps += 1) if (at.contains(element)) return steps;
  return steps;
}

/** Parts of a page whose dates belong to something else. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="recommend" i], [class*="sidebar" i], [class*="teaser" i], [class*="trending" i], [class*="popular" i], [class*="latest" i], [class*="more-" i], [class*="widget" i], [class*="promo" i], [class*="recirc" i]';

/** Inside of a part that belongs to something else, unless that part holds the headline too. */
export function isElsewhere(element: Element, anchor: Element | null): boolean {
  const part = element.closest(ELSEWHERE);
  return part !== null && !(anchor && part.contains(anchor));
}
