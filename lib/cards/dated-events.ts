/**
 * Dates that an English text names ("in 1997", "last March", "on 3 September", "two years ago"), each with its sentence.
 *
 * Method: a fixed list of wordings as regular expressions, tried in order; what one has taken no later one may touch.
 * A date without its year is resolved from the article's own day: back in time, as news tells, unless the sentence
 * speaks of what is to come, or the date lies a few weeks ahead and nearly a year back. What can't be told (a bare
 * number, "recently", "the 18th", a month without a word before it) is left alone: a missing date costs little, a
 * wrong one is believed. O(text) for each wording.
 *
 * Turned down: a date library (chrono and its like), which reads "may", "sat", "now" and "second" as dates and resolves
 * towards the future or the past as one setting for all; a tagger after TimeML (HeidelTime, SUTime), whose rules are ten times
 * the size for relations that a timeline has no use for.
 */
import { fromDayNumber, toDayNumber, type DatePrecision, type IsoDate } from '../model/date.ts';
import type { Span } from '../model/mention.ts';
import { DAY, MONTH, monthOf, NUMBER, numberOf, WEEKDAY, weekdayOf, YEAR } from './date-words.ts';
import { sentenceAround, sentencesOf } from './sentences.ts';

/** A date in the text. `start`–`end` are its words, UTF-16 code units. Plain JSON. */
export interface DatedEvent extends Span {
  /** The first day that is meant, and the last (the same for a day). */
  from: IsoDate;
  to: IsoDate;
  precision: DatePrecision;
  /** The words of the sentence around it, and where they begin in the text. */
  sentence: string;
  sentenceStart: number;
}

type Meaning = Pick<DatedEvent, 'from' | 'to' | 'precision'>;
type Groups = Record<string, string | undefined>;

interface Wording {
  pattern: RegExp;
  /** What the words mean on the article's day; undefined: nothing certain. */
  meaning(groups: Groups, day: IsoDate, ahead: boolean): Meaning | undefined;
}

/** Words that speak of what is to come. */
const AHEAD =
  /\b(?:will|would|shall|due|plan(?:s|ned)?|schedul\w+|expect\w*|next|upcoming|forthcoming|is to|are to)\b/i;
