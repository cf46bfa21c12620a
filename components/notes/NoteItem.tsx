import { useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import type { NoteItemProps } from '../props.ts';
import { IconButton } from '../ui/Button.tsx';
import { colourName } from './colours.ts';
import { NoteBody } from './NoteBody.tsx';
import { NoteEditor } from './NoteEditor.tsx';
import { Wording } from './Wording.tsx';

/** A note in a list: its quote leads to the passage, its state says how sure its place is. */
export function NoteItem({ placed, colourNames, actions, onGoTo, onSave, onDelete }: NoteItemProps) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
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
      {quote !== undefined && state === 'missing' && <p class="dl-small">{t('note.missing')}</p>}
      {quote === undefined ? (
        <p class="dl-small">
          {placed.subjects ? t('note.onEntity', [format.list(placed.subjects)]) : t('note.wholeArticle')}
        </p>
      ) : state === 'missing' ? (
        <blockquote class="dl-note-quote" dir="auto">
          {quote}
        </blockquote>
      ) : (
        <button type="button" class="dl-note-quote" title={t('note.goTo')} dir="auto" onClick={() => onGoTo(note)}>
          {quote}
        </button>
      )}
      {quote !== undefined && state === 'approximate' && nowReads !== undefined && (
        <Wording was={quote} now={nowReads} onAccept={actions && (() => actions.onAccept(note))} />
      )}
      {editing ? (
        <NoteEditor
          body={note.body}
          colour={note.colour}
          tags={note.tags}
          completeTags={actions?.complete}
          colourNames={colourNames}
          {...(actions ? { colourOrder: actions.colourOrder } : {})}
          onSave={(change) => {
            setEditing(false);
            onSave(note, { ...change, tags: change.tags ?? note.tags });
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <NoteBody note={note} />
      )}
    </li>
  );
}
