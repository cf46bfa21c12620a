import type { OrganisationCard } from '../../lib/cards/view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { LocatorMap } from '../map/LocatorMap.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { SourceMark } from './Sources.tsx';
import { SpellingNote } from './SpellingNote.tsx';
import { holderName, officeTitle } from './term-text.ts';

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
        {card.founded !== undefined && (
          <>
            <dt>{t('card.founded')}</dt>
            <dd>{card.founded}</dd>
          </>
        )}
        {card.ended !== undefined && (
          <>
            <dt>{t('card.ended')}</dt>
            <dd>{card.ended}</dd>
          </>
        )}
        {card.leaders.map((office) => (
          <>
            <dt>{officeTitle(office, messages)}</dt>
            <dd>{office.holders.map((term) => holderName(term, messages)).join(', ')}</dd>
          </>
        ))}
      </dl>
      {card.members.length > 0 && (
        <div class="dl-unfold">
          <Disclosure
            summary={
              <>
                {t('card.members')}
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
