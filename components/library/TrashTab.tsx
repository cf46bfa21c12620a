import { useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { colourName } from '../notes/colours.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { ArticleSection } from './ArticleSection.tsx';
import { DataSection } from './DataSection.tsx';
import { NoteQuote, NoteWords } from './LibraryNote.tsx';
import type { LibraryProps } from './props.ts';

const UNMARKED = (): [] => [];

/** Deleted notes, for as long as they are kept. Emptying asks once more: nothing brings those notes back. All data below. */
export function TrashTab(props: LibraryProps) {
  return (
    <>
      <Trash {...props} />
      <DataSection {...props} />
    </>
  );
}

function Trash({ trash, colourNames, nameOf, onRestore, onEmptyTrash }: LibraryProps) {
  const messages = useMessages();
  const { t } = messages;
  const [asking, setAsking] = useState(false);
  if (trash.length === 0) return <EmptyState title={t('library.trashEmpty')} advice={t('library.trashAdvice')} />;
  return (
    <>
      <p class="dl-small">{t('library.trashAdvice')}</p>
      <div class="dl-row">
        {asking ? (
          <>
            <Button
              main
              onClick={() => {
                setAsking(false);
                onEmptyTrash();
              }}
            >
              {t('library.emptyTrashSure')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
          </>
        ) : (
          <Button onClick={() => setAsking(true)}>{t('library.emptyTrash')}</Button>
        )}
      </div>
      <div class="dl-library-list">
        {trash.map((group, i) => (
          <ArticleSection
            key={group.article?.id ?? `gone-${i}`}
            group={group}
            marksIn={UNMARKED}
            action={<LinkButton onClick={() => onRestore(group.notes)}>{t('library.restoreAll')}</LinkButton>}
          >
            {group.notes.map((note) => (
              <li key={note.id} class={`dl-note dl-library-note dl-colour-${note.colour}`}>
                <p class="dl-note-head">
                  <span class="dl-swatch" />
                  <span class="dl-note-name">{colourName(note.colour, colourNames, messages)}</span>
                  <span class="dl-note-tools">
                    <LinkButton onClick={() => onRestore([note])}>{t('library.restore')}</LinkButton>
                  </span>
                </p>
                <NoteQuote note={note} article={group.article} marksIn={UNMARKED} nameOf={nameOf} />
                <NoteWords note={note} marksIn={UNMARKED} />
              </li>
            ))}
          </ArticleSection>
        ))}
      </div>
    </>
  );
}
