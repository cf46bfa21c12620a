/**
 * From the chosen part of the page to the article's own text: what Readability dropped from between the paragraphs
 * comes back, what stands between and around them without being theirs goes.
 */
import { proseIn } from './body.ts';
import { firstStory } from './stories.ts';
import { endsWithCredit, wordedAsFurniture } from './furniture-words.ts';
import { isProse, linkDensity, type PageBlock } from './page-text.ts';

/** A part named as furniture is believed to be it unless it holds this share of the body's prose. */
const PART_LIMIT = 0.3;
/** From this share of links on, a block is a pointer to something else. */
const MOSTLY_LINKS = 0.8;
/** "About …" after this share of the text begins the publisher's boilerplate, if less than this much follows. */
const BOILERPLATE = 0.3;

function inFurniture(block: PageBlock, limit: number): boolean {
  for (let part = block.part; part; part = part.parent) if (part.prose < limit) return true;
  return false;
}

/**
 * Adds the paragraphs that were left out although they stand in the same containers as chosen ones, or in containers
 * of the same make (an article cut into pieces by advertisements), and the lists, tables and quotes between them.
 */
export function completed(
  chosen: readonly PageBlock[],
  all: readonly PageBlock[],
  headline: PageBlock | null,
): PageBlock[] {
  const taken = new Set(chosen);
  const containers = proseContainers(chosen);
  const makes = mainMakes(chosen);
  const prose = chosen.filter(isProse);
  const [first, last] = [prose[0], prose.at(-1)];
  if (!first || !last) return [...chosen];
  const leads = all.filter((block) => block.index < first.index && !taken.has(block) && isLead(block, headline));
  const short = proseIn(leads) < LEAD_SHARE * proseIn(chosen);
  return all.filter((block) => {
    if (taken.has(block)) return true;
    const parent = block.element.parentElement;
    if (parent === null) return false;
    if (isProse(block) && block.kind !== 'heading' && (containers.has(parent) || makes.has(makeOf(parent))))
      return true;
    if (block.index > last.index) return false;
    if (block.index < first.index) return short && leads.includes(block);
    return containers.has(parent) || ['quote', 'table-cell', 'list-item'].includes(block.kind);
  });
}

/** A lead is at most this share of what follows it; more is another block of the page. */
const LEAD_SHARE = 0.35;

/** A paragraph between headline and body, in a box of its own, with no name that speaks against it. */
function isLead(block: PageBlock, headline: PageBlock | null): boolean {
  return headline !== null && block.index > headline.index && isProse(block) && block.part === headline.part;
}

function proseContainers(blocks: readonly PageBlock[]): Set<Element> {
  const containers = new Set<Element>();
  for (const block of blocks) {
    const parent = block.element.parentElement;
    if (parent && isProse(block)) containers.add(parent);
  }
  return containers;
}

/** Element name and class: containers made by the same template share them. '' when there is no class. */
function makeOf(element: Element): string {
  const names = element.getAttribute('class')?.trim() ?? '';
  return names && `${element.tagName} ${names}`;
}

/** A make must hold this share of the prose to speak for more of its kind, in paragraphs by the two. */
const MAIN_SHARE = 0.25;

function mainMakes(blocks: readonly PageBlock[]): Set<string> {
  const held = new Map<string, { prose: number; paragraphs: number }>();
  for (const block of blocks) {
    const make = block.element.parentElement && isProse(block) ? makeOf(block.element.parentElement) : '';
    if (!make) continue;
    const sum = held.get(make) ?? { prose: 0, paragraphs: 0 };
    sum.prose += block.text.length - block.linked;
    sum.paragraphs += 1;
    held.set(make, sum);
  }
  const needed = MAIN_SHARE * proseIn(blocks);
  return new Set([...held].filter(([, sum]) => sum.prose >= needed && sum.paragraphs > 1).map(([make]) => make));
}

/** Captions are at most this share of the prose; more is a video's page, whose text describes the video. */
const CAPTIONS_SHARE = 0.2;

/**
 * Drops what the page's structured data says of its pictures and videos (of other stories' too) from between the
 * paragraphs, where players show it with nothing around it that tells it apart.
 */
export function withoutCaptions(blocks: PageBlock[], captions: ReadonlySet<string>): PageBlock[] {
  if (captions.size === 0) return blocks;
  const first = blocks.find(isProse);
  const kept = blocks.filter((block) => block === first || !captions.has(block.text.toLowerCase()));
  return proseIn(kept) >= (1 - CAPTIONS_SHARE) * proseIn(blocks) ? kept : blocks;
}

/** If believing the parts' names leaves less than this share of the prose, the names mean something else here. */
const TOO_LITTLE = 0.2;

/** Drops furniture from the body's blocks, and what stands above the headline. */
export function cleaned(blocks: readonly PageBlock[], headline: PageBlock | null): PageBlock[] {
  const prose = proseIn(blocks);
  const kept = withoutFurniture(blocks, headline, PART_LIMIT * prose);
  return proseIn(kept) >= TOO_LITTLE * prose ? kept : withoutFurniture(blocks, headline, 0);
}

