/** The rungs of the ladder of published.ts: each yields the days that one kind of place in the page tells. */
import type { DateSource, PublicationDate } from '../model/article.ts';
import { normaliseText } from './characters.ts';
import { calendarDay, findDates, findShortDates, parseMachineDate, type NumericOrder } from './date-text.ts';
import { articleObjects, stringOf, typesOf, type JsonObject } from './json-ld.ts';
import { monthOf } from './months.ts';
import { distance, isElsewhere } from './surroundings.ts';

export interface DateContext {
  document: Document;
  url: string;
  objects: readonly JsonObject[];
  order: NumericOrder;
  /** The headline, or what stands for it. */
  anchor: Element | null;
  /** Where an element stands towards the article; null when it is none of its surroundings. */
  zoneOf: (element: Element) => Zone | null;
  /** The part of the page around headline and body's beginning. */
  scope: ParentNode;
  /** Visible lines around the article. */
  lines: readonly DatedLine[];
}

/** Between headline and body; shortly above the headline; shortly after the body. Nearest to the truth first. */
export type Zone = 'between' | 'above' | 'after';
export const ZONES: readonly Zone[] = ['between', 'above', 'after'];

export interface DatedLine {
  text: string;
  zone: Zone;
}

/** The longest a line may be that tells a date rather than a story. */
const LINE = 160;

type Found = Generator<PublicationDate>;

function* machine(raw: string | null | undefined, source: DateSource, context: DateContext): Found {
  const text = raw?.trim();
  if (!text) return;
  const date = parseMachineDate(text, context.order);
  if (date) yield { date, source, raw: text };
}

const PUBLISHED_KEYS = ['datePublished', 'dateCreated', 'uploadDate'];

export function* fromJsonLd(context: DateContext): Found {
  const { objects } = context;
  const articles = articleObjects(objects);
  const pages = objects.filter((object) => typesOf(object).some((type) => /Page$|^CreativeWork$/.test(type)));
  for (const key of PUBLISHED_KEYS) {
    for (const object of key === 'uploadDate' ? [] : [...articles, ...pages]) {
      yield* machine(stringOf(object, key), 'json-ld', context);
    }
  }
  for (const object of objects) {
    if (!typesOf(object).length) yield* machine(stringOf(object, 'datePublished'), 'json-ld', context);
  }
}

/** Names of metas that hold the day of publication, the most trusted first; compared without case. */
const METAS = (
  'article:published_time og:article:published_time article:published og:published_time article.published ' +
  'og:pubdate published_time datePublished rnews:datePublished parsely-pub-date sailthru.date cXenseParse:recs:publishtime ' +
  'cXenseParse:publishtime publish_date publish-date publishdate published-date published_date publisheddate date_published ' +
  'publication_date publication-date publicationdate article:publication_date article.pubdate article_date_original ' +
  'originalpublicationdate original-publish-date pubdate pub_date pub-date ptime bt:pubdate shareaholic:article_published_time ' +
  'vr:published_time iso-8601-publish-date date.publish date.published dcterms.issued dc.date.issued dc.date.published ' +
  'dcterms.created dc.date.created dcterms.date dc.date dc.date.available citation_publication_date citation_online_date ' +
  'citation_date article:create_at article:post_date displaydate display-date story_date date datecreated date_created ' +
  'created creation_date timestamp'
).split(' ');

export function* fromMetas(context: DateContext): Found {
  const contents = new Map<string, string>();
  for (const meta of context.document.querySelectorAll('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    const content = meta.getAttribute('content') ?? meta.getAttribute('value');
    if (name && content && !contents.has(name.toLowerCase())) contents.set(name.toLowerCase(), content);
  }
  for (const name of METAS) yield* machine(contents.get(name.toLowerCase()), 'meta', context);
  yield* machine(cxense(contents.get('parsely-page') ?? contents.get('parsely-metadata')), 'meta', context);
}

function cxense(json: string | undefined): string | undefined {
  return json === undefined ? undefined : /"pub_date"\s*:\s*"([^"]+)"/.exec(json)?.[1];
}

const PUBLISHED =
  /publi(?:sh|[ée]|ca[dt]o)|posted|veröff|erschienen|опубл|pubbl|\bdate\b|\bdatum\b|дата|\bfecha\b|\bdata\b/i;
const MODIFIED = /modif|updat|revis|edited|expire|aktualis|mise à jour|actualiz|atualiz|aggiorn|обновл/i;

function* machineOrText(element: Element, source: DateSource, context: DateContext): Found {
  for (const attribute of [
    'content',
    'datetime',
    'title',
    'data-date',
    'data-datetime',
    'data-timestamp',
    'data-time',
  ]) {
    const found = [...machine(element.getAttribute(attribute), source, context)];
    if (found.length > 0) {
      yield* found;
      return;
    }
  }
  const text = normaliseText(element.textContent ?? '');
  if (text.length <= 120) yield* written(text, source, context);
}

export function* fromElements(context: DateContext): Found {
  for (const selector of ['[itemprop~="datePublished"]', '[itemprop~="dateCreated"]', '[property~="datePublished"]']) {
    for (const element of near(context, selector)) yield* machineOrText(element, 'itemprop', context);
  }
}

/** Elements of a kind, those of other stories left out, those closest to the headline first. */
function near(context: DateContext, selector: string): Element[] {
  const elements = [...context.document.querySelectorAll(selector)].filter(
    (element) => !isElsewhere(element, context.anchor),
  );
  const { anchor } = context;
  if (!anchor) return elements;
  const far = new Map(elements.map((element) => [element, distance(element, anchor)]));
  return elements.sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0));
}

