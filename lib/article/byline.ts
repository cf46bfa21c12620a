/** Who wrote it: names only, joined by commas. */
import { normaliseText } from './characters.ts';
import { articleObjects, typesOf, type JsonObject } from './json-ld.ts';
import { decoded, metaContent } from './metadata.ts';

const BY =
  /^(?:\W*)(?:(?:words|written|story|report(?:ed|ing)?|text|posted|published|analysis|article|opinion|interview)\s+)?(?:by|von|por|par|di|da|door|av|af|автор|текст|oleh|przez|yazan)\b[\s:]*/i;
const TAIL =
  /\s*(?:[|•·]|\b(?:view|see|read) (?:author|all|more|full|profile|bio)\b|\b(?:email|e-mail|follow|published|updated|posted|last updated|contact)\b|\d{1,2}[:.]\d\d|@|https?:|[-–—,]?\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^\s\d.]*\.?\s+)?\d).*$/i;
const NO_NAME =
  /^(?:admin|administrator|staff|editor|author|unknown|no author|guest|webmaster|n\/a|null|undefined|\d+|https?:.*|www\..*|.*@.*)$/i;

/** The longest a byline may be; what is longer is a sentence. */
const LONGEST = 120;

function cleanName(raw: string): string {
  const name = normaliseText(decoded(raw))
    .replace(BY, '')
    .replace(TAIL, '')
    .replace(/[\s,;:|/–—-]+$/, '')
    .trim();
  return name.length > 1 && name.length <= LONGEST && !NO_NAME.test(name) ? name : '';
}

function names(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(names);
  if (typeof value !== 'object' || value === null) return [];
  return names((value as JsonObject)['name']);
}

function unique(raw: readonly string[]): string | undefined {
  const cleaned = [...new Set(raw.map(cleanName).filter(Boolean))];
  return cleaned.length > 0 ? cleaned.slice(0, 8).join(', ') : undefined;
}

const ELEMENTS = [
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '[rel~="author"]',
  '[class*="byline" i]',
  '[class*="author-name" i]',
  '[class*="author" i]',
];

/**
 * The byline of a page, from structured data, metas, or the element nearest to the headline that is marked as one.
 * @param objects The page's JSON-LD objects.
 * @param near The headline's or the body's first element: a byline of another story is farther away.
 */
export function findByline(
  document: Document,
  objects: readonly JsonObject[],
  near: Element | null,
): string | undefined {
  for (const article of articleObjects(objects)) {
    const author = unique(names(article['author'] ?? article['creator']));
    if (author) return author;
  }
  const person = objects.find((object) => typesOf(object).includes('Person'));
  const meta = metaContent(
    document,
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'byl',
    'cXenseParse:author',
  );
  const fromMeta = meta ? unique([meta]) : undefined;
  if (fromMeta && !/^https?:/.test(fromMeta)) return fromMeta;
  return fromPage(document, near) ?? (person ? unique(names(person['name'])) : undefined);
}

function fromPage(document: Document, near: Element | null): string | undefined {
  for (const selector of ELEMENTS) {
    const found = [...document.querySelectorAll(selector)].filter((element) => {
      const text = normaliseText(element.textContent ?? '');
      return (
        text.length > 2 &&
        text.length <= LONGEST &&
        element.closest('aside, footer, nav, [class*="comment" i]') === null
      );
    });
    const close = near ? found.filter((element) => distance(element, near) <= 8) : found;
    const name = close[0] && unique([close[0].textContent ?? '']);
    if (name) return name;
  }
  return undefined;
}

/** Steps up from `b` until `a` is inside: small for neighbours. */
function distance(a: Element, b: Element): number {
  let steps = 0;
  for (let at: Element | null = b; at; at = at.parentElement, steps += 1) if (at.contains(a)) return steps;
  return Infinity;
}
