import { useState } from 'preact/hooks';
import type { Note } from '../../lib/model/note.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { colourName } from '../notes/colours.ts';
import { NoteBody } from '../notes/NoteBody.tsx';
import { NoteEditor } from '../notes/NoteEditor.tsx';
import { IconButton } from '../ui/Button.tsx';
import { dayOf } from './day.ts';
import { passageLink } from './links.ts';
import { Marked } from './Marked.tsx';
import type { LibraryArticle, LibraryProps } from './props.ts';

type Shared = Pick<
  LibraryProps,
  'colourNames' | 'colourOrder' | 'completeTags' | 'nameOf' | 'marksIn' | 'onSave' | 'onDelete'
>;

export interface LibraryNoteProps extends Shared {
  note: Note;
  article: LibraryArticle | undefined;
  /** In the tab order; the others are reached by arrow keys. */
  isFirst: boolean;
  isSelected: boolean;
  /** @param toHere everything since the last one, too. */
  onSelect(id: string, toHere: boolean): void;
}

type QuoteProps = Pick<LibraryNoteProps, 'note' | 'article' | 'marksIn' | 'nameOf'>;

export function NoteQuote({ note, article, marksIn, nameOf }: QuoteProps) {
  const { t } = useMessages();
  const format = useFormats();
  const quote = note.target?.quote.exact;
  const link = passageLink(article, note);
  if (quote === undefined) {
    const names = note.entities.flatMap((entity) => nameOf(entity) ?? []);
    return (
      <p class="dl-small">{names.length > 0 ? t('note.onEntity', [format.list(names)]) : t('note.wholeArticle')}</p>
    );
  }
  const words = <Marked text={quote} spans={marksIn(quote)} />;
  if (link === undefined)
    return (
      <blockquote class="dl-note-quote" dir="auto">
        {words}
      </blockquote>
    );
  return (
    <a class="dl-note-quote" href={link} target="_blank" rel="noopener" title={t('note.goTo')} dir="auto">
      {words}
    </a>
  );
}

/** What the reader wrote, with what a search found in it. */
export function NoteWords({ note, marksIn }: Pick<LibraryNoteProps, 'note' | 'marksIn'>) {
  return <NoteBody note={note} drawText={(text) => <Marked text={text} spans={marksIn(text)} />} />;
}

/** A note of the library: the quote leads to its passage; edited in place. */
export function LibraryNote(props: LibraryNoteProps) {
  const { note, article, isFirst, isSelected, colourNames, marksIn, onSelect, onSave, onDelete } = props;
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const [editing, setEditing] = useState(false);
  const name = colourName(note.colour, colourNames, messages);
  return (
    <li
      class={`dl-note dl-library-note dl-colour-${note.colour}${isSelected ? ' dl-selected' : ''}`}
      data-note={note.id}
      tabIndex={isFirst ? 0 : -1}
      aria-label={isSelected ? t('library.isSelected', [name]) : name}
    >
      <p class="dl-note-head">
        <label class="dl-note-check">
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={t('library.select', [(note.target?.quote.exact ?? note.body).slice(0, 80)])}
            // A change has no word on the shift key; a click, by key too, has.
            onClick={(event) => onSelect(note.id, event.shiftKey)}
          />
          <span class="dl-swatch" />
        </label>
        <span class="dl-note-name">{name}</span>
        <span>{format.shortDate(dayOf(note.createdAt))}</span>
        <span class="dl-note-tools">
          <IconButton icon="edit" label={t('note.edit')} onClick={() => setEditing(true)} />
          <IconButton icon="trash" label={t('note.delete')} onClick={() => onDelete(note)} />
        </span>
      </p>
      <NoteQuote note={note} article={article} marksIn={marksIn} nameOf={props.nameOf} />
      {editing ? (
        <NoteEditor
          body={note.body}
          colour={note.colour}
          tags={note.tags}
          completeTags={props.completeTags}
          colourNames={colourNames}
          {...(props.colourOrder ? { colourOrder: props.colourOrder } : {})}
          onSave={({ tags, ...change }) => {
            setEditing(false);
            onSave(note, { ...change, tags: tags ?? note.tags });
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <NoteWords note={note} marksIn={marksIn} />
      )}
    </li>
  );
}
