import type { Held, StudyContent } from '../../lib/study/types.ts';
import type { Formats } from '../i18n/format.ts';
import type { Messages } from '../i18n/messages.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  { unit: 'minute', from: 0, size: MINUTE },
  { unit: 'hour', from: HOUR, size: HOUR },
  { unit: 'day', from: DAY, size: DAY },
  { unit: 'month', from: 60 * DAY, size: 30.44 * DAY },
  { unit: 'year', from: 365 * DAY, size: 365.25 * DAY },
] as const;

/** "10 min", "3 days", "1.5 yrs": how long until a card comes again. */
export function intervalText(milliseconds: number, locale: string): string {
  const step = STEPS.findLast(({ from }) => milliseconds >= from) ?? STEPS[0];
  const value = milliseconds / step.size;
  const digits = step.unit === 'year' || (step.unit === 'month' && value < 10) ? 1 : 0;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: step.unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(Math.max(step.unit === 'minute' ? 1 : 0, value));
}

/** "13 June 2003 – 10 January 2007". */
export function heldText({ start, end, acting }: Held, { t }: Messages, format: Formats): string {
  const range =
    start && end
      ? t('ui.range', [format.date(start), format.date(end)])
      : start
        ? t('ui.since', [format.date(start)])
        : end
          ? t('ui.until', [format.date(end)])
          : t('ui.unknown');
  return acting ? t('ui.comma', [range, t('official.acting')]) : range;
}

/** One line on what a card asks, for lists. */
export function cardTitle(content: StudyContent): string {
  switch (content.kind) {
    case 'question':
      return content.prompt;
    case 'passage':
      return `${content.before}…${content.after}`;
    case 'word':
    case 'meaning':
      return content.gap;
    case 'where':
    case 'then-name':
      return content.name;
    case 'holder':
    case 'timeline':
      return `${content.title}, ${content.jurisdiction}: ${content.holder.name}`;
    case 'order':
      return `${content.title}, ${content.jurisdiction}: ${content.first.name}, ${content.second.name}`;
  }
}

/** What is asked, in the interface's words. */
export function askedText(content: StudyContent, { t }: Messages, format: Formats): string {
  switch (content.kind) {
    case 'question':
      return t('study.askQuestion');
    case 'passage':
      return t('study.askPassage');
    case 'word':
      return t('study.askWord');
    case 'meaning':
      return t('study.askMeaning');
    case 'where':
      return t('study.askWhere');
    case 'then-name':
      return t('study.askThenName', [format.date(content.day)]);
    case 'holder':
      return t('study.askHolder', [format.date(content.day)]);
    case 'order':
      return t('study.askOrder');
    case 'timeline':
      return t('study.askTimeline');
  }
}
