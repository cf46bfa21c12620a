import * as v from 'valibot';
import { isIsoDate } from '../model/date.ts';
import type { OfficeField } from '../model/entity.ts';

/*
 * Runtime schemas of what crosses a message. Bounds are generous for real use and there to stop a compromised page
 * process from filling memory or disk: 5 million code units are a thousand-page book.
 */

const MAX_TEXT = 5_000_000;
const MAX_BODY = 200_000;
const MAX_LIST = 100_000;

export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(4000));
export const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(10_000));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
export const body = v.pipe(v.string(), v.maxLength(MAX_BODY));
export const isoDate = v.pipe(v.string(), v.check(isIsoDate, 'not a calendar day'));
/** Address of a web page, or of the extension's own sample article. */
export const address = v.pipe(
  v.string(),
  v.maxLength(20_000),
  v.url(),
  v.regex(/^(?:https?|file|chrome-extension|moz-extension):/i),
);
/** What an article is looked up by. */
export const articleAddress = v.strictObject({ url: address, canonicalUrl: v.exactOptional(address) });

const short = v.pipe(v.string(), v.maxLength(20_000));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const tags = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(200));
const entities = v.pipe(v.array(id), v.maxLength(1000));

const span = v.pipe(
  v.strictObject({ start: count, end: count }),
  v.check(({ start, end }) => start <= end, 'start after end'),
);

/** `pdf`: the browser's own viewer, which shows itself in no address. */
export const pageStatus = v.picklist(['on', 'off', 'no-article', 'failed', 'pdf']);
export const mentionKind = v.picklist(['place', 'official', 'role', 'demonym', 'organisation']);
const dateSource = v.picklist(['json-ld', 'meta', 'itemprop', 'time', 'url', 'text', 'reader']);
const blockKind = v.picklist([
  'headline',
  'standfirst',
  'heading',
  'paragraph',
  'list-item',
  'quote',
  'table-cell',
  'preformatted',
]);

const block = v.strictObject({ start: count, end: count, kind: blockKind });
const blocks = v.pipe(v.array(block), v.maxLength(MAX_LIST));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));

/** Not listed out: an unknown field of office changes what a card says, not what it may do. */
const officeField = v.custom<OfficeField>((value) => typeof value === 'string' && value.length <= 100);

export const mention = v.strictObject({
  start: count,
  end: count,
  text: name,
  kind: mentionKind,
  confidence: share,
  candidates: v.pipe(v.array(v.strictObject({ entity: v.exactOptional(id), score: v.number() })), v.maxLength(500)),
  office: v.exactOptional(
    v.strictObject({
      text: short,
      field: v.exactOptional(officeField),
      jurisdiction: v.exactOptional(id),
      former: v.exactOptional(v.boolean()),
    }),
  ),
  fullName: v.exactOptional(name),
  evidence: v.pipe(
    v.array(v.strictObject({ reason: v.pipe(v.string(), v.maxLength(200)), detail: v.exactOptional(short) })),
    v.maxLength(500),
  ),
});

/** The day that facts are told for, and where it was read. */
export const articleDate = v.strictObject({ date: isoDate, source: dateSource });

/** A list long enough that a schema for each item would take longer than the work. */
const texts = v.custom<string[]>(
  (value) => Array.isArray(value) && value.length <= 10 * MAX_LIST && value.every((each) => typeof each === 'string'),
  'not a list of texts',
);

export const readRequest = v.strictObject({
  url: address,
  tree: v.pipe(v.string(), v.maxLength(4 * MAX_TEXT)),
  texts,
  auto: v.boolean(),
  known: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
});

export const recogniseRequest = v.strictObject({
  text,
  blocks,
  ...articleAddress.entries,
  /** The day that the page says; a day set by the reader wins over it. */
  date: v.exactOptional(isoDate),
});

export const cardRequest = v.strictObject({
  mention,
  url: address,
  date: v.exactOptional(articleDate),
  /** The article's places, each once: distances are told to them. */
  places: v.pipe(v.array(mention), v.maxLength(1000)),
});

export const correctRequest = v.strictObject({ name, entity: v.nullable(id), url: address });

const quote = v.pipe(v.string(), v.maxLength(MAX_BODY));
export const target = v.strictObject({
  quote: v.strictObject({ type: v.literal('TextQuoteSelector'), exact: quote, prefix: quote, suffix: quote }),
  position: v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
  block: v.exactOptional(
    v.strictObject({ type: v.literal('BlockSelector'), block: count, offset: share, blocks: count }),
  ),
  occurrences: v.exactOptional(count),
});

export const article = v.strictObject({
  url: address,
  canonicalUrl: v.exactOptional(address),
  title: short,
  byline: v.exactOptional(short),
  siteName: v.exactOptional(short),
  lang: v.exactOptional(v.pipe(v.string(), v.maxLength(100))),
  dir: v.exactOptional(v.picklist(['ltr', 'rtl'])),
  published: v.exactOptional(v.strictObject({ date: isoDate, source: dateSource, raw: short })),
  text,
  blocks,
});

export const colour = v.picklist([1, 2, 3, 4]);

export const tagPrefix = v.pipe(v.string(), v.maxLength(100));

export const newNote = v.strictObject({
  /** Made by the page, so that a request that is sent twice makes one note. */
  id: v.exactOptional(v.pipe(v.string(), v.minLength(16), v.maxLength(100))),
  article,
  /** The passage in the article's text; null: a note on the whole article. */
  span: v.nullable(span),
  colour,
  body: v.exactOptional(body),
  tags: v.exactOptional(tags),
  entities: v.exactOptional(entities),
});

export const anchorRequest = v.strictObject({
  text,
  blocks,
  targets: v.pipe(v.array(v.strictObject({ id, target })), v.maxLength(10_000)),
});

export const acceptRequest = v.strictObject({ id, text, blocks, span });

export const notePatch = v.strictObject({
  target: v.exactOptional(v.nullable(target)),
  colour: v.exactOptional(colour),
  body: v.exactOptional(body),
  tags: v.exactOptional(tags),
  entities: v.exactOptional(entities),
});

export const readingMapRequest = v.strictObject({
  places: v.pipe(v.array(v.strictObject({ entity: id, count })), v.maxLength(500)),
});

export const panelRequest = v.strictObject({
  /** For the dates that it names; absent: none are told. */
  text: v.exactOptional(text),
  blocks: v.exactOptional(blocks),
  mentions: v.pipe(v.array(mention), v.maxLength(MAX_LIST)),
  url: address,
  date: v.exactOptional(articleDate),
});
