import { useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import type { NoteItemProps } from '../props.ts';
import { IconButton } from '../ui/Button.tsx';
import { colourName } from './colours.ts';
import { NoteEditor } from './NoteEditor.tsx';

/** A note in a list: its quote leads to the passage, its state says how sure its place is. */
export function NoteItem({ placed, colourNames, onGoTo, onSave, onDelete }: NoteItemProps) {
  const messages = useMessages();
  const { t } = messages;
  const [editing, setEditing] = useState(false);
  const { note, state, nowReads } = placed;
  const quote = note.target?.quote.exact;
  return (
    <li class={`dl-note dl-colour-${note.colour} dl-note-${state}`}>
      <p class="dl-note-head">
        <span class="dl-swatch" />
        <span class="dl-note-name">{colourName(note.colour, colourNames, messages)}</span>
        <span class="dl-note-tools">
          <IconButton icon="edit" label={t('note.edit')} onClick={() => setEditing(true)} />
          <IconButton icon="trash" label={t('note.delete')} onClick={() => onDelete(note)} />
        </span>
      </p>
      {state !== 'exact' && <p class="dl-small">{t(`note.${state}`)}</p>}
      {quote === undefined ? (
        <p class="dl-small">{t('note.wholeArticle')}</p>
      ) : state === 'missing' ? (
        <blockquote class="dl-note-quote" dir="auto">
          {quote}
        </blockquote>
      ) : (
        <button type="button" class="dl-note-quote" title={t('note.goTo')} dir="auto" onClick={() => onGoTo(note)}>
          {quote}
        </button>
      )}
      {state === 'approximate' && nowReads !== undefined && (
        <p class="dl-small" dir="auto">
          {t('note.nowReads')} <q>{nowReads}</q>
        </p>
      )}
      {editing ? (
        <NoteEditor
          body={note.body}
          colour={note.colour}
          colourNames={colourNames}
          onSave={(change) => {
            setEditing(false);
            onSave(note, change);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        note.body !== '' && (
          <p class="dl-note-body" dir="auto">
            {note.body}
          </p>
        )
      )}
    </li>
  );
}
