/** Run-time schema of what a student hands in. */
import * as v from 'valibot';
import { BOUNDS } from './bounds.ts';
import * as p from './schema-parts.ts';
import { pairs } from './schema.ts';

const ids = p.list(p.partId, BOUNDS.parts);
const target = v.nullable(p.TargetSchema);

export const AnswerSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('open'), text: p.text(BOUNDS.answer) }),
  v.strictObject({ kind: v.literal('choice'), options: ids }),
  v.strictObject({ kind: v.literal('find-passage'), target }),
  v.strictObject({ kind: v.literal('map'), lat: p.lat, lon: p.lon }),
  v.strictObject({ kind: v.literal('order'), ids }),
  v.strictObject({ kind: v.literal('holder'), option: v.exactOptional(p.partId), text: v.exactOptional(p.line) }),
  v.strictObject({ kind: v.literal('match'), pairs }),
  v.strictObject({ kind: v.literal('true-false'), value: v.nullable(v.boolean()), target }),
]);

/** The name or number that a student chose; longest in UTF-16 code units. */
const student = p.text(200);

/** All of an attempt but its highlights, which a file has as annotations. */
export const answersEntries = {
  lesson: v.strictObject({
    id: p.uuid,
    version: v.pipe(p.count, v.maxValue(1_000_000)),
    title: p.line,
  }),
  attempt: p.uuid,
  student,
  startedAt: p.count,
  updatedAt: p.count,
  answers: v.pipe(
    v.record(p.partId, AnswerSchema),
    v.check((answers) => Object.keys(answers).length <= BOUNDS.tasks, 'too many answers'),
  ),
};

const HighlightSchema = v.strictObject({
  id: p.partId,
  target: p.TargetSchema,
  colour: p.colour,
  body: p.prose,
});

/** An attempt as it is kept. */
export const LessonAnswersSchema = v.strictObject({
  ...answersEntries,
  highlights: p.uniqueList(HighlightSchema, BOUNDS.highlights),
});

export const TaskMarkSchema = v.strictObject({
  points: p.points,
  comment: v.exactOptional(p.prose),
  met: v.exactOptional(ids),
  manual: v.boolean(),
});