const TIMES =
  'time, abbr[title], [datetime], [data-timestamp], [data-datetime], [class*="date" i], [class*="time" i], [class*="publish" i]';

/** Time elements near the article; those that tell of changes are left out. */
export function* fromTimes(context: DateContext, zone: Zone): Found {
  for (const element of context.scope.querySelectorAll(TIMES)) {
    const text = element.textContent ?? '';
    if (text.length > 3 * LINE || (!/\d/.test(text) && !element.hasAttribute('datetime'))) continue;
    if (context.zoneOf(element) !== zone || isElsewhere(element, context.anchor)) continue;
    const label = `${element.className} ${element.getAttribute('itemprop') ?? ''} ${textBefore(element)}`;
    if (MODIFIED.test(label) || (MODIFIED.test(text) && !PUBLISHED.test(text))) continue;
    if (zone === 'after' && element.tagName !== 'TIME' && !PUBLISHED.test(`${label} ${text}`)) continue;
    const marked = element.tagName === 'TIME' || element.hasAttribute('datetime');
    yield* [...machineOrText(element, marked ? 'time' : 'text', context)].slice(0, 1);
  }
}

/** What stands right before an element in its line: "Updated". */
function textBefore(element: Element): string {
  const parent = element.parentElement;
  const line = parent?.textContent ?? '';
  if (!parent || line.length > 3 * LINE) return '';
  return normaliseText(line.slice(0, Math.max(0, line.indexOf(element.textContent ?? '')))).slice(-24);
}

const URL_DAY = [
  /[/_-]((?:19|20)\d\d)([/_-])(\d{1,2})\2(\d{1,2})(?=[/_.?-]|$)/,
  /[/_-]((?:19|20)\d\d)(?:[/_-])(\d\d)(?:[/_-]?)(\d\d)(?=[/_.?-]|$)/,
  /[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.?T-]|$)/,
];
const URL_MONTH_NAME = /\/((?:19|20)\d\d)[/-]([a-z]{3,9})[/-](\d{1,2})(?=[/-])/i;

export function* fromUrl(context: DateContext): Found {
  const canonical = context.document.querySelector('link[rel~="canonical" i]')?.getAttribute('href');
  for (const address of [context.url, canonical ?? '']) {
    const path = address.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/, '');
    const named = URL_MONTH_NAME.exec(path);
    const namedDay = named && calendarDay(Number(named[1]), monthOf(named[2] ?? '') ?? 0, Number(named[3]));
    if (namedDay) yield { date: namedDay, source: 'url', raw: named[0] };
    for (const pattern of URL_DAY) {
      const match = pattern.exec(path);
      if (!match) continue;
      const [year, month, day] = match.length === 5 ? [match[1], match[3], match[4]] : [match[1], match[2], match[3]];
      const date = calendarDay(Number(year), Number(month), Number(day));
      if (date) yield { date, source: 'url', raw: match[0] };
    }
  }
}

/** The days of a line: one after a word for publishing first, those after a word for changing left out. */
function* written(text: string, source: DateSource, context: DateContext): Found {
  const dates = findDates(text, context.order);
  if (dates.length === 0 && text.length < 40) dates.push(...findShortDates(text, context.order));
  const kept = dates.filter(({ index }) => !MODIFIED.test(text.slice(Math.max(0, index - 24), index)));
  const chosen = kept.find(({ index }) => PUBLISHED.test(text.slice(Math.max(0, index - 30), index))) ?? kept[0];
  if (chosen) yield { date: chosen.date, source, raw: chosen.raw };
}

/** How much a line may say besides its date: a weekday, a time, a name; more is a caption or a sentence. */
const BESIDES = 70;

/** Visible lines near the article; a line that only says "Updated" speaks for the next one. */
export function* fromText(context: DateContext, zone: Zone): Found {
  let label = '';
  for (const line of context.lines) {
    if (line.zone !== zone) continue;
    const before = label;
    label = line.text.length < 30 && !/\d/.test(line.text) ? line.text : '';
    if (line.text.length > LINE || MODIFIED.test(before)) continue;
    if (zone === 'after' && !PUBLISHED.test(`${before} ${line.text}`)) continue;
    for (const found of written(line.text, 'text', context)) {
      if (line.text.length <= found.raw.length + BESIDES) yield found;
    }
  }
}

/** Days between headline and body that the page calls those of an update, of lines and time elements alike. */
export function* fromUpdates(context: DateContext): Found {
  let label = '';
  for (const { text, zone } of context.lines) {
    if (zone !== 'between' || text.length > LINE) continue;
    if (MODIFIED.test(`${label} ${text}`)) {
      const [found] = findDates(text, context.order);
      if (found && text.length <= found.raw.length + BESIDES) yield { date: found.date, source: 'text', raw: text };
    }
    label = text.length < 30 && !/\d/.test(text) ? text : '';
  }
}

const SCRIPT_DATE =
  /["'](?:datePublished|date_published|publishedDate|published_date|publishDate|publish_date|publishedAt|published_at|firstPublished|first_published|datePosted|pubDate|pub_date|publicationDate|published_time|article_publish_date)["']\s*[:=]\s*["']?([^"',}]{8,40})/g;

/** Data that the page's scripts carry. */
export function* fromScripts(context: DateContext): Found {
  for (const script of context.document.querySelectorAll('script:not([src])')) {
    for (const match of (script.textContent ?? '').matchAll(SCRIPT_DATE)) yield* machine(match[1], 'meta', context);
  }
}
