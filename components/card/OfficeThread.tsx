import { toDayNumber } from '../../lib/model/date.ts';
import type { OfficeView, TermView } from '../../lib/cards/view.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Timeline } from '../timeline/Timeline.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { SourceMark } from './Sources.tsx';
import { holderName, officeTitle, termDates } from './term-text.ts';

interface KnotProps {
  when: string;
  terms: readonly TermView[];
  onDay?: boolean;
  /** Said when there is nobody to name. */
  unknown?: string;
}

function Knot({ when, terms, onDay = false, unknown }: KnotProps) {
  const messages = useMessages();
  const format = useFormats();
  return (
    <li class={onDay ? 'dl-on-day' : ''}>
      <span class="dl-when">{when}</span>
      <div>
        {terms.length === 0 && <span class="dl-small">{unknown}</span>}
        {terms.map((term) => (
          <div key={`${term.person.name}${term.start?.date}`} dir="auto">
            <span class="dl-holder">{holderName(term, messages)}</span>
            <SourceMark id={term.source} />
            <span class="dl-holder-term">{termDates(term, messages, format)}</span>
          </div>
        ))}
      </div>
    </li>
  );
}

const GAP_DAYS = 120;

/** Whether one term follows the other at once; where the dataset has a gap, others may have held the office. */
function follows(end: string | undefined, start: string | undefined): boolean {
  return end !== undefined && start !== undefined && toDayNumber(start) - toDayNumber(end) <= GAP_DAYS;
}

/** Holders of an office around the card's day: before, on the day, after, and at the dataset's date. */
export function OfficeThread({ office, datasetAsOf }: { office: OfficeView; datasetAsOf: string }) {
  const { t } = useMessages();
  const format = useFormats();
  const { holders, before, after, now, lastKnown } = office;
  const named = new Set([...holders, ...(after ? [after] : [])].map(({ person }) => person.id ?? person.name));
  const newest = now.filter(({ person }) => !named.has(person.id ?? person.name));
  const stillThere = now.length > 0 && newest.length === 0;
  const known = now[0]?.knownUntil;
  const nowLabel = known === undefined || known >= datasetAsOf ? t('official.now') : format.shortDate(known);
  const since = holders[0]?.start?.date;
  const until = holders.at(-1)?.end?.date;
  const beforeLabel = follows(before?.end?.date, since) ? t('official.before') : t('official.earlier');
  const afterLabel = follows(until, after?.start?.date) ? t('official.after') : t('official.later');
  return (
    <ol class="dl-thread">
      {before && <Knot when={beforeLabel} terms={[before]} />}
      <Knot when={t('official.onDay')} terms={holders} onDay unknown={t('official.holderUnknown')} />
      {after && <Knot when={afterLabel} terms={[after]} />}
      {!stillThere && newest.length > 0 && <Knot when={nowLabel} terms={newest} />}
      {!stillThere && newest.length === 0 && (
        <Knot
          when={t('official.now')}
          terms={[]}
          unknown={lastKnown ? t('official.lastKnown', [lastKnown.person.name]) : t('official.nowUnknown')}
        />
      )}
    </ol>
  );
}

/** The office's holders around the day as a picture; below it the same as a list, with sources. Nothing without a picture. */
export function OfficeHistory({ office }: { office: OfficeView }) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  const { timeline } = office;
  if (!timeline) return null;
  return (
    <Disclosure summary={t('timeline.holders', [officeTitle(office, messages)])}>
      <Timeline
        view={timeline}
        label={t('timeline.holdersText', [
          officeTitle(office, messages),
          format.year(timeline.from),
          format.year(timeline.to),
        ])}
      />
      <Disclosure summary={t('timeline.list')}>
        <ol class="dl-terms">
          {timeline.rows.flatMap(({ segments }) =>
            segments.map(({ term, onDay }) => (
              <li key={`${term.person.name} ${term.start?.date}`} dir="auto" aria-current={onDay ? 'date' : undefined}>
                <span class={onDay ? 'dl-holder' : ''}>{holderName(term, messages)}</span>
                <SourceMark id={term.source} />
                <span class="dl-holder-term">{termDates(term, messages, format)}</span>
              </li>
            )),
          )}
        </ol>
      </Disclosure>
    </Disclosure>
  );
}
