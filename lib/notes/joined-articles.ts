/** What becomes of the rows of articles that are made one, and are taken apart again. */
import type { NotesContext } from './context.ts';
import type { ArticleRow, ChangeRow } from './database.ts';
import { journal } from './index/journal.ts';

type Merge = NonNullable<ChangeRow['merge']>;

/** Runs in the transaction of the undo. */
export async function revertMerge(context: NotesContext, merge: Merge): Promise<Merge | undefined> {
  const kept = await context.db.articles.get(merge.kept);
  // The article was erased since: its notes are gone, too.
  if (!kept) return undefined;
  await (merge.isParted ? join(context, merge, kept) : part(context, merge, kept));
  return { ...merge, isParted: !merge.isParted };
}

/** Must run in a transaction over `articles`, `copies` and `journal`. */
export async function join({ db }: NotesContext, { gone }: Merge, kept: ArticleRow): Promise<void> {
  const copy = kept.hasCopy ? undefined : gone.find((each) => each.copy)?.copy;
  const places = [...new Set([kept, ...gone.map(({ row }) => row)].flatMap((row) => row.places ?? []))];
  await db.articles.put({
    ...kept,
    addresses: [...new Set([...kept.addresses, ...gone.flatMap(({ row }) => row.addresses)])],
    openedAt: Math.max(kept.openedAt, ...gone.map(({ row }) => row.openedAt)),
    hasCopy: kept.hasCopy || copy !== undefined,
    ...(places.length > 0 ? { places } : {}),
  });
  if (copy) await db.copies.put({ ...copy, id: kept.id });
  const ids = gone.map(({ row }) => row.id);
  await db.articles.bulkDelete(ids);
  await db.copies.bulkDelete(ids);
  await journal(db, { articles: [kept.id, ...ids] });
}

async function part({ db }: NotesContext, { gone }: Merge, kept: ArticleRow): Promise<void> {
  const theirs = new Set(gone.flatMap(({ row }) => row.addresses));
  await db.articles.put({ ...kept, addresses: kept.addresses.filter((address) => !theirs.has(address)) });
  await db.articles.bulkPut(gone.map(({ row }) => row));
  await db.copies.bulkPut(gone.flatMap(({ copy }) => copy ?? []));
  await journal(db, { articles: [kept.id, ...gone.map(({ row }) => row.id)] });
}
