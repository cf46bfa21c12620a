import { useId } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { barsOf, type Period, type TimeBy } from './periods.ts';
import type { ReadingArticle } from './reading-props.ts';

export interface ReadingTimeProps {
  articles: readonly ReadingArticle[];
  by: TimeBy;
  period: Period | undefined;
  onBy(by: TimeBy): void;
  onPeriod(period: Period | undefined): void;
}

/** Pixels of the highest bar. */
const HEIGHT = 72;

/** Articles by month or year: of their publication, or of their reading. Each bar is a button that shows its articles. */
export function ReadingTime({ articles, by, period, onBy, onPeriod }: ReadingTimeProps) {
  const { t } = useMessages();
  const format = useFormats();
  const name = useId();
  const bars = barsOf(articles, by);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const wordsFor = (each: Period): string =>
    format.date(
      each.length > 4 ? { date: `${each}-01`, precision: 'month' } : { date: `${each}-01-01`, precision: 'year' },
    );
  return (
    <section class="dl-reading-time">
      <div class="dl-row" role="radiogroup" aria-label={t('library.timeBy')}>
        {(['published', 'read'] as const).map((each) => (
          <label key={each} class="dl-reading-by">
            <input type="radio" name={name} checked={each === by} onChange={() => onBy(each)} />
            <span>{t(`library.by${each === 'read' ? 'Read' : 'Published'}`)}</span>
          </label>
        ))}
      </div>
      <ol class="dl-bars">
        {bars.map((bar) => {
          const told = t('ui.comma', [
            wordsFor(bar.period),
            t('library.articlesCount', bar.count, [format.number(bar.count)]),
          ]);
          return (
            <li key={bar.period}>
              <button
                type="button"
                aria-pressed={bar.period === period}
                aria-label={told}
                title={told}
                disabled={bar.count === 0}
                onClick={() => onPeriod(bar.period === period ? undefined : bar.period)}
              >
                <span
                  style={{ height: `${Math.max(bar.count === 0 ? 1 : 4, Math.round((bar.count / most) * HEIGHT))}px` }}
                />
              </button>
              {isLabelled(bar.period, bars[0]?.period) && <span class="dl-bar-label">{bar.period.slice(0, 4)}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** The year stands under the first bar and under each January; under every fifth year where bars are years. */
function isLabelled(period: Period, first: Period | undefined): boolean {
  return period === first || (period.length > 4 ? period.endsWith('-01') : Number(period) % 5 === 0);
}
