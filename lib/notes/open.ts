import type { NotesStore } from './types.ts';

export interface OpenOptions {
  /** For tests: another IndexedDB than the global one. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** Database name; default `dateline`. */
  name?: string;
  /** Milliseconds since the epoch. */
  now?: () => number;
  newId?: () => string;
}

/**
 * Opens the notes database of the extension's origin (never call it in a content script: the database would be the
 * page's). Opening is lazy: the first operation does it, and rejects with `NotesError` when it fails.
 */
export declare function openNotes(options?: OpenOptions): NotesStore;
