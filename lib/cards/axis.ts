import { fromDayNumber, toDayNumber, type IsoDate } from '../model/date.ts';
import type { TimelineTick } from './timeline-view.ts';

/** A stretch of time as a line from 0 to 1. */
export interface Axis {
  /** The first and the last of its days, without the air around them. */
  from: IsoDate;
  to: IsoDate;
  /** Where a day lies, 0–1, rounded to a ten-thousandth; days beyond the axis are at its ends. */
  at(date: IsoDate): number;
  ticks: TimelineTick[];
}

const STEPS = [1, 2, 5, 10, 20, 50, 100];
const MOST_TICKS = 6;
/** Air on both sides, so that no bar or label touches the edge. */
const AIR = 0.03;
const LEAST_DAYS = 700;

const round = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

/** Years at a round distance; never so many that their labels touch. */
function ticksBetween(from: IsoDate, to: IsoDate, at: Axis['at']): TimelineTick[] {
  const [first, last] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const step = STEPS.find((each) => (last - first) / each <= MOST_TICKS - 1) ?? 200;
  const ticks: TimelineTick[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) {
    ticks.push({ year, at: at(`${String(year).padStart(4, '0')}-01-01`) });
  }
  return ticks;
}

/** An axis over all the days, with some air; never shorter than two years. @throws RangeError without a calendar day. */
export function axisOver(days: readonly IsoDate[]): Axis {
  const numbers = days.map(toDayNumber);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const lacking = Math.max(0, LEAST_DAYS - (most - least)) / 2;
  const air = Math.max(most - least, LEAST_DAYS) * AIR;
  const [first, last] = [Math.floor(least - lacking - air), Math.ceil(most + lacking + air)];
  const at = (date: IsoDate): number => round((toDayNumber(date) - first) / (last - first));
  const ticks = ticksBetween(fromDayNumber(first), fromDayNumber(last), at);
  return { from: fromDayNumber(least), to: fromDayNumber(most), at, ticks };
}
