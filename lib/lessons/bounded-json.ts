/**
 * Text from a stranger → JSON value, with bounds set before anything is built: length, depth, and names that reach into
 * prototypes. One pass over the characters before parsing, so that deep nesting costs no stack in whatever parser the
 * browser has; one pass over the value after it. Linear in the length of the text.
 */
import { LessonFileError } from './errors.ts';

/** Deepest nesting of objects and lists; a lesson needs eleven levels. */
const MAX_DEPTH = 32;
/** Names that a careless copy would follow into a prototype. No file of ours has them. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** @param maxLength in UTF-16 code units. @throws LessonFileError `too-large`, `too-deep`, `not-json`, `invalid`. */
export function parseBounded(text: string, maxLength: number): unknown {
  if (text.length > maxLength) {
    throw new LessonFileError('too-large', `${text.length} characters, at most ${maxLength}`);
  }
  if (depthOf(text) > MAX_DEPTH) throw new LessonFileError('too-deep', `more than ${MAX_DEPTH} levels`);
  const value = parsed(text.replace(/^\uFEFF/, ''));
  refuseForbidden(value, '');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new LessonFileError('not-json', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Brackets outside of strings; counts on without caring whether they fit, which is for the parser to say. */
function depthOf(text: string): number {
  let [depth, deepest, inString] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}

function refuseForbidden(value: unknown, path: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    if (FORBIDDEN.has(key)) throw new LessonFileError('invalid', `${path}${key}: a name that files may not have`);
    refuseForbidden(item, `${path}${key}.`);
  }
}
