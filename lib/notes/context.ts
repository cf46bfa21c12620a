import type { NotesDatabase } from './database.ts';
import { guarded } from './guard.ts';

/** What the repositories work with: the database, the clock (milliseconds since the epoch) and the maker of ids. */
export interface NotesContext {
  db: NotesDatabase;
  now: () => number;
  newId: () => string;
}

/** Runs an operation with its errors as `NotesError`; after a failed opening, the next operation tries again. */
export function operate<T>({ db }: NotesContext, operation: () => PromiseLike<T>): Promise<T> {
  if (db.hasFailed()) db.close({ disableAutoOpen: false });
  return guarded(operation);
}
