import { liveQuery } from 'dexie';
import { articleRepository } from './articles.ts';
import { operate, type NotesContext } from './context.ts';
import { correctionRepository } from './corrections.ts';
import { declareDatabase, type DatabaseOptions } from './database.ts';
import { draftRepository } from './drafts.ts';
import { changedSince, exportAll, importAll, previewImport } from './dump.ts';
import { toNotesError } from './guard.ts';
import { indexKeeper, type KeeperOptions } from './index/keeper.ts';
import { libraryRepository } from './library.ts';
import { noteRepository } from './notes.ts';
import { search } from './search.ts';
import type { NotesStore } from './types.ts';

export interface OpenOptions extends DatabaseOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  newId?: () => string;
  index?: KeeperOptions;
}

/**
 * Opens the notes database of the extension's origin (never call it in a content script: the database would be the
 * page's). Opening is lazy: the first operation does it, and rejects with `NotesError` when it fails.
 */
export function openNotes(options: OpenOptions = {}): NotesStore {
  const { now = Date.now, newId = () => crypto.randomUUID(), index: limits, ...databaseOptions } = options;
  const db = declareDatabase(databaseOptions);
  const index = indexKeeper(db, limits);
  // Another window deletes the database: what comes after it has nothing to do with what is in memory.
  db.on('versionchange', () => index.forget());
  const context: NotesContext = { db, now, newId, index };
  const store: NotesStore = {
    articles: articleRepository(context),
    notes: noteRepository(context),
    corrections: correctionRepository(context),
    drafts: draftRepository(context),
    library: libraryRepository(context),
    search: async (query, searchOptions) => (await search(context, query, searchOptions)).hits,
    exportAll: () => exportAll(context),
    changedSince: (time) => changedSince(context, time),
    previewImport: (dump) => previewImport(context, dump),
    importAll: (dump) => importAll(context, dump),
    eraseAll: () =>
      operate(context, async () => {
        index.forget();
        await db.delete({ disableAutoOpen: false });
      }),
    watch: (query, onValue, onError) => {
      const subscription = liveQuery(async () => query(store)).subscribe({
        next: onValue,
        error: (error: unknown) => onError?.(toNotesError(error)),
      });
      return () => subscription.unsubscribe();
    },
    close: () => db.close(),
  };
  return store;
}
