import { useRef, useState } from 'preact/hooks';
import type { DatedEvent } from '../../lib/cards/dated-events.ts';
import type { TimelineRow, TimelineSegment, TimelineView } from '../../lib/cards/timeline-view.ts';
import { holderName, officeTitle, termDates } from '../card/term-text.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';

/** Pixels: a name and its bar; the scale below; the line's own date above. */
const ROW = 30;
const HEAD = 20;
const FOOT = 18;
const BAR = 7;
const MARKS = 22;
const LEAST_WIDTH = 3;
/** Bars that begin right of this have their name at their end. */
const TURN = 0.52;

export interface TimelineProps {
  view: TimelineView;
  /** For whoever doesn't see it: what is drawn. */
  label: string;
  /** Rows name an office as well as a person. */
  withOffice?: boolean;
  onSelect?(row: TimelineRow): void;
  onSelectEvent?(event: DatedEvent): void;
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

function Bar({ segment, y }: { segment: TimelineSegment; y: number }) {
  const { from, to, tail, onDay } = segment;
  return (
    <>
      {tail !== undefined && (
        <line class="dl-time-tail" x1={percent(to)} x2={percent(tail)} y1={y + BAR / 2} y2={y + BAR / 2} />
      )}
      <rect
        class={onDay ? 'dl-time-bar dl-time-now' : 'dl-time-bar'}
        x={percent(from)}
        y={y}
        height={BAR}
        style={{ width: `max(${LEAST_WIDTH}px, ${percent(to - from)})` }}
      />
    </>
  );
}

/** A name above its bars, and over the line: it begins with the first, or ends with the last where that is nearer to the edge. */
function RowName({ row, y }: { row: TimelineRow; y: number }) {
  const first = row.segments[0]?.from ?? 0;
  const last = Math.max(...row.segments.map(({ to, tail }) => tail ?? to));
  const turned = first > TURN;
  return (
    <text
      class={row.onDay ? 'dl-time-name dl-time-day' : 'dl-time-name'}
      x={percent(turned ? last : first)}
      y={y}
      text-anchor={turned ? 'end' : 'start'}
      direction="ltr"
    >
      {row.person.name}
    </text>
  );
}

/**
 * Who held an office, or what offices the article's officials held, along an axis of time with the article's date as a
 * line. One stop for the Tab key; arrows go from row to row, and what a row says stands below the picture. Positions are
 * shares of the width, sizes pixels: crisp, and legible in any window.
 */
export function Timeline({ view, label, withOffice = false, onSelect, onSelectEvent }: TimelineProps) {
  const messages = useMessages();
  const { t } = messages;
  const format = useFormats();
  const { rows, marks, ticks, day, date } = view;
  const [current, setCurrent] = useState(-1);
  const [stop, setStop] = useState(0);
  const picture = useRef<SVGSVGElement>(null);
  const top = HEAD + (marks.length > 0 ? MARKS : 0);
  const height = top + rows.length * ROW + FOOT;

  const told = (row: TimelineRow): string => {
    const terms = row.segments.map(({ term }) => {
      const dates = termDates(term, messages, format);
      return withOffice ? t('ui.comma', [officeTitle(term, messages), dates]) : dates;
    });
    const [first] = row.segments;
    const name = first && !withOffice ? holderName(first.term, messages) : row.person.name;
    return `${name}: ${terms.join('; ')}`;
  };
  const eventWords = ({ from, precision, sentence }: DatedEvent): string =>
    `${format.date({ date: from, precision })}: ${sentence}`;
  const items = [...marks.map(({ event }) => eventWords(event)), ...rows.map(told)];
  const move = (by: number): void => {
    const next = (stop + by + items.length) % items.length;
    setStop(next);
    picture.current?.querySelectorAll<SVGElement>('[data-item]')[next]?.focus();
  };
  // In SVG the attribute's name is `tabindex`: case counts there.
  const itemProps = (index: number, choose: (() => void) | undefined) => ({
    'data-item': index,
    tabindex: index === stop ? 0 : -1,
    role: choose ? ('button' as const) : ('img' as const),
    'aria-label': items[index] ?? '',
    onMouseEnter: () => setCurrent(index),
    onMouseLeave: () => setCurrent(-1),
    onFocus: () => {
      setStop(index);
      setCurrent(index);
    },
    onBlur: () => setCurrent(-1),
    onClick: choose,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowRight') move(1);
      else if (event.key === 'ArrowUp' || event.key === 'ArrowLeft') move(-1);
      else if (choose && (event.key === 'Enter' || event.key === ' ')) choose();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  });

  return (
    <figure class="dl-timeline">
      <svg ref={picture} class="dl-time" height={height} role="group" aria-label={label}>
        <g aria-hidden="true">
          {ticks.map(({ at, year }) => (
            <g key={year}>
              <line class="dl-time-tick" x1={percent(at)} x2={percent(at)} y1={HEAD} y2={height - FOOT + 4} />
              <text class="dl-time-year" x={percent(at)} y={height - 3} text-anchor="middle">
                {year}
              </text>
            </g>
          ))}
        </g>
        {marks.map(({ at, event }, index) => (
          <g
            key={event.start}
            class={`dl-time-event${index === current ? ' dl-time-current' : ''}`}
            {...itemProps(index, onSelectEvent && (() => onSelectEvent(event)))}
          >
            <circle class="dl-time-target" cx={percent(at)} cy={HEAD + 9} r={12} />
            <circle cx={percent(at)} cy={HEAD + 9} r={4} />
          </g>
        ))}
        {rows.map((row, position) => {
          const index = marks.length + position;
          const y = top + position * ROW;
          return (
            <g
              key={row.person.id ?? row.person.name}
              class={`dl-time-row${index === current ? ' dl-time-current' : ''}`}
              {...itemProps(index, onSelect && row.key !== undefined ? () => onSelect(row) : undefined)}
            >
              <rect class="dl-time-target" x="0" y={y} width="100%" height={ROW} />
              {row.segments.map((segment) => (
                <Bar key={`${segment.from} ${segment.term.title}`} segment={segment} y={y + 18} />
              ))}
            </g>
          );
        })}
        <g aria-hidden="true">
          <line class="dl-time-line" x1={percent(day)} x2={percent(day)} y1={HEAD - 4} y2={height - FOOT + 4} />
          <text
            class="dl-time-date"
            x={percent(day)}
            y={12}
            text-anchor={day < 0.2 ? 'start' : day > 0.8 ? 'end' : 'middle'}
          >
            {format.shortDate(date)}
          </text>
          {rows.map((row, position) => (
            <RowName key={row.person.id ?? row.person.name} row={row} y={top + position * ROW + 13} />
          ))}
        </g>
      </svg>
      <figcaption class="dl-time-told" dir="auto">
        {items[current] ?? t('timeline.advice')}
      </figcaption>
    </figure>
  );
}
