import type { Note } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { Markdown, type MarkdownProps } from '../ui/Markdown.tsx';

export interface NoteBodyProps {
  note: Pick<Note, 'body' | 'tags'>;
  /** How runs of text are shown: with what a search found in them, say. */
  drawText?: MarkdownProps['drawText'];
}

/** What the reader wrote, and its tags. */
export function NoteBody({ note: { body, tags }, drawText }: NoteBodyProps) {
  const { t } = useMessages();
  return (
    <>
      {body !== '' && (
        <div class="dl-note-body">
          <Markdown text={body} drawText={drawText} />
        </div>
      )}
      {tags.length > 0 && (
        <ul class="dl-tags" aria-label={t('library.tags')}>
          {tags.map((tag) => (
            <li key={tag} dir="auto">
              {drawText ? drawText(tag) : tag}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
