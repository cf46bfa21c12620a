import { anchorAllYielding, describeTarget } from '../../lib/anchoring/anchor.ts';
import { tellOtherPages } from '../../lib/messaging/call-page.ts';
import type { Handlers, NotesChange } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { askToPersist } from '../../lib/platform/persist.ts';
import { readSettings } from '../../lib/settings/settings.ts';
import { rememberPlaces } from './article-places.ts';
import { isForLater, keepUnsaved, writeUnsaved, type Unsaved } from './unsaved.ts';

type NoteRequest =
  | 'notes-of-article'
  | 'unsaved-notes'
  | 'anchor'
  | 'note-add'
  | 'note-accept'
  | 'tags-beginning'
  | 'note-update'
  | 'notes-remove'
  | 'notes-undo';

/** Notes: one writer for all tabs and windows. Each change is told to every other page that may show it. */
export function noteHandlers(
  store: NotesStore,
  recognise: Handlers<Sender>['recognise'],
): Pick<Handlers<Sender>, NoteRequest> {
  let isTidied = false;
  /** Once in a worker's life: what has been in the trash for long enough goes. Nobody waits for it. */
  const tidy = (): void => {
    if (!isTidied) store.notes.emptyTrash().catch(() => 0);
    isTidied = true;
  };
  const told = ({ notes, change }: NotesChange, sender: Sender): NotesChange => {
    // A page that made the change has painted it already; the panel, which lives in no tab, has not.
    void tellOtherPages(sender.tab?.id, 'notes-changed', null);
    return { notes, change };
  };
  /** What can't be written is kept for later; the page hears of it all the same. */
  const orKept = async (work: Promise<NotesChange>, entry: Unsaved): Promise<NotesChange> => {
    try {
      return await work;
    } catch (error) {
      if (isForLater(error)) await keepUnsaved(entry).catch(() => undefined);
      throw error;
    }
  };
  return {
    async 'notes-of-article'({ url, canonicalUrl }) {
      await writeUnsaved(store);
      tidy();
      return store.notes.ofArticle(url, canonicalUrl);
    },
    'unsaved-notes': async () => ({ left: await writeUnsaved(store) }),
    // Here and not on the page's thread, which has better things to do than comparing texts; yielding to other requests.
    anchor: ({ text, blocks, targets }) => anchorAllYielding(text, blocks, targets),
    async 'note-add'({ span, id = crypto.randomUUID(), ...note }, sender) {
      const { saveCopy } = await readSettings();
      const { text, blocks } = note.article;
      const target = span && describeTarget(text, span, blocks);
      const added = { ...note, id, target, saveCopy };
      const change = await orKept(store.notes.add(added), { kind: 'add', note: added });
      void askToPersist();
      void rememberPlaces(store, recognise, note.article, change, sender);
      return told(change, sender);
    },
    'note-accept': ({ id, text, blocks, span }, sender) =>
      store.notes.update(id, { target: describeTarget(text, span, blocks) }).then((change) => told(change, sender)),
    'tags-beginning': ({ prefix }) => store.notes.tagsBeginning(prefix),
    'note-update': async ({ id, patch }, sender) =>
      told(await orKept(store.notes.update(id, patch), { kind: 'update', id, patch }), sender),
    'notes-remove': async ({ ids }, sender) => told(await store.notes.remove(ids), sender),
    'notes-undo': async ({ change }, sender) => told(await store.notes.undo(change), sender),
  };
}
