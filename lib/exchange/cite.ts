/**
 * The article as a source: CSL-JSON, which Zotero and pandoc read, and BibTeX. A newspaper article with a web address; the
 * day of access is the day it was last opened here.
 */
import { articleIdOf } from '../notes/article-id.ts';
import type { SavedArticle } from '../notes/types.ts';
import { authorsOf, type Author } from './authors.ts';
import { hash64 } from './hash.ts';

export type CitedArticle = Pick<SavedArticle, 'url' | 'title' | 'openedAt'> &
  Partial<Pick<SavedArticle, 'byline' | 'siteName' | 'lang' | 'published' | 'canonicalUrl'>>;

interface CslDate {
  'date-parts': [number[]];
}

export interface CslItem {
  id: string;
  type: 'article-newspaper';
  title: string;
  author?: Author[];
  'container-title'?: string;
  issued?: CslDate;
  accessed: CslDate;
  URL?: string;
  language?: string;
}

export function cslJson(articles: readonly CitedArticle[]): string {
  return JSON.stringify(
    withKeys(articles).map(({ key, article }) => cslItem(key, article)),
    null,
    2,
  );
}

export function cslItem(id: string, article: CitedArticle): CslItem {
  const author = authorsOf(article.byline);
  const site = siteOf(article);
  return {
    id,
    type: 'article-newspaper',
    title: article.title,
    ...(author.length > 0 ? { author } : {}),
    ...(site === '' ? {} : { 'container-title': site }),
    ...(article.published ? { issued: dateParts(article.published.date) } : {}),
    accessed: dateParts(dayOf(article.openedAt)),
    ...(isWeb(article.url) ? { URL: article.url } : {}),
    ...(article.lang === undefined ? {} : { language: article.lang }),
  };
}

/** Entries that BibTeX and biblatex both take: `@misc` with `year` and `month` for the one, `date` for the other. */
export function bibTex(articles: readonly CitedArticle[]): string {
  return withKeys(articles)
    .map(({ key, article }) => bibEntry(key, article))
    .join('\n');
}

function bibEntry(key: string, article: CitedArticle): string {
  const date = article.published?.date;
  const names = authorsOf(article.byline).map((author) =>
    'literal' in author ? `{${tex(author.literal)}}` : `${tex(author.family)}, ${tex(author.given)}`,
  );
  const fields: [string, string | undefined][] = [
    // Twice braced: styles that write titles small must leave names alone.
    ['title', `{${tex(article.title)}}`],
    ['author', names.length > 0 ? names.join(' and ') : undefined],
    ['howpublished', siteOf(article) === '' ? undefined : tex(siteOf(article))],
    ['year', date?.slice(0, 4)],
    ['month', date === undefined ? undefined : String(Number(date.slice(5, 7)))],
    ['date', date],
    ['url', isWeb(article.url) ? texAddress(article.url) : undefined],
    ['urldate', dayOf(article.openedAt)],
    ['language', article.lang === undefined ? undefined : tex(article.lang)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@misc{${key},`, ...lines, '}', ''].join('\n');
}

/** Keys that say something ("bukharbaeva2004kazakstan") and stay the same; equal ones end in a bit of the address's hash. */
function withKeys(articles: readonly CitedArticle[]): { key: string; article: CitedArticle }[] {
  const keyed = articles.map((article) => ({ key: keyOf(article), article }));
  const counts = Map.groupBy(keyed, ({ key }) => key);
  return keyed.map(({ key, article }) => {
    const isAlone = counts.get(key)?.length === 1;
    return {
      key: isAlone ? key : `${key}-${hash64(articleIdOf(article.url, article.canonicalUrl)).slice(0, 8)}`,
      article,
    };
  });
}

function keyOf(article: CitedArticle): string {
  const [first] = authorsOf(article.byline);
  const who = first === undefined ? siteOf(article) : 'literal' in first ? first.literal : first.family;
  const words = [plainWord(who), article.published?.date.slice(0, 4) ?? '', longWord(article.title)].join('');
  return /[a-z]/.test(words) ? words : `dateline-${hash64(article.url)}`;
}

function longWord(title: string): string {
  return (
    title
      .split(/\s+/)
      .map(plainWord)
      .find((word) => word.length > 3) ?? ''
  );
}

function plainWord(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  )
    .join('')
    .slice(0, 24);
}

const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words for words: no brace ends the field, no sign is a command. */
function tex(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}$&#_%~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** Addresses are printed as they are: what would end the field is written as its code. */
function texAddress(url: string): string {
  return url.toWellFormed().replace(/[\s\p{Cc}{}\\]/gu, encodeURIComponent);
}

function isWeb(url: string): boolean {
  return /^https?:/i.test(url);
}

function siteOf({ siteName, url }: CitedArticle): string {
  if (siteName) return siteName;
  return isWeb(url) && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

/** The reader's own calendar day of a time. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function dateParts(day: string): CslDate {
  return { 'date-parts': [day.split('-').map(Number)] };
}
