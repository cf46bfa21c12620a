/** Stores on a fresh in-memory IndexedDB, for tests. */
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Article } from '../model/article.ts';
import type { Target } from '../model/note.ts';
import { openNotes, type OpenOptions } from './open.ts';
import type { NotesStore } from './types.ts';

export interface TestStores {
  /** Another connection to the same database, as a second window has it. */
  open: (options?: OpenOptions) => NotesStore;
  indexedDB: IDBFactory;
  /** Moves the clock that all of its stores share. */
  advance: (milliseconds: number) => void;
}

export function testStores(start = Date.UTC(2026, 0, 1)): TestStores {
  const indexedDB = new IDBFactory();
  // Live queries look for the global IndexedDB, which Node lacks.
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  let time = start;
  let ids = 0;
  return {
    indexedDB,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    open: (options) =>
      openNotes({
        indexedDB,
        IDBKeyRange,
        now: () => time,
        newId: () => `id-${String(++ids).padStart(4, '0')}`,
        ...options,
      }),
  };
}

const TEXT = 'Ferry talks resume in Aktau\n\nOfficials from four ports met on Tuesday to agree on winter sailings.';

export function testArticle(changes: Partial<Article> = {}): Article {
  return {
    url: 'https://news.example/2026/01/ferry?utm_source=feed',
    title: 'Ferry talks resume in Aktau',
    text: TEXT,
    blocks: [
      { start: 0, end: 27, kind: 'headline' },
      { start: 29, end: TEXT.length, kind: 'paragraph' },
    ],
    ...changes,
  };
}

export function testTarget(exact = 'met on Tuesday', start = 59): Target {
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: 'from four ports ', suffix: ' to agree' },
    position: { type: 'TextPositionSelector', start, end: start + exact.length },
  };
}
