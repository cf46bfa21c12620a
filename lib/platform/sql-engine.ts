/**
 * SQLite for writing Anki decks. 700 KB that only the reader who exports a deck should pay for: call it then, and only
 * from pages of the extension, whose security policy allows WebAssembly of the package's own.
 */
import type { SqlJsStatic } from 'sql.js';
import engine from 'sql.js/dist/sql-wasm-browser.wasm?url';

let loading: Promise<SqlJsStatic> | undefined;

/** Loaded at the first call; a failure may be tried again. */
export function loadSqlEngine(): Promise<SqlJsStatic> {
  loading ??= import('sql.js')
    .then(({ default: start }) => start({ locateFile: () => engine }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}
