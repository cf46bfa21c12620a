/**
 * Which blocks of the page are the article's body: Readability's choice where it holds up, completed and cleaned;
 * another candidate where it doesn't.
 *
 * Method: candidates are sets of blocks. Readability's is the first. The others are what markup declares (article,
 * main, itemprop=articleBody), and the densest container of prose. The first stands unless it has almost no prose,
 * talks of consent, misses text that the page's structured data says is the article's, or holds much less than what
 * markup declares around it. The winner is then completed (paragraphs of the same containers that were dropped) and
 * cleaned (furniture.ts, furniture-words.ts). Cost: linear in the number of blocks.
 *
 * Measured on 84 pages with known text (body F1): Readability .946, this .988; docs/extraction.md has what each step
 * brings. Turned down: a learned classifier of blocks (84 pages are too few to learn from without learning the sites),
 * and averaging candidates (mixes a wrong block into a right one).
 */
import { LETTERS } from './characters.ts';
import { consentDensity } from './furniture-words.ts';
import { isProse, type PageBlock, type Root } from './page-text.ts';
import { smallestRoot } from './root.ts';
import type { FoundBy } from './types.ts';

export interface Body {
  blocks: PageBlock[];
  foundBy: FoundBy;
}

/** Characters of prose in a choice of blocks, links aside. */
export function proseIn(blocks: readonly PageBlock[]): number {
  let sum = 0;
  for (const block of blocks) if (isProse(block)) sum += block.text.length - block.linked;
  return sum;
}

/** A choice with less prose than this gives way to one with more. */
const LITTLE_PROSE = 250;
/** News texts stay far below this; cookie dialogs are above it. */
const CONSENT_LIMIT = 0.02;
/** A declared article around Readability's choice wins when it holds this many times its prose; a main part, more. */
const MUCH_MORE = { article: 1.8, main: 3 };
/** Share of the structured text that a choice must hold to be whole. */
const WHOLE = 0.75;

export interface BodySearch {
  blocks: readonly PageBlock[];
  /** Readability's share of each block, by index. */
  shares: Float32Array;
  /** The article's text by the page's structured data, '' when it has none. */
  structured: string;
  /** Completes and cleans a choice, so that candidates are compared as they would be shown. */
  finish: (choice: readonly PageBlock[], whole: boolean) => PageBlock[];
}

export function findBody(search: BodySearch): Body {
  const { blocks, shares, structured, finish } = search;
  const byReadability = blocks.filter((block) => (shares[block.index] ?? 0) > 0.5);
  const first: Body = { blocks: finish(byReadability, false), foundBy: 'readability' };
  const prose = proseIn(first.blocks);
  const usable = prose >= LITTLE_PROSE && !isConsent(first.blocks);
  if (structured.length > LITTLE_PROSE) {
    const told = byStructuredText(search, first);
    if (told) return told;
  }
  if (usable) return declaredAround(search, first, prose) ?? first;
  const others = [first, ...declared(search, LITTLE_PROSE)];
  const dense = densest(blocks);
  if (dense) others.push({ blocks: finish(dense, true), foundBy: 'density' });
  return mostProse(others.filter((body) => !isConsent(body.blocks))) ?? { blocks: [], foundBy: 'readability' };
}

/** The choice that holds the structured text whole; undefined when the page doesn't show that text. */
function byStructuredText(search: BodySearch, first: Body): Body | undefined {
  const text = squeezed(search.structured);
  const proseOf = (choice: readonly PageBlock[]): number => proseIn(choice.filter((block) => isToldIn(text, block)));
  const held = proseOf(first.blocks);
  if (held >= WHOLE * search.structured.length) return withinTold(first, text);
  const told = search.blocks.filter((block) => isToldIn(text, block));
  const needed = proseIn(told);
  if (needed <= LITTLE_PROSE) return undefined;
  if (held >= WHOLE * needed) return first;
  for (const body of declared(search, WHOLE * needed)) {
    if (proseOf(body.blocks) >= WHOLE * needed && proseIn(body.blocks) < 2.5 * needed) return body;
  }
  return { blocks: told, foundBy: 'structured-data' };
}

/** Structured text in at least this many paragraphs marks out the article's place on the page. */
const MARKED_OUT = 3;

