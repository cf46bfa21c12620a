/**
 * Headline and standfirst, found among the page's own blocks, so that what is marked is what the reader sees.
 */
import { LETTERS, normaliseText } from './characters.ts';
import { wordedAsFurniture } from './furniture-words.ts';
import { isProse, linkDensity, type PageBlock } from './page-text.ts';

/** Words shared by two texts, as a share of the shorter one's words, 0–1. */
export function similarity(a: string, b: string): number {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (x.size === 0 || y.size === 0) return 0;
  let shared = 0;
  for (const word of x) if (y.has(word)) shared += 1;
  return (
    (shared / Math.max(1, Math.min(x.size, y.size))) *
    Math.min(1, (2 * Math.min(x.size, y.size)) / Math.max(x.size, y.size))
  );
}

const WORDS = new RegExp(`[${LETTERS}0-9]+`, 'g');

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORDS));
}

/** The tab's title without the site's name: "Story | The Daily" → "Story". */
export function withoutSiteName(title: string, siteName?: string): string {
  const parts = title.split(/\s+[|\-–—·•:»«/\\]+\s+|\s*\|\s*/).filter(Boolean);
  if (parts.length < 2) return title;
  const site = siteName?.toLowerCase();
  const separators = [...title.matchAll(/\s+[|\-–—·•»«/\\]+\s+|\s*\|\s*/g)];
  let text = title;
  for (const separator of separators.toReversed()) {
    const head = title.slice(0, separator.index);
    const tail = title.slice(separator.index + separator[0].length);
    const named = site !== undefined && (tail.toLowerCase().includes(site) || site.includes(tail.toLowerCase()));
    const short = tail.split(/\s+/).length <= 4 && head.split(/\s+/).length >= 4;
    if (!named && !(short && text === title && /[|·•»–—-]/.test(separator[0]))) break;
    if (normaliseText(head).length >= 10) text = head;
  }
  if (site && text.toLowerCase().startsWith(`${site} `)) text = text.slice(site.length).replace(/^[\s|:–—-]+/, '');
  return normaliseText(text);
}

/** Same words to this degree: the same headline, edited at most. */
const SAME = 0.6;

/**
 * The block that is the article's headline: a heading that says what the page's titles say, an h1 before others.
 * @param before Only headings up to this block index: the body begins there at the latest.
 */
export function findHeadline(
  blocks: readonly PageBlock[],
  before: number,
  titles: readonly string[],
): PageBlock | null {
  const above = blocks.filter(({ kind, index, text }) => kind === 'heading' && index <= before && text.length > 4);
  const score = (block: PageBlock): number => {
    const like = Math.max(0, ...titles.map((title) => similarity(block.text, title)));
    const level = like > SAME / 2 && block.element.tagName === 'H1' ? 0.35 : 0;
    return like + level - linkDensity(block) * 0.3;
  };
  let best: PageBlock | null = null;
  let highest = SAME;
  for (const block of above) {
    const reached = score(block);
    if (reached < highest) continue;
    best = block;
    highest = reached;
  }
  if (best) return best;
  const h1 = above.filter((block) => block.element.tagName === 'H1' && linkDensity(block) < 0.5);
  return h1.length === 1 ? (h1[0] ?? null) : null;
}

/** Index of the block by which this share of Readability's prose has begun: headlines stand before it. */
export function headlineLimit(blocks: readonly PageBlock[], shares: Float32Array): number {
  const prose = blocks.filter((block) => isProse(block) && (shares[block.index] ?? 0) > 0.5);
  const total = prose.reduce((sum, block) => sum + block.text.length, 0);
  let sum = 0;
  for (const block of prose) {
    sum += block.text.length;
    if (sum > BODY_BEGUN * total) return block.index;
  }
  return blocks.length;
}

const BODY_BEGUN = 0.3;

const STANDFIRST =
  /stand-?first|\bdek\b|\bdeck\b|sub-?(?:title|head(?:line|ing)?)|strap-?line|summary|lede?\b|\bintro\b|introduction|excerpt|\bkicker-?text|article__?(?:lead|desc)|description|\babstract\b|teaser-?text|synopsis/i;

function named({ element }: PageBlock): boolean {
  const parent = element.parentElement;
  if (STANDFIRST.test(element.className)) return true;
  return parent !== null && parent.children.length <= 3 && STANDFIRST.test(parent.className);
}

export interface Standfirst {
  block: PageBlock;
  /** It stands in the chosen body: it has to be taken out there. */
  inBody: boolean;
}

/** The sentence between headline and body: named as such, or the page's own description, or a heading of a sentence's length. */
export function findStandfirst(
  blocks: readonly PageBlock[],
  headline: PageBlock | null,
  body: readonly PageBlock[],
  description: string | undefined,
): Standfirst | null {
  const first = body[0];
  if (!first || !headline || headline.index >= first.index) return null;
  const told = (block: PageBlock): boolean => description !== undefined && similarity(block.text, description) > 0.8;
  const outside = blocks.slice(headline.index + 1, first.index).find((block) => {
    if (block.inFigure || block.text.length < 30 || block.text.length > 600 || linkDensity(block) > 0.5) return false;
    if (wordedAsFurniture(block.text)) return false;
    return named(block) || told(block) || (block.element.tagName === 'H2' && block.text.length > 40);
  });
  if (outside) {
    // What stands in the body too is its first paragraph shown twice, unless that one is named a standfirst as well.
    const twin = body.find((block) => block.text === outside.text);
    return twin && !named(twin) ? null : { block: outside, inBody: twin !== undefined };
  }
  if (body.length < 4 || !isProse(first)) return null;
  const second = body[1];
  const apart =
    second !== undefined &&
    (second.element.parentElement !== first.element.parentElement ||
      blocks.slice(first.index + 1, second.index).some((block) => block.part !== null));
  const nearHeadline = first.index - headline.index <= 3;
  return nearHeadline && (named(first) || (apart && (told(first) || first.kind === 'heading')))
    ? { block: first, inBody: true }
    : null;
}
