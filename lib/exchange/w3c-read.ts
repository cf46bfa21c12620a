/**
 * W3C Web Annotation JSON-LD → articles and notes, our own and other programs': the parts of the model that other tools
 * write (a single annotation, a page, a collection, an array; bodies and targets as strings, objects or lists). What has
 * neither a quote nor a body is refused with its place in the file; nothing is guessed silently.
 */
import * as v from 'valibot';
import { isIsoDate } from '../model/date.ts';
import type { Note, NoteColour, Target } from '../model/note.ts';
import { articleIdOf } from '../notes/article-id.ts';
import type { NotesDump, SavedArticle } from '../notes/types.ts';
import { ExchangeError, parseJson } from './errors.ts';
import { isArticleAddress } from './foreign.ts';
import { hash64 } from './hash.ts';
import { ENTITY_URN, NOTE_URN } from './w3c-write.ts';

const text = v.pipe(v.string(), v.maxLength(200_000));

/** One or a list. The list first: to an object schema, an array is an object too. */
const listed = <Schema extends v.GenericSchema>(schema: Schema) => v.union([v.array(schema), schema]);

const SelectorSchema = v.looseObject({
  type: v.optional(text),
  exact: v.optional(text),
  prefix: v.optional(text),
  suffix: v.optional(text),
  start: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  end: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
});

const SourceSchema = v.union([text, v.looseObject({ id: text })]);
const TargetSchema = v.union([
  text,
  v.looseObject({
    id: v.optional(text),
    source: v.optional(SourceSchema),
    selector: v.optional(listed(SelectorSchema)),
  }),
]);
const BodySchema = v.union([
  text,
  v.looseObject({ value: v.optional(text), purpose: v.optional(text), source: v.optional(text), id: v.optional(text) }),
]);

const AnnotationSchema = v.looseObject({
  id: v.optional(text),
  created: v.optional(text),
  modified: v.optional(text),
  body: v.optional(listed(BodySchema)),
  bodyValue: v.optional(text),
  target: listed(TargetSchema),
});

type Annotation = v.InferOutput<typeof AnnotationSchema>;
type Selector = v.InferOutput<typeof SelectorSchema>;

/** @param now milliseconds since the epoch, for annotations without a date. @throws ExchangeError. */
export function readAnnotations(file: string, now: number): NotesDump {
  return annotationsOf(parseJson(file), now);
}

/** @param file parsed JSON. */
export function annotationsOf(file: unknown, now: number): NotesDump {
  const articles = new Map<string, SavedArticle>();
  const notes = new Map<string, Note>();
  itemsOf(file).forEach((item, i) => {
    const result = v.safeParse(AnnotationSchema, item, { abortEarly: true });
    if (!result.success) {
      const [issue] = result.issues;
      throw new ExchangeError('invalid', `items.${i}.${v.getDotPath(issue) ?? ''}: ${issue.message}`);
    }
    const article = articleOf(result.output, i, now);
    const known = articles.get(article.id);
    articles.set(article.id, known ? { ...article, createdAt: Math.min(known.createdAt, article.createdAt) } : article);
    const note = noteOf(result.output, article.id, i, now);
    if (notes.has(note.id)) throw new ExchangeError('invalid', `items.${i}.id: the same id twice`);
    notes.set(note.id, note);
  });
  return { articles: [...articles.values()], notes: [...notes.values()], corrections: [] };
}

function itemsOf(file: unknown): unknown[] {
  if (Array.isArray(file)) return file;
  if (file instanceof Object) {
    if ('items' in file && Array.isArray(file.items)) return file.items;
    if ('first' in file && file.first instanceof Object && 'items' in file.first && Array.isArray(file.first.items))
      return file.first.items;
    if ('target' in file) return [file];
  }
  throw new ExchangeError('other-format', 'no W3C annotations');
}

function firstTarget({ target }: Annotation): v.InferOutput<typeof TargetSchema> {
  const first = Array.isArray(target) ? target[0] : target;
  return first ?? '';
}

function stringAt(value: object, key: string): string | undefined {
  const found: unknown = Object.getOwnPropertyDescriptor(value, key)?.value;
  return typeof found === 'string' ? found : undefined;
}

