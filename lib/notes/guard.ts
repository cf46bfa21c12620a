/** IndexedDB's and Dexie's errors → `NotesError`, so that callers know three or four cases instead of twenty. */
import { NotesError, type NotesErrorCode } from './errors.ts';

const CODES: Readonly<Record<string, NotesErrorCode>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
  MissingAPIError: 'unavailable',
  OpenFailedError: 'unavailable',
  NoSuchDatabaseError: 'unavailable',
  InvalidStateError: 'unavailable',
  SecurityError: 'unavailable',
  UnknownError: 'unavailable',
  UpgradeError: 'unavailable',
  DatabaseClosedError: 'unavailable',
};

/** Names of the error and of those that caused it, outermost first: Dexie wraps the browser's error in its own. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current: unknown = error;
  while (current instanceof Object && names.length < 8) {
    if ('name' in current && typeof current.name === 'string') names.push(current.name);
    current = 'inner' in current ? current.inner : 'cause' in current ? current.cause : undefined;
  }
  return names;
}

export function toNotesError(error: unknown): NotesError {
  if (error instanceof NotesError) return error;
  const names = namesOf(error);
  const detail = error instanceof Error ? error.message : String(error);
  // A full disk also aborts the transaction and closes the database: the innermost reason counts most.
  const known = names.includes('QuotaExceededError')
    ? 'QuotaExceededError'
    : names.reverse().find((name) => name in CODES);
  const isQuota = known === undefined && /quota/i.test(detail);
  return new NotesError(isQuota ? 'quota' : (CODES[known ?? ''] ?? 'failed'), detail, { cause: error });
}

/** Runs a database operation; whatever goes wrong comes out as `NotesError`. */
export async function guarded<T>(operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw toNotesError(error);
  }
}
