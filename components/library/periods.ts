/** Days → the bars of a time line: months, or years where months would be too many. */
import type { IsoDate } from '../../lib/model/date.ts';
import { dayOf } from './day.ts';
import type { ReadingArticle } from './reading-props.ts';

export type TimeBy = 'published' | 'read';

/** "2004-09" or "2004": the beginning of the days in it. */
export type Period = string;

export interface Bar {
  period: Period;
  count: number;
}

/** More bars than that are years instead of months. */
const MOST_MONTHS = 36;

/** The day that an article stands for on the time line; undefined where it has no date of publication. */
export function dayFor({ published, readAt }: ReadingArticle, by: TimeBy): IsoDate | undefined {
  return by === 'read' ? dayOf(readAt) : published?.date;
}

/** All periods from the first to the last one, those without articles included, in order. */
export function barsOf(articles: readonly ReadingArticle[], by: TimeBy): Bar[] {
  const days = articles.flatMap((article) => dayFor(article, by) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months = monthsBetween(first, last);
  const periods = months.length <= MOST_MONTHS ? months : [...new Set(months.map((month) => month.slice(0, 4)))];
  const length = periods[0]?.length ?? 0;
  const counts = new Map<Period, number>(periods.map((period) => [period, 0]));
  for (const day of days) {
    const period = day.slice(0, length);
    counts.set(period, (counts.get(period) ?? 0) + 1);
  }
  return [...counts].map(([period, count]) => ({ period, count }));
}

function monthsBetween(first: IsoDate, last: IsoDate): Period[] {
  const months: Period[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (const end = last.slice(0, 7); ; month++) {
    if (month > 12) [year, month] = [year + 1, 1];
    const period = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (period > end) return months;
    months.push(period);
  }
}
