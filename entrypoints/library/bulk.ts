import { i18n } from '#i18n';
import type { BulkAction, NoteChange } from '../../components/library/props.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { omit } from '../../lib/notes/omit.ts';
import type { Changed, NotesStore } from '../../lib/notes/types.ts';

/** A change that is done: what to say of it, and how to take it back. */
export interface Done {
  message: string;
  change: Changed;
}

/** One change of many notes, taken back as one. */
export async function changeMany(store: NotesStore, ids: readonly string[], action: BulkAction): Promise<Done> {
  const { notes, articles } = store;
  switch (action.kind) {
    case 'colour':
      return changed(await notes.updateMany(ids, { colour: action.colour }));
    case 'tags':
      return changed(await notes.tag(ids, action));
    case 'delete': {
      const change = await notes.remove(ids);
      return { message: i18n.t('note.deleted', change.notes.length), change };
    }
    case 'merge-notes':
      return { message: i18n.t('library.mergedNotes'), change: await notes.merge(ids) };
    case 'merge-articles':
      return { message: i18n.t('library.mergedArticles'), change: await articles.merge(action.articles) };
  }
}

function changed(change: Changed): Done {
  return { message: i18n.t('library.changed', change.notes.length), change };
}

/** A note on the whole of an article that is known already: its text, if it was kept, stays as it is. */
export async function addToArticle(store: NotesStore, articleId: string, change: NoteChange): Promise<Done> {
  const known = await store.articles.get(articleId);
  if (!known) throw new NotesError('not-found', `no article ${articleId}`);
  const { published, ...about } = omit(known, 'id', 'createdAt', 'updatedAt', 'openedAt', 'places', 'text', 'blocks');
  const article = { ...about, ...(published ? { published } : {}), text: '', blocks: [] };
  const added = await store.notes.add({ article, target: null, ...change, saveCopy: false });
  return { message: i18n.t('library.saved'), change: added };
}