/** Where a clause ends: a word of the future beyond it says nothing of the date. */
const CLAUSE = /[,;:–—(]|\b(?:and|but|which|who|that|where|when|while|as)\b/g;
/** A date without a year, at most this many days ahead and without a word of the future, is yet to come. */
const SOON_DAYS = 60;
/** Articles tell of what is to come at most this many years ahead. */
const YEARS_AHEAD = 60;
/** What makes four digits a number of things. */
const THINGS =
  '(?!\\s*(?:%|per ?cent|people|persons|men|women|children|soldiers|troops|victims|tonnes?|tons?|barrels|miles|kilomet|km\\b|met(?:re|er)s|hectares|acres|dollars|euros|rubles|roubles|tenge|seats|votes|cases|copies))(?![\\d,.]*\\d)(?!-\\w)';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
const dayNumber = (year: number, month: number, day: number): number | undefined => {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  try {
    return toDayNumber(date);
  } catch {
    return undefined;
  }
};

function aDay(number: number | undefined): Meaning | undefined {
  if (number === undefined) return undefined;
  const date = fromDayNumber(number);
  return { from: date, to: date, precision: 'day' };
}

function aMonth(year: number, month: number): Meaning {
  const [y, m] = month < 1 ? [year - 1, month + 12] : month > 12 ? [year + 1, month - 12] : [year, month];
  const last = new Date(Date.UTC(y, m, 0)).toISOString().slice(0, 10);
  return { from: `${pad(y, 4)}-${pad(m)}-01`, to: last, precision: 'month' };
}

function years(from: number, to = from): Meaning {
  return { from: `${pad(from, 4)}-01-01`, to: `${pad(to, 4)}-12-31`, precision: 'year' };
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
const monthIn = (date: IsoDate): number => Number(date.slice(5, 7));

/** Of the same day in the years around, the one that news means: see the head of this file. */
function nearest(month: number, day: number, asOf: IsoDate, ahead: boolean): number | undefined {
  const today = toDayNumber(asOf);
  const around = [-1, 0, 1].flatMap((shift) => dayNumber(yearOf(asOf) + shift, month, day) ?? []);
  const past = around.findLast((each) => each <= today);
  const coming = around.find((each) => each >= today);
  if (coming !== undefined && (ahead || coming - today <= SOON_DAYS)) {
    if (ahead || past === undefined || today - past > 365 - SOON_DAYS - 1) return coming;
  }
  return past;
}

/** Undefined for the two months to come, without a word of the future: last year's, or the coming one? */
function nearestMonth(month: number, asOf: IsoDate, ahead: boolean): Meaning | undefined {
  const [year, now] = [yearOf(asOf), monthIn(asOf)];
  if (ahead) return aMonth(month >= now ? year : year + 1, month);
  const until = (month - now + 12) % 12;
  if (until === 1 || until === 2) return undefined;
  return aMonth(month <= now ? year : year - 1, month);
}

/** "94" of "1992-94", "1998" of "1992–1998". */
function secondYear(first: number, second: string): number {
  return second.length === 4 ? Number(second) : Math.floor(first / 100) * 100 + Number(second);
}

const UNITS: Readonly<Record<string, (day: IsoDate, count: number) => Meaning | undefined>> = {
  day: (day, count) => aDay(toDayNumber(day) + count),
  week: (day, count) => {
    // From Monday to Sunday.
    const monday = toDayNumber(day) - ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 7 * count;
    return { from: fromDayNumber(monday), to: fromDayNumber(monday + 6), precision: 'day' };
  },
  month: (day, count) => {
    const months = yearOf(day) * 12 + monthIn(day) - 1 + count;
    return aMonth(Math.floor(months / 12), (months % 12) + 1);
  },
  year: (day, count) => years(yearOf(day) + count),
  decade: (day, count) => years(yearOf(day) + 10 * count),
};

const STEPS: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const BEFORE = '(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Dd]uring|[Bb]efore|[Aa]fter|[Ee]arly|[Ll]ate|[Mm]id)';

const WORDINGS: readonly Wording[] = [
  {
    pattern: new RegExp(`\\b(?<year>${YEAR})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3]\\d)\\b`, 'g'),
    meaning: ({ year, month, day }) => aDay(dayNumber(Number(year), Number(month), Number(day))),
  },
  {
    pattern: new RegExp(`\\b(?<day>${DAY})(?: of)? (?<month>${MONTH}),? (?<year>${YEAR})\\b`, 'g'),
    meaning: ({ day = '', month = '', year }) =>
      aDay(dayNumber(Number(year), monthOf(month), Number.parseInt(day, 10))),
  },
  {
    pattern: new RegExp(`\\b(?<month>${MONTH}) (?<day>${DAY}),? (?<year>${YEAR})\\b`, 'g'),
    meaning: ({ day = '', month = '', year }) =>
      aDay(dayNumber(Number(year), monthOf(month), Number.parseInt(day, 10))),
  },
  {
    pattern: new RegExp(`\\b(?<month>${MONTH}),? (?:of )?(?<year>${YEAR})\\b`, 'g'),
    meaning: ({ month = '', year }) => aMonth(Number(year), monthOf(month)),
  },
  {
    // Two of them are no place in time: "1 and 2 May" and "between 3 and 5 May" keep their first words unread.
    pattern: new RegExp(`\\b(?<day>${DAY})(?: of)? (?<month>${MONTH})(?![-\\w])`, 'g'),
    meaning: ({ day = '', month = '' }, asOf, ahead) =>
      aDay(nearest(monthOf(month), Number.parseInt(day, 10), asOf, ahead)),
  },
  {
    pattern: new RegExp(`\\b(?<month>${MONTH}) (?<day>${DAY})(?![-\\w:]|[.,]\\d| ?(?:%|per ?cent))`, 'g'),
    meaning: ({ day = '', month = '' }, asOf, ahead) =>
      aDay(nearest(monthOf(month), Number.parseInt(day, 10), asOf, ahead)),
  },
  {
    pattern: new RegExp(`\\b(?:[Bb]etween|[Ff]rom) (?<first>${YEAR}) (?:and|to|until) (?<second>${YEAR})\\b`, 'g'),
    meaning: ({ first, second }) => years(Number(first), Number(second)),
  },
  {
    pattern: new RegExp(`\\b(?<first>${YEAR})[-–/](?<second>\\d\\d(?:\\d\\d)?)\\b(?![-\\d])`, 'g'),
    meaning: ({ first, second = '' }) => years(Number(first), secondYear(Number(first), second)),
  },
  {
    pattern: /\b[Tt]he (?:(?<part>early|mid|late)[- ])?(?<decade>1[89]\d0|20\d0)s\b/g,
    meaning: ({ decade, part }) => {
      const first = Number(decade);
      if (part === 'early') return years(first, first + 3);
      if (part === 'mid') return years(first + 4, first + 6);
      return part === 'late' ? years(first + 7, first + 9) : years(first, first + 9);
    },
  },
  {
    pattern: new RegExp(`\\b${BEFORE}(?: (?:early|late|mid))?[- ](?<year>${YEAR})\\b${THINGS}`, 'g'),
    meaning: ({ year }) => years(Number(year)),
  },
  {
    pattern: new RegExp(`\\b(?<step>[Ll]ast|[Tt]his|[Nn]ext) (?<month>${MONTH})(?![-\\w])`, 'g'),
    meaning: ({ step = '', month = '' }, asOf) => {
      const which = STEPS[step.toLowerCase()] ?? 0;
      if (which === 0) return aMonth(yearOf(asOf), monthOf(month));
      const [wanted, now] = [monthOf(month), monthIn(asOf)];
      // "Last March", written in March, is a year ago.
      const inYear = which > 0 ? wanted > now : wanted < now;
      return aMonth(yearOf(asOf) + (inYear ? 0 : which), wanted);
    },
  },
  {
    pattern: new RegExp(`\\b${BEFORE}(?: (?:early|late|mid))?[- ](?<month>${MONTH})(?! ?\\d)(?![-\\w])`, 'g'),
    meaning: ({ month = '' }, asOf, ahead) => nearestMonth(monthOf(month), asOf, ahead),
  },
  {
    pattern: /\b(?<step>[Ll]ast|[Nn]ext) (?<unit>week|month|year)\b/g,
    meaning: ({ step = '', unit = '' }, asOf) => UNITS[unit]?.(asOf, STEPS[step.toLowerCase()] ?? 0),
  },
  {
    pattern: /\b[Ee]arlier this (?<unit>month|year)\b/g,
    meaning: ({ unit = '' }, asOf) => UNITS[unit]?.(asOf, 0),
  },
  {
    pattern: new RegExp(`\\b(?<count>${NUMBER}) (?<unit>day|week|month|year|decade)s? ago\\b`, 'gi'),
    meaning: ({ count = '', unit = '' }, asOf) => UNITS[unit.toLowerCase()]?.(asOf, -numberOf(count)),
  },
  {
    pattern: /\b(?<word>[Yy]esterday|[Tt]omorrow)\b/g,
    meaning: ({ word = '' }, asOf) => aDay(toDayNumber(asOf) + (word.toLowerCase() === 'yesterday' ? -1 : 1)),
  },
  {
    pattern: new RegExp(`\\b(?:[Oo]n|[Ll]ast|[Nn]ext) (?<weekday>${WEEKDAY})\\b`, 'g'),
    meaning: ({ weekday = '' }, asOf, ahead) => {
      const back = (new Date(`${asOf}T00:00:00Z`).getUTCDay() - weekdayOf(weekday) + 7) % 7;
      return aDay(toDayNumber(asOf) + (ahead ? (7 - back) % 7 || 7 : -back));
    },
  },
];

/**
 * Whether the date's own clause speaks of what is to come: a word of the future before it there, or, where the date
 * opens the sentence, after it. "They agreed in May on a pipeline; building is to begin": May is past.
 */
function looksAhead(sentence: string, start: number, end: number): boolean {
  const before = sentence.slice(0, start);
  if (/^\W*(?:on|in|by|from)?\s*$/i.test(before))
    return AHEAD.test(sentence.slice(end).replace(/^,/, '').split(CLAUSE)[0] ?? '');
  return AHEAD.test(before.split(CLAUSE).at(-1) ?? '');
}

/** A date far beyond the article's own day is a misreading. */
function isPlausible({ from, to }: Meaning, day: IsoDate): boolean {
  return from <= to && yearOf(from) <= yearOf(day) + YEARS_AHEAD;
}

/**
 * The dates that the text names, in order of the text; a date that a sentence names twice is told once.
 * @param blocks headline, paragraphs … in UTF-16 code units: no date and no sentence crosses them.
 * @param day the article's own day: without one, nothing relative could be resolved, and nothing is.
 */
export function datedEvents(text: string, blocks: readonly Span[], day: IsoDate): DatedEvent[] {
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end);
    const sentences = sentencesOf(words);
    const taken = new Uint8Array(words.length);
    const events: DatedEvent[] = [];
    for (const { pattern, meaning } of WORDINGS) {
      for (const match of words.matchAll(pattern)) {
        const [start, end] = [match.index, match.index + match[0].length];
        if (taken[start] || taken[end - 1]) continue;
        taken.fill(1, start, end);
        const sentence = sentenceAround(sentences, start, end);
        const told = words.slice(sentence.start, sentence.end);
        const found = meaning(match.groups ?? {}, day, looksAhead(told, start - sentence.start, end - sentence.start));
        if (!found || !isPlausible(found, day)) continue;
        events.push({
          ...found,
          start: block.start + start,
          end: block.start + end,
          sentence: told,
          sentenceStart: block.start + sentence.start,
        });
      }
    }
    return onceEach(events.sort((a, b) => a.start - b.start));
  });
}

/** Each date once a sentence. */
function onceEach(events: readonly DatedEvent[]): DatedEvent[] {
  const seen = new Set<string>();
  return events.filter(({ from, to, sentenceStart }) => {
    const key = `${sentenceStart} ${from} ${to}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
