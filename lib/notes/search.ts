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
import type { ArticleRow, NoteRow, NotesDatabase } from './database.ts';
import { infoOf, noteOf } from './rows.ts';
import type { SearchHit, SearchOptions } from './types.ts';
import { indexWords, queryPrefixes } from './words.ts';

/** A word that is all that was asked for is worth more than one that only begins with it. */
const WHOLE_WORD = 2;
/** Where a prefix is found, best place first: a tag is the reader's own summary, a title the least specific. */
const WEIGHTS = { tag: 4, body: 3, quote: 3, title: 1 };
/** Read at most this many notes for a query: who types two letters wants to go on typing. */
const MAX_READ = 800;
/** Articles whose title is looked at for one prefix. */
const MAX_ARTICLES = 100;
/** Keys taken from the index for one prefix. */
const MAX_KEYS = 20_000;

export function search(context: NotesContext, query: string, options: SearchOptions = {}): Promise<SearchHit[]> {
  const { db } = context;
  const limit = options.limit ?? 100;
  const prefixes = queryPrefixes(query).sort((a, b) => b.length - a.length);
  return operate(context, () =>
    db.transaction('r', db.notes, db.articles, async () => {
      if (prefixes.length === 0) return query.trim() === '' ? newest(db, options, limit) : [];
      const rows = (await candidates(db, prefixes, options)).filter((row) => passes(row, options));
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

function hitOf(row: NoteRow, article: ArticleRow | undefined, score: number): SearchHit {
  return { note: noteOf(row), article: article && infoOf(article), score };
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
async function candidates(db: NotesDatabase, prefixes: readonly string[], options: SearchOptions): Promise<NoteRow[]> {
  const { articleId, entity, tag } = options;
  // A filter with an index of its own leaves few notes: all of them are tested.
  if (articleId !== undefined) return db.notes.where('articleId').equals(articleId).toArray();
  if (entity !== undefined) return db.notes.where('entities').equals(entity).toArray();
  if (tag !== undefined) return db.notes.where('tags').equals(tag).toArray();
  let keys = await keysInScope(db, options);
  for (const prefix of prefixes) {
    if (keys && keys.length <= MAX_READ) break;
    const { found, isComplete } = await keysOf(db, prefix);
    // A range that was cut off can't rule a note out.
    if (keys && isComplete) keys = keys.filter((key) => found.has(key));
    else keys ??= [...found];
  }
  const rows = await db.notes.bulkGet((keys ?? []).slice(0, MAX_READ));
  return rows.filter((row) => row !== undefined);
}

/** Keys of the notes that a site or a time leaves; `passes` is exact. */
async function keysInScope(db: NotesDatabase, { site, from, before }: SearchOptions): Promise<string[] | undefined> {
  if (site !== undefined && site !== '') return db.notes.where('articleId').startsWith(`https://${site}`).primaryKeys();
  if (from === undefined && before === undefined) return undefined;
  return db.notes
    .where('createdAt')
    .between(from ?? 0, before ?? Infinity)
    .primaryKeys();
}

/** Keys of the notes with a word that begins with `prefix`, whole words first, then of those whose article has one. */
async function keysOf(db: NotesDatabase, prefix: string): Promise<{ found: Set<string>; isComplete: boolean }> {
  const own = await db.notes.where('words').startsWith(prefix).limit(MAX_KEYS).primaryKeys();
  const articles = await db.articles.where('words').startsWith(prefix).limit(MAX_ARTICLES).primaryKeys();
  const notes = articles.map((id) => db.notes.where('articleId').equals(id).limit(MAX_READ).primaryKeys());
  const theirs = (await Promise.all(notes)).flat();
  const isComplete = own.length < MAX_KEYS && articles.length < MAX_ARTICLES;
  return { found: new Set([...own, ...theirs]), isComplete };
}

export function passes(row: NoteRow, options: SearchOptions): boolean {
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

async function articlesOf(db: NotesDatabase, rows: readonly NoteRow[]): Promise<Map<string, ArticleRow>> {
  const found = await db.articles.bulkGet([...new Set(rows.map((row) => row.articleId))]);
  return new Map(found.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** 0 when a prefix is nowhere. */
function scoreOf(row: NoteRow, article: ArticleRow | undefined, prefixes: readonly string[]): number {
  let score = 0;
  let tagWords: string[] | undefined;
  let bodyWords: string[] | undefined;
  for (const prefix of prefixes) {
    const inNote = strength(row.words, prefix);
    const inTitle = strength(article?.words, prefix) * WEIGHTS.title;
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
  return score / (1 + Math.log10(1 + row.words.length) / 4);
}

function strength(words: readonly string[] | undefined, prefix: string): number {
  let found = 0;
  for (const word of words ?? []) {
    if (word === prefix) return WHOLE_WORD;
    if (word.startsWith(prefix)) found = 1;
  }
  return found;
}
