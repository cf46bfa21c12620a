/** Full-text search over notes: quote, body, tags, and title, byline and site of their article. Method: see `index/`. */
import { operate, type NotesContext } from './context.ts';
import type { ArticleRow, NotesDatabase } from './database.ts';
import type { Note } from '../model/note.ts';
import { lastEntry } from './index/journal.ts';
import { find } from './index/query.ts';
import { infoOf } from './rows.ts';
import type { SearchHit, SearchOptions } from './types.ts';
import { queryPrefixes } from './words.ts';

export interface SearchAnswer {
  hits: SearchHit[];
  /** All notes that fit. */
  total: number;
}

const NONE: SearchAnswer = { hits: [], total: 0 };

/** Best first; without a query newest first. Reads the hits that are given, and no other note. */
export async function search(
  context: NotesContext,
  query: string,
  { limit = 100, ...options }: SearchOptions = {},
): Promise<SearchAnswer> {
  const found = await findNotes(context, query, options, limit);
  if (!found || found.ids.length === 0) return NONE;
  const { db } = context;
  return operate(context, () =>
    db.transaction('r', db.notes, db.articles, async () => {
      const rows = await db.notes.bulkGet(found.ids);
      const articles = await articlesOf(db, rows);
      const hits = rows.flatMap((note, i): SearchHit[] => {
        // Deleted a moment ago, by another window.
        if (!note || note.deletedAt !== undefined) return [];
        const article = articles.get(note.articleId);
        return [{ note, article: article && infoOf(article), score: found.scores[i] ?? 0 }];
      });
      return { hits, total: found.total };
    }),
  );
}

/** Ids of all notes that fit, best first. */
export async function searchIds(
  context: NotesContext,
  query: string,
  options: Omit<SearchOptions, 'limit'>,
): Promise<string[]> {
  return (await findNotes(context, query, options, Infinity))?.ids ?? [];
}

async function findNotes(
  context: NotesContext,
  query: string,
  options: Omit<SearchOptions, 'limit'>,
  limit: number,
): Promise<ReturnType<typeof find> | undefined> {
  const prefixes = queryPrefixes(query);
  if (prefixes.length === 0 && query.trim() !== '') return undefined;
  return operate(context, async () => {
    // For live queries, which can't see what the index reads.
    const last = await lastEntry(context.db);
    return find(await context.index.parts(last), prefixes, options, limit);
  });
}

async function articlesOf(db: NotesDatabase, rows: readonly (Note | undefined)[]): Promise<Map<string, ArticleRow>> {
  const found = await db.articles.bulkGet([...new Set(rows.flatMap((row) => (row ? [row.articleId] : [])))]);
  return new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
}
