/** Telling a home or section page from an article: it leads to stories, it doesn't tell one. */
import { proseIn } from './body.ts';
import { articleObjects, stringOf } from './json-ld.ts';
import type { Metadata } from './metadata.ts';
import { isProse, linkDensity, type PageBlock } from './page-text.ts';

/** From this much prose in one place on, a page tells a story, however many it links to. */
const A_STORY = 1200;
/** A section page shows at least this many linked headings. */
const MANY_STORIES = 8;

/**
 * @param body What was chosen as the article's body.
 * True when the page shows many linked headings, the chosen body is little and its paragraphs short (teasers), and
 * nothing in the page's structured data says that it is an article; or when its address is a site's root.
 */
export function isFrontPage(
  page: readonly PageBlock[],
  body: readonly PageBlock[],
  metadata: Metadata,
  url: string,
): boolean {
  const prose = proseIn(body);
  const teasers = page.filter((block) => block.kind === 'heading' && linkDensity(block) > 0.7).length;
  if (teasers < MANY_STORIES) return false;
  const declared = articleObjects(metadata.objects).some((object) => stringOf(object, 'datePublished') !== undefined);
  const root = /^https?:\/\/[^/]+\/?(?:[?#]|$)/.test(url);
  if (declared && !root) return false;
  const paragraphs = body.filter(isProse);
  const interleaved = paragraphs.filter((block) => page[block.index - 1]?.kind === 'heading').length;
  if (interleaved > 0.5 * paragraphs.length && paragraphs.length > 2) return true;
  return prose < (root ? 2 * A_STORY : A_STORY) && prose < 0.35 * proseIn(page);
}
