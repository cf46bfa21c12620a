/**
 * Run-time schemas of what is stored and imported. Strict objects: a key that the schema doesn't name (`__proto__`
 * among them) refuses the row. Lengths are bounded so that a hostile file can't fill the disk with one row; the bounds
 * are far above what readers write.
 */
import * as v from 'valibot';
import { isIsoDate } from '../model/date.ts';
import { NotesError } from './errors.ts';

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const key = v.pipe(v.string(), v.minLength(1), v.maxLength(1200));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const share = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1));
const address = text(8000);

/** Longest quote and note body in UTF-16 code units. */
export const MAX_QUOTE = 100_000;
export const MAX_BODY = 200_000;
/** Longest article text that is kept. */
export const MAX_TEXT = 5_000_000;

const ColourSchema = v.picklist([1, 2, 3, 4]);

const isOrdered = ({ start, end }: { start: number; end: number }): boolean => start <= end;
const DISORDERED = 'start after end';

export const TargetSchema = v.strictObject({
  quote: v.strictObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_QUOTE)),
    prefix: text(1000),
    suffix: text(1000),
  }),
  position: v.pipe(
    v.strictObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
    v.check((span) => isOrdered(span), DISORDERED),
  ),
  block: v.exactOptional(
    v.strictObject({ type: v.literal('BlockSelector'), block: count, offset: share, blocks: count }),
  ),
  occurrences: v.exactOptional(count),
});

const tags = v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))), v.maxLength(100));
const entities = v.pipe(v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(200))), v.maxLength(100));

export const NoteSchema = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  articleId: key,
  target: v.nullable(TargetSchema),
  colour: ColourSchema,
  body: text(MAX_BODY),
  tags,
  entities,
  createdAt: count,
  updatedAt: count,
  deletedAt: v.exactOptional(count),
});

export const NotePatchSchema = v.strictObject({
  target: v.exactOptional(v.nullable(TargetSchema)),
  colour: v.exactOptional(ColourSchema),
  body: v.exactOptional(text(MAX_BODY)),
  tags: v.exactOptional(tags),
  entities: v.exactOptional(entities),
});

export const PublishedSchema = v.strictObject({
  date: v.pipe(v.string(), v.check(isIsoDate, 'no calendar day')),
  source: v.picklist(['json-ld', 'meta', 'itemprop', 'time', 'url', 'text', 'reader']),
  raw: text(1000),
});

export const BlocksSchema = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        start: count,
        end: count,
        kind: v.picklist([
          'headline',
          'standfirst',
          'heading',
          'paragraph',
          'list-item',
          'quote',
          'table-cell',
          'preformatted',
        ]),
      }),
      v.check((span) => isOrdered(span), DISORDERED),
    ),
  ),
  v.maxLength(100_000),
);

const about = {
  url: v.pipe(address, v.minLength(1)),
  canonicalUrl: v.exactOptional(address),
  title: text(5000),
  byline: v.exactOptional(text(5000)),
  siteName: v.exactOptional(text(1000)),
  lang: v.exactOptional(text(100)),
  dir: v.exactOptional(v.picklist(['ltr', 'rtl'])),
  published: v.exactOptional(PublishedSchema),
};

/** A copy is text and blocks that fit it, or neither. */
const isCopy = ({ text, blocks }: { text?: string; blocks?: readonly { end: number }[] }): boolean =>
  (text === undefined) === (blocks === undefined) && !blocks?.some((block) => block.end > (text?.length ?? 0));
const NO_COPY = 'text and blocks do not belong together';

export const ArticleSchema = v.pipe(
  v.strictObject({ ...about, text: text(MAX_TEXT), blocks: BlocksSchema }),
  v.check((article) => isCopy(article), NO_COPY),
);

export const SavedArticleSchema = v.pipe(
  v.strictObject({
    id: key,
    ...about,
    text: v.exactOptional(text(MAX_TEXT)),
    blocks: v.exactOptional(BlocksSchema),
    places: v.exactOptional(entities),
    createdAt: count,
    updatedAt: count,
    openedAt: count,
  }),
  v.check((article) => isCopy(article), NO_COPY),
);

export const CorrectionSchema = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  entity: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
});

const StoredCorrectionSchema = v.strictObject({ ...CorrectionSchema.entries, context: text(1200), createdAt: count });

export const DraftSchema = v.strictObject({
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(1300)),
  body: text(MAX_BODY),
  target: v.exactOptional(v.nullable(TargetSchema)),
  colour: v.exactOptional(ColourSchema),
  tags: v.exactOptional(tags),
});

export const DumpSchema = v.strictObject({
  articles: v.array(SavedArticleSchema),
  notes: v.array(NoteSchema),
  corrections: v.array(StoredCorrectionSchema),
});

/** `value` as the schema types it. @throws NotesError `validation`, whose detail names the path. */
export function check<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new NotesError('validation', `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`);
}
