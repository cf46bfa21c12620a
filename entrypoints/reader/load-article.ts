import * as v from 'valibot';
import type { ReaderProblemProps } from '../../components/reader/props.ts';
import { liveAddress } from '../../components/reader/links.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageArticle } from '../../lib/messaging/page-protocol.ts';
import { article as articleSchema, articleDate } from '../../lib/messaging/schemas.ts';
import type { Article, PublicationDate } from '../../lib/model/article.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesStore, SavedArticle } from '../../lib/notes/types.ts';
import { words } from '../../lib/platform/words.ts';
import { MOST_MARKUP } from '../../lib/reader/purify.ts';
import { richText } from '../../lib/reader/rich-text.ts';
import type { RichText } from '../../lib/reader/rich.ts';
import { forget, keep, kept } from './kept.ts';

export interface ReaderParams {
  /** The tab that has the article. */
  tab?: number;
  /** The article's address, known once it has been read. */
  url?: string;
  /** The library's article. */
  article?: string;
  /** A note to begin at. */
  note?: string;
}

export interface LoadedArticle {
  kind: 'article';
  article: Article;
  rich?: RichText;
  date?: PublicationDate;
  /** Milliseconds since the epoch: since when the library has this copy. */
  copyOf?: number;
}

export type Loaded = LoadedArticle | ({ kind: 'problem' } & ReaderProblemProps);

export function paramsOf(search: string): ReaderParams {
  const params = new URLSearchParams(search);
  const text = (name: 'url' | 'article' | 'note') => {
    const value = params.get(name);
    return value ? { [name]: value } : {};
  };
  const tab = Number(params.get('tab') ?? Number.NaN);
  return { ...(Number.isSafeInteger(tab) ? { tab } : {}), ...text('url'), ...text('article'), ...text('note') };
}

/** The article that the address asks for: of an open tab, as kept over a reload, or the library's copy. Never rejects. */
export async function loadArticle(params: ReaderParams, store: NotesStore): Promise<Loaded> {
  try {
    if (params.article !== undefined) return await fromLibrary(params.article, store);
    return await fromTab(params, store);
  } catch (error) {
    const known = error instanceof NotesError ? error : undefined;
    return {
      kind: 'problem',
      problem: {
        kind: 'failed',
        message: words(known?.messageKey ?? 'error.internal'),
        advice: known ? words(known.adviceKey) : words('error.noAnswerAdvice'),
      },
      liveUrl: liveAddress(params.url ?? params.article ?? ''),
    };
  }
}

async function fromTab({ tab, url }: ReaderParams, store: NotesStore): Promise<Loaded> {
  const answer = tab === undefined ? undefined : await callPage(tab, 'article', null);
  // The tab may show another article since this one was opened.
  const page = answer && (url === undefined || addressOf(answer) === url) ? checked(answer) : undefined;
  if (page) {
    keep(page);
    return loadedFrom(page);
  }
  if (url === undefined) {
    return { kind: 'problem', problem: { kind: answer === undefined ? 'gone' : 'no-article' }, liveUrl: undefined };
  }
  const before = checked(kept(url));
  if (before) return loadedFrom(before);
  forget(url);
  const saved = await store.articles.get(url);
  return (saved && copyOf(saved)) ?? { kind: 'problem', problem: { kind: 'gone' }, liveUrl: liveAddress(url) };
}

async function fromLibrary(id: string, store: NotesStore): Promise<Loaded> {
  const saved = await store.articles.get(id);
  if (!saved) return { kind: 'problem', problem: { kind: 'unknown' }, liveUrl: liveAddress(id) };
  await store.articles.touch(saved.id);
  const problem = { kind: 'no-copy', title: saved.title } as const;
  return copyOf(saved) ?? { kind: 'problem', problem, liveUrl: liveAddress(saved.url) };
}

function copyOf(saved: SavedArticle): LoadedArticle | undefined {
  const { url, canonicalUrl, title, byline, siteName, lang, dir, published, text, blocks, updatedAt } = saved;
  if (text === undefined || blocks === undefined) return undefined;
  const article: Article = {
    url,
    title,
    text,
    blocks,
    ...(canonicalUrl === undefined ? {} : { canonicalUrl }),
    ...(byline === undefined ? {} : { byline }),
    ...(siteName === undefined ? {} : { siteName }),
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
    ...(published === undefined ? {} : { published }),
  };
  const date = published ? { date: published } : {};
  return isSound(article) ? { kind: 'article', article, copyOf: updatedAt, ...date } : undefined;
}

function loadedFrom({ article, date, markup, base }: PageArticle): LoadedArticle {
  const rich = markup === undefined ? undefined : safely(() => richText(article, markup, base));
  return { kind: 'article', article, ...(rich ? { rich } : {}), ...(date ? { date } : {}) };
}

/** A page's markup may break anything that reads it: then there is the bare text. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const pageArticle = v.strictObject({
  article: articleSchema,
  date: v.exactOptional(v.strictObject({ ...articleDate.entries, raw: v.pipe(v.string(), v.maxLength(20_000)) })),
  base: v.pipe(v.string(), v.maxLength(20_000)),
  markup: v.exactOptional(v.pipe(v.string(), v.maxLength(MOST_MARKUP))),
});

/** What came from a page's process, or undefined when it isn't what a page may send. */
function checked(answer: unknown): PageArticle | undefined {
  const parsed = v.safeParse(pageArticle, answer);
  return parsed.success && isSound(parsed.output.article) ? parsed.output : undefined;
}

/** Blocks in order, inside of the text: what drawing and mapping rest on. */
function isSound({ text, blocks }: Article): boolean {
  let at = 0;
  return blocks.every(({ start, end }) => {
    const fits = start >= at && end > start && end <= text.length;
    at = end;
    return fits;
  });
}

function addressOf(answer: unknown): unknown {
  return (answer as Partial<PageArticle>).article?.url;
}
