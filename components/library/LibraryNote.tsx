import { useState } from 'preact/hooks';
import type { Note } from '../../lib/model/note.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { colourName } from '../notes/colours.ts';
import { NoteEditor } from '../notes/NoteEditor.tsx';
import { IconButton } from '../ui/Button.tsx';
import { passageLink } from './links.ts';
import { Marked } from './Marked.tsx';
import type { LibraryArticle, LibraryProps } from './props.ts';

export interface LibraryNoteProps extends Pick<LibraryProps, 'colourNames' | 'marksIn' | 'onSave' | 'onDelete'> {
  note: Note;
  article: LibraryArticle | undefined;
  /** In the tab order; the others are reached by arrow keys. */
  isFirst: boolean;
}

export function NoteQuote({ note, article, marksIn }: Pick<LibraryNoteProps, 'note' | 'article' | 'marksIn'>) {
  const { t } = useMessages();
  const quote = note.target?.quote.exact;
  const link = passageLink(article, note);
  if (quote === undefined) return <p class="dl-small">{t('note.wholeArticle')}</p>;
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

/** A note of the library: the quote leads to its passage; edited in place. */
export function LibraryNote({ note, article, isFirst, colourNames, marksIn, onSave, onDelete }: LibraryNoteProps) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const [editing, setEditing] = useState(false);
  return (
    <li
      class={`dl-note dl-library-note dl-colour-${note.colour}`}
      data-note={note.id}
      tabIndex={isFirst ? 0 : -1}
      aria-label={colourName(note.colour, colourNames, messages)}
    >
      <p class="dl-note-head">
        <span class="dl-swatch" />
        <span class="dl-note-name">{colourName(note.colour, colourNames, messages)}</span>
        <span>{format.shortDate(dayOf(note.createdAt))}</span>
        <span class="dl-note-tools">
          <IconButton icon="edit" label={t('note.edit')} onClick={() => setEditing(true)} />
          <IconButton icon="trash" label={t('note.delete')} onClick={() => onDelete(note)} />
        </span>
      </p>
      <NoteQuote note={note} article={article} marksIn={marksIn} />
      {editing ? (
        <NoteEditor
          body={note.body}
          colour={note.colour}
          tags={note.tags}
          colourNames={colourNames}
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

/** What the reader wrote, as written: the project renders no Markdown. */
export function NoteWords({ note, marksIn }: Pick<LibraryNoteProps, 'note' | 'marksIn'>) {
  const { t } = useMessages();
  return (
    <>
      {note.body !== '' && (
        <p class="dl-note-body" dir="auto">
          <Marked text={note.body} spans={marksIn(note.body)} />
        </p>
      )}
      {note.tags.length > 0 && (
        <ul class="dl-tags" aria-label={t('library.tags')}>
          {note.tags.map((tag) => (
            <li key={tag} dir="auto">
              <Marked text={tag} spans={marksIn(tag)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The reader's own calendar day of a time. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
