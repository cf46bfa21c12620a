import { useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { NewNote } from '../notes/NewNote.tsx';
import { NoteItem } from '../notes/NoteItem.tsx';
import type { PlacedNote, SidePanelProps } from '../props.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export interface NoteListProps extends Pick<
  SidePanelProps,
  'colourNames' | 'noteActions' | 'onGoToNote' | 'onSaveNote' | 'onDeleteNote' | 'onOpenLibrary'
> {
  notes: readonly PlacedNote[];
}

/** The article's notes in the order of the text; those that aren't found on the page come last, under their own head. */
export function NoteList(props: NoteListProps) {
  const { notes, colourNames, noteActions, onGoToNote, onSaveNote, onDeleteNote, onOpenLibrary } = props;
  const { t } = useMessages();
  const [writing, setWriting] = useState(false);
  const library = <LinkButton onClick={onOpenLibrary}>{t('library.openAll')}</LinkButton>;
  const writer = noteActions && (
    <div class="dl-notes-foot">
      {writing ? (
        <NewNote actions={noteActions} colourNames={colourNames} onDone={() => setWriting(false)} />
      ) : (
        <Button onClick={() => setWriting(true)}>{t('note.add')}</Button>
      )}
    </div>
  );
  if (notes.length === 0 && writing) return <>{writer}</>;
  if (notes.length === 0)
    return (
      <EmptyState title={t('panel.noNotes')} advice={t('panel.noNotesAdvice')}>
        {writer}
        {library}
      </EmptyState>
    );
  const missing = notes.filter(({ note, state }) => note.target && state === 'missing');
  const found = notes.filter((placed) => !missing.includes(placed));
  const items = (list: readonly PlacedNote[]) => (
    <ul class="dl-notes">
      {list.map((placed) => (
        <NoteItem
          key={placed.note.id}
          placed={placed}
          colourNames={colourNames}
          actions={noteActions}
          onGoTo={onGoToNote}
          onSave={onSaveNote}
          onDelete={onDeleteNote}
        />
      ))}
    </ul>
  );
  return (
    <>
      {items(found)}
      {missing.length > 0 && (
        <section class="dl-entry-group">
          <h2>
            {t('panel.notFound')} <span>{missing.length}</span>
          </h2>
          {items(missing)}
        </section>
      )}
      {writer}
      <p class="dl-notes-foot">{library}</p>
    </>
  );
}
