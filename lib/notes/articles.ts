import type { Article } from '../model/article.ts';
import { addressesOf, normaliseAddress } from './article-id.ts';
import { operate, type NotesContext } from './context.ts';
import type { ArticleRow, CopyRow, NotesDatabase } from './database.ts';
import { journal } from './index/journal.ts';
import { mergeArticles } from './merge-articles.ts';
import { aboutOf, articleRow, infoOf, savedArticleOf } from './rows.ts';
import { ArticleSchema, check } from './schema.ts';
import type { ArticleRepository, ArticleSummary, SavedArticle } from './types.ts';
import { indexWords } from './words.ts';

/** A capture shorter than this share of the kept copy is a paywall or a page still loading, not a revision. */
const SHORTER_COPY = 0.8;

/** Places of an article that are kept: what it is about, not every town in a list. */
const MOST_PLACES = 12;

/** The row of an article by its id or any address. Runs in the caller's transaction. */
export async function findArticle(db: NotesDatabase, idOrUrl: string): Promise<ArticleRow | undefined> {
  return (
    (await db.articles.get(idOrUrl)) ?? (await db.articles.where('addresses').equals(normaliseAddress(idOrUrl)).first())
  );
}

/**
 * The row that an article belongs to. Single-page sites keep the canonical address of an earlier story: a canonical
 * address that leads to an article of another title isn't believed.
 */
async function matchArticle(db: NotesDatabase, article: Article): Promise<{ row?: ArticleRow; id: string }> {
  const addresses = addressesOf(article.url, article.canonicalUrl);
  const own = addresses.at(-1) ?? addresses[0];
  const byOwn = await findArticle(db, own);
  if (byOwn) return { row: byOwn, id: byOwn.id };
  const byCanonical = await findArticle(db, addresses[0]);
  if (!byCanonical) return { id: addresses[0] };
  return sameTitle(byCanonical.title, article.title) ? { row: byCanonical, id: byCanonical.id } : { id: own };
}

function sameTitle(a: string, b: string): boolean {
  const [first, second] = [new Set(indexWords(a)), new Set(indexWords(b))];
  if (first.size === 0 || second.size === 0) return true;
  let common = 0;
  for (const word of first) if (second.has(word)) common++;
  return common * 2 >= Math.min(first.size, second.size);
}

function isBetterCopy(text: string, kept: CopyRow | undefined): boolean {
  return text.trim() !== '' && (!kept || (text !== kept.text && text.length >= kept.text.length * SHORTER_COPY));
}

/** Adds or refreshes an article. Must run in a transaction over `articles`, `copies` and `journal`. */
export async function putArticle(
  { db, now }: NotesContext,
  article: Article,
  saveCopy: boolean,
): Promise<{ row: ArticleRow; added: boolean; copy: CopyRow | undefined }> {
  const { row: known, id } = await matchArticle(db, article);
  const kept = known?.hasCopy ? await db.copies.get(id) : undefined;
  const replaces = saveCopy && isBetterCopy(article.text, kept);
  const copy = replaces ? { id, text: article.text, blocks: article.blocks } : kept;
  const time = now();
  // What the reader said about the date is worth more than what the page says.
  const published = known?.published?.source === 'reader' ? { published: known.published } : {};
  const times = { createdAt: known?.createdAt ?? time, updatedAt: time, openedAt: time };
  const places = known?.places ? { places: known.places } : {};
  const about = { ...aboutOf(article), ...published, ...places, ...times, id, hasCopy: copy !== undefined };
  const row = articleRow(about, known?.addresses);
  await db.articles.put(row);
  await journal(db, { articles: [id] });
  if (replaces && copy) await db.copies.put(copy);
  return { row, added: !known, copy };
}

export async function summarise(db: NotesDatabase, rows: readonly ArticleRow[]): Promise<ArticleSummary[]> {
  return Promise.all(
    rows.map(async (row) => {
      const notes = db.notes.where('articleId').equals(row.id);
      return { ...infoOf(row), noteCount: await notes.filter((note) => note.deletedAt === undefined).count() };
    }),
  );
}

export function articleRepository(context: NotesContext): ArticleRepository {
  const { db, now } = context;
  return {
    save: (article, { saveCopy = true } = {}) =>
      operate(context, async () => {
        const valid = check(ArticleSchema, article);
        return db.transaction('rw', db.articles, db.copies, db.journal, async (): Promise<SavedArticle> => {
          const { row, copy } = await putArticle(context, valid, saveCopy);
          return savedArticleOf(row, copy);
        });
      }),

    get: (idOrUrl) =>
      operate(context, () =>
        db.transaction('r', db.articles, db.copies, async () => {
          const row = await findArticle(db, idOrUrl);
          return row && savedArticleOf(row, row.hasCopy ? await db.copies.get(row.id) : undefined);
        }),
      ),

    touch: (idOrUrl) =>
      operate(context, () =>
        db.transaction('rw', db.articles, async () => {
          const row = await findArticle(db, idOrUrl);
          if (row) await db.articles.update(row.id, { openedAt: now() });
        }),
      ),

    merge: (ids) => operate(context, () => mergeArticles(context, ids)),

    setPlaces: (id, places) =>
      operate(context, async () => {
        await db.articles.update(id, { places: places.slice(0, MOST_PLACES) });
      }),

    list: ({ offset = 0, limit = 100 } = {}) =>
      operate(context, () =>
        db.transaction('r', db.articles, db.notes, async () =>
          summarise(db, await db.articles.orderBy('openedAt').reverse().offset(offset).limit(limit).toArray()),
        ),
      ),

    erase: (idOrUrl) =>
      operate(context, () =>
        db.transaction('rw', db.articles, db.copies, db.notes, db.changes, db.journal, async () => {
          const row = await findArticle(db, idOrUrl);
          if (!row) return;
          const notes = await db.notes.where('articleId').equals(row.id).primaryKeys();
          await db.notes.bulkDelete(notes);
          await db.copies.delete(row.id);
          await db.articles.delete(row.id);
          await journal(db, { notes, articles: [row.id] });
          // The undo list must not keep what the reader wanted gone.
          await db.changes.filter((change) => concerns(change.rows, row.id)).delete();
        }),
      ),
  };
}

function concerns(
  rows: readonly { before: { articleId: string } | null; after: { articleId: string } | null }[],
  id: string,
): boolean {
  return rows.some(({ before, after }) => before?.articleId === id || after?.articleId === id);
}
