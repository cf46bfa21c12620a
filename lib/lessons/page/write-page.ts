/**
 * A lesson as one HTML file that needs nothing else: script, styles, words and lesson are inside of it.
 *
 * It is as safe as its parts are kept apart. The lesson is JSON in a script element that is no script, with every `<`
 * escaped, so that no text of it can end the element; the player puts texts into text nodes only. A Content Security
 * Policy lets run one script and one style sheet, known by their SHA-256, and nothing else: no request leaves the page,
 * and markup that got in by whatever way would stay dead.
 */
import { LessonFileError } from '../errors.ts';
import { lessonToShare } from '../lesson-file.ts';
import type { ArticleShare, Lesson } from '../../model/lesson.ts';
import type { PageLanguage, PageWords } from './words.ts';

/** What the player finds in its page. */
export interface PageData {
  lesson: Lesson;
  locale: PageLanguage;
  words: PageWords;
}

export interface PageParts extends Omit<PageData, 'lesson'> {
  /** The bundled player. */
  script: string;
  styles: string;
}

export const DATA_ID = 'dateline-lesson';
/** Bytes. A typical lesson stays far below; one with a whole book in it doesn't, and is told so. */
export const MOST_BYTES = 10_000_000;

/** The page's HTML. The answer key never goes with it. @throws LessonFileError `too-large`. */
export async function writeLessonPage(lesson: Lesson, share: ArticleShare, parts: PageParts): Promise<string> {
  const shared = lessonToShare(lesson, { withKey: false, share });
  const { locale, words } = parts;
  const data: PageData = { lesson: shared, locale, words };
  const script = inlineScript(parts.script);
  const styles = inlineStyle(parts.styles);
  const policy = [
    `default-src 'none'`,
    `script-src 'sha256-${await sha256(script)}'`,
    `style-src 'sha256-${await sha256(styles)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const noScript = words['student.needsScript'.replace('.', '_')];
  const page = `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeText(shared.title)}</title>
<style>${styles}</style>
</head>
<body>
<div id="app"><noscript>${escapeText(typeof noScript === 'string' ? noScript : '')}</noscript></div>
<script type="application/json" id="${DATA_ID}">${jsonInScript(data)}</script>
<script>${script}</script>
</body>
</html>
`;
  const { size } = new Blob([page]);
  if (size > MOST_BYTES) throw new LessonFileError('too-large', `${size} bytes, at most ${MOST_BYTES}`);
  return page;
}

/** JSON that can't end the element it stands in, nor begin a comment there. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Our own bundle, in which these letters stand in strings, templates and patterns only: there, `\x3c` is a `<`.
 * `<!--` would begin a comment, and `<script` a double escape.
 */
export function inlineScript(script: string): string {
  return normalised(script).replace(/<(?=\/?script|!--)/gi, '\\x3c');
}

export function inlineStyle(styles: string): string {
  return normalised(styles).replace(/<(?=\/style)/gi, '\\3c ');
}

/** Parsers turn every line end into one; the sum is taken of what they see. */
function normalised(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Base 64, as policies want it. */
async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
