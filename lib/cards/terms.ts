import { fromDayNumber, toDayNumber, type IsoDate, type PartialDate } from '../model/date.ts';
import type { Term } from '../model/entity.ts';

/** `unknown`: the sources are too coarse to tell, or silent about the end. */
export type Held = 'yes' | 'no' | 'unknown';

/** The last day that a partial date may mean: "2004" → 2004-12-31, "2004-02" → 2004-02-29. */
export function latestDay({ date, precision }: PartialDate): IsoDate {
  if (precision === 'day') return date;
  const year = Number(date.slice(0, 4));
  if (precision === 'year') return `${date.slice(0, 4)}-12-31`;
  const month = Number(date.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return fromDayNumber(toDayNumber(next.padStart(10, '0')) - 1);
}

/** The first day that a partial date may mean. */
export function earliestDay({ date, precision }: PartialDate): IsoDate {
  if (precision === 'day') return date;
  return precision === 'year' ? `${date.slice(0, 4)}-01-01` : `${date.slice(0, 7)}-01`;
}

/**
 * Whether the person of the term was in the office on a day. Nobody is in office because a date is missing: where the
 * sources don't reach, the answer is `unknown`, never `yes`.
 */
export function heldOn(term: Term, day: IsoDate): Held {
  if (term.start && day < earliestDay(term.start)) return 'no';
  if (term.endState === 'ended' && term.end) {
    if (day > latestDay(term.end)) return 'no';
    if (!term.start) return day === term.knownUntil ? 'yes' : 'unknown';
    return day >= latestDay(term.start) && day <= earliestDay(term.end) ? 'yes' : 'unknown';
  }
  if (!term.start) return day === term.knownUntil ? 'yes' : 'unknown';
  return day >= latestDay(term.start) && day <= term.knownUntil ? 'yes' : 'unknown';
}

/** Begins after the day for certain. */
export function beginsAfter(term: Term, day: IsoDate): boolean {
  return term.start !== undefined && earliestDay(term.start) > day;
}

/** Is over by the day for certain. */
export function endedBefore(term: Term, day: IsoDate): boolean {
  return term.endState === 'ended' && term.end !== undefined && latestDay(term.end) < day;
}

/** For ordering: the start, or the first day that is known of the term. */
export function startKey(term: Term): IsoDate {
  return term.start?.date ?? term.knownUntil;
}
