import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Library } from '../../components/library/Library.tsx';
import type { LibraryCounts, LibraryFilter, LibraryProps } from '../../components/library/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { tellOtherPages } from '../../lib/messaging/call-page.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { foundSpans } from '../../lib/notes/found.ts';
import type { ArticleGroup, Changed, NotesStore } from '../../lib/notes/types.ts';
import { eraseStorage } from '../../lib/platform/erase.ts';
import { builderPath, openLesson, openOwnPage } from '../../lib/platform/lesson.ts';
import { readerPath } from '../../lib/platform/reader.ts';
import { words } from '../../lib/platform/words.ts';
import { addToArticle, changeMany } from './bulk.ts';
import { useExchange } from './exchange/use-exchange.ts';
import { useFacets } from './use-facets.ts';
import { useReading } from './use-reading.ts';
import { useStorage } from './use-storage.ts';
import { useSettings } from './use-settings.ts';
import { queryOf, useList, useWatched } from './use-list.ts';

const countsOf = ({ library }: NotesStore): Promise<LibraryCounts> => library.counts();
const trashOf = ({ library }: NotesStore): Promise<ArticleGroup[]> => library.trash();

/** Rest before what isn't urgent, ms. */
const AFTER_FIRST_LOOK = 4000;

/** Connects the library's view with the notes database. */
export function LibraryPage({ store }: { store: NotesStore }) {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<LibraryFilter>({});
  const { colourNames, colourOrder } = useSettings();
  const [notice, setNotice] = useState<LibraryProps['notice']>();
  const { state, more, retry } = useList(store, query, filter);
  const isReady = state.kind === 'list';
  const counts = useWatched(store, countsOf, isReady);
  const trash = useWatched(store, trashOf, isReady) ?? [];
  const [version, setVersion] = useState(0);
  const facets = useFacets(store, counts && `${version} ${counts.notes}`);
  const storage = useStorage(counts);
  const [isReadingOpen, setReadingOpen] = useState(false);
  const reading = useReading(store, isReadingOpen);
  /** Changes that can be taken back, last one last. */
  const changes = useRef<string[]>([]);

  useEffect(() => {
    if (!isReady) return undefined;
    // Nobody waits for this, and a first search may be under way.
    const later = setTimeout(() => {
      // What has been in the trash for long enough goes.
      store.notes.emptyTrash().catch(() => 0);
      callBackground('unsaved-notes', {}).then(
        ({ left }) => {
          if (left > 0) setNotice({ message: i18n.t('library.unsaved', left), canUndo: false });
        },
        () => undefined,
      );
    }, AFTER_FIRST_LOOK);
    return () => clearTimeout(later);
  }, [store, isReady]);

  /** Runs a change, says that it is done, and lets open articles paint it. */
  const run = useCallback((work: Promise<string | { message: string; change: Changed }>): void => {
    work.then(
      (done) => {
        if (typeof done !== 'string') changes.current.push(done.change.change);
        setNotice(
          typeof done === 'string' ? { message: done, canUndo: false } : { message: done.message, canUndo: true },
        );
        setVersion((before) => before + 1);
        void tellOtherPages(undefined, 'notes-changed', null);
      },
      (error: unknown) => setNotice({ message: complaint(error), canUndo: false }),
    );
  }, []);

  const undo = useCallback((): void => {
    const change = changes.current.pop();
    if (change !== undefined) run(store.notes.undo(change).then(() => i18n.t('library.undone')));
  }, [store]);

  const exchange = useExchange({
    store,
    isReady,
    colourNames,
    shown: queryOf(query, filter),
    say: (message) => setNotice({ message, canUndo: false }),
    complain: (error) => setNotice({ message: complaint(error), canUndo: false }),
    onImported: (count) => run(Promise.resolve(i18n.t('library.imported', count))),
  });

  return (
    <Library
      onOpenLesson={() => void openLesson()}
      onPrepareLesson={() => void openOwnPage('lessons.html')}
      state={state}
      trash={trash}
      counts={counts}
      facets={facets}
      query={query}
      filter={filter}
      colourNames={colourNames}
      colourOrder={colourOrder}
      completeTags={(prefix) => store.notes.tagsBeginning(prefix)}
      nameOf={(entity) => facets.entities.find((each) => each.entity === entity)?.name}
      notice={notice}
      readerLink={(article) => readerPath({ article: article.id })}
      lessonLink={(article) => builderPath({ article: article.id })}
      marksIn={(text) => foundSpans(text, query)}
      onQuery={setQuery}
      onFilter={setFilter}
      onMore={more}
      onSave={(note, patch) =>
        run(store.notes.update(note.id, patch).then((change) => ({ message: i18n.t('library.saved'), change })))
      }
      onDelete={(note) =>
        run(store.notes.remove([note.id]).then((change) => ({ message: i18n.t('note.deleted', 1), change })))
      }
      reading={reading}
      onReading={setReadingOpen}
      onBulk={(ids, action) => run(changeMany(store, ids, action))}
      onAllIds={() => store.library.ids(queryOf(query, filter))}
      onRenameTag={(from, to) =>
        run(
          store.notes.renameTag(from, to).then((change) => {
            setFilter({ ...filter, tag: to });
            return { message: i18n.t('library.changed', change.notes.length), change };
          }),
        )
      }
      onAddNote={(article, change) => run(addToArticle(store, article.id, change))}
      onRestore={(notes) =>
        run(
          store.notes
            .restore(notes.map(({ id }) => id))
            .then((change) => ({ message: i18n.t('library.restored', notes.length), change })),
        )
      }
      onEmptyTrash={() => run(store.notes.emptyTrash({ all: true }).then(() => i18n.t('library.trashEmptied')))}
      storage={storage}
      onEraseAll={() => {
        changes.current = [];
        run(
          store
            .eraseAll()
            .then(eraseStorage)
            .then(() => i18n.t('library.erased')),
        );
      }}
      onUndo={undo}
      {...exchange.props}
      onRecover={(file) =>
        void exchange.importing.recover(file).then((recovered) => {
          if (recovered) run(Promise.resolve(i18n.t('library.recovered')));
          retry();
        })
      }
    />
  );
}

function complaint(error: unknown): string {
  return error instanceof NotesError ? `${words(error.messageKey)} ${words(error.adviceKey)}` : String(error);
}