function times({ created, modified }: Annotation, now: number): { createdAt: number; updatedAt: number } {
  const [first, last] = [created, modified]
    .map((date) => Date.parse(date ?? ''))
    .map((time) => (time >= 0 ? time : undefined));
  // Without a date the import must not look newer each time: it would overwrite what the reader changed since.
  return { createdAt: first ?? last ?? now, updatedAt: last ?? first ?? 1 };
}

function articleOf(annotation: Annotation, i: number, now: number): SavedArticle {
  const target = firstTarget(annotation);
  const source = typeof target === 'string' ? target : (target.source ?? target.id ?? '');
  const url = typeof source === 'string' ? source : source.id;
  if (!isArticleAddress(url)) {
    throw new ExchangeError('invalid', `items.${i}.target.source: no web address`);
  }
  const about = typeof source === 'string' ? {} : source;
  const optional = {
    canonicalUrl: stringAt(about, 'canonical'),
    byline: stringAt(about, 'dateline:byline'),
    siteName: stringAt(about, 'dateline:site'),
    lang: stringAt(about, 'language'),
  };
  const date = stringAt(about, 'dateline:published');
  const { createdAt } = times(annotation, now);
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    id: articleIdOf(url, optional.canonicalUrl),
    url,
    title: stringAt(about, 'dateline:title') ?? url,
    ...known,
    ...(date !== undefined && isIsoDate(date) ? { published: { date, source: 'meta' as const, raw: date } } : {}),
    createdAt,
    updatedAt: 1,
    openedAt: createdAt,
  };
}

function noteOf(annotation: Annotation, articleId: string, i: number, now: number): Note {
  const bodies =
    annotation.body === undefined ? [] : Array.isArray(annotation.body) ? annotation.body : [annotation.body];
  const comments: string[] = annotation.bodyValue === undefined ? [] : [annotation.bodyValue];
  const [tags, entities]: [string[], string[]] = [[], []];
  for (const body of bodies) {
    if (typeof body === 'string') comments.push(body);
    else if (body.purpose === 'tagging') tags.push((body.value ?? '').trim());
    else if (body.source?.startsWith(ENTITY_URN)) entities.push(body.source.slice(ENTITY_URN.length));
    else if (body.value !== undefined) comments.push(body.value);
  }
  const target = targetOf(annotation, i);
  const colour: unknown = annotation['dateline:colour'];
  const note = {
    articleId,
    target,
    colour: isColour(colour) ? colour : 1,
    body: comments.join('\n\n'),
    tags: [...new Set(tags.filter((tag) => tag !== ''))],
    entities: [...new Set(entities)],
    ...times(annotation, now),
  };
  return { id: idOf(annotation, JSON.stringify([articleId, target?.quote.exact, note.body])), ...note };
}

function isColour(value: unknown): value is NoteColour {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

/** Our own ids come back as they were; others keep one of their own, so that importing twice is importing once. */
function idOf({ id }: Annotation, content: string): string {
  if (id?.startsWith(NOTE_URN)) return id.slice(NOTE_URN.length);
  return `w3c-${hash64(id ?? content)}`;
}

function targetOf(annotation: Annotation, i: number): Target | null {
  const target = firstTarget(annotation);
  const selectors: Selector[] = typeof target === 'string' || !target.selector ? [] : [target.selector].flat();
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  if (!quote) {
    if (selectors.length > 0) throw new ExchangeError('invalid', `items.${i}.target.selector: no TextQuoteSelector`);
    return null;
  }
  if (!quote.exact) throw new ExchangeError('invalid', `items.${i}.target.selector: a quote without words`);
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const start = position?.start ?? 0;
  const block = selectors.find(({ type }) => type === 'dateline:BlockSelector');
  return {
    quote: { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' },
    position: {
      type: 'TextPositionSelector',
      start,
      end: Math.max(start, position?.end ?? start + quote.exact.length),
    },
    ...blockOf(block),
    ...occurrencesOf(quote),
  };
}

function occurrencesOf(quote: Selector): Pick<Target, 'occurrences'> {
  const occurrences: unknown = quote['dateline:occurrences'];
  return typeof occurrences === 'number' ? { occurrences } : {};
}

function blockOf(selector: Selector | undefined): Pick<Target, 'block'> {
  const [block, offset, blocks] = ['block', 'offset', 'blocks'].map((key): unknown => selector?.[`dateline:${key}`]);
  if (typeof block !== 'number' || typeof offset !== 'number' || typeof blocks !== 'number') return {};
  return { block: { type: 'BlockSelector', block, offset, blocks } };
}
