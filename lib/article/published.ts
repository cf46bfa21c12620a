/**
 * The publication day, by a ladder: structured data, metas, itemprop, time elements, the address, visible text.
 *
 * The first rung with a plausible day wins; the order is by how often each was right on pages with a day told by
 * people (docs/extraction.md). Days of modification are never read. Days in the future and years before printing
 * presses had websites are refused: five pages of a large publisher say 0001-01-01.
 */
import type { PublicationDate } from '../model/article.ts';
import type { IsoDate } from '../model/date.ts';
import { fromDayNumber, toDayNumber } from '../model/date.ts';
import { numericOrder } from './date-text.ts';
import {
  fromElements,
  fromJsonLd,
  fromMetas,
  fromScripts,
  fromText,
  fromTimes,
  fromUrl,
  type DateContext,
} from './published-sources.ts';

export interface PublishedOptions {
  /** Days after the one following this are refused. Default: today by the machine's clock. */
  today?: IsoDate;
  /** Where the article's headline and body stand; dates are then looked for nearby. */
  near?: { headline?: Element | undefined; body?: readonly Element[] };
  lang?: string;
}

/** All plausible days in the ladder's order; the first is the publication day. */
export function dateCandidates(document: Document, url: string, options: PublishedOptions = {}): PublicationDate[] {
  const today = options.today ?? localToday();
  const latest = fromDayNumber(toDayNumber(today) + 1);
  const context: DateContext = {
    document,
    url,
    order: numericOrder(options.lang ?? (document.documentElement?.lang || undefined), url),
    headline: options.near?.headline ?? null,
    body: options.near?.body ?? [],
  };
  const candidates: PublicationDate[] = [];
  for (const source of [fromJsonLd, fromMetas, fromElements, fromTimes, fromUrl, fromText, fromScripts]) {
    for (const found of source(context)) {
      if (found.date <= latest) candidates.push({ ...found, raw: found.raw.slice(0, 120) });
    }
  }
  return candidates;
}

/** The day that the page says the article was published, or undefined. @throws never */
export function publicationDate(
  document: Document,
  url: string,
  options: PublishedOptions = {},
): PublicationDate | undefined {
  return dateCandidates(document, url, options)[0];
}

function localToday(): IsoDate {
  const now = new Date();
  return fromDayNumber(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
}
