/**
 * Full-text search over notes: quote, body, tags, and title, byline and site of their article.
 *
 * Method: a multi-entry index of folded words in each table. The longest prefix of the query (the rarest, mostly) is
 * looked up in the index; while it gives too many notes, their keys are intersected with those of the next prefix. Only
 * then notes are read, a bounded number, and tested and ranked in memory. Turned down: a posting list of our own (more to
 * keep true in each transaction), reading all notes of a prefix (seconds with 100,000 notes).
 */
import { hostOf } from './article-id.ts';
import type { NotesContext } from './context.ts';
import { operate } from './context.ts';
import type { ArticleRow, NotesDatabase } from './database.ts';
import { infoOf } from './rows.ts';
import type { Note } from '../model/note.ts';
import type { SearchHit, SearchOptions } from './types.ts';
import { indexWords, queryPrefixes } from './words.ts';

/** A word that is all that was asked for is worth more than one that only begins with it. */
const WHOLE_WORD = 2;
/** Where a prefix is found, best place first: a tag is the reader's own summary, a title the least specific. */
const WEIGHTS = { tag: 4, body: 3, quote: 3, title: 1 };

export function search(context: NotesContext, query: string, options: SearchOptions = {}): Promise<SearchHit[]> {
  const { db } = context;
  const limit = options.limit ?? 100;
  const prefixes = queryPrefixes(query).sort((a, b) => b.length - a.length);
  return operate(context, () =>
    db.transaction('r', db.notes, db.articles, async () => {
      if (prefixes.length === 0) return query.trim() === '' ? newest(db, options, limit) : [];
      const rows = (await candidates(db, options)).filter((row) => passes(row, options));
      const articles = await articlesOf(db, rows);
      const hits = rows.flatMap((row) => {
        const article = articles.get(row.articleId);
        const score = scoreOf(row, article, prefixes);
        return score > 0 ? [{ row, article, score }] : [];
      });
      hits.sort((a, b) => b.score - a.score || b.row.updatedAt - a.row.updatedAt || (a.row.id < b.row.id ? -1 : 1));
      return hits.slice(0, limit).map(({ row, article, score }) => hitOf(row, article, score));
    }),
  );
}

function hitOf(row: Note, article: ArticleRow | undefined, score: number): SearchHit {
  return { note: row, article: article && infoOf(article), score };
}

async function newest(db: NotesDatabase, options: SearchOptions, limit: number): Promise<SearchHit[]> {
  const rows = await db.notes
    .orderBy('createdAt')
    .reverse()
    .filter((row) => passes(row, options))
    .limit(limit)
    .toArray();
  const articles = await articlesOf(db, rows);
  return rows.map((row) => hitOf(row, articles.get(row.articleId), 0));
}

/** Notes that may have all prefixes in their own words or their article's. */
async function candidates(db: NotesDatabase, options: SearchOptions): Promise<Note[]> {
  const { articleId, entity, tag } = options;
  // A filter with an index of its own leaves few notes: all of them are tested.
  if (articleId !== undefined) return db.notes.where('articleId').equals(articleId).toArray();
  if (entity !== undefined) return db.notes.where('entities').equals(entity).toArray();
  if (tag !== undefined) return db.notes.where('tags').equals(tag).toArray();
  return db.notes.toArray();
}

export function passes(row: Note, options: SearchOptions): boolean {
  const { colour, tag, entity, articleId, site, from, before } = options;
  return (
    row.deletedAt === undefined &&
    (colour === undefined || row.colour === colour) &&
    (tag === undefined || row.tags.includes(tag)) &&
    (entity === undefined || row.entities.includes(entity)) &&
    (articleId === undefined || row.articleId === articleId) &&
    (site === undefined || hostOf(row.articleId) === site) &&
    (from === undefined || row.createdAt >= from) &&
    (before === undefined || row.createdAt < before)
  );
}

async function articlesOf(db: NotesDatabase, rows: readonly Note[]): Promise<Map<string, ArticleRow>> {
  const found = await db.articles.bulkGet([...new Set(rows.map((row) => row.articleId))]);
  return new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** 0 when a prefix is nowhere. */
function scoreOf(row: Note, article: ArticleRow | undefined, prefixes: readonly string[]): number {
  let score = 0;
  let tagWords: string[] | undefined;
  let bodyWords: string[] | undefined;
  const words = indexWords(`${row.target?.quote.exact ?? ''}\n${row.body}\n${row.tags.join('\n')}`);
  const titleWords = article && indexWords(`${article.title}\n${article.byline ?? ''}\n${article.siteName ?? ''}`);
  for (const prefix of prefixes) {
    const inNote = strength(words, prefix);
    const inTitle = strength(titleWords, prefix) * WEIGHTS.title;
    if (inNote === 0 && inTitle === 0) return 0;
    let best = inTitle;
    if (inNote > 0) {
      tagWords ??= indexWords(row.tags.join('\n'));
      bodyWords ??= indexWords(row.body);
      best += Math.max(
        strength(tagWords, prefix) * WEIGHTS.tag,
        strength(bodyWords, prefix) * WEIGHTS.body,
        inNote * WEIGHTS.quote,
      );
    }
    score += best;
  }
  // Of two notes with the same words the shorter one is more about them.
  return score / (1 + Math.log10(1 + words.length) / 4);
}

function strength(words: readonly string[] | undefined, prefix: string): number {
  let found = 0;
  for (const word of words ?? []) {
    if (word === prefix) return WHOLE_WORD;
    if (word.startsWith(prefix)) found = 1;
  }
  return found;
}