/** Drops what stands outside of the element that holds all of the structured text. */
function withinTold(body: Body, text: string): Body {
  const told = body.blocks.filter((block) => isToldIn(text, block));
  if (told.length < MARKED_OUT) return body;
  const root = smallestRoot(told.map((block) => block.element));
  if (root === null) return body;
  return { ...body, blocks: body.blocks.filter((block) => root.contains(block.element)) };
}

/** A declared article that holds the choice and much more besides. */
function declaredAround(search: BodySearch, first: Body, prose: number): Body | undefined {
  for (const body of declared(search, MUCH_MORE.article * prose)) {
    const needed = (body.main ? MUCH_MORE.main : MUCH_MORE.article) * prose;
    if (proseIn(body.blocks) < needed || isConsent(body.blocks)) continue;
    if (holdsMost(body.blocks, first.blocks)) return body;
  }
  return undefined;
}

/** Declared articles with at least this much prose, innermost first, as they would be shown. */
function* declared({ blocks, finish }: BodySearch, prose: number): Generator<Body & { main: boolean }> {
  for (const root of declaredRoots(blocks, prose)) {
    const inside = blocks.filter((block) => isWithin(block, root));
    yield { blocks: finish(inside, true), foundBy: 'markup', main: isMain(root.element) };
  }
}

function isMain(element: Element): boolean {
  return element.tagName === 'MAIN' || element.getAttribute('role') === 'main';
}

function isConsent(blocks: readonly PageBlock[]): boolean {
  return consentDensity(blocks.map((block) => block.text).join(' ')) > CONSENT_LIMIT;
}

function mostProse(candidates: readonly Body[]): Body | undefined {
  let best: Body | undefined;
  for (const candidate of candidates) {
    if (!best || proseIn(candidate.blocks) > proseIn(best.blocks)) best = candidate;
  }
  return best;
}

function holdsMost(outer: readonly PageBlock[], inner: readonly PageBlock[]): boolean {
  const set = new Set(outer);
  return proseIn(inner.filter((block) => set.has(block))) > 0.7 * proseIn(inner);
}

function isWithin(block: PageBlock, root: Root): boolean {
  for (let at = block.root; at; at = at.parent) if (at === root) return true;
  return false;
}

function declaredRoots(blocks: readonly PageBlock[], prose: number): Root[] {
  const roots = new Set<Root>();
  for (const block of blocks) for (let root = block.root; root; root = root.parent) roots.add(root);
  return [...roots].filter((root) => root.prose > prose).sort((a, b) => depth(b) - depth(a) || b.prose - a.prose);
}

function depth(root: Root): number {
  let levels = 0;
  for (let at = root.parent; at; at = at.parent) levels += 1;
  return levels;
}

/**
 * The container with the most prose near it: each paragraph counts for its parent in full and for each further
 * ancestor by half of the step before, so that the column wins over the page.
 */
function densest(blocks: readonly PageBlock[]): PageBlock[] | null {
  const scores = new Map<Element, number>();
  for (const block of blocks) {
    if (!isProse(block) || block.inFigure) continue;
    let weight = (block.text.length - block.linked) * (block.part ? 0.3 : 1);
    let element = block.element.parentElement;
    for (let step = 0; element && step < 4; step += 1) {
      scores.set(element, (scores.get(element) ?? 0) + weight);
      weight /= 2;
      element = element.parentElement;
    }
  }
  let best: Element | null = null;
  for (const [element, score] of scores) if (!best || score > (scores.get(best) ?? 0)) best = element;
  return best && blocks.filter((block) => best.contains(block.element));
}

/** True for a prose block that stands in the (squeezed) structured text, judged by its beginning or end. */
function isToldIn(text: string, block: PageBlock): boolean {
  if (!isProse(block)) return false;
  const words = squeezed(block.text);
  return text.includes(words.slice(0, 50)) || text.includes(words.slice(-50));
}

const NO_WORD = new RegExp(`[^${LETTERS}0-9]+`, 'g');

/** Letters and figures only: publishers change quotes and spaces between page and data. */
function squeezed(text: string): string {
  return text.toLowerCase().replace(NO_WORD, '');
}