/** @param limit Parts named as furniture with less prose than this are believed to be it. */
function withoutFurniture(blocks: readonly PageBlock[], headline: PageBlock | null, limit: number): PageBlock[] {
  const title = headline?.text.toLowerCase();
  let pointing = false;
  const kept = blocks.filter((block) => {
    if (block === headline || (headline && block.index < headline.index)) return false;
    if (block.inFigure || isUnderPicture(block) || block.text.toLowerCase() === title) return false;
    if (inFurniture(block, limit) && !(block.kind === 'quote' && isProse(block))) return false;
    if (block.kind !== 'table-cell' && wordedAsFurniture(block.text)) {
      pointing = true;
      return false;
    }
    if (pointing && linkDensity(block) > 0.4) return false;
    pointing = false;
    if (block.kind === 'heading') return true;
    if (endsWithCredit(block.text)) return false;
    if (block.kind === 'table-cell') return true;
    return linkDensity(block) <= MOSTLY_LINKS || (block.kind === 'quote' && block.text.length > 20);
  });
  return withoutBoilerplate(trimmed(firstStory(kept)));
}

/** Longest caption, and how much text a box may hold to be a picture with its caption and credit. */
const CAPTION = 200;
const PICTURE_BOX = 300;
/** What text of its own stands in; anything else that holds a line beside a picture is a box around a caption. */
const OWN_TEXT = /^(?:P|LI|DT|DD|H[1-6]|BLOCKQUOTE|TD|TH|PRE|BODY|ARTICLE)$/;

/** A line in no element for text, in a small box that holds a picture and hardly anything else. */
function isUnderPicture({ element, text }: PageBlock): boolean {
  if (text.length > CAPTION || OWN_TEXT.test(element.tagName)) return false;
  for (let box = element.parentElement, step = 0; box && step < 3; box = box.parentElement, step += 1) {
    if (holdsMoreThan(box, PICTURE_BOX) || box.querySelector('p, h1, h2, h3, li')) return false;
    if (box.querySelector('img, picture, video')) return true;
  }
  return false;
}

/** Whether a node's text is longer than so many characters, without reading more of it than that takes. */
function holdsMoreThan(node: Node, limit: number): boolean {
  const left = (each: Node, before: number): number => {
    let rest = each.nodeType === 3 ? before - (each.nodeValue ?? '').length : before;
    for (let child = each.firstChild; child && rest >= 0; child = child.nextSibling) rest = left(child, rest);
    return rest;
  };
  return left(node, limit) < 0;
}

/** Before the first and after the last paragraph only lines in the paragraphs' own flow stay. */
function trimmed(blocks: PageBlock[]): PageBlock[] {
  const containers = mainContainers(blocks);
  const inFlow = (block: PageBlock): boolean =>
    isInside(block, containers) && linkDensity(block) < 0.5 && !looksLikeData(block.text);
  let first = blocks.findIndex(isProse);
  if (first < 0) return blocks;
  while (first > 0 && inFlow(blocks[first - 1] as PageBlock)) first -= 1;
  let last = blocks.findLastIndex((block) => isProse(block) && (isInside(block, containers) || !isAfterword(block)));
  while (last + 1 < blocks.length && isLastLine(blocks[last + 1] as PageBlock, inFlow)) last += 1;
  return blocks.slice(first, last + 1);
}

/** Containers of more than one paragraph, or of the only ones there are. */
function mainContainers(blocks: readonly PageBlock[]): Set<Element> {
  const counts = new Map<Element, number>();
  for (const block of blocks) {
    const parent = block.element.parentElement;
    if (parent && isProse(block)) counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  const main = [...counts].filter(([, count]) => count > 1);
  return new Set((main.length > 0 ? main : [...counts]).map(([element]) => element));
}

/** Short and apart from the paragraphs: a notice, a bio, an imprint. */
function isAfterword(block: PageBlock): boolean {
  return block.text.length < 250 && block.kind === 'paragraph';
}

/** How many steps up from a block its container may be: list items and table cells have theirs farther off. */
const STEPS: Partial<Record<PageBlock['kind'], number>> = { 'list-item': 2, 'table-cell': 4, quote: 2 };

function isInside(block: PageBlock, containers: ReadonlySet<Element>): boolean {
  let element = block.element.parentElement;
  for (let step = STEPS[block.kind] ?? 1; element && step > 0; step -= 1) {
    if (containers.has(element)) return true;
    element = element.parentElement;
  }
  return false;
}

function isLastLine(block: PageBlock, inFlow: (block: PageBlock) => boolean): boolean {
  if (block.kind === 'heading' || !inFlow(block)) return false;
  if (block.kind === 'list-item' || block.kind === 'table-cell') return true;
  return /[.!?…。؟।"”»]$/.test(block.text) || AUTHOR_LINE.test(block.text);
}

/** "NAME is a reporter in Almaty": often without its full stop, and the only line that says where the author is. */
const AUTHOR_LINE = /^\p{Lu}\S+(?: \p{Lu}\S+)+ (?:is an? |is the |writes |reports |works |covers )/u;

/** A date, an address, a bare name: no sentence. */
function looksLikeData(text: string): boolean {
  return text.length < 80 && /^https?:|^www\.|\b(?:19|20)\d\d\b.{0,30}$|\d{1,2}[:.]\d\d/.test(text);
}

/** "About the company", "Notes to editors": from there on it is the publisher who speaks. */
function withoutBoilerplate(blocks: PageBlock[]): PageBlock[] {
  const total = proseIn(blocks);
  let before = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as PageBlock;
    const late = at > 2 && before > (1 - BOILERPLATE) * total;
    if (late && /^(?:about\s\S.{1,50}|notes? (?:to|for) editors?|###|-ends-|ends)\W*$/i.test(block.text)) {
      return blocks.slice(0, at);
    }
    if (isProse(block)) before += block.text.length - block.linked;
  }
  return blocks;
}
