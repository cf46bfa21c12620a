/** One page, several stories: keeping the first where others follow (endless scrolling, teasers, related posts). */
import { proseIn } from './body.ts';
import { isProse, linkDensity, type PageBlock, type Root } from './page-text.ts';

/** A story's opening must have this much prose to count as one. */
const A_STORY = 250;
/** From this many declared articles on, with headings as short as a live blog's, they are entries of one story. */
const ENTRIES = 3;

export function firstStory(blocks: PageBlock[]): PageBlock[] {
  return beforeTeasers(firstArticle(blocks));
}

/** Of articles side by side, the first with a story in it; entries of a live blog stay together. */
function firstArticle(blocks: PageBlock[]): PageBlock[] {
  const groups = new Map<Root | null, PageBlock[]>();
  for (const block of blocks) {
    const key = outermostArticle(block);
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  if (groups.size < 2 || isLive(blocks)) return blocks;
  const first = [...groups.values()].find((group) => proseIn(group) >= A_STORY);
  if (!first) return blocks;
  const alone = groups.get(null);
  return alone && alone !== first && (alone[0]?.index ?? 0) < (first[0]?.index ?? 0) && proseIn(alone) > A_STORY
    ? blocks
    : first;
}

function outermostArticle(block: PageBlock): Root | null {
  let outermost: Root | null = null;
  for (let root = block.root; root; root = root.parent) if (root.element.tagName === 'ARTICLE') outermost = root;
  return outermost;
}

const LIVE =
  /(?:^|[\s_-])live(?:-?blog|feed|-?text|-?updates?|-?ticker|-?coverage)?(?:$|[\s_-])|liveticker|newsticker/i;

function isLive(blocks: readonly PageBlock[]): boolean {
  const parents = new Set<Element>();
  for (const block of blocks) {
    for (let at: Element | null = block.element; at && !parents.has(at); at = at.parentElement) parents.add(at);
  }
  const named = [...parents].some((element) => LIVE.test(`${element.getAttribute('class') ?? ''} ${element.id}`));
  return named || entries(blocks) >= ENTRIES;
}

/** Articles that tell a time of their own, as a live blog's entries do. */
function entries(blocks: readonly PageBlock[]): number {
  const timed = new Set<Root>();
  for (const block of blocks) {
    const article = outermostArticle(block);
    if (article && block.kind !== 'heading' && /^\W*\d{1,2}[:.]\d\d\b/.test(block.text)) timed.add(article);
  }
  return timed.size;
}

/**
 * Teasers of other stories: headings that are links, in boxes of their own. Two of them in what follows, and nothing
 * after the first that stands with the earlier paragraphs: the story ended there.
 */
function beforeTeasers(blocks: PageBlock[]): PageBlock[] {
  const homes = new Set<Element>();
  let prose = 0;
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as PageBlock;
    const parent = block.element.parentElement;
    if (isTeaser(block) && prose >= A_STORY && parent && !homes.has(parent)) {
      const rest = blocks.slice(at);
      const returns = rest.some((later) => later.element.parentElement && homes.has(later.element.parentElement));
      if (!returns && rest.filter(isTeaser).length > 1) return blocks.slice(0, at);
    }
    if (isProse(block) && parent) {
      homes.add(parent);
      prose += block.text.length - block.linked;
    }
  }
  return blocks;
}

function isTeaser(block: PageBlock): boolean {
  return block.kind === 'heading' && linkDensity(block) > 0.8;
}
