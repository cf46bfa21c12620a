import { useEffect, useState } from 'preact/hooks';
import type { ReaderViewProps } from '../../components/reader/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import { MessageError } from '../../lib/messaging/errors.ts';
import type { CommandHandlers } from '../../lib/messaging/handle-commands.ts';
import type { PlacedNote } from '../../lib/messaging/page-protocol.ts';
import type { Article } from '../../lib/model/article.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { ReaderSettings } from '../../lib/model/settings.ts';
import { messages, words } from '../../lib/platform/words.ts';

type Notes = Pick<
  ReaderViewProps,
  'notes' | 'notice' | 'noteActions' | 'onGoToNote' | 'onSaveNote' | 'onDeleteNote' | 'onUndo'
>;

/** Longest beginning of a tag that is looked for, UTF-16 code units. */
const LONGEST_PREFIX = 100;

/** The article's notes as the view lists them, and what can be done with them: the same as in the side panel. */
export function useNotes(options: {
  article: Article | undefined;
  placed: readonly PlacedNote[];
  colourOrder: ReaderSettings['colourOrder'];
  command: CommandHandlers | undefined;
}): Notes {
  const { article, placed, colourOrder, command } = options;
  const [notice, setNotice] = useState<ReaderViewProps['notice']>();
  const [undo, setUndo] = useState<string>();
  const names = useNames(placed);

  /** Runs a change and shows it; what fails is said. */
  const run = <T>(work: Promise<T>, done: (made: T) => void = () => setNotice(undefined)): void => {
    work
      .then(async (made) => {
        done(made);
        await command?.['notes-changed'](null);
      })
      .catch((error: unknown) => {
        const keys = error instanceof MessageError ? [error.key, error.adviceKey] : ['error.internal'];
        setNotice({ message: keys.flatMap((key) => (key ? [words(key)] : [])).join(' '), canUndo: false });
      });
  };

  return {
    notes: placed.map((each) => ({ ...each, ...subjectsOf(each, names) })),
    notice,
    noteActions: {
      colourOrder,
      complete: (prefix) => callBackground('tags-beginning', { prefix: prefix.slice(0, LONGEST_PREFIX) }),
      onAccept({ id }) {
        const span = placed.find(({ note }) => note.id === id)?.span;
        if (!span || !article) return;
        const { text, blocks } = article;
        run(callBackground('note-accept', { id, text, blocks, span }));
      },
      onAdd(change) {
        if (article) run(callBackground('note-add', { article, span: null, ...change }));
      },
    },
    onGoToNote: ({ id }) => void command?.reveal({ noteId: id }),
    onSaveNote: ({ id }, patch) => run(callBackground('note-update', { id, patch })),
    onDeleteNote: ({ id }) =>
      run(callBackground('notes-remove', { ids: [id] }), ({ change }) => {
        setUndo(change);
        setNotice({ message: messages().t('note.deleted', 1), canUndo: true });
      }),
    onUndo() {
      if (undo === undefined) return;
      setUndo(undefined);
      run(callBackground('notes-undo', { change: undo }));
    },
  };
}

/** Names of the places and officials that notes without a passage are on. */
function useNames(placed: readonly PlacedNote[]): ReadonlyMap<EntityId, string> {
  const [names, setNames] = useState<ReadonlyMap<EntityId, string>>(new Map());
  const wanted = [...new Set(placed.flatMap(({ note }) => (note.target ? [] : note.entities)))].join(' ');
  useEffect(() => {
    if (wanted === '') return;
    callBackground('entity-names', { ids: wanted.split(' ') }).then(
      (refs) => setNames(new Map(refs.flatMap(({ id, name }) => (id === undefined ? [] : [[id, name]])))),
      // Without the dataset they are notes on the article.
      () => undefined,
    );
  }, [wanted]);
  return names;
}

function subjectsOf({ note }: PlacedNote, names: ReadonlyMap<EntityId, string>): { subjects?: string[] } {
  if (note.target) return {};
  const subjects = note.entities.flatMap((entity) => names.get(entity) ?? []);
  return subjects.length === 0 ? {} : { subjects };
}
