/**
 * The publication day, by a ladder: structured data, metas, itemprop, the address, time elements and visible lines
 * near the headline, data of scripts.
 *
 * The first rung with a plausible day wins, with three corrections, all measured (docs/extraction.md):
 * - A time stamp in UTC is a day ahead of an American evening and a day behind a Pacific morning. Where the address or
 *   the page's face has the day before or after, that is the day as the publisher wrote it.
 * - A line between headline and body that shows one day, and doesn't call it an update, is what the reader sees:
 *   it wins over data that say otherwise.
 *
 * - Where nothing but "Updated …" is shown between headline and body, that is the day of the text as it stands: it is
 *   taken when the data tell no day of publication, or one more than a week earlier.
 *
 * Days of modification in the page's data are never read. Days in the future and implausible years are refused: five pages of a large
 * publisher say 0001-01-01.
 */
import type { PublicationDate } from '../model/article.ts';
import { fromDayNumber, toDayNumber, type IsoDate } from '../model/date.ts';
import { numericOrder } from './date-text.ts';
import { jsonLdObjects, type JsonObject } from './json-ld.ts';
import {
  fromElements,
  fromJsonLd,
  fromMetas,
  fromScripts,
  fromText,
  fromTimes,
  fromUpdates,
  fromUrl,
  ZONES,
  type DateContext,
} from './published-sources.ts';
import type { Surroundings } from './surroundings.ts';

export interface PublishedOptions {
  /** Days after the one following this are refused. Default: today by the machine's clock. */
  today?: IsoDate;
  /** Where the article stands in the page; without it, time elements and visible lines are not looked at. */
  around?: Surroundings;
  /** The page's JSON-LD objects, where they have been read already. */
  objects?: readonly JsonObject[];
  /** Language of the page, for the order of day and month. */
  lang?: string;
}

/** The plausible days of the page in the ladder's order, before the corrections, each found when it is asked for. */
export function* dateCandidates(
  document: Document,
  url: string,
  options: PublishedOptions = {},
): Generator<PublicationDate> {
  const latest = fromDayNumber(toDayNumber(options.today ?? localToday()) + 1);
  const context = contextOf(document, url, options);
  for (const source of [fromJsonLd, fromMetas, fromElements, fromUrl, fromSurroundings, fromScripts]) {
    for (const found of source(context)) {
      if (found.date <= latest) yield { ...found, raw: found.raw.slice(0, 120) };
    }
  }
}

function* fromSurroundings(context: DateContext): Generator<PublicationDate> {
  for (const zone of ZONES) {
    yield* fromTimes(context, zone);
    yield* fromText(context, zone);
  }
}

/** The day that the page says the article was published, or undefined. @throws never */
export function publicationDate(
  document: Document,
  url: string,
  options: PublishedOptions = {},
): PublicationDate | undefined {
  const first = dateCandidates(document, url, options).next().value;
  const context = contextOf(document, url, options);
  if (!first) return soleDay([...fromUpdates(context)]);
  if (!['json-ld', 'meta', 'itemprop'].includes(first.source)) return first;
  const shown = [...fromTimes(context, 'between'), ...fromText(context, 'between')];
  const witnesses = [...fromUrl(context), ...shown, ...fromText(context, 'above')];
  return (
    localDay(first, witnesses) ?? soleDay(shown) ?? (shown.length ? undefined : lastEdition(context, first)) ?? first
  );
}

const UTC = /\d[T ]\d\d:?\d\d.*(?:Z|[+-]00:?00|UTC|GMT)$/;

/** The neighbouring day that the page's address or face has for a moment told in UTC. */
function localDay(first: PublicationDate, witnesses: readonly PublicationDate[]): PublicationDate | undefined {
  if (!UTC.test(first.raw)) return undefined;
  const day = toDayNumber(first.date);
  const witness = witnesses.find(({ date, raw }) => Math.abs(toDayNumber(date) - day) <= 1 && !UTC.test(raw));
  return witness?.date === first.date ? first : witness;
}

function soleDay(shown: readonly PublicationDate[]): PublicationDate | undefined {
  return shown.every(({ date }) => date === shown[0]?.date) ? shown[0] : undefined;
}

/** Within so many days an update is the same story going on; after that it is another edition of the text. */
const SAME_STORY = 7;

/**
 * The day of the text as it stands, where the page shows no other: a reader who sees nothing but "Updated 6 May 2019"
 * reads the text of that day, not that of an edition which the data alone remember.
 */
function lastEdition(context: DateContext, first: PublicationDate): PublicationDate | undefined {
  const update = soleDay([...fromUpdates(context)]);
  return update && toDayNumber(update.date) - toDayNumber(first.date) > SAME_STORY ? update : undefined;
}

function contextOf(document: Document, url: string, options: PublishedOptions): DateContext {
  return {
    document,
    url,
    objects: options.objects ?? jsonLdObjects(document),
    order: numericOrder(options.lang ?? (document.documentElement.lang || undefined), url),
    anchor: options.around?.anchor ?? document.querySelector('h1'),
    zoneOf: options.around?.zoneOf ?? (() => null),
    scope: options.around?.scope ?? document,
    lines: options.around?.lines ?? [],
  };
}

function localToday(): IsoDate {
  const now = new Date();
  return fromDayNumber(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000));
}
