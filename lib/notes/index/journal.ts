import type { NotesDatabase } from '../database.ts';

/** More ids than that are not named: whoever follows the journal reads everything anew, which is cheaper by then. */
const MOST_NAMED = 20_000;

export interface Changes {
  notes?: readonly string[];
  articles?: readonly string[];
}

/**
 * Notes down what a transaction writes or deletes, in that transaction (over `journal` too): what doesn't come to pass
 * isn't in the journal, and nothing comes to pass that isn't.
 */
export async function journal(
  { journal: table }: NotesDatabase,
  { notes = [], articles = [] }: Changes,
): Promise<void> {
  if (notes.length + articles.length === 0) return;
  const isTooMany = notes.length + articles.length > MOST_NAMED;
  await table.add(isTooMany ? { notes: null, articles: null } : { notes: [...notes], articles: [...articles] });
}

/**
 * Number of the newest entry; 0 when there is none. A live query that reads it runs again at every change: for that the
 * entries are counted, too, since of keys that were read Dexie watches those alone, and no later ones.
 */
export async function lastEntry(db: NotesDatabase): Promise<number> {
  const { journal: table } = db;
  // One transaction: each of its own costs a search some milliseconds.
  return db.transaction('r', table, async () => {
    const [keys] = await Promise.all([table.toCollection().reverse().limit(1).primaryKeys(), table.count()]);
    return keys[0] ?? 0;
  });
}
