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
 * Measured on 84 pages with known text (body F1): Readability alone .946; its choice cleaned, .97; see
 * docs/extraction.md for what each step brings. Turned down: a learned classifier of blocks (84 pages are too few to
 * learn from without learning the sites), and averaging candidates (mixes a wrong block into a right one).
 */
import { consentDensity } from './furniture-words.ts';
import { isProse, type PageBlock, type Root } from './page-text.ts';
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

export function findBody({ blocks, shares, structured, finish }: BodySearch): Body {
  const byReadability = blocks.filter((block) => (shares[block.index] ?? 0) > 0.5);
  const candidates: (Body & { main?: boolean })[] = [{ blocks: finish(byReadability, false), foundBy: 'readability' }];
  for (const root of declaredRoots(blocks)) {
    const inside = blocks.filter((block) => isWithin(block, root));
    candidates.push({ blocks: finish(inside, true), foundBy: 'markup', main: isMain(root.element) });
  }
  const dense = densest(blocks);
  if (dense) candidates.push({ blocks: finish(dense, true), foundBy: 'density' });
  const usable = candidates.filter(({ blocks: choice }) => proseIn(choice) > 0 && !isConsent(choice));
  const [first] = usable;
  if (!first) return { blocks: [], foundBy: 'readability' };

  const told = structured.length > 0 ? sentencesIn(blocks, structured) : new Set<PageBlock>();
  const needed = proseIn([...told]);
  if (needed > LITTLE_PROSE) {
    const held = (body: Body): number => proseIn(body.blocks.filter((block) => told.has(block))) / needed;
    if (held(first) >= WHOLE) return first;
    const better = usable.find((body) => held(body) >= WHOLE && proseIn(body.blocks) < 2.5 * needed);
    return better ?? { blocks: [...told].sort((a, b) => a.index - b.index), foundBy: 'structured-data' };
  }

  if (first.foundBy !== 'readability' || proseIn(first.blocks) < LITTLE_PROSE) return mostProse(usable);
  const around = usable.find(
    (body) =>
      body.foundBy === 'markup' &&
      proseIn(body.blocks) >= (body.main ? MUCH_MORE.main : MUCH_MORE.article) * proseIn(first.blocks) &&
      holdsMost(body.blocks, first.blocks),
  );
  return around ?? first;
}

function isMain(element: Element): boolean {
  return element.tagName === 'MAIN' || element.getAttribute('role') === 'main';
}

function isConsent(blocks: readonly PageBlock[]): boolean {
  return consentDensity(blocks.map((block) => block.text).join(' ')) > CONSENT_LIMIT;
}

function mostProse(candidates: readonly Body[]): Body {
  let best = candidates[0] as Body;
  for (const candidate of candidates) if (proseIn(candidate.blocks) > proseIn(best.blocks)) best = candidate;
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

/** Declared articles, innermost first, those with little prose left out. */
function declaredRoots(blocks: readonly PageBlock[]): Root[] {
  const roots = new Set<Root>();
  for (const block of blocks) for (let root = block.root; root; root = root.parent) roots.add(root);
  return [...roots]
    .filter((root) => root.prose > LITTLE_PROSE)
    .sort((a, b) => depth(b) - depth(a) || b.prose - a.prose);
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

/** Prose blocks that stand in the structured text, judged by their beginning or end. */
function sentencesIn(blocks: readonly PageBlock[], structured: string): Set<PageBlock> {
  const text = squeeze(structured);
  const told = new Set<PageBlock>();
  for (const block of blocks) {
    if (!isProse(block)) continue;
    const words = squeeze(block.text);
    if (text.includes(words.slice(0, 50)) || text.includes(words.slice(-50))) told.add(block);
  }
  return told;
}

function squeeze(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
