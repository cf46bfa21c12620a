/** Articles that are one story under several addresses: made one, and taken apart again by undo. */
import { nextTime, record } from './changes.ts';
import type { NotesContext } from './context.ts';
import { NotesError } from './errors.ts';
import { join } from './joined-articles.ts';
import type { Changed } from './types.ts';

export async function mergeArticles(context: NotesContext, ids: readonly string[]): Promise<Changed> {
  const { db } = context;
  return db.transaction('rw', db.articles, db.copies, db.notes, db.changes, db.journal, async () => {
    const rows = (await db.articles.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
    const [kept, ...others] = rows;
    if (!kept || others.length === 0) throw new NotesError('not-found', 'fewer than two articles');
    const notes = await db.notes
      .where('articleId')
      .anyOf(others.map(({ id }) => id))
      .toArray();
    const gone = await Promise.all(
      others.map(async (row) => {
        const copy = row.hasCopy ? await db.copies.get(row.id) : undefined;
        return { row, ...(copy ? { copy } : {}) };
      }),
    );
    const merge = { kept: kept.id, gone, isParted: false };
    await join(context, merge, kept);
    const changed = notes.map((before) => ({
      id: before.id,
      before,
      after: { ...before, articleId: kept.id, updatedAt: nextTime(context, before) },
    }));
    return record(context, changed, { merge });
  });
}
