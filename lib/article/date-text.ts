/**
 * Calendar days in text, as machines and as people write them. The day is taken as written: a publisher's "14
 * September, 23:30 in New York" is the 14th, wherever the reader sits.
 */
import { isIsoDate, type IsoDate } from '../model/date.ts';
import { LETTERS } from './characters.ts';
import { monthOf } from './months.ts';

export interface FoundDate {
  date: IsoDate;
  /** Where it stands in the text, UTF-16 code units. */
  index: number;
  raw: string;
}

/** Order of day and month in 04/05/2006 where neither is above twelve. */
export type NumericOrder = 'day-first' | 'month-first';

const EARLIEST_YEAR = 1900;

/** YYYY-MM-DD when it is a real day from 1900 on, else undefined. */
export function calendarDay(year: number, month: number, day: number): IsoDate | undefined {
  const full = year < 100 ? year + (year < 70 ? 2000 : 1900) : year;
  if (full < EARLIEST_YEAR || full > 2200) return undefined;
  const date = `${full}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}

const MACHINE = /^\W*((?:19|20)\d\d)(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))(?:[T\s_,+Zz;:.]|$)/;

/** A date that is the whole of a machine-readable value: ISO, compact, epoch, RFC 2822, or words. */
export function parseMachineDate(raw: string, order: NumericOrder = 'month-first'): IsoDate | undefined {
  const text = raw.trim();
  const machine = MACHINE.exec(text);
  if (machine)
    return calendarDay(Number(machine[1]), Number(machine[3] ?? machine[5]), Number(machine[4] ?? machine[6]));
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const milliseconds = Number(text) * (text.length === 10 ? 1000 : 1);
    return new Date(milliseconds).toISOString().slice(0, 10);
  }
  return text.length <= 80 ? findDates(text, order)[0]?.date : undefined;
}

const WORD_BOUNDARY = `(?<![${LETTERS}0-9])`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|ère|º|°|ª|\.|,)?`;
const GAP = String.raw`[\s.,/-]*(?:de|of|del|d'|the)?[\s.,-]*`;
const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`;
// Any word in a month's place, looked up afterwards: a pattern of all months' names takes long to compile.
const MONTH = `([${LETTERS}]{2,12})(?![${LETTERS}])`;

interface Pattern {
  /** What a text with such a date holds. */
  needs: RegExp;
  pattern: RegExp;
  read: (match: RegExpExecArray, order: NumericOrder) => IsoDate | undefined;
}

const NUMBERS = /\d[-/.]\s?\d/;
const WORD = new RegExp(`[${LETTERS}]{2}`);
/** Of texts in lower case. */
const PATTERNS: Pattern[] = [
  {
    needs: NUMBERS,
    pattern: /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: (m) => calendarDay(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    needs: WORD,
    pattern: new RegExp(`${WORD_BOUNDARY}${DAY}${GAP}${MONTH}\\.?${GAP}${YEAR}`, 'g'),
    read: (m) => calendarDay(Number(m[3]), monthOf(m[2] ?? '') ?? 0, Number(m[1])),
  },
  {
    needs: WORD,
    pattern: new RegExp(
      String.raw`${WORD_BOUNDARY}${MONTH}\.?[\s-]*${DAY}(?!\d|:)[\s,.-]*(?:de|del|at|of)?[\s,]*${YEAR}`,
      'g',
    ),
    read: (m) => calendarDay(Number(m[3]), monthOf(m[1] ?? '') ?? 0, Number(m[2])),
  },
  {
    needs: WORD,
    pattern: new RegExp(String.raw`(?<!\d)((?:19|20)\d\d)[\s.,-]+${MONTH}[\s.,-]+(\d{1,2})(?!\d)`, 'g'),
    read: (m) => calendarDay(Number(m[1]), monthOf(m[2] ?? '') ?? 0, Number(m[3])),
  },
  {
    needs: /[年년]/,
    pattern: /(?<!\d)((?:19|20)\d\d)\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/g,
    read: (m) => calendarDay(Number(m[1]), Number(m[2]), Number(m[3])),
  },
  {
    needs: NUMBERS,
    pattern: /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)/g,
    read: (m) => calendarDay(Number(m[3]), Number(m[2]), Number(m[1])),
  },
  {
    needs: NUMBERS,
    pattern: /(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])/g,
    read: (m, order) => numeric(Number(m[1]), Number(m[3]), Number(m[4]), order),
  },
];

function numeric(a: number, b: number, year: number, order: NumericOrder): IsoDate | undefined {
  if (a > 12) return calendarDay(year, b, a);
  if (b > 12) return calendarDay(year, a, b);
  return order === 'month-first' ? calendarDay(year, a, b) : calendarDay(year, b, a);
}

/** All days written in a text, in its order. Spelt-out months of some twenty languages, numbers, ISO, East Asian. */
export function findDates(text: string, order: NumericOrder = 'month-first'): FoundDate[] {
  if (!/(?:19|20)\d\d/.test(text)) return [];
  const lower = text.toLowerCase();
  // A few capitals have a longer small form; offsets into the text come first then.
  const subject = lower.length === text.length ? lower : text;
  const found: FoundDate[] = [];
  for (const { needs, pattern, read } of PATTERNS) {
    if (!needs.test(subject)) continue;
    for (const match of subject.matchAll(pattern)) {
      const date = read(match as RegExpExecArray, order);
      const { index } = match;
      if (date) found.push({ date, index, raw: text.slice(index, index + match[0].length) });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Days with two figures for the year (02.12.19): only to be trusted in a line that is little else. */
export function findShortDates(text: string, order: NumericOrder): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of text.matchAll(/(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d./-])/g)) {
    const date = numeric(Number(match[1]), Number(match[3]), Number(match[4]), match[2] === '.' ? 'day-first' : order);
    if (date) found.push({ date, index: match.index, raw: match[0] });
  }
  return found;
}

const MONTH_FIRST = /^(?:en(?:-(?:us|ph|pr|gu))?|fil|tl)$/i;
const DAY_FIRST_HOST = /\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|bd|lk|my|sg|hk|mt|eu)$/i;

/** What 04/05/2006 means on this page: month first in American English, day first elsewhere. */
export function numericOrder(lang: string | undefined, url: string): NumericOrder {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1] ?? '';
  if (DAY_FIRST_HOST.test(host)) return 'day-first';
  return lang === undefined || MONTH_FIRST.test(lang) ? 'month-first' : 'day-first';
}
