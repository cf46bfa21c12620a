import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CardView } from '../../lib/cards/view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import type { ContextCardProps } from '../props.ts';
import { IconButton } from '../ui/Button.tsx';
import { Alternatives, isUnsure } from './Alternatives.tsx';
import { CardFoot } from './CardFoot.tsx';
import { cardTitle } from './card-title.ts';
import { OfficialBody, OfficialLede } from './OfficialBody.tsx';
import { OrganisationBody } from './OrganisationBody.tsx';
import { PlaceBody, PlaceLede } from './PlaceBody.tsx';
import { RoleBody, UnknownOfficialBody } from './RoleBody.tsx';
import { SourceMark, SourcesContext } from './Sources.tsx';
import { officeTitle } from './term-text.ts';

function Lede({ card }: { card: CardView }) {
  const messages = useMessages();
  const { t } = messages;
  switch (card.kind) {
    case 'place':
    case 'demonym':
      return <PlaceLede card={card} />;
    case 'official':
      return <OfficialLede card={card} />;
    case 'organisation':
      return (
        <p class="dl-card-lede">
          {card.category.charAt(0).toUpperCase() + card.category.slice(1)}
          <SourceMark id={card.source} />
        </p>
      );
    case 'role': {
      const [office] = card.offices;
      if (!office?.holders.length) return null;
      return <p class="dl-card-lede">{officeTitle(office, messages)}</p>;
    }
    case 'unknown-official':
      return card.introduced ? (
        <p class="dl-card-lede">{t('unknownOfficial.introduced', [card.introduced.text])}</p>
      ) : null;
  }
}

function Body({ card }: { card: CardView }) {
  switch (card.kind) {
    case 'place':
    case 'demonym':
      return <PlaceBody card={card} />;
    case 'official':
      return <OfficialBody card={card} />;
    case 'organisation':
      return <OrganisationBody card={card} />;
    case 'role':
      return <RoleBody card={card} />;
    case 'unknown-official':
      return <UnknownOfficialBody card={card} />;
  }
}

/** Beside the title: today's name of a renamed place, an organisation's abbreviation. */
function Aside({ card }: { card: CardView }) {
  const { t } = useMessages();
  if ((card.kind === 'place' || card.kind === 'demonym') && card.nameThen) {
    return <span class="dl-card-now">{t('card.nowNamed', [card.name])}</span>;
  }
  if (card.kind === 'organisation' && card.abbreviation && card.abbreviation !== card.name)
    return <span class="dl-card-now">{card.abbreviation}</span>;
  return null;
}

/**
 * The card of a marked name: who was that, where is that, on that day; the rest unfolds. Pinned, it is a dialog that
 * takes the focus and gives it back; otherwise a polite live region tells its first lines, and focus stays in the page.
 * Escape closes a pinned card; closing an unpinned one belongs to whoever listens on the page.
 */
export function ContextCard(props: ContextCardProps) {
  const { card, pinned, onPin, onClose } = props;
  const { t, dir } = useMessages();
  const format = useFormats();
  const titleId = useId();
  const root = useRef<HTMLElement>(null);
  const opening = useRef<HTMLDivElement>(null);
  const [announced, announce] = useState('');
  const title = cardTitle(card);

  // Only when it becomes pinned: another date or a correction renews the card without taking the focus again.
  useEffect(() => {
    if (pinned) root.current?.focus({ preventScroll: true });
  }, [pinned]);
  // A live region speaks of changes only: it must be there, empty, before the words come.
  useEffect(() => {
    if (!pinned) announce(`${title}. ${opening.current?.textContent ?? ''}`);
  }, [pinned, card, title]);

  const day = format.date(card.asOf.date);
  return (
    <SourcesContext.Provider value={card.sources}>
      <section
        ref={root}
        class={`dl dl-card dl-kind-${card.kind === 'unknown-official' ? card.mentionKind : card.kind}`}
        dir={dir}
        role={pinned ? 'dialog' : 'group'}
        aria-labelledby={titleId}
        tabIndex={-1}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !pinned) return;
          event.stopPropagation();
          onClose();
        }}
      >
        <div class="dl-card-head">
          <p class="dl-kicker" title={card.asOf.from === 'dataset' ? t('card.noDate', [day]) : undefined}>
            {t(card.asOf.from === 'dataset' ? 'card.asOfDataset' : 'card.asOf', [day])}
          </p>
          <div class="dl-card-tools">
            {!pinned && <IconButton icon="pin" label={t('card.pin')} onClick={onPin} />}
            <IconButton icon="close" label={t('ui.close')} onClick={onClose} />
          </div>
        </div>
        <div class="dl-card-body">
          <h2 class="dl-card-name" id={titleId} dir="auto">
            <span>{title}</span>
            <Aside card={card} />
          </h2>
          {card.english !== undefined && title !== card.english && (
            <p class="dl-card-english" lang="en" dir="auto">
              {card.english}
            </p>
          )}
          <div ref={opening}>
            <Lede card={card} />
          </div>
          {card.kind === 'role' && card.offices.some(({ holders }) => holders.length > 0) && (
            <p class="dl-card-note">{t('role.wording', [card.introduced.text])}</p>
          )}
          {isUnsure(card) && <Alternatives card={card} onPick={props.onCorrect} />}
          <Body card={card} />
          {card.asOf.from === 'dataset' && <p class="dl-card-note">{t('card.noDate', [day])}</p>}
          <div class="dl-card-foot">
            <CardFoot {...props} />
          </div>
        </div>
      </section>
      {!pinned && (
        <div class="dl-hidden" role="status">
          {announced}
        </div>
      )}
    </SourcesContext.Provider>
  );
}
