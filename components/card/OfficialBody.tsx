import type { OfficialCard, TermView } from '../../lib/cards/view.ts';
import { camel } from '../i18n/camel.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { OfficeHistory, OfficeThread } from './OfficeThread.tsx';
import { SourceMark } from './Sources.tsx';
import { SpellingNote } from './SpellingNote.tsx';
import { officeTitle, termDates } from './term-text.ts';

export function TermList({ terms }: { terms: readonly TermView[] }) {
  const messages = useMessages();
  const format = useFormats();
  return (
    <ul class="dl-terms">
      {terms.map((term) => (
        <li key={`${term.title}${term.start?.date}`} dir="auto">
          {officeTitle(term, messages)}
          <SourceMark id={term.source} />
          <span class="dl-holder-term">{termDates(term, messages, format)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The nearest known office, for a person who held none on the day. */
function nearestTerm({ uncertain, earlier, later }: OfficialCard): TermView | undefined {
  return uncertain[0] ?? later[0] ?? earlier[0];
}

/** Whether the article's words are but a part of the office's title ("President"). */
function saysTheSame(words: string, title: string): boolean {
  return title.toLowerCase().includes(words.toLowerCase());
}

/** Who that was, on that day: the office first, how the article introduces the person where it knows more. */
export function OfficialLede({ card }: { card: OfficialCard }) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  const [office] = card.offices;
  const nearest = nearestTerm(card);
  return (
    <>
      {office && <p class="dl-card-lede">{officeTitle(office, messages)}</p>}
      {!office && card.introduced && <p class="dl-card-lede">{t('official.introduced', [card.introduced.text])}</p>}
      <p class={`dl-standing dl-standing-${card.standing}`}>{t(`official.standing.${camel(card.standing)}`)}</p>
      {!office && nearest && (
        <p class="dl-card-term" dir="auto">
          {t('ui.comma', [officeTitle(nearest, messages), termDates(nearest, messages, format)])}
          <SourceMark id={nearest.source} />
        </p>
      )}
    </>
  );
}

function Life({ card }: { card: OfficialCard }) {
  const { t } = useMessages();
  const format = useFormats();
  if (!card.born && !card.died && !card.nativeName) return null;
  return (
    <Disclosure summary={t('card.life')}>
      <dl class="dl-facts">
        {card.nativeName && (
          <>
            <dt>{t('card.nativeName')}</dt>
            <dd dir="auto">{card.nativeName}</dd>
          </>
        )}
        {card.born && (
          <>
            <dt>{t('card.born')}</dt>
            <dd>
              {format.date(card.born)}
              <SourceMark id={card.source} />
            </dd>
          </>
        )}
        {card.died && (
          <>
            <dt>{t('card.died')}</dt>
            <dd>
              {format.date(card.died)}
              <SourceMark id={card.source} />
            </dd>
          </>
        )}
      </dl>
    </Disclosure>
  );
}

export function OfficialBody({ card }: { card: OfficialCard }) {
  const messages = useMessages();
  const { t } = messages;
  const [office, ...others] = card.offices;
  const shown = office ? undefined : nearestTerm(card);
  const rest = (terms: readonly TermView[]) => terms.filter((term) => term !== shown || terms.length > 1);
  return (
    <>
      {office && card.introduced && !saysTheSame(card.introduced.text, office.title) && (
        <p class="dl-card-note">{t('official.introduced', [card.introduced.text])}</p>
      )}
      {card.spelling && <SpellingNote spelling={card.spelling} person />}
      {office && <OfficeThread office={office} datasetAsOf={card.datasetAsOf} />}
      <div class="dl-unfold">
        {office && <OfficeHistory office={office} />}
        {others.length > 0 && (
          <Disclosure summary={t('official.alsoHeld')}>
            {others.map((other) => (
              <div key={other.title} class="dl-card-section">
                <p>{officeTitle(other, messages)}</p>
                <OfficeThread office={other} datasetAsOf={card.datasetAsOf} />
              </div>
            ))}
          </Disclosure>
        )}
        {rest(card.uncertain).length > 0 && (
          <Disclosure summary={t('official.possibleOffices')}>
            <TermList terms={card.uncertain} />
            <p class="dl-small">{t('official.uncertainEnd')}</p>
          </Disclosure>
        )}
        {rest(card.later).length > 0 && (
          <Disclosure summary={t('official.laterOffices')}>
            <TermList terms={card.later} />
          </Disclosure>
        )}
        {rest(card.earlier).length > 0 && (
          <Disclosure summary={t('official.earlierOffices')}>
            <TermList terms={card.earlier} />
          </Disclosure>
        )}
        <Life card={card} />
      </div>
    </>
  );
}
