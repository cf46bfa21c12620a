import type { OrganisationCard } from '../../lib/cards/view.ts';
import { useFormats, type Formats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { SourceMark } from './Sources.tsx';
import { SpellingNote } from './SpellingNote.tsx';
import { holderName } from './term-text.ts';

/** "1991-12-08", "1991-12" or "1991" as told by the source. */
function knownDate(text: string, format: Formats): string {
  const [year = '', month, day] = text.split('-');
  if (!/^\d{4}$/.test(year)) return text;
  const precision = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return format.date({ date: `${year}-${month ?? '01'}-${day ?? '01'}`, precision });
}

export function OrganisationBody({ card }: { card: OrganisationCard }) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  return (
    <>
      {card.spelling && card.spelling.relation !== 'abbreviation' && <SpellingNote spelling={card.spelling} />}
      {card.map && (
        <figure class="dl-card-map">
          <LocatorMap map={card.map} />
        </figure>
      )}
      <dl class="dl-facts">
        {card.aim !== undefined && (
          <>
            <dt>{t('card.aim')}</dt>
            <dd>
              {card.aim}
              <SourceMark id={card.source} />
            </dd>
          </>
        )}
        {card.country && (
          <>
            <dt>{t('card.seat')}</dt>
            <dd>{card.country.name}</dd>
          </>
        )}
        {card.founded !== undefined && (
          <>
            <dt>{t('card.founded')}</dt>
            <dd>{knownDate(card.founded, format)}</dd>
          </>
        )}
        {card.ended !== undefined && (
          <>
            <dt>{t('card.ended')}</dt>
            <dd>{knownDate(card.ended, format)}</dd>
          </>
        )}
        {card.leaders.map((office) => (
          <>
            <dt>{t('card.ledBy')}</dt>
            <dd>
              {t('ui.comma', [office.holders.map((term) => holderName(term, messages)).join(', '), office.title])}
            </dd>
          </>
        ))}
      </dl>
      {card.members.length > 0 && (
        <div class="dl-unfold">
          <Disclosure
            summary={
              <>
                <span class="dl-nowrap">{t('card.members')}</span>
                <span class="dl-ellipsis">{t('card.membersCount', card.members.length)}</span>
              </>
            }
          >
            {format.list(card.members.map(({ name }) => name))}
            <SourceMark id={card.source} />
          </Disclosure>
        </div>
      )}
    </>
  );
}
