/**
 * Keys of the library: `/` to the search, arrows over notes (with Shift they select), X selects, Ctrl or Command with A all
 * that are listed, Enter opens, Delete deletes, Ctrl or Command with Z undoes.
 */

const NOTE = '[data-note]';

export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (/^(?:TEXTAREA|SELECT)$/.test(target.tagName) ||
      (target instanceof HTMLInputElement && !/^(?:radio|checkbox|button|file)$/.test(target.type)))
  );
}

export function focusFirst(page: Element | null): void {
  page?.querySelector<HTMLElement>(NOTE)?.focus();
}

export interface ListKeys {
  onDelete(id: string): void;
  onSelect(id: string): void;
  /** The selection grows by these. */
  onExtend(ids: readonly string[]): void;
  onSelectAll(): void;
  onSelectNone(): void;
}

/** Keys in the list. Those in a note's editor are the editor's. */
export function handleListKey(event: KeyboardEvent, { onDelete, onSelect, onExtend, ...list }: ListKeys): void {
  if (event.defaultPrevented || isTyping(event.target) || !(event.target instanceof HTMLElement)) return;
  const note = event.target.closest<HTMLElement>(NOTE);
  if (!note || !(event.currentTarget instanceof HTMLElement)) return;
  const notes = [...event.currentTarget.querySelectorAll<HTMLElement>(NOTE)];
  const at = notes.indexOf(note);
  const id = note.dataset.note ?? '';
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const next = event.key === 'ArrowDown' ? notes[at + 1] : event.key === 'ArrowUp' ? notes[at - 1] : undefined;
  if (next && event.shiftKey) {
    onExtend([id, next.dataset.note ?? '']);
    next.focus();
  } else if (event.key === 'x' && isPlain) onSelect(id);
  else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) list.onSelectAll();
  else if (event.key === 'Escape') list.onSelectNone();
  else if (event.key === 'ArrowDown') next?.focus();
  else if (event.key === 'ArrowUp') {
    if (next) next.focus();
    else searchField()?.focus();
  } else if (event.key === 'Enter' && event.target === note) note.querySelector<HTMLElement>('a[href]')?.click();
  else if (event.key === 'Delete') {
    (notes[at + 1] ?? notes[at - 1] ?? searchField())?.focus();
    onDelete(id);
  } else return;
  event.preventDefault();
}

/** Keys anywhere on the page. */
export function handlePageKey(event: KeyboardEvent, onUndo: () => void): void {
  if (event.defaultPrevented || isTyping(event.target)) return;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (event.key === '/' && isPlain) searchField()?.focus();
  else if (event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) onUndo();
  else return;
  event.preventDefault();
}

function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.dl-library-search input');
}
