import type { IsoDate } from '../../lib/model/date.ts';

/** The reader's own calendar day of a time in milliseconds since the epoch. */
export function dayOf(time: number): IsoDate {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
