import type { RoleCard, UnknownOfficialCard } from '../../lib/cards/view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { OfficeHistory, OfficeThread } from './OfficeThread.tsx';
import { officeTitle } from './term-text.ts';

/** Up to when the country's ministers are known at all: what the silence of the dataset is worth. */
function Coverage({ card }: { card: RoleCard | UnknownOfficialCard }) {
  const { t } = useMessages();
  const format = useFormats();
  const country = card.introduced?.jurisdiction?.name;
  if (country === undefined) return null;
  return (
    <p>
      {card.ministersKnownUntil === undefined
        ? t('role.ministersNone')
        : t('role.ministersUntil', [country, format.date(card.ministersKnownUntil)])}
    </p>
  );
}

function Offices({ card }: { card: RoleCard | UnknownOfficialCard }) {
  const messages = useMessages();
  return (
    <>
      {card.offices.map((office, index) => (
        <div key={office.title} class="dl-card-section">
          {(card.kind !== 'role' || index > 0 || office.holders.length === 0) && (
            <p class="dl-small">{officeTitle(office, messages)}</p>
          )}
          <OfficeThread office={office} datasetAsOf={card.datasetAsOf} />
          <div class="dl-unfold">
            <OfficeHistory office={office} />
          </div>
        </div>
      ))}
    </>
  );
}

export function RoleBody({ card }: { card: RoleCard }) {
  const { t } = useMessages();
  const held = card.offices.some(({ holders }) => holders.length > 0);
  return (
    <>
      {!held && (
        <div class="dl-card-unknown">
          <p>{card.offices.length === 0 ? t('role.unknownOffice') : t('role.unknownHolder')}</p>
          {card.offices.length === 0 && <p>{t('role.unknownHolder')}</p>}
          <Coverage card={card} />
        </div>
      )}
      <Offices card={card} />
    </>
  );
}

export function UnknownOfficialBody({ card }: { card: UnknownOfficialCard }) {
  const { t } = useMessages();
  return (
    <>
      <div class="dl-card-unknown">
        <p>{t(card.mentionKind === 'official' ? 'unknownOfficial.noEntry' : 'unknownOfficial.noEntryName')}</p>
        <Coverage card={card} />
      </div>
      {card.offices.length > 0 && (
        <div class="dl-card-section">
          <p class="dl-small">{t('unknownOfficial.office')}</p>
          <Offices card={card} />
        </div>
      )}
    </>
  );
}
