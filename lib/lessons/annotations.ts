/**
 * Passages and highlights ⇄ W3C Web Annotations (https://www.w3.org/TR/annotation-model/), as an AnnotationPage inside of
 * the file: any annotation tool can take them out. Reading is strict: only the form that writing gives is taken back.
 */
import * as v from 'valibot';
import type { NoteColour, Target } from '../model/note.ts';
import { ANNOTATION_CONTEXT, OWN_PREFIX, selectors } from '../exchange/w3c-write.ts';
import * as p from './schema-parts.ts';

/** A marked passage with words on it. */
export interface Marked {
  id: string;
  target: Target;
  colour: NoteColour;
  body: string;
}

const [QuoteEntries, PositionEntries, BlockEntries] = [
  p.TargetSchema.entries.quote.entries,
  { type: v.literal('TextPositionSelector'), start: p.count, end: p.count },
  {
    type: v.literal('dateline:BlockSelector'),
    'dateline:block': p.count,
    'dateline:offset': v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    'dateline:blocks': p.count,
  },
];

const SelectorsSchema = v.pipe(
  v.array(
    v.variant('type', [
      v.strictObject({ ...QuoteEntries, 'dateline:occurrences': v.exactOptional(p.count) }),
      v.strictObject(PositionEntries),
      v.strictObject(BlockEntries),
    ]),
  ),
  v.maxLength(3),
);

const PREFIX = {
  passage: `${OWN_PREFIX}passage:`,
  highlight: `${OWN_PREFIX}highlight:`,
} as const;

/** The page of annotations of a list of marked passages; `source` is the article's address. */
export function writeMarked(items: readonly Marked[], kind: keyof typeof PREFIX, source: string): object {
  return {
    '@context': [ANNOTATION_CONTEXT, { dateline: OWN_PREFIX }],
    type: 'AnnotationPage',
    items: items.map(({ id, target, colour, body }) => ({
      id: `${PREFIX[kind]}${id}`,
      type: 'Annotation',
      motivation: body === '' ? 'highlighting' : 'commenting',
      'dateline:colour': colour,
      ...(body === '' ? {} : { body: { type: 'TextualBody', value: body, format: 'text/markdown' } }),
      target: { source, selector: selectors(target) },
    })),
  };
}

/** The schema that takes {@link writeMarked}'s page back. `max` items with bodies of `maxBody` UTF-16 code units. */
export function markedSchema(kind: keyof typeof PREFIX, max: number, maxBody: number) {
  const AnnotationSchema = v.strictObject({
    id: v.pipe(v.string(), v.startsWith(PREFIX[kind])),
    type: v.literal('Annotation'),
    motivation: v.picklist(['highlighting', 'commenting']),
    'dateline:colour': p.colour,
    body: v.exactOptional(
      v.strictObject({ type: v.literal('TextualBody'), value: p.text(maxBody), format: v.literal('text/markdown') }),
    ),
    target: v.strictObject({ source: p.address, selector: SelectorsSchema }),
  });
  return v.strictObject({
    '@context': v.strictTuple([v.literal(ANNOTATION_CONTEXT), v.strictObject({ dateline: v.literal(OWN_PREFIX) })]),
    type: v.literal('AnnotationPage'),
    items: p.uniqueList(
      v.pipe(
        AnnotationSchema,
        v.transform(({ id, body, target, 'dateline:colour': colour }) => ({
          id: id.slice(PREFIX[kind].length),
          target: targetOf(target.selector),
          colour,
          body: body?.value ?? '',
        })),
        // The target once more as a whole: a list of selectors may lack one, or hold one twice.
        v.strictObject({ id: p.partId, target: p.TargetSchema, colour: p.colour, body: p.text(maxBody) }),
      ),
      max,
    ),
  });
}

function targetOf(list: v.InferOutput<typeof SelectorsSchema>): Partial<Target> {
  const target: Partial<Target> = {};
  for (const selector of list) {
    if (selector.type === 'TextQuoteSelector') {
      const { 'dateline:occurrences': occurrences, ...quote } = selector;
      Object.assign(target, { quote }, occurrences === undefined ? {} : { occurrences });
    } else if (selector.type === 'TextPositionSelector') target.position = selector;
    else {
      target.block = {
        type: 'BlockSelector',
        block: selector['dateline:block'],
        offset: selector['dateline:offset'],
        blocks: selector['dateline:blocks'],
      };
    }
  }
  return target;
}
