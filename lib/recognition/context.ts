/** What is known of the article besides its names: its day, and the country of its source. */
import type { Gazetteer } from '../gazetteer/types.ts';
import { isIsoDate } from '../model/date.ts';
import type { RecognitionContext } from '../model/mention.ts';
import type { Prepared } from './prepare.ts';

/** Top-level domains whose country says nothing (Tuvalu's .tv, Colombia's .co, Montenegro's .me). */
const GENERIC_DOMAINS = new Set(['tv', 'co', 'me', 'io', 'ai', 'fm', 'cc', 'ws', 'ly', 'to', 'gg', 'eu', 'su', 'us']);
const TLD_WEIGHT = 2;
const DEMONYM_WEIGHT = 0.6;
const MAX_DEMONYMS = 60;

/** The article's day, and whether it is known or only the earliest that the text allows. */
export interface ArticleDay {
  readonly date: string;
  readonly known: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_WORD = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
/** "2004-09-14", "14 September 2004", "Sept 14, 2004". */
const WRITTEN_DATES = [
  /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)? (?<month>${MONTH_WORD}),? (?<year>(?:19|20)\\d\\d)\\b`, 'i'),
  new RegExp(`\\b(?<month>${MONTH_WORD}) (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>(?:19|20)\\d\\d)\\b`, 'i'),
];
/** A full date so near the beginning is the article's own. */
const DATELINE_LENGTH = 250;

function writtenDate(text: string): string | undefined {
  const head = text.slice(0, DATELINE_LENGTH);
  for (const pattern of WRITTEN_DATES) {
    const match = pattern.exec(head);
    if (!match) continue;
    const { year, month, day } = match.groups ?? {};
    const number = month === undefined ? 0 : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    const date = year ? `${year}-${String(number).padStart(2, '0')}-${(day ?? '').padStart(2, '0')}` : match[0];
    if (isIsoDate(date)) return date;
  }
  return undefined;
}

/** The article's day: as given, or as written at its beginning; else not before the latest year that its text names. */
export function articleDay(text: string, context: RecognitionContext, asOf: string): ArticleDay | undefined {
  if (context.date !== undefined && isIsoDate(context.date)) return { date: context.date, known: true };
  const written = writtenDate(text);
  if (written !== undefined && written <= asOf) return { date: written, known: true };
  const latest = Number(asOf.slice(0, 4));
  let year = 0;
  for (const match of text.slice(0, 20_000).matchAll(/\b(?:19[5-9]\d|20[0-3]\d)\b/g)) {
    const value = Number(match[0]);
    if (value <= latest && value > year) year = value;
  }
  return year > 0 ? { date: `${year}-07-01`, known: false } : undefined;
}

/** Countries that speak for themselves before any toponym is resolved: the source's, and those of the demonyms. */
export function sourceHints(
  prepared: Prepared,
  context: RecognitionContext,
  gazetteer: Gazetteer,
  demonymAt: (token: number) => number,
): { entity: number; weight: number }[] {
  const hints: { entity: number; weight: number }[] = [];
  const host = /^https?:\/\/([^/:?#]+)/i.exec(context.url ?? '')?.[1] ?? '';
  const domain = host.split('.').at(-1)?.toLowerCase() ?? '';
  if (domain.length === 2 && !GENERIC_DOMAINS.has(domain)) {
    const entity = gazetteer.countryByCode(domain === 'uk' ? 'GB' : domain.toUpperCase());
    if (entity >= 0) hints.push({ entity, weight: TLD_WEIGHT });
  }
  let demonyms = 0;
  for (const match of prepared.scan.matches) {
    if (!match.facts.hasDemonym || demonyms >= MAX_DEMONYMS) continue;
    const entity = demonymAt(match.from);
    if (entity < 0) continue;
    hints.push({ entity, weight: DEMONYM_WEIGHT });
    demonyms++;
  }
  return hints;
}
