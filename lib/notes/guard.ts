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

/** The error and those that caused it, outermost first: Dexie wraps the browser's error in its own. */
function chainOf(error: unknown): { name: unknown }[] {
  const chain: { name: unknown }[] = [];
  let current: unknown = error;
  while (current instanceof Object && 'name' in current && chain.length < 8) {
    chain.push(current);
    current = 'inner' in current && current.inner ? current.inner : 'cause' in current ? current.cause : undefined;
  }
  return chain;
}

export function toNotesError(error: unknown): NotesError {
  const chain = chainOf(error);
  const own = chain.find((link) => link instanceof NotesError);
  if (own) return own;
  const names = chain.map((link) => link.name);
  const detail = error instanceof Error ? error.message : String(error);
  // A full disk also aborts the transaction and closes the database: the innermost reason counts most.
  const known = names.includes('QuotaExceededError')
    ? 'QuotaExceededError'
    : names.reverse().find((name) => typeof name === 'string' && name in CODES);
  const isQuota = known === undefined && /quota/i.test(detail);
  return new NotesError(isQuota ? 'quota' : (CODES[String(known)] ?? 'failed'), detail, { cause: error });
}

/** Runs a database operation; whatever goes wrong comes out as `NotesError`. */
export async function guarded<T>(operation: () => PromiseLike<T>): Promise<T> {
  try {
    return await operation();
  } catch (error) {
    throw toNotesError(error);
  }
}
