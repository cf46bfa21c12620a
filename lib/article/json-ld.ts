/**
 * The page's JSON-LD, read leniently: publishers write comments, trailing commas, raw line breaks, several objects in
 * a row. What is repaired is repaired outside of strings only, so that no wording changes.
 */
export type JsonObject = Record<string, unknown>;

const SCRIPTS = 'script[type*="ld+json" i]';
/** Nested data is walked to this depth; publishers stay below ten. */
const DEPTH = 12;
/** Live blogs nest hundreds of postings; more objects than this are no help. */
const OBJECTS = 3000;

/** All objects of the page's JSON-LD, outer before inner, in document order. */
export function jsonLdObjects(document: Document): JsonObject[] {
  const objects: JsonObject[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > DEPTH || objects.length > OBJECTS || typeof value !== 'object' || value === null) return;
    if (!Array.isArray(value)) objects.push(value as JsonObject);
    for (const inner of Object.values(value)) collect(inner, depth + 1);
  };
  for (const script of document.querySelectorAll(SCRIPTS)) collect(parseJson(script.textContent ?? ''), 0);
  return objects;
}

/** Parses JSON as publishers write it; undefined when it is beyond repair. */
export function parseJson(source: string): unknown {
  const text = source.trim();
  if (text.length === 0) return undefined;
  const parsed = tryParse(text);
  if (parsed !== undefined) return parsed;
  const mended = repaired(text.replace(WRAPPING, ''));
  return tryParse(mended) ?? tryParse(`[${mended.replace(/\}\s*\{/g, '},{')}]`);
}

/** Comment and CDATA marks around the whole, and the semicolon of those who think it a script. */
const WRAPPING = /^\uFEFF?(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)|(?:(?:\/\/\s*)?(?:\]\]>|-->)|;)$/g;

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** One pass over strings, comments and commas: whichever comes first is dealt with as a whole. */
const TOKENS =
  /"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'(?=\s*[,:}\]])|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*(?:,|[}\]]|$))/g;

function repaired(text: string): string {
  return text.replace(TOKENS, (token) => {
    const first = token.charAt(0);
    if (first === '"') return clean(token);
    if (first === "'")
      return `"${clean(token.slice(1, -1))
        .replace(/\\'/g, "'")
        .replace(/(^|[^\\])"/g, '$1\\"')}"`;
    return '';
  });
}

/** Control characters have to be escaped inside a string, and only some characters may be. */
function clean(token: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is being looked for
  return token.replace(/[\u0000-\u001F]/g, ' ').replace(/\\(?!["\\/bfnrtu])/g, '');
}

/** The types of an object without their vocabulary ("https://schema.org/NewsArticle" → "NewsArticle"). */
export function typesOf(object: JsonObject): string[] {
  const type = object['@type'] ?? object['type'];
  const types = Array.isArray(type) ? type : [type];
  return types.filter((name) => typeof name === 'string').map((name) => name.replace(/^.*[/#:]/, ''));
}

const ARTICLE = /(?:Article|Posting|Report|Review|Blog|Recipe)$/;

/** The objects that describe an article, those with a date or a headline first of all. */
export function articleObjects(objects: readonly JsonObject[]): JsonObject[] {
  return objects.filter((object) => typesOf(object).some((type) => ARTICLE.test(type)));
}

/** A string property, tidied; undefined when it is absent or something else. */
export function stringOf(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  const one = Array.isArray(value) ? value[0] : value;
  const text = typeof one === 'string' ? one.replace(/\s+/g, ' ').trim() : '';
  return text || undefined;
}

/** Enough to tell whether a choice of blocks is the article; live blogs run to many times this. */
const LONGEST_BODY = 30_000;

/** The article's text as the structured data has it; a live blog's postings joined; '' when there is none. */
export function articleBodyOf(objects: readonly JsonObject[]): string {
  let best = '';
  let postings = '';
  for (const object of articleObjects(objects)) {
    const body = stringOf(object, 'articleBody');
    if (!body) continue;
    postings += ` ${body}`;
    if (body.length > best.length) best = body;
  }
  const live = objects.some((object) => typesOf(object).includes('LiveBlogPosting'));
  return (live ? postings.trim() : best).slice(0, LONGEST_BODY);
}

const MEDIA = /^(?:Video|Image|Audio|Media)Object$/;
/** Shorter ones are names, which an article's headings may share. */
const SHORTEST_CAPTION = 40;

/** What the structured data says of the page's pictures, videos and recordings, in lower case. */
export function captionsOf(objects: readonly JsonObject[]): Set<string> {
  const captions = new Set<string>();
  for (const object of objects) {
    if (!typesOf(object).some((type) => MEDIA.test(type))) continue;
    for (const key of ['caption', 'description', 'alternativeHeadline']) {
      const text = stringOf(object, key);
      if (text && text.length >= SHORTEST_CAPTION) captions.add(text.toLowerCase());
    }
  }
  return captions;
}
