import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import type { MentionKind } from '../../lib/model/mention.ts';
import { useMessages } from '../i18n/messages.ts';
import type { PanelArticle, SidePanelProps } from '../props.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { EmptyState } from './EmptyState.tsx';
import { EntryRow } from './EntryRow.tsx';

const KINDS: readonly MentionKind[] = ['place', 'official', 'role', 'organisation', 'demonym'];
/** From this many names on, a filter helps. */
const MANY = 15;

export interface EntryListProps extends Pick<
  SidePanelProps,
  'currentKey' | 'onGoToSpan' | 'onHoverEntry' | 'onOpenCard' | 'onCloseCard'
> {
  article: PanelArticle;
  /** The open card and the entry that it stands below. */
  open?: { key: string; card: ComponentChildren } | undefined;
}

function fits({ name, english, office, country }: PanelEntry, filter: string): boolean {
  return [name, english, office, country?.name, country?.english].some((text) =>
    text?.toLocaleLowerCase().includes(filter),
  );
}

/** Places and officials by kind, each kind in order of appearance; below them what is only possible. */
export function EntryList({ article, currentKey, open, ...callbacks }: EntryListProps) {
  const { t } = useMessages();
  const [filter, setFilter] = useState('');
  const { entries } = article;
  if (entries.length === 0) return <EmptyState title={t('panel.noNames')} />;
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = wanted === '' ? entries : entries.filter((entry) => fits(entry, wanted));
  const possible = shown.filter((entry) => entry.possible);
  const rows = (list: readonly PanelEntry[]) => (
    <ul class="dl-entries">
      {list.map((entry) => (
        <EntryRow
          key={entry.key}
          entry={entry}
          current={entry.key === currentKey}
          {...(open?.key === entry.key ? { card: open.card } : {})}
          {...callbacks}
        />
      ))}
    </ul>
  );
  return (
    <>
      {entries.length >= MANY && (
        <input
          class="dl-input dl-filter"
          type="search"
          aria-label={t('panel.filter')}
          placeholder={t('panel.filter')}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p class="dl-small dl-none">{t('panel.noneFound')}</p>}
      {KINDS.map((kind) => {
        const list = shown.filter((entry) => entry.kind === kind && !entry.possible);
        return (
          list.length > 0 && (
            <section key={kind} class="dl-entry-group">
              <h2>
                {t(`kinds.${kind}`)} <span>{list.length}</span>
              </h2>
              {rows(list)}
            </section>
          )
        );
      })}
      {possible.length > 0 && (
        <Disclosure summary={`${t('panel.possible')} (${possible.length})`} open={wanted !== ''}>
          <p class="dl-small">{t('panel.possibleAdvice')}</p>
          {rows(possible)}
        </Disclosure>
      )}
    </>
  );
}
