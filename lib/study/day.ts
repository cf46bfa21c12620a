/** The day of a learner ends at four in the morning, not at midnight in the middle of an evening's session. */
const ROLLOVER_HOUR = 4;

/** When the learner's day of a time began, in the reader's own time zone. Milliseconds since the epoch. */
export function dayStart(now: number): number {
  const start = new Date(now);
  if (start.getHours() < ROLLOVER_HOUR) start.setDate(start.getDate() - 1);
  start.setHours(ROLLOVER_HOUR, 0, 0, 0);
  return start.getTime();
}

/** The beginning of the learner's day `days` after that of `now`; days with a change of clocks have 23 or 25 hours. */
export function dayAfter(now: number, days = 1): number {
  const start = new Date(dayStart(now));
  start.setDate(start.getDate() + days);
  return start.getTime();
}
