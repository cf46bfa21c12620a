import { useRef, useState } from 'preact/hooks';
import type { ImportState } from '../../components/library/props.ts';
import { BACKUP_FORMAT, readBackup } from '../../lib/exchange/backup.ts';
import { ExchangeError } from '../../lib/exchange/errors.ts';
import { readAnnotations } from '../../lib/exchange/w3c-read.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesDump, NotesStore } from '../../lib/notes/types.ts';
import { words } from '../../lib/platform/words.ts';

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
  const refuse = (name: string, error: unknown): void => setState({ kind: 'refused', name, ...reasonOf(error) });
  return {
    state,
    async choose(file) {
      setState({ kind: 'reading', name: file.name });
      try {
        const read = await readDump(await file.text());
        const summaries = await store.previewImport(read);
        dump.current = read;
        setState({ kind: 'preview', name: file.name, ...summaries });
      } catch (error) {
        refuse(file.name, error);
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
      dump.current = undefined;
      setState({ kind: 'none' });
    },
    async recover(file) {
      try {
        // The file is checked as a whole before anything is given up for it.
        const read = await readBackup(await file.text());
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

function readDump(text: string): NotesDump | Promise<NotesDump> {
  return text.slice(0, 1000).includes(`"${BACKUP_FORMAT}"`) ? readBackup(text) : readAnnotations(text, Date.now());
}

function reasonOf(error: unknown): { reason: string; detail: string } {
  if (error instanceof ExchangeError || error instanceof NotesError)
    return { reason: words(error.messageKey), detail: error.detail };
  return { reason: words('exchangeError.invalid'), detail: String(error) };
}
