/**
 * Lists over all notes, for the library.
 *
 * Method: without note filters the articles' own order of opening is used and a page of it read, so that the first screen
 * needs no index and costs the same with ten notes and with a hundred thousand. Everything else asks the search index in
 * memory (`index/`), and reads the notes that are shown. Turned down: cursors over the notes (up to a hundred times slower
 * when a filter leaves few), lists of keys (0.2–0.5 s for 100,000), a compound index for each filter.
 */
import { hostOf } from './article-id.ts';
import { operate, type NotesContext } from './context.ts';
import type { ArticleRow, NotesDatabase } from './database.ts';
import { byPosition } from './order.ts';
import { infoOf } from './rows.ts';
import { countNotes } from './index/count-notes.ts';
import { facetsOf } from './index/facets.ts';
import { readArticles } from './index/read-articles.ts';
import { lastEntry } from './index/journal.ts';
import { search, searchIds } from './search.ts';
import type { ArticleGroup, LibraryPage, LibraryQuery, LibraryRepository, SearchHit } from './types.ts';

/** Articles that are read at a time until the page is full. */
const ARTICLES_AT_ONCE = 40;

export function libraryRepository(context: NotesContext): LibraryRepository {
  const { db } = context;
  return {
    page: (query) => page(context, query),

    trash: () =>
      operate(context, () =>
        db.transaction('r', db.notes, db.articles, async () => {
          const notes = (await db.notes.where('deletedAt').above(0).sortBy('deletedAt')).reverse();
          const ids = [...new Set(notes.map(({ articleId }) => articleId))];
          const articles = new Map((await db.articles.bulkGet(ids)).map((row, i) => [ids[i], row && infoOf(row)]));
          return grouped(notes.map((note) => ({ note, article: articles.get(note.articleId) })));
        }),
      ),

    counts: () =>
      operate(context, async () => {
        const last = await lastEntry(db);
        const { notes, articles } = countNotes(await context.index.parts(last));
        return { notes, articles, trash: await db.notes.where('deletedAt').above(0).count() };
      }),

    facets: () =>
      operate(context, async () => {
        const last = await lastEntry(db);
        return facetsOf(await context.index.parts(last));
      }),

    reading: () =>
      operate(context, async () => {
        const last = await lastEntry(db);
        return readArticles(await db.articles.toArray(), await context.index.parts(last));
      }),

    ids: ({ query = '', ...filter }) => searchIds(context, query, filter),
  };
}

async function page(context: NotesContext, { query = '', limit, ...filter }: LibraryQuery): Promise<LibraryPage> {
  const { db } = context;
  const { site, ...noteFilter } = filter;
  if (query.trim() !== '' || Object.values(noteFilter).some((value) => value !== undefined)) {
    const { hits, total } = await search(context, query, { ...filter, limit });
    return { groups: grouped(hits), hasMore: total > limit, total };
  }
  return operate(context, () =>
    db.transaction('r', db.notes, db.articles, async () => pageOfArticles(db, site, limit)),
  );
}

async function pageOfArticles(db: NotesDatabase, site: string | undefined, limit: number): Promise<LibraryPage> {
  const ofSite = site === undefined ? undefined : await articlesOfSite(db, site);
  const groups: ArticleGroup[] = [];
  for (let [read, count] = [0, 0]; ; read += ARTICLES_AT_ONCE) {
    if (count >= limit) return { groups, hasMore: true };
    const rows =
      ofSite?.slice(read, read + ARTICLES_AT_ONCE) ??
      (await db.articles.orderBy('openedAt').reverse().offset(read).limit(ARTICLES_AT_ONCE).toArray());
    if (rows.length === 0) return { groups, hasMore: false };
    for (const group of await Promise.all(rows.map((row) => wholeGroup(db, row)))) {
      count += group.notes.length;
      if (group.notes.length > 0) groups.push(group);
    }
  }
}

async function articlesOfSite(db: NotesDatabase, site: string): Promise<ArticleRow[]> {
  const rows =
    site === '' ? await db.articles.toArray() : await db.articles.where('id').startsWith(`https://${site}`).toArray();
  return rows.filter(({ id }) => hostOf(id) === site).sort((a, b) => b.openedAt - a.openedAt);
}

async function wholeGroup(db: NotesDatabase, row: ArticleRow): Promise<ArticleGroup> {
  const notes = await db.notes.where('articleId').equals(row.id).toArray();
  const kept = notes.filter((note) => note.deletedAt === undefined);
  return { article: infoOf(row), notes: kept.sort(byPosition) };
}

/** Notes under their articles, each where its first note stands. */
function grouped(hits: readonly Pick<SearchHit, 'note' | 'article'>[]): ArticleGroup[] {
  const groups = new Map<string, ArticleGroup>();
  for (const { note, article } of hits) {
    const group = groups.get(note.articleId);
    if (group) group.notes.push(note);
    else groups.set(note.articleId, { article, notes: [note] });
  }
  return [...groups.values()];
}
