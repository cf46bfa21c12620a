/**
 * Finds the article in a document: its text, the text nodes that it was read from, and what the page says about it.
 * The steps and what each brings: docs/extraction.md.
 */
import type { Article } from '../model/article.ts';
import type { IsoDate } from '../model/date.ts';
import { assemble, type BlockInput, type Run } from './article-text.ts';
import { findBody, proseIn, type Body } from './body.ts';
import { findByline } from './byline.ts';
import { cleaned, completed, withoutCaptions } from './clean.ts';
import { isFrontPage } from './front-page.ts';
import { storyInView } from './in-view.ts';
import { findHeadline, findStandfirst, headlineLimit, withoutSiteName } from './headline.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { walkPage, type PageBlock, type PageText, type WalkOptions } from './page-text.ts';
import { publicationDate } from './published.ts';
import { readabilityShares } from './readability.ts';
import { surroundings } from './surroundings.ts';
import type { FoundBy, NotAnArticle } from './types.ts';

/** Fewer characters than this are a caption or a notice, not an article. */
const SHORTEST = 140;

export interface FindOptions extends Pick<WalkOptions, 'newDocument'> {
  /** Days after the one following this are refused. Default: today by the machine's clock. */
  today?: IsoDate;
}

export interface Found {
  article: Article & {
    /** Where the body begins in `text`: after headline and standfirst (and the separator); 0 when there is neither. */
    bodyStart: number;
    foundBy: FoundBy;
    runs: Run[];
  };
}

export interface Missing {
  article: null;
  reason: NotAnArticle;
}

/** The article of a document, or why there is none. @throws never */
export function findArticle(document: Document, url: string, options: FindOptions): Found | Missing {
  const metadata = readMetadata(document, url);
  const page = walkPage(document, options);
  const inView = storyInView(page.blocks);
  const story = inView?.blocks ?? page.blocks;
  const shares = inView?.shares ?? sharesOf(page, document, options);
  const likely = findHeadline(story, headlineLimit(story, shares), metadata.titles);
  const body = findBody({
    blocks: story,
    shares,
    structured: metadata.structuredBody,
    finish: (choice, whole) =>
      withoutCaptions(cleaned(whole ? choice : completed(choice, story, likely), likely), metadata.captions),
  });
  const headline = likely ?? findHeadline(story, body.blocks[0]?.index ?? 0, metadata.titles);
  const { blocks } = body;
  const reason = whyNot(body, story, metadata, url);
  if (reason) return { article: null, reason };
  if (blocks.length === 0 || lengthOf(blocks) < SHORTEST) return { article: null, reason: 'no-text' };
  return { article: build({ document, url, options, metadata, page: story, body, blocks, headline }) };
}

/** Readability's shares; without class names where it keeps nothing by them. */
function sharesOf(page: PageText, document: Document, options: FindOptions): Float32Array {
  const shares = readabilityShares(page);
  return shares.some((share) => share > 0)
    ? shares
    : readabilityShares(walkPage(document, { ...options, withoutNames: true }));
}

interface Parts {
  document: Document;
  url: string;
  options: FindOptions;
  metadata: Metadata;
  page: readonly PageBlock[];
  body: Body;
  blocks: readonly PageBlock[];
  headline: PageBlock | null;
}

function build({ document, url, options, metadata, page, body, blocks, headline }: Parts): Found['article'] {
  const standfirst = findStandfirst(page, headline, blocks, metadata.description);
  const text = blocks.filter((block) => !standfirst || block.text !== standfirst.block.text);
  const inputs: BlockInput[] = [];
  if (headline) inputs.push({ kind: 'headline', pieces: headline.pieces });
  if (standfirst) inputs.push({ kind: 'standfirst', pieces: standfirst.block.pieces });
  const above = inputs.length;
  for (const { kind, pieces } of text) inputs.push({ kind, pieces });
  const assembled = assemble(inputs);
  const first = text[0] as PageBlock;
  const published = publicationDate(document, url, {
    ...(options.today === undefined ? {} : { today: options.today }),
    ...(metadata.lang === undefined ? {} : { lang: metadata.lang }),
    objects: metadata.objects,
    around: surroundings(page, headline, text),
  });
  const byline = findByline(document, metadata.objects, (headline ?? first).element);
  return {
    url,
    title: titleOf(metadata, headline),
    ...assembled,
    ...(metadata.canonicalUrl === undefined ? {} : { canonicalUrl: metadata.canonicalUrl }),
    ...(byline === undefined ? {} : { byline }),
    ...(metadata.siteName === undefined ? {} : { siteName: metadata.siteName }),
    ...(metadata.lang === undefined ? {} : { lang: metadata.lang }),
    ...(metadata.dir === undefined ? {} : { dir: metadata.dir }),
    ...(published === undefined ? {} : { published }),
    bodyStart: assembled.blocks[above]?.start ?? 0,
    foundBy: body.foundBy,
  };
}

/**
 * The headline as the reader sees it, without what templates put into the same element (a section, "Add to …"); else
 * the first title that the page gives itself, without the site's name.
 */
function titleOf(metadata: Metadata, headline: PageBlock | null): string {
  if (!headline) return withoutSiteName(metadata.titles[0] ?? '', metadata.siteName);
  const { text } = headline;
  return metadata.titles.find((title) => title.length > 15 && (text.startsWith(title) || text.endsWith(title))) ?? text;
}

function lengthOf(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function whyNot(
  body: Body,
  page: readonly PageBlock[],
  metadata: Metadata,
  url: string,
): 'no-text' | 'front-page' | null {
  if (isFrontPage(page, body.blocks, metadata, url)) return 'front-page';
  return proseIn(body.blocks) === 0 ? 'no-text' : null;
}
