/**
 * From the chosen part of the page to the article's own text: what Readability dropped from between the paragraphs
 * comes back, what stands between and around them without being theirs goes.
 */
import { proseIn } from './body.ts';
import { endsWithCredit, wordedAsFurniture } from './furniture-words.ts';
import { isProse, linkDensity, type PageBlock } from './page-text.ts';

/** A part named as furniture is believed to be it unless it holds this share of the body's prose. */
const PART_LIMIT = 0.3;
/** From this share of links on, a block is a pointer to something else. */
const MOSTLY_LINKS = 0.8;
/** "About …" after this share of the text begins the publisher's boilerplate, if less than this much follows. */
const BOILERPLATE = 0.3;

function inFurniture(block: PageBlock, prose: number): boolean {
  for (let part = block.part; part; part = part.parent) if (part.prose < PART_LIMIT * prose) return true;
  return false;
}

/** Adds the paragraphs that stand between chosen ones, in the same containers, and were left out. */
export function completed(chosen: readonly PageBlock[], all: readonly PageBlock[]): PageBlock[] {
  const taken = new Set(chosen);
  const containers = proseContainers(chosen);
  const prose = chosen.filter(isProse);
  const [first, last] = [prose[0], prose.at(-1)];
  if (!first || !last) return [...chosen];
  return all.filter((block) => {
    if (taken.has(block)) return true;
    const parent = block.element.parentElement;
    const sibling = parent !== null && containers.has(parent);
    if (sibling && isProse(block)) return true;
    if (block.index < first.index || block.index > last.index) return false;
    return (
      sibling || block.kind === 'quote' || block.kind === 'table-cell' || block.kind === 'list-item' || isProse(block)
    );
  });
}

function proseContainers(blocks: readonly PageBlock[]): Set<Element> {
  const containers = new Set<Element>();
  for (const block of blocks) {
    const parent = block.element.parentElement;
    if (parent && isProse(block)) containers.add(parent);
  }
  return containers;
}

/** Drops furniture from the body's blocks. `title` is the page's, so that it doesn't stand in its own text. */
export function cleaned(blocks: readonly PageBlock[], title: string): PageBlock[] {
  const prose = proseIn(blocks);
  const headline = title.toLowerCase();
  const kept = blocks.filter((block) => {
    if (block.inFigure || inFurniture(block, prose)) return false;
    if (wordedAsFurniture(block.text)) return false;
    if (block.kind === 'heading') return block.text.toLowerCase() !== headline;
    if (endsWithCredit(block.text)) return false;
    return linkDensity(block) <= MOSTLY_LINKS || (block.kind === 'quote' && block.text.length > 20);
  });
  return withoutBoilerplate(trimmed(kept));
}

/** Before the first and after the last paragraph only lines in the paragraphs' own flow stay. */
function trimmed(blocks: PageBlock[]): PageBlock[] {
  const containers = proseContainers(blocks);
  const inFlow = (block: PageBlock): boolean => {
    const parent = block.element.parentElement;
    return parent !== null && containers.has(parent) && block.linked === 0 && !looksLikeData(block.text);
  };
  let first = blocks.findIndex(isProse);
  if (first < 0) return blocks;
  while (first > 0 && inFlow(blocks[first - 1] as PageBlock)) first -= 1;
  let last = blocks.findLastIndex(isProse);
  while (last + 1 < blocks.length && isLastLine(blocks[last + 1] as PageBlock, inFlow)) last += 1;
  return blocks.slice(first, last + 1);
}

function isLastLine(block: PageBlock, inFlow: (block: PageBlock) => boolean): boolean {
  if (block.kind === 'heading') return false;
  if (block.kind === 'list-item' || block.kind === 'table-cell') return block.linked === 0;
  return inFlow(block) && /[.!?…。؟।"”»]$/.test(block.text);
}

/** A date, an address, a bare name: no sentence. */
function looksLikeData(text: string): boolean {
  return /^https?:|^www\.|\b(?:19|20)\d\d\b.{0,30}$|\d{1,2}[:.]\d\d/.test(text) && text.length < 80;
}

/** "About the company", "Notes to editors": from there on it is the publisher who speaks. */
function withoutBoilerplate(blocks: PageBlock[]): PageBlock[] {
  const total = proseIn(blocks);
  let before = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as PageBlock;
    if (
      at > 2 &&
      before > (1 - BOILERPLATE) * total &&
      /^(?:about\s\S.{1,50}|notes? (?:to|for) editors?|###|-ends-|ends)\W*$/i.test(block.text)
    ) {
      return blocks.slice(0, at);
    }
    if (isProse(block)) before += block.text.length - block.linked;
  }
  return blocks;
}
