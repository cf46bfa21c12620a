/** Title, byline, site, language and direction, from structured data, metas and the page itself. */
import { normaliseText } from './characters.ts';
import { articleBodyOf, articleObjects, captionsOf, jsonLdObjects, stringOf, type JsonObject } from './json-ld.ts';

export interface Metadata {
  objects: JsonObject[];
  /** Titles that the page gives itself, most trusted first; the tab's title last, as it is. */
  titles: string[];
  description?: string | undefined;
  siteName?: string | undefined;
  canonicalUrl?: string | undefined;
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
  /** The article's text by structured data, '' when there is none. */
  structuredBody: string;
  /** What structured data says of pictures and videos, in lower case. */
  captions: Set<string>;
}

const KEYS = ['property', 'name', 'itemprop'] as const;

/** Of one extraction: a page that navigates in itself changes its metas in place, so `readMetadata` begins anew. */
let latest: { document: WeakRef<Document>; count: number; contents: Map<string, string> } | undefined;

/** Contents of the page's metas by "key name" in lower case, the first of each; read once. */
function metasOf(document: Document): Map<string, string> {
  const metas = document.getElementsByTagName('meta');
  if (latest?.document.deref() === document && latest.count === metas.length) return latest.contents;
  const contents = new Map<string, string>();
  for (const meta of metas) {
    const content = normaliseText(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '');
    for (const key of KEYS) {
      const name = meta.getAttribute(key)?.toLowerCase();
      if (name && content && !contents.has(`${key} ${name}`)) contents.set(`${key} ${name}`, content);
    }
  }
  latest = { document: new WeakRef(document), count: metas.length, contents };
  return contents;
}

/** First non-empty content of metas with one of these names, by `property`, `name` or `itemprop`. */
export function metaContent(document: Document, ...names: string[]): string | undefined {
  const contents = metasOf(document);
  for (const name of names) {
    for (const key of KEYS) {
      const content = contents.get(`${key} ${name.toLowerCase()}`);
      if (content) return content;
    }
  }
  return undefined;
}

/** Live blogs have a headline for each of hundreds of postings; the page's own comes first. */
const MOST_TITLES = 3;

export function readMetadata(document: Document, url: string): Metadata {
  latest = undefined;
  const objects = jsonLdObjects(document);
  const articles = articleObjects(objects);
  const titles = [
    ...articles.slice(0, MOST_TITLES).map((article) => stringOf(article, 'headline') ?? stringOf(article, 'name')),
    metaContent(document, 'og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'headline'),
    document.title,
  ];
  const site = metaContent(document, 'og:site_name', 'application-name', 'publisher');
  return {
    objects,
    titles: titles
      .filter((title) => title !== undefined)
      .map((title) => normaliseText(decoded(title)))
      .filter(Boolean),
    description: metaContent(document, 'og:description', 'description', 'twitter:description'),
    siteName: site ?? publisherOf(articles),
    canonicalUrl: canonicalOf(document, url),
    lang: languageOf(document, articles),
    dir: directionOf(document),
    structuredBody: articleBodyOf(objects),
    captions: captionsOf(objects),
  };
}

/** Publishers escape twice: "Johnson&amp;#39;s" arrives here as "Johnson&#39;s". */
export function decoded(text: string): string {
  const named: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,5}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? String(whole);
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

function publisherOf(articles: readonly JsonObject[]): string | undefined {
  for (const article of articles) {
    const name = stringOf(article['publisher'] as JsonObject | undefined, 'name');
    if (name) return name;
  }
  return undefined;
}

function canonicalOf(document: Document, url: string): string | undefined {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  const href = link ?? metaContent(document, 'og:url');
  if (!href) return undefined;
  try {
    const resolved = new URL(href, url || undefined);
    return /^https?:$/.test(resolved.protocol) ? resolved.href : undefined;
  } catch {
    return undefined;
  }
}

function languageOf(document: Document, articles: readonly JsonObject[]): string | undefined {
  const told =
    document.documentElement.lang ||
    document.body?.lang ||
    stringOf(articles[0], 'inLanguage') ||
    metaContent(document, 'content-language', 'language', 'dc.language', 'og:locale');
  const match = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*/i.exec(told ?? '');
  return match ? match[0].replace(/_/g, '-') : undefined;
}

function directionOf(document: Document): 'ltr' | 'rtl' | undefined {
  const told = (document.documentElement.dir || document.body?.dir || '').toLowerCase();
  return told === 'rtl' || told === 'ltr' ? told : undefined;
}
