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

/** The article's day: as given, else the middle of the latest year that its text names, up to the dataset's own date. */
export function articleDate(text: string, context: RecognitionContext, asOf: string): string | undefined {
  if (context.date !== undefined && isIsoDate(context.date)) return context.date;
  const latest = Number(asOf.slice(0, 4));
  let year = 0;
  for (const match of text.slice(0, 20_000).matchAll(/\b(?:19[5-9]\d|20[0-3]\d)\b/g)) {
    const value = Number(match[0]);
    if (value <= latest && value > year) year = value;
  }
  return year > 0 ? `${year}-07-01` : undefined;
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
