import { anchorAllYielding, describeTarget } from '../../lib/anchoring/anchor.ts';

import { tellOtherPages } from '../../lib/messaging/call-page.ts';
import type { Handlers, NotesChange } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { readSettings } from '../../lib/settings/settings.ts';

type NoteRequest =
  | 'notes-of-article'
  | 'anchor'
  | 'note-add'
  | 'note-accept'
  | 'tags-beginning'
  | 'note-update'
  | 'notes-remove'
  | 'notes-undo';

/** Notes: one writer for all tabs and windows. Each change is told to every other page that may show it. */
export function noteHandlers(store: NotesStore): Pick<Handlers<Sender>, NoteRequest> {
  const told = async (change: Promise<NotesChange>, sender: Sender): Promise<NotesChange> => {
    const { notes, change: key } = await change;
    // A page that made the change has painted it already; the panel, which lives in no tab, has not.
    void tellOtherPages(sender.tab?.id, 'notes-changed', null);
    return { notes, change: key };
  };
  return {
    'notes-of-article': ({ url, canonicalUrl }) => store.notes.ofArticle(url, canonicalUrl),
    // Here and not on the page's thread, which has better things to do than comparing texts; yielding to other requests.
    anchor: ({ text, blocks, targets }) => anchorAllYielding(text, blocks, targets),
    async 'note-add'({ span, ...note }, sender) {
      const { saveCopy } = await readSettings();
      const { text, blocks } = note.article;
      const target = span && describeTarget(text, span, blocks);
      return told(store.notes.add({ ...note, target, saveCopy }), sender);
    },
    'note-accept': ({ id, text, blocks, span }, sender) =>
      told(store.notes.update(id, { target: describeTarget(text, span, blocks) }), sender),
    'tags-beginning': ({ prefix }) => store.notes.tagsBeginning(prefix),
    'note-update': ({ id, patch }, sender) => told(store.notes.update(id, patch), sender),
    'notes-remove': ({ ids }, sender) => told(store.notes.remove(ids), sender),
    'notes-undo': ({ change }, sender) => told(store.notes.undo(change), sender),
  };
}
