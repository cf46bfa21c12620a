import { useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../../components/library/exchange/props.ts';
import { readBackup } from '../../../lib/exchange/backup.ts';
import { decodeFile, MAX_BYTES } from '../../../lib/exchange/decode.ts';
import { ExchangeError } from '../../../lib/exchange/errors.ts';
import { readNotesFile } from '../../../lib/exchange/read.ts';
import { NotesError } from '../../../lib/notes/errors.ts';
import type { NotesDump, NotesStore } from '../../../lib/notes/types.ts';
import { words } from '../../../lib/platform/words.ts';

export interface Importing {
  state: ImportState;
  choose(file: File): Promise<void>;
  /** Writes what was previewed; the number of notes that are new or newer, undefined when it failed. */
  confirm(): Promise<number | undefined>;
  cancel(): void;
  /** Puts a backup in the place of a database that doesn't open; false when the file isn't one. */
  recover(file: File): Promise<boolean>;
}

/** A file → its preview → the database. Nothing is written before the reader has seen what would change. */
export function useImport(store: NotesStore): Importing {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const dump = useRef<NotesDump>(undefined);
  /** The file chosen last: an earlier one that takes longer to read must not come over it. */
  const turn = useRef(0);
  const refuse = (name: string, error: unknown): void => setState({ kind: 'refused', name, ...reasonOf(error) });
  return {
    state,
    async choose(file) {
      const own = ++turn.current;
      const isCurrent = (): boolean => own === turn.current;
      setState({ kind: 'reading', name: file.name });
      try {
        const { dump: read, format, refused } = await readNotesFile(await bytesOf(file), Date.now());
        const summaries = await store.previewImport(read);
        if (!isCurrent()) return;
        dump.current = read;
        setState({ kind: 'preview', name: file.name, format, left: refused, ...summaries });
      } catch (error) {
        if (isCurrent()) refuse(file.name, error);
      }
    },
    async confirm() {
      if (state.kind !== 'preview' || !dump.current) return undefined;
      try {
        const { notes } = await store.importAll(dump.current);
        setState({ kind: 'none' });
        return notes.added + notes.updated;
      } catch (error) {
        refuse(state.name, error);
        return undefined;
      } finally {
        dump.current = undefined;
      }
    },
    cancel() {
      turn.current++;
      dump.current = undefined;
      setState({ kind: 'none' });
    },
    async recover(file) {
      try {
        // The file is checked as a whole before anything is given up for it.
        const read = await readBackup(decodeFile(await bytesOf(file)));
        await store.eraseAll();
        await store.importAll(read);
        return true;
      } catch (error) {
        refuse(file.name, error);
        return false;
      }
    },
  };
}

/** Looks at the size first: what is too large must not fill the memory. */
async function bytesOf(file: File): Promise<ArrayBuffer> {
  if (file.size > MAX_BYTES) throw new ExchangeError('too-large', `${file.size} bytes, read up to ${MAX_BYTES}`);
  return file.arrayBuffer();
}

function reasonOf(error: unknown): { reason: string; detail: string } {
  if (error instanceof ExchangeError || error instanceof NotesError)
    return { reason: words(error.messageKey), detail: error.detail };
  return { reason: words('exchangeError.invalid'), detail: String(error) };
}
