import type { NotesDatabase } from './database.ts';
import { guarded } from './guard.ts';
import type { IndexKeeper } from './index/keeper.ts';

/** What the repositories work with: database, search index, the clock (milliseconds since the epoch), the maker of ids. */
export interface NotesContext {
  db: NotesDatabase;
  now: () => number;
  newId: () => string;
  index: IndexKeeper;
}

/** Runs an operation with its errors as `NotesError`; after a failed opening, the next operation tries again. */
export function operate<T>({ db }: Pick<NotesContext, 'db'>, operation: () => PromiseLike<T>): Promise<T> {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
  return guarded(operation);
}
