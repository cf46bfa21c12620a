import { useState } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { COLOURS } from '../notes/colours.ts';
import { NoteEditor } from '../notes/NoteEditor.tsx';
import { LinkButton } from '../ui/Button.tsx';
import type { LibraryArticle, LibraryProps } from './props.ts';

export type ArticleNoteProps = Pick<LibraryProps, 'colourNames' | 'colourOrder' | 'completeTags' | 'onAddNote'> & {
  article: LibraryArticle;
};

/** A note on the whole article, written where the article is listed. */
export function ArticleNote({
  article,
  colourNames,
  colourOrder = COLOURS,
  completeTags,
  onAddNote,
}: ArticleNoteProps) {
  const { t } = useMessages();
  const [writing, setWriting] = useState(false);
  if (!writing)
    return (
      <LinkButton onClick={() => setWriting(true)}>
        {t('note.add')}
        <span class="dl-hidden"> {article.title}</span>
      </LinkButton>
    );
  return (
    <div class="dl-article-note">
      <NoteEditor
        body=""
        colour={colourOrder[0] ?? 1}
        tags={[]}
        completeTags={completeTags}
        colourNames={colourNames}
        colourOrder={colourOrder}
        onSave={({ tags = [], ...change }) => {
          setWriting(false);
          if (change.body !== '' || tags.length > 0) onAddNote(article, { ...change, tags });
        }}
        onCancel={() => setWriting(false)}
      />
    </div>
  );
}
