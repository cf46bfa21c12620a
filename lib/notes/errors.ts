/**
 * - `quota`: the disk or the browser's allowance is full; the draft stays.
 * - `unavailable`: the database can't be opened (private window without storage, damaged profile).
 * - `newer-version`: a newer Dateline has written the database.
 * - `validation`: what was to be written breaks the schema; `detail` says where.
 * - `not-found`: the note or change is gone. `conflict`: it was changed elsewhere meanwhile.
 * - `failed`: anything else that IndexedDB reports.
 */
export type NotesErrorCode =
  | 'quota'
  | 'unavailable'
  | 'newer-version'
  | 'validation'
  | 'not-found'
  | 'conflict'
  | 'failed';

/** What went wrong with the notes database, and the messages that tell the reader about it. */
export class NotesError extends Error {
  readonly code: NotesErrorCode;
  /** Message key of what happened, in the `notesError` section of the locale files. */
  readonly messageKey: string;
  /** Message key of what the reader can do about it. */
  readonly adviceKey: string;
  /** For the developer: path and reason, never shown alone. */
  readonly detail: string;

  constructor(code: NotesErrorCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'NotesError';
    this.code = code;
    const key = code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    this.messageKey = `notesError.${key}`;
    this.adviceKey = `notesError.${key}Advice`;
    this.detail = detail;
  }
}
