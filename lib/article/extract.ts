/**
 * Finds the article in a page: its text, where that stands in the live page, and what the page says about it.
 *
 * The work is a sequence of steps, so that the same code runs in one go (tools, tests) or gives the page its turn
 * between the steps (content script). Readability is one step and the longest.
 */
import type { Article } from '../model/article.ts';
import { assemble, type ArticleText, type BlockInput } from './article-text.ts';
import { findBody, proseIn, type Body } from './body.ts';
import { findByline } from './byline.ts';
import { cleaned, completed, withoutCaptions } from './clean.ts';
import { createTextMap } from './dom-text.ts';
import { isFrontPage } from './front-page.ts';
import { findHeadline, findStandfirst, headlineLimit, withoutSiteName } from './headline.ts';
import { readMetadata, type Metadata } from './metadata.ts';
import { walkPage, type PageBlock } from './page-text.ts';
import { publicationDate } from './published.ts';
import { readabilityShares } from './readability.ts';
import { smallestRoot } from './root.ts';
import { surroundings } from './surroundings.ts';
import type { ExtractedArticle, ExtractOptions, Extraction } from './types.ts';

/** Fewer characters than this are a caption or a notice, not an article. */
const SHORTEST = 140;

/** The article of a page, or null when it has none. @see extract for the reason. */
export function extractArticle(document: Document, url: string, options: ExtractOptions = {}): ExtractedArticle | null {
  return extract(document, url, options).article;
}

/** The article of a page, or why there is none. */
export function extract(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  const steps = extractionSteps(document, url, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As {@link extract}, giving the page its turn between steps. @throws the signal's reason when it is aborted. */
export async function extractInSteps(
  document: Document,
  url: string,
  options: ExtractOptions & { signal?: AbortSignal; giveWay?: () => Promise<void> } = {},
): Promise<Extraction> {
  const giveWay = options.giveWay ?? (() => new Promise<void>((resolve) => setTimeout(resolve, 0)));
  const steps = extractionSteps(document, url, options);
  for (;;) {
    options.signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    await giveWay();
  }
}

function* extractionSteps(document: Document, url: string, options: ExtractOptions): Generator<void, Extraction> {
  const metadata = readMetadata(document, url);
  const page = walkPage(document, options);
  yield;
  let shares = readabilityShares(page);
  yield;
  if (!shares.some((share) => share > 0)) {
    shares = readabilityShares(walkPage(document, { ...options, withoutNames: true }));
    yield;
  }
  const likely = findHeadline(page.blocks, headlineLimit(page.blocks, shares), metadata.titles);
  const body = findBody({
    blocks: page.blocks,
    shares,
    structured: metadata.structuredBody,
    finish: (choice, whole) =>
      withoutCaptions(cleaned(whole ? choice : completed(choice, page.blocks, likely), likely), metadata.captions),
  });
  const headline = likely ?? findHeadline(page.blocks, body.blocks[0]?.index ?? 0, metadata.titles);
  const { blocks } = body;
  const reason = whyNot(body, page.blocks, metadata, url);
  if (reason) return { article: null, reason };
  if (blocks.length === 0 || lengthOf(blocks) < SHORTEST) return { article: null, reason: 'no-text' };
  yield;
  return { article: build({ document, url, options, metadata, page: page.blocks, body, blocks, headline }) };
}

interface Parts {
  document: Document;
  url: string;
  options: ExtractOptions;
  metadata: Metadata;
  page: readonly PageBlock[];
  body: Body;
  blocks: readonly PageBlock[];
  headline: PageBlock | null;
}

function build({ document, url, options, metadata, page, body, blocks, headline }: Parts): ExtractedArticle {
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
  const article: Article = {
    url,
    title: titleOf(metadata, headline),
    ...assembledParts(assembled),
    ...(metadata.canonicalUrl === undefined ? {} : { canonicalUrl: metadata.canonicalUrl }),
    ...(byline === undefined ? {} : { byline }),
    ...(metadata.siteName === undefined ? {} : { siteName: metadata.siteName }),
    ...(metadata.lang === undefined ? {} : { lang: metadata.lang }),
    ...(metadata.dir === undefined ? {} : { dir: metadata.dir }),
    ...(published === undefined ? {} : { published }),
  };
  const root = smallestRoot(assembled.runs.map((run) => run.node)) ?? document.body;
  return {
    ...article,
    bodyStart: assembled.blocks[above]?.start ?? 0,
    foundBy: body.foundBy,
    textMap: createTextMap(assembled, root),
  };
}

function assembledParts({ text, blocks }: ArticleText): Pick<Article, 'text' | 'blocks'> {
  return { text, blocks };
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
