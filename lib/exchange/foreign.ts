/**
 * What files of other programs have in common: rows that become notes, rows that can't, and the articles that they are on.
 * A row that can't become a note is listed with its place and reason; the others can still be imported.
 */
import type { Note } from '../model/note.ts';
import { articleIdOf } from '../notes/article-id.ts';
import { MAX_BODY, MAX_QUOTE } from '../notes/schema.ts';
import type { NotesDump, SavedArticle } from '../notes/types.ts';

/**
 * - `empty`: neither a quote nor a word about it. `no-address`: on nothing that has a web address.
 * - `double`: its id was there before. `too-long`: longer than a note may be.
 */
export type RefusalReason = 'empty' | 'no-address' | 'double' | 'too-long';

export interface Refusal {
  /** Where in the file: `row 12 (line 15)`, `annotations.3`. */
  where: string;
  reason: RefusalReason;
}

export interface Reading {
  dump: NotesDump;
  refused: Refusal[];
}

/** Articles and notes as they are found. */
export class Collection {
  readonly refused: Refusal[] = [];
  readonly #articles = new Map<string, SavedArticle>();
  readonly #notes = new Map<string, Note>();

  /** Takes the note, or says why not. */
  add(where: string, article: SavedArticle, note: Note): void {
    const reason = this.#reasonAgainst(article, note);
    if (reason) {
      this.refuse(where, reason);
      return;
    }
    const known = this.#articles.get(article.id);
    const createdAt = Math.min(article.createdAt, known?.createdAt ?? article.createdAt);
    const openedAt = Math.max(article.openedAt, known?.openedAt ?? 0);
    this.#articles.set(article.id, { ...(known ?? article), createdAt, openedAt });
    this.#notes.set(note.id, note);
  }

  refuse(where: string, reason: RefusalReason): void {
    this.refused.push({ where, reason });
  }

  reading(): Reading {
    const dump = { articles: [...this.#articles.values()], notes: [...this.#notes.values()], corrections: [] };
    return { dump, refused: this.refused };
  }

  #reasonAgainst(article: SavedArticle, note: Note): RefusalReason | undefined {
    if (this.#notes.has(note.id)) return 'double';
    if (note.target === null && note.body.trim() === '') return 'empty';
    const isTooLong =
      note.body.length > MAX_BODY ||
      (note.target?.quote.exact.length ?? 0) > MAX_QUOTE ||
      article.url.length > MAX_ADDRESS ||
      note.id.length > MAX_ID;
    return isTooLong ? 'too-long' : undefined;
  }
}

const MAX_ADDRESS = 8000;
const MAX_ID = 100;
const MAX_TITLE = 5000;
const MAX_TAG = 100;
const MAX_TAGS = 100;
/** Of the context that other programs keep, as much as we do. */
const MAX_CONTEXT = 1000;

export interface ForeignArticle {
  url: string;
  title: string;
  byline?: string | undefined;
  /** Milliseconds since the epoch. */
  createdAt: number;
}

/** `updatedAt` is the least there is: what the reader's own article says wins. */
export function foreignArticle({ url, title, byline, createdAt }: ForeignArticle): SavedArticle {
  return {
    id: articleIdOf(url),
    url,
    title: title.trim().slice(0, MAX_TITLE) || url.slice(0, MAX_TITLE),
    ...(byline === undefined || byline.trim() === '' ? {} : { byline: byline.trim().slice(0, MAX_TITLE) }),
    createdAt,
    updatedAt: 1,
    openedAt: createdAt,
  };
}

export function foreignTarget(exact: string, start: number, prefix = '', suffix = ''): NonNullable<Note['target']> {
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact,
      prefix: prefix.slice(-MAX_CONTEXT).toWellFormed(),
      suffix: suffix.slice(0, MAX_CONTEXT).toWellFormed(),
    },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}

export function foreignTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => tag.trim().slice(0, MAX_TAG).trim()).filter((tag) => tag !== '');
  return [...new Set(clean)].slice(0, MAX_TAGS);
}

/**
 * When a row was made and changed. Without a date an import must not look newer each time, or it would overwrite what the
 * reader has changed since.
 * @param now milliseconds since the epoch.
 */
export function foreignTimes(
  created: string | undefined,
  changed: string | undefined,
  now: number,
): Pick<Note, 'createdAt' | 'updatedAt'> {
  const [first, last] = [created, changed]
    .map((date) => Date.parse(date ?? ''))
    .map((time) => (time > 0 ? time : undefined));
  return { createdAt: first ?? last ?? now, updatedAt: last ?? first ?? 1 };
}

/** Addresses that an article may have: the web, files, and the names that other programs give to what has none. */
export function isArticleAddress(url: string): boolean {
  return /^(?:https?|file|chrome-extension|moz-extension):\/\/|^urn:/i.test(url);
}
