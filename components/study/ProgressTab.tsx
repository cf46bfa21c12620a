import { useId } from 'preact/hooks';
import { DAYS_BACK, type StudyStatistics } from '../../lib/study/statistics.ts';
import type { StudyCard, StudySettings } from '../../lib/study/types.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import type { ProgressProps } from './props.ts';
import { cardTitle } from './words.ts';

/** Too few to tell a share from. */
const LEAST_ASKED = 10;

function Ahead({ ahead }: Pick<StudyStatistics, 'ahead'>) {
  const { t, locale } = useMessages();
  const format = useFormats();
  const most = Math.max(1, ...ahead);
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric' });
  const nameOf = (i: number): string => {
    const date = new Date();
    date.setDate(date.getDate() + i);
    return i === 0 ? t('study.today') : weekday.format(date);
  };
  return (
    <table class="dl-study-ahead">
      <caption>{t('study.ahead')}</caption>
      <tbody>
        {ahead.map((count, i) => (
          <tr key={nameOf(i)}>
            <th scope="row">{nameOf(i)}</th>
            <td>
              <span class="dl-study-bar" style={{ inlineSize: `${(count / most) * 100}%` }} aria-hidden="true" />
            </td>
            <td class="dl-study-figure">{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ statistics }: { statistics: StudyStatistics }) {
  const { t } = useMessages();
  const format = useFormats();
  const { known, retention } = statistics;
  const rows: [string, string][] = [
    [
      t('study.retention', [String(DAYS_BACK)]),
      retention.asked < LEAST_ASKED
        ? t('study.retentionUnknown')
        : t('study.retentionOf', [format.percent(retention.right / retention.asked), format.number(retention.asked)]),
    ],
    [t('study.fresh'), format.number(known.fresh)],
    [t('study.learning'), format.number(known.learning)],
    [t('study.young'), format.number(known.young)],
    [t('study.mature'), format.number(known.mature)],
  ];
  return (
    <dl class="dl-study-figures">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function CardList({
  cards,
  title,
  advice,
  action,
  onAction,
}: {
  cards: readonly StudyCard[];
  title: string;
  advice: string;
  action: string;
  onAction(card: StudyCard): void;
}) {
  if (cards.length === 0) return null;
  return (
    <section>
      <h2 class="dl-study-section">{title}</h2>
      <p class="dl-small">{advice}</p>
      <ul class="dl-study-list">
        {cards.map((card) => (
          <li key={card.id}>
            <span dir="auto">{cardTitle(card.content)}</span>
            <LinkButton onClick={() => onAction(card)}>
              {action}
              <span class="dl-hidden"> {cardTitle(card.content)}</span>
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

const RETENTIONS = [0.8, 0.85, 0.9, 0.95];

function Limits({ settings, onSettings }: Pick<ProgressProps, 'settings' | 'onSettings'>) {
  const { t } = useMessages();
  const format = useFormats();
  const id = useId();
  const number = (key: 'newPerDay' | 'reviewsPerDay', label: string) => (
    <div class="dl-field">
      <label for={`${id}-${key}`}>{label}</label>
      <input
        id={`${id}-${key}`}
        class="dl-input"
        type="number"
        min={0}
        max={9999}
        step={1}
        value={settings[key]}
        onChange={(event) => {
          const value = event.currentTarget.valueAsNumber;
          if (Number.isInteger(value) && value >= 0 && value <= 9999) onSettings({ ...settings, [key]: value });
          else event.currentTarget.value = String(settings[key]);
        }}
      />
    </div>
  );
  const shares = RETENTIONS.includes(settings.retention) ? RETENTIONS : [...RETENTIONS, settings.retention].sort();
  return (
    <section>
      <h2 class="dl-study-section">{t('study.limits')}</h2>
      <div class="dl-study-limits">
        {number('newPerDay', t('study.newPerDay'))}
        {number('reviewsPerDay', t('study.reviewsPerDay'))}
        <div class="dl-field">
          <label for={`${id}-retention`}>{t('study.aim')}</label>
          <select
            id={`${id}-retention`}
            class="dl-input"
            onChange={(event) => onSettings({ ...settings, retention: Number(event.currentTarget.value) })}
          >
            {shares.map((share) => (
              <option key={share} value={share} selected={share === settings.retention}>
                {format.percent(share)}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="dl-small">{t('study.aimAdvice')}</p>
    </section>
  );
}

/** What sticks, what is coming, what is put aside; the day's limits; the deck for Anki. */
export function ProgressTab(props: ProgressProps) {
  const { statistics, suspended, settings } = props;
  const { t } = useMessages();
  if (!statistics) return <p class="dl-small">{t('ui.loading')}</p>;
  const { known, leeches, ahead } = statistics;
  const total = known.fresh + known.learning + known.young + known.mature + known.suspended;
  return (
    <>
      <Figures statistics={statistics} />
      <Ahead ahead={ahead} />
      <CardList
        cards={leeches}
        title={t('study.leeches')}
        advice={t('study.leechesAdvice')}
        action={t('study.suspend')}
        onAction={props.onSuspend}
      />
      <CardList
        cards={suspended}
        title={t('study.suspended')}
        advice={t('study.suspendedAdvice')}
        action={t('study.resume')}
        onAction={props.onResume}
      />
      <Limits settings={withDefaults(settings)} onSettings={props.onSettings} />
      <section>
        <h2 class="dl-study-section">{t('study.anki')}</h2>
        <p class="dl-small">{t('study.ankiAdvice')}</p>
        <Button onClick={props.onExport} disabled={total === 0}>
          {t('study.exportAnki')}
        </Button>
      </section>
    </>
  );
}

/** The share as one of the list's, whatever floating point made of it. */
function withDefaults(settings: StudySettings): StudySettings {
  return { ...settings, retention: Math.round(settings.retention * 100) / 100 };
}
