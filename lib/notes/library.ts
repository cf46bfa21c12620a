/**
 * Lists over all notes, for the library.
 *
 * Method: lists are made from keys alone (`getAllKeys` of an index: 100,000 keys take a tenth of a second), and only the
 * notes that are shown are read. Without note filters the articles' own order of opening is used, so that the first
 * screen costs the same with ten notes and with a hundred thousand. Turned down: cursors over the notes (up to a hundred
 * times slower than keys when a filter leaves few), a compound index for each filter (a write for each, at every note).
 */
import type { Note } from '../model/note.ts';
import { hostOf } from './article-id.ts';
import { operate, type NotesContext } from './context.ts';
import type { ArticleRow, NotesDatabase } from './database.ts';
import { byPosition } from './order.ts';
import { infoOf } from './rows.ts';
import { passes, search } from './search.ts';
import type { ArticleGroup, LibraryPage, LibraryQuery, LibraryRepository, SearchOptions } from './types.ts';

/** Articles, and notes, that are read at a time until the page is full. */
const ARTICLES_AT_ONCE = 40;
const NOTES_AT_ONCE = 500;

export function libraryRepository(context: NotesContext): LibraryRepository {
  const { db } = context;
  return {
    page: (query) => page(context, query),

    trash: () =>
      operate(context, () =>
        db.transaction('r', db.notes, db.articles, async () =>
          grouped(db, (await db.notes.where('deletedAt').above(0).sortBy('deletedAt')).reverse()),
        ),
      ),

    counts: () =>
      operate(context, () =>
        db.transaction('r', db.notes, db.articles, async () => {
          const trash = await db.notes.where('deletedAt').above(0).count();
          return { notes: (await db.notes.count()) - trash, articles: await db.articles.count(), trash };
        }),
      ),

    sites: () =>
      operate(context, async () => {
        const ids = await db.articles.toCollection().primaryKeys();
        return counted(ids.map(hostOf)).map(([site, count]) => ({ site, count }));
      }),

    entities: (limit) =>
      operate(context, () =>
        db.transaction('r', db.notes, async () => {
          const keys = (await db.notes.orderBy('entities').uniqueKeys()).filter((key) => typeof key === 'string');
          const counts = await Promise.all(keys.map((key) => db.notes.where('entities').equals(key).count()));
          return keys
            .map((entity, i) => ({ entity, count: counts[i] ?? 0 }))
            .sort((a, b) => b.count - a.count)
            .slice(0, limit);
        }),
      ),
  };
}

async function page(context: NotesContext, { query = '', limit, ...filter }: LibraryQuery): Promise<LibraryPage> {
  const { db } = context;
  if (query.trim() !== '') {
    const hits = await search(context, query, { ...filter, limit: limit + 1 });
    const notes = hits.slice(0, limit).map(({ note }) => note);
    const groups = await operate(context, () => grouped(db, notes));
    return { groups, hasMore: hits.length > limit };
  }
  const { site, ...noteFilter } = filter;
  const isByNote = Object.values(noteFilter).some((value) => value !== undefined);
  return operate(context, () =>
    db.transaction('r', db.notes, db.articles, () =>
      isByNote ? pageOfNotes(db, filter, limit) : pageOfArticles(db, site, limit),
    ),
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

async function pageOfNotes(db: NotesDatabase, filter: SearchOptions, limit: number): Promise<LibraryPage> {
  const keys = await newestKeys(db, filter);
  const found: Note[] = [];
  for (let read = 0; read < keys.length && found.length <= limit; read += NOTES_AT_ONCE) {
    const rows = await db.notes.bulkGet(keys.slice(read, read + NOTES_AT_ONCE));
    for (const row of rows) if (row && passes(row, filter)) found.push(row);
  }
  return { groups: await grouped(db, found.slice(0, limit)), hasMore: found.length > limit };
}

/** Keys of the notes that the indexes leave, newest first. */
async function newestKeys(db: NotesDatabase, filter: SearchOptions): Promise<string[]> {
  const { from = 0, before = Infinity, tag, entity, site, articleId } = filter;
  let keys = (await db.notes.where('createdAt').between(from, before).primaryKeys()).reverse();
  const narrowings = [
    tag === undefined ? undefined : db.notes.where('tags').equals(tag),
    entity === undefined ? undefined : db.notes.where('entities').equals(entity),
    articleId === undefined ? undefined : db.notes.where('articleId').equals(articleId),
    site === undefined || site === '' ? undefined : db.notes.where('articleId').startsWith(`https://${site}`),
  ];
  for (const narrowing of narrowings) {
    if (!narrowing) continue;
    const left = new Set(await narrowing.primaryKeys());
    keys = keys.filter((key) => left.has(key));
  }
  return keys;
}

/** Notes under their articles, each where its first note stands. */
async function grouped(db: NotesDatabase, notes: readonly Note[]): Promise<ArticleGroup[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const group = groups.get(note.articleId);
    if (group) group.push(note);
    else groups.set(note.articleId, [note]);
  }
  const rows = await db.articles.bulkGet([...groups.keys()]);
  return [...groups.values()].map((group, i) => {
    const row = rows[i];
    return { article: row && infoOf(row), notes: group };
  });
}

function counted(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
