/**
 * Calendar dates as ISO 8601 strings ("2004-09-14"). Strings of this shape compare correctly with `<` and `>`,
 * which is why no Date object is passed around.
 */
export type IsoDate = string;

/** How much of a date is known. "year" means that month and day in the string are fillers. */
export type DatePrecision = 'day' | 'month' | 'year';

export interface PartialDate {
  date: IsoDate;
  precision: DatePrecision;
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day written YYYY-MM-DD (2004-02-30 is none). */
export function isIsoDate(value: string): boolean {
  const match = ISO_DATE.exec(value);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const asDate = new Date(Date.UTC(year, month - 1, day));
  asDate.setUTCFullYear(year);
  return asDate.getUTCMonth() === month - 1 && asDate.getUTCDate() === day;
}

/** Days since 1970-01-01 (negative before it). @throws RangeError when `date` is not a calendar day. */
export function toDayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) throw new RangeError(`Not a calendar day (YYYY-MM-DD): ${date}`);
  return Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000);
}

/** The ISO date of a day number as made by {@link toDayNumber}. */
export function fromDayNumber(day: number): IsoDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
