import type { Note } from '../model/note.ts';

/** Notes on the whole article come before those on a passage. */
function startOf(note: Note): number {
  return note.target?.position.start ?? -1;
}

/** In order of the text, then of age. */
export function byPosition(a: Note, b: Note): number {
  return startOf(a) - startOf(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
