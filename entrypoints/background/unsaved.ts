import { browser } from 'wxt/browser';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NewNote, NotePatch, NotesStore } from '../../lib/notes/types.ts';

/**
 * What couldn't be written, since the database was full or didn't open: kept in the extension's small storage, which has
 * an allowance of its own, and written as soon as it can be. The reader is told at once; what was typed is not lost with
 * the page.
 */
export type Unsaved =
  | { kind: 'add'; note: NewNote & { id: string } }
  | { kind: 'update'; id: string; patch: NotePatch };

const KEY = 'unsaved-notes';
/** Characters of an article's text that are kept with an unsaved note; a longer text is left out, the note never. */
const MOST_TEXT = 500_000;

async function read(): Promise<Unsaved[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? (stored as Unsaved[]) : [];
}

function idOf(entry: Unsaved): string {
  return entry.kind === 'add' ? entry.note.id : entry.id;
}

/** Whether another try later may go better. */
export function isForLater(error: unknown): boolean {
  return error instanceof NotesError && ['quota', 'unavailable', 'failed'].includes(error.code);
}

/** Keeps what couldn't be written in place of what was kept of the same note before. */
export async function keepUnsaved(entry: Unsaved): Promise<void> {
  const all = await read();
  const before = all.find((each) => idOf(each) === idOf(entry));
  const merged =
    entry.kind === 'update' && before?.kind === 'update'
      ? { ...entry, patch: { ...before.patch, ...entry.patch } }
      : entry;
  const lighter =
    merged.kind === 'add' && merged.note.article.text.length > MOST_TEXT
      ? {
          ...merged,
          note: { ...merged.note, saveCopy: false, article: { ...merged.note.article, text: '', blocks: [] } },
        }
      : merged;
  await browser.storage.local.set({ [KEY]: [...all.filter((each) => each !== before), lighter] });
}

/** Writes what is kept, oldest first, until it fails again. Returns how many are left. Never rejects. */
export async function writeUnsaved({ notes }: NotesStore): Promise<number> {
  let left: Unsaved[] = [];
  try {
    left = await read();
    if (left.length === 0) return 0;
    while (left[0]) {
      const [entry] = left;
      try {
        await (entry.kind === 'add' ? notes.add(entry.note) : notes.update(entry.id, entry.patch));
      } catch (error) {
        if (isForLater(error)) break;
        // Its note is gone meanwhile: nothing can be done with it any more.
      }
      left = left.slice(1);
    }
    await browser.storage.local.set({ [KEY]: left });
  } catch {
    // Storage itself doesn't answer; the next page tries again.
  }
  return left.length;
}
