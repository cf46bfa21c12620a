/**
 * Run-time schema of a lesson: strict objects with bounds, so that a key or a length that no lesson has refuses the
 * value. What one part says of another (a task's passage, a key's options) is checked in `references.ts`.
 */
import * as v from 'valibot';
import { BlocksSchema, PublishedSchema } from '../notes/schema.ts';
import { BOUNDS } from './bounds.ts';
import * as p from './schema-parts.ts';

const ExcerptSchema = v.pipe(
  v.strictObject({ start: p.count, end: p.count, text: p.text(BOUNDS.article), blocks: BlocksSchema }),
  v.check(({ start, end, text }) => end - start === text.length, 'text and span differ in length'),
  v.check(({ text, blocks }) => blocks.every(({ end }) => end <= text.length), 'a block outside of the text'),
);

export const LessonArticleSchema = v.pipe(
  v.strictObject({
    url: p.address,
    canonicalUrl: v.exactOptional(p.address),
    title: p.line,
    byline: v.exactOptional(p.line),
    siteName: v.exactOptional(p.line),
    lang: v.exactOptional(p.text(100)),
    dir: v.exactOptional(v.picklist(['ltr', 'rtl'])),
    published: v.exactOptional(PublishedSchema),
    share: v.picklist(['copy', 'excerpts', 'link']),
    text: v.exactOptional(p.text(BOUNDS.article)),
    blocks: v.exactOptional(BlocksSchema),
    excerpts: v.exactOptional(p.list(ExcerptSchema, BOUNDS.passages)),
  }),
  v.check(
    ({ text, blocks }) => (text === undefined) === (blocks === undefined),
    'text without blocks, or blocks alone',
  ),
  v.check(({ text, blocks }) => !blocks?.some(({ end }) => end > (text ?? '').length), 'a block outside of the text'),
  v.check(
    ({ excerpts = [] }) => excerpts.every(({ start }, i) => start >= (excerpts[i - 1]?.end ?? 0)),
    'excerpts out of order',
  ),
);

const PassageSchema = v.strictObject({ id: p.partId, target: p.TargetSchema, colour: p.colour, comment: p.prose });

const GlossarySchema = v.strictObject({
  id: p.partId,
  term: p.line,
  entity: v.exactOptional(p.text(200)),
  kind: v.picklist(['place', 'official', 'organisation', 'word']),
  text: p.prose,
  asOf: v.exactOptional(p.isoDate),
  lat: v.exactOptional(p.lat),
  lon: v.exactOptional(p.lon),
  sources: p.list(p.line, 50),
});

const ItemSchema = v.strictObject({ id: p.partId, text: p.line });
const items = p.uniqueList(ItemSchema, BOUNDS.parts);

/** Path data and nothing else: it goes into an attribute of a page that has no other guard. */
const path = v.pipe(p.text(BOUNDS.path), v.regex(/^[MLZ\d.\- ]*$/));
const side = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(10_000));

const MapSchema = v.pipe(
  v.strictObject({
    west: p.lon,
    east: p.lon,
    south: p.lat,
    north: p.lat,
    width: side,
    height: side,
    land: path,
    borders: path,
  }),
  v.check(({ west, east, south, north }) => west < east && south < north, 'an empty map'),
);

const task = {
  id: p.partId,
  prompt: p.prose,
  passage: v.exactOptional(p.partId),
  points: p.points,
  draft: v.boolean(),
};

const TaskSchema = v.variant('kind', [
  v.strictObject({ ...task, kind: v.literal('open'), lines: v.pipe(p.count, v.maxValue(100)) }),
  v.strictObject({ ...task, kind: v.literal('choice'), multiple: v.boolean(), options: items }),
  v.strictObject({ ...task, kind: v.literal('find-passage') }),
  v.strictObject({ ...task, kind: v.literal('map'), map: MapSchema }),
  v.strictObject({ ...task, kind: v.literal('order'), items }),
  v.strictObject({ ...task, kind: v.literal('holder'), options: items }),
  v.strictObject({ ...task, kind: v.literal('match'), left: items, right: items }),
  v.strictObject({ ...task, kind: v.literal('true-false'), evidence: v.boolean() }),
]);

const ids = p.list(p.partId, BOUNDS.parts);
export const pairs = p.list(v.strictTuple([p.partId, p.partId]), BOUNDS.parts);
const targets = p.list(p.TargetSchema, BOUNDS.parts);
const rubric = p.uniqueList(v.strictObject({ id: p.partId, text: p.line, points: p.points }), BOUNDS.parts);
const key = { task: p.partId, explanation: v.exactOptional(p.prose) };

const KeySchema = v.variant('kind', [
  v.strictObject({ ...key, kind: v.literal('open'), model: p.prose, rubric }),
  v.strictObject({ ...key, kind: v.literal('choice'), correct: ids }),
  v.strictObject({ ...key, kind: v.literal('find-passage'), targets }),
  v.strictObject({
    ...key,
    kind: v.literal('map'),
    lat: p.lat,
    lon: p.lon,
    km: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(20_100)),
  }),
  v.strictObject({ ...key, kind: v.literal('order'), ids }),
  v.strictObject({
    ...key,
    kind: v.literal('holder'),
    option: v.exactOptional(p.partId),
    names: p.list(p.line, BOUNDS.parts),
  }),
  v.strictObject({ ...key, kind: v.literal('match'), pairs }),
  v.strictObject({ ...key, kind: v.literal('true-false'), value: v.boolean(), targets }),
]);

/** All of a lesson but its passages, which a file has as annotations. */
export const lessonEntries = {
  id: p.uuid,
  version: v.pipe(p.count, v.maxValue(1_000_000)),
  title: p.line,
  lang: p.languageTag,
  dir: v.picklist(['ltr', 'rtl']),
  goals: p.list(p.line, 50),
  level: p.line,
  minutes: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(100_000))),
  author: v.exactOptional(p.line),
  createdAt: p.count,
  updatedAt: p.count,
  article: LessonArticleSchema,
  glossary: p.uniqueList(GlossarySchema, BOUNDS.glossary),
  tasks: p.uniqueList(TaskSchema, BOUNDS.tasks),
  key: v.exactOptional(p.list(KeySchema, BOUNDS.tasks)),
};

/** A lesson as it is kept: the trainer's draft or a student's. */
export const LessonSchema = v.strictObject({
  ...lessonEntries,
  passages: p.uniqueList(PassageSchema, BOUNDS.passages),
});
