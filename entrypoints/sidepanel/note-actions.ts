import type { NoteChange } from '../../components/props.ts';
import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import type { PageState } from '../../lib/messaging/page-protocol.ts';
import type { Note } from '../../lib/model/note.ts';

/** Takes a reworded passage as the note's own: the words that stand there now, with what is around them. */
export async function acceptNote(tabId: number, page: PageState | undefined, note: Note): Promise<void> {
  const span = page?.notes.find((placed) => placed.note.id === note.id)?.span;
  const text = await callPage(tabId, 'text', null);
  if (span && text) await callBackground('note-accept', { id: note.id, ...text, span });
}

/** A note on the whole article of a tab, or on the place or official of an entry there. */
export async function addNote(tabId: number, change: NoteChange, entry?: PanelEntry): Promise<void> {
  const page = await callPage(tabId, 'article', null);
  if (!page) return;
  await callBackground('note-add', {
    article: page.article,
    span: null,
    ...change,
    entities: entry?.id === undefined ? [] : [entry.id],
  });
}
