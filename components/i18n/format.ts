import type { PartialDate, IsoDate } from '../../lib/model/date.ts';
import { useMessages } from './messages.ts';

/** Dates, numbers and distances in the reader's way of writing. */
export interface Formats {
  /** "14 September 2004"; "September 2004"; "2004": what is known. */
  date(date: PartialDate | IsoDate): string;
  /** "14 Sept 2004". */
  shortDate(date: PartialDate | IsoDate): string;
  /** "Sept 2004": sources are rarely dated to the day. */
  month(date: IsoDate): string;
  year(date: PartialDate | IsoDate): string;
  /** "20 – 26 Sept 2004"; one day for two that are the same. */
  range(from: IsoDate, to: IsoDate): string;
  number(value: number): string;
  percent(share: number): string;
  km(value: number): string;
  years(value: number): string;
  dollars(value: number): string;
  list(items: readonly string[]): string;
}

const cache = new Map<string, Formats>();

function asPartial(date: PartialDate | IsoDate): PartialDate {
  return typeof date === 'string' ? { date, precision: 'day' } : date;
}

function dateFormatter(locale: string, month: 'long' | 'short'): Formats['date'] {
  const shared = { timeZone: 'UTC', year: 'numeric' } as const;
  const formats = {
    day: new Intl.DateTimeFormat(locale, { ...shared, month, day: 'numeric' }),
    month: new Intl.DateTimeFormat(locale, { ...shared, month }),
    year: new Intl.DateTimeFormat(locale, shared),
  };
  return (value) => {
    const { date, precision } = asPartial(value);
    const time = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(time) ? date : formats[precision].format(time);
  };
}

/** Formatters are costly to make (about a millisecond each), so there is one set a locale. */
export function formatsFor(locale: string): Formats {
  const known = cache.get(locale);
  if (known) return known;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const km = new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilometer', maximumFractionDigits: 0 });
  const years = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'year',
    unitDisplay: 'long',
    maximumFractionDigits: 1,
  });
  const dollars = new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const short = dateFormatter(locale, 'short');
  const days = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' });
  const formats: Formats = {
    date: dateFormatter(locale, 'long'),
    shortDate: short,
    month: (date) => short({ date, precision: 'month' }),
    year: (date) => asPartial(date).date.slice(0, 4),
    range: (from, to) => days.formatRange(Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    km: (value) => km.format(value),
    years: (value) => years.format(value),
    dollars: (value) => dollars.format(value),
    list: (items) => list.format(items),
  };
  cache.set(locale, formats);
  return formats;
}

export function useFormats(): Formats {
  return formatsFor(useMessages().locale);
}
