import { useMessages } from '../i18n/messages.ts';
import { NoteItem } from '../notes/NoteItem.tsx';
import type { PlacedNote, SidePanelProps } from '../props.ts';
import { LinkButton } from '../ui/Button.tsx';
import { EmptyState } from './EmptyState.tsx';

export interface NoteListProps extends Pick<
  SidePanelProps,
  'colourNames' | 'onGoToNote' | 'onSaveNote' | 'onDeleteNote' | 'onOpenLibrary'
> {
  notes: readonly PlacedNote[];
}

/** The article's notes in the order of the text; those that aren't found on the page come last, under their own head. */
export function NoteList({ notes, colourNames, onGoToNote, onSaveNote, onDeleteNote, onOpenLibrary }: NoteListProps) {
  const { t } = useMessages();
  const library = <LinkButton onClick={onOpenLibrary}>{t('library.openAll')}</LinkButton>;
  if (notes.length === 0)
    return (
      <EmptyState title={t('panel.noNotes')} advice={t('panel.noNotesAdvice')}>
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
      <p class="dl-notes-foot">{library}</p>
    </>
  );
}
