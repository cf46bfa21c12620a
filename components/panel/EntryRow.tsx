import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PanelEntry } from '../../lib/cards/panel-view.ts';
import { className, whereabouts } from '../card/place-words.ts';
import { useMessages, type Messages } from '../i18n/messages.ts';
import type { SidePanelProps } from '../props.ts';
import { IconButton } from '../ui/Button.tsx';

/** What stands under the name: the office, or kind and place. */
function underline(entry: PanelEntry, messages: Messages): string | undefined {
  const { t } = messages;
  const { kind, office, country, placeClass } = entry;
  if (kind === 'organisation') return undefined;
  const where = whereabouts(entry, messages);
  if (kind === 'official' || kind === 'role') {
    if (office === undefined) return country?.name;
    return country && !office.includes(country.name) ? t('ui.comma', [office, country.name]) : office;
  }
  if (kind === 'place' && placeClass && placeClass !== 'country' && placeClass !== 'city') {
    const what = className(placeClass, undefined, messages);
    return where === undefined ? what : t('card.inPlace', [what, where]);
  }
  return where;
}

export interface EntryRowProps extends Pick<
  SidePanelProps,
  'onGoToSpan' | 'onHoverEntry' | 'onOpenCard' | 'onCloseCard'
> {
  entry: PanelEntry;
  current: boolean;
  /** The entry's card, when it is open. */
  card?: ComponentChildren;
}

/**
 * A name with its mentions. Pressing it goes to the first mention in the text, pressing again to the next; the button
 * beside it opens the card.
 */
export function EntryRow(props: EntryRowProps) {
  const { entry, current, card, onGoToSpan, onHoverEntry, onOpenCard, onCloseCard } = props;
  const messages = useMessages();
  const { t } = messages;
  const [visited, setVisited] = useState(-1);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const under = underline(entry, messages);
  const count = entry.spans.length;
  const visit = (): void => {
    const next = (visited + 1) % count;
    const span = entry.spans[next];
    if (!span) return;
    setVisited(next);
    onGoToSpan(span, entry);
  };
  return (
    <li ref={row} aria-current={current ? 'true' : undefined}>
      <div
        class={`dl-entry dl-kind-${entry.kind}${current ? ' dl-entry-current' : ''}`}
        onMouseEnter={() => onHoverEntry(entry)}
        onMouseLeave={() => onHoverEntry(undefined)}
      >
        <button
          type="button"
          class="dl-entry-main"
          onClick={visit}
          onFocus={() => onHoverEntry(entry)}
          onBlur={() => onHoverEntry(undefined)}
        >
          <span class="dl-entry-name" dir="auto">
            <span>{entry.name}</span>
            {entry.english !== undefined && (
              <>
                {' '}
                <span class="dl-entry-english" lang="en">
                  {entry.english}
                </span>
              </>
            )}
          </span>
          <span class="dl-entry-count" aria-label={t('panel.mentions', count)}>
            {visited >= 0 && count > 1 ? `${visited + 1}/${count}` : count}
          </span>
          {under !== undefined && (
            <span class="dl-entry-under" dir="auto">
              {under}
            </span>
          )}
        </button>
        <IconButton
          icon="next"
          label={t('panel.open', [entry.name])}
          expanded={card !== undefined}
          onClick={() => (card === undefined ? onOpenCard(entry) : onCloseCard())}
        />
      </div>
      {card}
    </li>
  );
}
