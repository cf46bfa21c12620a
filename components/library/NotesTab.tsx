import { useEffect, useRef } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { Button } from '../ui/Button.tsx';
import { Filters } from './Filters.tsx';
import { focusFirst } from './keys.ts';
import { NoteGroups } from './NoteGroups.tsx';
import type { ExportScope } from './exchange/props.ts';
import type { LibraryProps, NoteGroup } from './props.ts';
import { RenameTag } from './RenameTag.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useSelection } from './use-selection.ts';

const NOTHING: { groups: readonly NoteGroup[]; hasMore: boolean; isCurrent: boolean; total?: number } = {
  groups: [],
  hasMore: false,
  isCurrent: false,
};

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

/** Search, filters and the list, or why it is empty. */
export function NotesTab(props: NotesTabProps) {
  const { state, counts, query, filter } = props;
  const { t } = useMessages();
  const format = useFormats();
  const isNarrowed = query.trim() !== '' || Object.keys(filter).length > 0;
  const { groups, hasMore, isCurrent, total } = state.kind === 'list' ? state : NOTHING;
  const notes = groups.flatMap((group) => group.notes);
  const selection = useSelection(
    notes.map(({ id }) => id),
    JSON.stringify([query, filter]),
  );
  if (counts?.notes === 0 && !isNarrowed)
    return <EmptyState title={t('library.empty')} advice={t('library.emptyAdvice')} />;
  const shown = notes.length;
  const all = isNarrowed ? total : counts?.notes;
  return (
    <>
      <Search query={query} onQuery={props.onQuery} />
      <Filters {...props} />
      {filter.tag !== undefined && <RenameTag key={filter.tag} {...props} tag={filter.tag} />}
      <p class="dl-small dl-library-status" role="status" aria-busy={!isCurrent}>
        {state.kind === 'loading' && t('ui.loading')}
        {isCurrent && isNarrowed && shown > 0 && t('library.found', all ?? shown, [format.number(all ?? shown)])}
      </p>
      {isCurrent && shown === 0 && <EmptyState title={t('library.noHits')} advice={t('library.noHitsAdvice')} />}
      {shown > 0 && <NoteGroups {...props} groups={groups} selection={selection} />}
      {hasMore && <More onMore={props.onMore} count={shown} />}
      <p class="dl-small dl-library-keys">{t('library.keys')}</p>
      <SelectionBar
        {...props}
        selection={selection}
        notes={notes.filter(({ id }) => selection.ids.has(id))}
        total={all}
        onExport={() => props.onExportPart({ kind: 'notes', ids: [...selection.ids] })}
      />
    </>
  );
}
