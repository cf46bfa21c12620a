import type { ExportScope } from '../../../components/library/exchange/props.ts';
import type { Note } from '../../../lib/model/note.ts';
import type { LibraryQuery, NotesDump, NotesStore } from '../../../lib/notes/types.ts';

/**
 * What an export is to hold. Everything includes the articles without notes, which are sources too, and for a backup the
 * trash and the corrections; otherwise articles come with the notes on them.
 */
export async function dumpOf(
  store: NotesStore,
  scope: ExportScope,
  shown: Omit<LibraryQuery, 'limit'>,
  isBackup: boolean,
): Promise<NotesDump> {
  if (scope.kind === 'all') {
    const dump = await store.exportAll();
    return isBackup ? dump : { ...dump, notes: dump.notes.filter(({ deletedAt }) => deletedAt === undefined) };
  }
  const notes = await notesOf(store, scope, shown);
  const articles: NotesDump['articles'] = [];
  for (const id of new Set(notes.map(({ articleId }) => articleId))) {
    const article = await store.articles.get(id);
    if (article) articles.push(article);
  }
  const known = new Set(articles.map(({ id }) => id));
  return { articles, notes: notes.filter(({ articleId }) => known.has(articleId)), corrections: [] };
}

async function notesOf(store: NotesStore, scope: ExportScope, shown: Omit<LibraryQuery, 'limit'>): Promise<Note[]> {
  if (scope.kind === 'article') return store.notes.ofArticle(scope.article.id);
  if (scope.kind === 'notes') {
    const found = await Promise.all(scope.ids.map((id) => store.notes.get(id)));
    return found.filter((note) => note !== undefined && note.deletedAt === undefined) as Note[];
  }
  const { groups } = await store.library.page({ ...shown, limit: Number.MAX_SAFE_INTEGER });
  return groups.flatMap((group) => group.notes);
}
