/** A saved page through the extension's own extraction, in jsdom. */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { extract } from '../../lib/article/extract.ts';
import { readMetadata } from '../../lib/article/metadata.ts';
import { publicationDate } from '../../lib/article/published.ts';
import { walkPage } from '../../lib/article/page-text.ts';
import { surroundings } from '../../lib/article/surroundings.ts';
import type { Block, PublicationDate } from '../../lib/model/article.ts';
import type { NotAnArticle } from '../../lib/article/types.ts';
import { decodeHtml } from './decode-html.ts';

export interface PageReport {
  title: string;
  standfirst?: string;
  byline: string | null;
  published: string | null;
  publishedSource: string | null;
  publishedRaw?: string;
  lang: string | null;
  text: string;
  blocks: Block[];
  foundBy?: string;
  reason?: NotAnArticle;
}

/** Parses HTML as a browser without scripts and network would. Close `window` when done. */
export function parsePage(html: string, url?: string): JSDOM {
  const given = url !== undefined && URL.canParse(url) ? url : undefined;
  const dom = new JSDOM(withoutStyles(html), {
    url: given ?? 'https://page.invalid/',
    virtualConsole: new VirtualConsole(),
  });
  if (given !== undefined) return dom;
  const told = addressOf(dom.window.document);
  if (told !== undefined) dom.reconfigure({ url: told });
  return dom;
}

/** @throws when the file can't be read. */
export function readPage(file: string, url?: string): PageReport {
  const dom = parsePage(decodeHtml(readFileSync(file)), url);
  try {
    return report(dom.window.document, dom.window.location.href);
  } finally {
    dom.window.close();
  }
}

function report(document: Document, url: string): PageReport {
  const extraction = extract(document, url);
  if (extraction.article === null) {
    const metadata = readMetadata(document, url);
    return {
      title: metadata.titles[0] ?? '',
      byline: null,
      ...dateFields(publicationDate(document, url, { around: surroundings(walkPage(document).blocks, null, []) })),
      lang: metadata.lang ?? null,
      text: '',
      blocks: [],
      reason: extraction.reason,
    };
  }
  const { article } = extraction;
  const body = article.blocks.filter((block) => block.start >= article.bodyStart);
  const standfirst = article.blocks.find((block) => block.kind === 'standfirst');
  return {
    title: article.title,
    ...(standfirst ? { standfirst: article.text.slice(standfirst.start, standfirst.end) } : {}),
    byline: article.byline ?? null,
    ...dateFields(article.published),
    lang: article.lang ?? null,
    text: article.text.slice(article.bodyStart),
    blocks: body.map(({ start, end, kind }) => ({
      start: start - article.bodyStart,
      end: end - article.bodyStart,
      kind,
    })),
    foundBy: article.foundBy,
  };
}

function dateFields(
  published: PublicationDate | undefined,
): Pick<PageReport, 'published' | 'publishedSource' | 'publishedRaw'> {
  if (!published) return { published: null, publishedSource: null };
  return { published: published.date, publishedSource: published.source, publishedRaw: published.raw };
}

/** jsdom throws on some malformed style sheets, and reading them takes longer than all the rest; no layout is lost. */
function withoutStyles(html: string): string {
  return html.replace(
    /<script\b[^>]*>[\s\S]*?<\/script\s*>|<!--[\s\S]*?-->|(<style\b[^>]*>)[\s\S]*?<\/style\s*>/gi,
    (whole, style: string | undefined) => (style ? `${style}</style>` : whole),
  );
}

function addressOf(document: Document): string | undefined {
  const href =
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  try {
    const url = new URL(href ?? '');
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
