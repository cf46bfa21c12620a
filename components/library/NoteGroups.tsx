import { useMessages } from '../i18n/messages.ts';
import { LinkButton } from '../ui/Button.tsx';
import { ArticleNote } from './ArticleNote.tsx';
import { ArticleSection } from './ArticleSection.tsx';
import type { ExportScope } from './exchange/props.ts';
import { handleListKey } from './keys.ts';
import { LibraryNote } from './LibraryNote.tsx';
import type { LibraryArticle, LibraryProps, NoteGroup } from './props.ts';
import type { Selection } from './use-selection.ts';

export interface NoteGroupsProps extends LibraryProps {
  groups: readonly NoteGroup[];
  selection: Selection;
  /** An article, or some notes: the tab for export asks for the format. */
  onExportPart(scope: ExportScope): void;
}

/** What can be done with an article. Each says of which, for whoever hears the page. */
function ArticleActions({ article, group, ...props }: NoteGroupsProps & { article: LibraryArticle; group: NoteGroup }) {
  const { t } = useMessages();
  const ids = group.notes.map(({ id }) => id);
  const of = <span class="dl-hidden"> {article.title}</span>;
  return (
    <>
      {article.hasCopy && props.readerLink && (
        <a class="dl-link" href={props.readerLink(article)} target="_blank" rel="noopener">
          {t('reader.open')}
          {of}
        </a>
      )}
      {props.lessonLink && (
        <a class="dl-link" href={props.lessonLink(article)} target="_blank" rel="noopener">
          {t('builder.make')}
          {of}
        </a>
      )}
      <LinkButton onClick={() => props.onExportPart({ kind: 'article', article })}>
        {t('library.exportArticle')}
        {of}
      </LinkButton>
      <LinkButton onClick={() => props.selection.toggleAll(ids)}>
        {t(ids.every((id) => props.selection.ids.has(id)) ? 'library.selectNone' : 'library.selectArticle')}
        {of}
      </LinkButton>
      <ArticleNote article={article} {...props} />
    </>
  );
}

/** Notes under their articles. */
export function NoteGroups(props: NoteGroupsProps) {
  const { groups, selection } = props;
  const notes = groups.flatMap((group) => group.notes);
  const first = notes[0];
  return (
    <div
      class="dl-library-list"
      onKeyDown={(event) => {
        handleListKey(event, {
          onDelete(id) {
            const note = notes.find((each) => each.id === id);
            if (selection.ids.has(id) && selection.ids.size > 1) {
              props.onBulk([...selection.ids], { kind: 'delete' });
              selection.set([]);
            } else if (note) props.onDelete(note);
          },
          onSelect: selection.toggle,
          onExtend: selection.add,
          onSelectNone: () => selection.set([]),
          onSelectAll: () => selection.toggleAll(notes.map(({ id }) => id)),
        });
      }}
    >
      {groups.map((group, i) => (
        <ArticleSection
          key={group.article?.id ?? `gone-${i}`}
          group={group}
          marksIn={props.marksIn}
          action={group.article && <ArticleActions {...props} article={group.article} group={group} />}
        >
          {group.notes.map((note) => (
            <LibraryNote
              key={note.id}
              note={note}
              article={group.article}
              isFirst={note === first}
              isSelected={selection.ids.has(note.id)}
              colourNames={props.colourNames}
              {...(props.colourOrder ? { colourOrder: props.colourOrder } : {})}
              completeTags={props.completeTags}
              nameOf={props.nameOf}
              marksIn={props.marksIn}
              onSelect={selection.toggle}
              onSave={props.onSave}
              onDelete={props.onDelete}
            />
          ))}
        </ArticleSection>
      ))}
    </div>
  );
}
