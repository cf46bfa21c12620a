import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryFilter, ListState } from '../../components/library/props.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { LibraryPage, LibraryQuery, NotesStore } from '../../lib/notes/types.ts';
import { words } from '../../lib/platform/words.ts';

/** Notes at first; each further step doubles them, so that reading on costs no more than reading at once. */
const FIRST_NOTES = 24;
/** Rest after a key before a search begins, ms. */
const TYPING_PAUSE = 4;

interface Seen extends LibraryPage {
  /** The query and filters that it answers. */
  wanted: string;
}

export interface ListView {
  state: ListState;
  more(): void;
  retry(): void;
}

/** The list for a query and filters, kept up to date with what any tab changes. */
export function useList(store: NotesStore, query: string, filter: LibraryFilter): ListView {
  const [seen, setSeen] = useState<Seen>();
  const [failure, setFailure] = useState<ListState & { kind: 'failed' }>();
  const [limit, setLimit] = useState(FIRST_NOTES);
  const [turn, setTurn] = useState(0);
  const settled = useSettled(query);
  const wanted = JSON.stringify([settled, filter]);
  const last = useRef(wanted);

  useEffect(() => {
    const isNew = last.current !== wanted;
    last.current = wanted;
    if (isNew && limit !== FIRST_NOTES) {
      setLimit(FIRST_NOTES);
      return undefined;
    }
    return store.watch(
      ({ library }) => library.page({ ...queryOf(settled, filter), limit }),
      (next) => {
        setFailure(undefined);
        setSeen({ ...next, wanted });
      },
      (error) => setFailure(failureOf(error)),
    );
  }, [store, wanted, limit, turn]);

  const isCurrent = seen?.wanted === JSON.stringify([query, filter]);
  return {
    state:
      failure ??
      (seen
        ? {
            kind: 'list',
            groups: seen.groups,
            hasMore: seen.hasMore,
            isCurrent,
            ...(seen.total === undefined ? {} : { total: seen.total }),
          }
        : { kind: 'loading' }),
    more: () => setLimit(limit * 2),
    retry: () => setTurn((before) => before + 1),
  };
}

/** A value from the database, kept up to date, read when `isReady`: the list comes first. Undefined until then. */
export function useWatched<T>(
  store: NotesStore,
  query: (store: NotesStore) => Promise<T>,
  isReady: boolean,
): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    if (!isReady) return undefined;
    // The list tells of a database that doesn't open.
    return store.watch(query, (next) => setValue(() => next));
  }, [store, query, isReady]);
  return value;
}

/** The value as it was when it had rested for a moment. An emptied field is answered at once. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const id = setTimeout(() => setSettled(value), value === '' ? 0 : TYPING_PAUSE);
    return () => clearTimeout(id);
  }, [value]);
  return settled;
}

/** Days are the reader's own, both included. */
export function queryOf(query: string, { fromDay, toDay, ...filter }: LibraryFilter): Omit<LibraryQuery, 'limit'> {
  const after = toDay === undefined ? undefined : new Date(`${toDay}T00:00:00`);
  after?.setDate(after.getDate() + 1);
  return {
    ...filter,
    ...(query.trim() === '' ? {} : { query }),
    ...(fromDay === undefined ? {} : { from: new Date(`${fromDay}T00:00:00`).getTime() }),
    ...(after ? { before: after.getTime() } : {}),
  };
}

function failureOf(error: unknown): ListState & { kind: 'failed' } {
  const known = error instanceof NotesError ? error : new NotesError('failed', String(error));
  return {
    kind: 'failed',
    message: words(known.messageKey),
    advice: words(known.adviceKey),
    detail: known.detail,
    canRecover: known.code === 'unavailable' || known.code === 'failed',
  };
}
