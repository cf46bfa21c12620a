/**
 * Annotations of Hypothesis as its client exports them (`{ export_date, annotations }`) and its API gives them
 * (`{ total, rows }`), or a bare list of them.
 *
 * Kept: quote with context, text, tags, times, address, title. A reply becomes a note on the passage that it answers, and
 * words of others end in their name, since a class's annotations come in one file. Left: groups, permissions, flags.
 */
import * as v from 'valibot';
import type { Note } from '../model/note.ts';
import { ExchangeError } from './errors.ts';
import {
  Collection,
  foreignArticle,
  foreignTags,
  foreignTarget,
  foreignTimes,
  isArticleAddress,
  type Reading,
} from './foreign.ts';

const text = v.string();
const position = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const SelectorSchema = v.looseObject({
  type: v.optional(text),
  exact: v.optional(text),
  prefix: v.optional(text),
  suffix: v.optional(text),
  start: v.optional(v.unknown()),
});

const AnnotationSchema = v.looseObject({
  id: v.pipe(text, v.minLength(1)),
  created: v.optional(text),
  updated: v.optional(text),
  user: v.optional(text),
  uri: text,
  text: v.optional(v.nullable(text)),
  tags: v.optional(v.nullable(v.array(text))),
  references: v.optional(v.array(text)),
  target: v.optional(v.array(v.looseObject({ selector: v.optional(v.array(SelectorSchema)) }))),
  document: v.optional(v.nullable(v.looseObject({ title: v.optional(v.nullable(v.union([text, v.array(text)]))) }))),
  user_info: v.optional(v.nullable(v.looseObject({ display_name: v.optional(v.nullable(text)) }))),
});

type Annotation = v.InferOutput<typeof AnnotationSchema>;

/** The list of a file of Hypothesis and its name in the file; undefined for any other. */
export function hypothesisList(file: unknown): { name: string; items: readonly unknown[] } | undefined {
  for (const name of ['annotations', 'rows']) {
    const items: unknown = file instanceof Object ? Object.getOwnPropertyDescriptor(file, name)?.value : undefined;
    if (Array.isArray(items)) return { name, items };
  }
  const isList =
    Array.isArray(file) && file.length > 0 && file.every((item) => item instanceof Object && 'uri' in item);
  return isList ? { name: 'annotations', items: file as unknown[] } : undefined;
}

/** @param file parsed JSON. @param now milliseconds since the epoch, for annotations without a date. @throws ExchangeError. */
export function readHypothesis(file: unknown, now: number): Reading {
  const list = hypothesisList(file);
  if (!list) throw new ExchangeError('other-format', 'no annotations of Hypothesis');
  const annotations = list.items.map((item, i) => {
    const result = v.safeParse(AnnotationSchema, item, { abortEarly: true });
    if (result.success) return result.output;
    const [issue] = result.issues;
    throw new ExchangeError('invalid', `${list.name}.${i}.${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  });
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const owner = ownerOf(file, annotations);
  const collection = new Collection();
  annotations.forEach((annotation, i) => {
    const where = `${list.name}.${i}`;
    if (!isArticleAddress(annotation.uri)) {
      collection.refuse(where, 'no-address');
      return;
    }
    const times = foreignTimes(annotation.created, annotation.updated, now);
    const article = foreignArticle({ url: annotation.uri, title: titleOf(annotation), createdAt: times.createdAt });
    collection.add(where, article, { ...noteOf(annotation, article.id, byId, owner), ...times });
  });
  return collection.reading();
}

function noteOf(
  annotation: Annotation,
  articleId: string,
  byId: ReadonlyMap<string, Annotation>,
  owner: string | undefined,
): Omit<Note, 'createdAt' | 'updatedAt'> {
  const words = annotation.text ?? '';
  const isOthers = annotation.user !== undefined && annotation.user !== owner && words.trim() !== '';
  return {
    id: `hypothesis-${annotation.id}`,
    articleId,
    target: targetOf(annotation) ?? targetOf(byId.get(annotation.references?.[0] ?? '')),
    colour: 1,
    body: isOthers ? `${words.trimEnd()}\n\n— ${nameOf(annotation)}` : words,
    tags: foreignTags(annotation.tags ?? []),
    entities: [],
  };
}

/** Whose file it is: whoever exported it, or the only one who wrote in it. */
function ownerOf(file: unknown, annotations: readonly Annotation[]): string | undefined {
  const exporter: unknown =
    file instanceof Object ? Object.getOwnPropertyDescriptor(file, 'export_userid')?.value : undefined;
  const [first] = annotations;
  const isAlone = annotations.every(({ user }) => user === first?.user);
  return typeof exporter === 'string' ? exporter : isAlone ? first?.user : undefined;
}

/** `acct:name@authority` without its frame. */
function nameOf({ user = '', user_info }: Annotation): string {
  return user_info?.display_name || user.replace(/^acct:/, '').replace(/@[^@]*$/, '');
}

function targetOf(annotation: Annotation | undefined): Note['target'] {
  const selectors = annotation?.target?.[0]?.selector ?? [];
  const quote = selectors.find(({ type, exact }) => type === 'TextQuoteSelector' && exact);
  if (!quote?.exact) return null;
  // Theirs counts the page's whole text, ours the article's: good enough to keep notes in order.
  const start = v.safeParse(position, selectors.find(({ type }) => type === 'TextPositionSelector')?.start);
  return foreignTarget(quote.exact, start.success ? start.output : 0, quote.prefix, quote.suffix);
}

function titleOf({ document, uri }: Annotation): string {
  const title = document?.title;
  return (Array.isArray(title) ? title[0] : title) ?? uri;
}
