/**
 * The undo list. A change is stored as its notes before and after in the transaction that makes it, so it outlives the
 * worker and can be taken back from another window. Taking back is itself a change (redo).
 */
import type { Note } from '../model/note.ts';
import type { NotesContext } from './context.ts';
import type { ChangedRow, ChangeRow } from './database.ts';
import { NotesError } from './errors.ts';
import { journal } from './index/journal.ts';
import { revertMerge } from './joined-articles.ts';
import type { Changed } from './types.ts';

/** Undo reaches back this far; more would keep deleted words on disk for no one. */
const KEPT_CHANGES = 100;
/** The key of an undoing says what it undoes. */
const UNDOING = '~';
const KEPT_FOR = 24 * 60 * 60 * 1000;

/** A time for `updatedAt` that is later than the note's last one, even within a millisecond or a clock set back. */
export function nextTime({ now }: NotesContext, previous: Note | null | undefined): number {
  return Math.max(now(), (previous?.updatedAt ?? 0) + 1);
}

/** Writes the change and its entry in the undo list. Must run in a transaction over `notes`, `changes` and `journal`. */
export async function record(
  context: NotesContext,
  rows: readonly ChangedRow[],
  about: Pick<ChangeRow, 'article' | 'merge'> = {},
  key = context.newId(),
): Promise<Changed> {
  const { db, now } = context;
  const notes = rows.flatMap(({ after }) => (after ? [after] : []));
  await db.notes.bulkPut(notes);
  await db.notes.bulkDelete(rows.filter(({ after }) => !after).map(({ id }) => id));
  await journal(db, { notes: rows.map(({ id }) => id) });
  const change: ChangeRow = { id: key, at: now(), rows: [...rows], ...about };
  await db.changes.put(change);
  await prune(context);
  return { notes, change: change.id };
}

async function prune({ db, now }: NotesContext): Promise<void> {
  await db.changes
    .where('at')
    .below(now() - KEPT_FOR)
    .delete();
  const surplus = (await db.changes.count()) - KEPT_CHANGES;
  if (surplus > 0) await db.changes.bulkDelete(await db.changes.orderBy('at').limit(surplus).primaryKeys());
}

/** Takes a change back. Must run in a transaction over `notes`, `changes`, `articles`, `copies` and `journal`. */
export async function revert(context: NotesContext, changeId: string): Promise<Changed> {
  const { db } = context;
  const key = `${UNDOING}${changeId}`;
  const change = await db.changes.get(changeId);
  if (!change) {
    const done = await db.changes.get(key);
    if (!done) throw new NotesError('not-found', `no change ${changeId}`);
    // Asked once more, since the worker ended before its answer arrived.
    return { notes: done.rows.flatMap(({ after }) => (after ? [after] : [])), change: key };
  }
  const current = await db.notes.bulkGet(change.rows.map(({ id }) => id));
  const rows = change.rows.flatMap(({ before, after, id }, i): ChangedRow[] => {
    const now = current[i];
    if ((now?.updatedAt ?? null) !== (after?.updatedAt ?? null)) return [];
    const again = before && { ...before, updatedAt: nextTime(context, now ?? before) };
    return [{ id, before: now ?? null, after: again }];
  });
  if (rows.length === 0 && change.rows.length > 0) throw new NotesError('conflict', 'changed again since then');
  await db.changes.delete(changeId);
  const article = change.article && (await revertArticle(context, change.article, rows));
  const merge = change.merge && (await revertMerge(context, change.merge));
  return record(context, rows, { ...(article ? { article } : {}), ...(merge ? { merge } : {}) }, key);
}

/** An article that came with a note leaves with it, unless other notes are on it by now; redo brings it back. */
async function revertArticle(
  { db }: NotesContext,
  article: NonNullable<ChangeRow['article']>,
  rows: readonly ChangedRow[],
): Promise<ChangeRow['article']> {
  const { id } = article.row;
  if (article.before) {
    if (!(await db.articles.get(id))) {
      await db.articles.put(article.row);
      if (article.copy) await db.copies.put(article.copy);
      await journal(db, { articles: [id] });
    }
    return { ...article, before: false };
  }
  const leaving = new Set(rows.filter(({ after }) => !after).map((row) => row.id));
  const others = await db.notes
    .where('articleId')
    .equals(id)
    .filter((note) => !leaving.has(note.id))
    .count();
  const row = await db.articles.get(id);
  if (others > 0 || !row) return undefined;
  const copy = await db.copies.get(id);
  await db.articles.delete(id);
  await db.copies.delete(id);
  await journal(db, { articles: [id] });
  return { row, ...(copy ? { copy } : {}), before: true };
}
