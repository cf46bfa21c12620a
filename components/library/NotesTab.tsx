import { useEffect, useRef } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button, LinkButton } from '../ui/Button.tsx';
import { ArticleSection } from './ArticleSection.tsx';
import { Filters } from './Filters.tsx';
import { focusFirst, handleListKey } from './keys.ts';
import { LibraryNote } from './LibraryNote.tsx';
import type { ExportScope } from './exchange/props.ts';
import type { LibraryProps, NoteGroup } from './props.ts';

export interface NotesTabProps extends LibraryProps {
  /** An article, or some notes: the tab for export asks for the format. */
  onExportPart(scope: ExportScope): void;
}

function Search({ query, onQuery }: Pick<LibraryProps, 'query' | 'onQuery'>) {
  const { t } = useMessages();
  return (
    <label class="dl-field dl-library-search">
      <span class="dl-label">{t('library.search')}</span>
      <input
        class="dl-input"
        type="search"
        dir="auto"
        aria-keyshortcuts="/"
        placeholder={t('library.searchPlaceholder')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          focusFirst(event.currentTarget.closest('.dl-page'));
        }}
      />
    </label>
  );
}

/** More of the list, when its end comes near the window; the button is for everyone else. */
function More({ onMore, count }: Pick<LibraryProps, 'onMore'> & { count: number }) {
  const { t } = useMessages();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: '800px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [count]);
  return (
    <div ref={end} class="dl-library-more">
      <Button onClick={onMore}>{t('library.more')}</Button>
    </div>
  );
}

function List({ groups, ...props }: NotesTabProps & { groups: readonly NoteGroup[] }) {
  const { t } = useMessages();
  const notes = groups.flatMap((group) => group.notes);
  const first = notes[0];
  return (
    <div
      class="dl-library-list"
      onKeyDown={(event) => {
        handleListKey(event, (id) => {
          const note = notes.find((each) => each.id === id);
          if (note) props.onDelete(note);
        });
      }}
    >
      {groups.map((group, i) => (
        <ArticleSection
          key={group.article?.id ?? `gone-${i}`}
          group={group}
          marksIn={props.marksIn}
          action={
            group.article && (
              <>
                {group.article.hasCopy && props.readerLink && (
                  <a class="dl-link" href={props.readerLink(group.article)} target="_blank" rel="noopener">
                    {t('reader.open')}
                    <span class="dl-hidden"> {group.article.title}</span>
                  </a>
                )}
                <LinkButton
                  onClick={() => group.article && props.onExportPart({ kind: 'article', article: group.article })}
                >
                  {t('library.exportArticle')}
                  <span class="dl-hidden"> {group.article.title}</span>
                </LinkButton>
              </>
            )
          }
        >
          {group.notes.map((note) => (
            <LibraryNote
              key={note.id}
              note={note}
              article={group.article}
              isFirst={note === first}
              colourNames={props.colourNames}
              marksIn={props.marksIn}
              onSave={props.onSave}
              onDelete={props.onDelete}
            />
          ))}
        </ArticleSection>
      ))}
    </div>
  );
}

/** Search, filters and the list, or why it is empty. */
export function NotesTab(props: NotesTabProps) {
  const { state, counts, query, filter } = props;
  const { t } = useMessages();
  const isNarrowed = query.trim() !== '' || Object.keys(filter).length > 0;
  if (counts?.notes === 0 && !isNarrowed)
    return <EmptyState title={t('library.empty')} advice={t('library.emptyAdvice')} />;
  const { groups, hasMore, isCurrent } =
    state.kind === 'list' ? state : { groups: [], hasMore: false, isCurrent: false };
  const shown = groups.reduce((sum, { notes }) => sum + notes.length, 0);
  return (
    <>
      <Search query={query} onQuery={props.onQuery} />
      <Filters {...props} />
      <p class="dl-small dl-library-status" role="status" aria-busy={!isCurrent}>
        {state.kind === 'loading' && t('ui.loading')}
        {isCurrent && isNarrowed && shown > 0 && t(hasMore ? 'library.foundMore' : 'library.found', shown)}
      </p>
      {isCurrent && shown === 0 && <EmptyState title={t('library.noHits')} advice={t('library.noHitsAdvice')} />}
      {shown > 0 && <List {...props} groups={groups} />}
      {hasMore && <More onMore={props.onMore} count={shown} />}
      <p class="dl-small dl-library-keys">{t('library.keys')}</p>
    </>
  );
}
