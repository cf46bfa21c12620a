import type { DatedEvent } from '../../lib/cards/dated-events.ts';
import { useFormats, type Formats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import type { PanelArticle, SidePanelProps } from '../props.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { EmptyState } from './EmptyState.tsx';

/** "14 Sept 2004", "Sept 2004", "1997", "1992 – 1997", "20 – 26 Sept 2004". */
function when({ from, to, precision }: DatedEvent, format: Formats): string {
  if (precision === 'year') {
    const [first, last] = [format.year(from), format.year(to)];
    return first === last ? first : `${first} – ${last}`;
  }
  return precision === 'month' ? format.month(from) : format.range(from, to);
}

/** How much of a long sentence stands before the date. */
const BEFORE = 60;
const AFTER = 110;

/** The sentence with the date's own words marked, shortened around them. */
function Told({ event }: { event: DatedEvent }) {
  const { sentence, sentenceStart, start, end } = event;
  const [from, to] = [start - sentenceStart, end - sentenceStart];
  const cutBefore = from > BEFORE + 20 ? sentence.lastIndexOf(' ', from - BEFORE) + 1 : 0;
  const space = sentence.indexOf(' ', to + AFTER);
  const cutAfter = space < 0 ? sentence.length : space;
  return (
    <span class="dl-event-told" dir="auto">
      {cutBefore > 0 && '… '}
      {sentence.slice(cutBefore, from)}
      <b>{sentence.slice(from, to)}</b>
      {sentence.slice(to, cutAfter)}
      {cutAfter < sentence.length && ' …'}
    </span>
  );
}

interface EventsProps extends Pick<SidePanelProps, 'onGoToSpan'> {
  article: PanelArticle;
  date: string;
}

/** The dates of the text in the order of time, the article's own day among them. */
function Events({ article, date, onGoToSpan }: EventsProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { events } = article;
  const own = events.findIndex(({ from }) => from > date);
  const at = own < 0 ? events.length : own;
  const item = (event: DatedEvent) => (
    <li key={event.start}>
      <button type="button" class="dl-event" onClick={() => onGoToSpan({ start: event.start, end: event.end })}>
        <span class="dl-event-when">{when(event, format)}</span>
        <Told event={event} />
      </button>
    </li>
  );
  return (
    <section class="dl-entry-group">
      <h2>
        {t('timeline.dates')} <span>{events.length}</span>
      </h2>
      <ol class="dl-events">
        {events.slice(0, at).map(item)}
        <li class="dl-event-own">
          <span class="dl-event-when">{format.shortDate(date)}</span>
          <span>{t('timeline.article')}</span>
        </li>
        {events.slice(at).map(item)}
      </ol>
    </section>
  );
}

/** The article in time: its officials' terms and the dates that its text names, each leading to the text. */
export function TimelineTab({ article, onGoToSpan }: { article: PanelArticle } & Pick<SidePanelProps, 'onGoToSpan'>) {
  const { t } = useMessages();
  const format = useFormats();
  const { timeline, events, published } = article;
  const unknown = published ? undefined : t('timeline.noDay');
  if (!timeline && events.length === 0) {
    return <EmptyState title={t('timeline.none')} {...(unknown === undefined ? {} : { advice: unknown })} />;
  }
  return (
    <>
      {timeline && (
        <section class="dl-entry-group">
          <h2>
            {t('timeline.terms')} <span>{timeline.rows.length}</span>
          </h2>
          <Timeline
            view={timeline}
            withOffice
            label={t('timeline.articleText', [format.year(timeline.from), format.year(timeline.to)])}
            onSelect={({ key }) => {
              const entry = article.entries.find((each) => each.key === key);
              const span = entry?.spans[0];
              if (span) onGoToSpan(span, entry);
            }}
            onSelectEvent={({ start, end }) => onGoToSpan({ start, end })}
          />
        </section>
      )}
      {published && events.length > 0 && <Events article={article} date={published.date} onGoToSpan={onGoToSpan} />}
      {unknown !== undefined && <p class="dl-small">{unknown}</p>}
    </>
  );
}
