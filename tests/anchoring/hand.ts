/**
 * Edits made by hand in the articles beside, at least sixty of each kind. Sentences and paragraphs are numbered from 0 as
 * `language.ts` finds them; the quote is the sentence that an edit is about (of a moved paragraph, its longest one).
 */
import { readFileSync } from 'node:fs';
import type { Span } from '../../lib/model/mention.ts';
import type { Fate } from './edits.ts';
import { paragraphsIn, sentencesIn } from './language.ts';
import { insert, move, piecesOf, placeOf, replace, textOf, type Pieces } from './pieces.ts';

export const HAND_KINDS = ['typo', 'reworded', 'marks', 'moved', 'inserted', 'duplicated', 'deleted'] as const;
export type HandKind = (typeof HAND_KINDS)[number];

export interface HandCase {
  kind: HandKind;
  edit: { fate: Fate };
  /** For messages: file and line or entry. */
  name: string;
  before: string;
  after: string;
  quote: Span;
  /** Where the quote is now; undefined: deleted. */
  place: Span | undefined;
}

const FATES: Readonly<Record<HandKind, Fate>> = {
  typo: 'changed',
  reworded: 'changed',
  marks: 'changed',
  moved: 'unchanged',
  inserted: 'unchanged',
  duplicated: 'unchanged',
  deleted: 'deleted',
};

const FOLDER = new URL('.', import.meta.url);
const texts = new Map<string, string>();

function articleText(name: string): string {
  const known = texts.get(name) ?? readFileSync(new URL(`articles/${name}.txt`, FOLDER), 'utf8').trim();
  texts.set(name, known);
  return known;
}

function at<T>(list: readonly (T | undefined)[], index: number, what: string): T {
  const found = list[index];
  if (found === undefined) throw new Error(`${what}: there is no number ${index}`);
  return found;
}

/** @throws Error for an edit that doesn't fit its article: a mistake in the file. */
export function* handCases(kind: HandKind): Generator<HandCase> {
  for (const line of readFileSync(new URL(`hand/${kind}.txt`, FOLDER), 'utf8')
    .trim()
    .split('\n')) {
    const article = line.slice(0, line.indexOf(' '));
    const text = articleText(article);
    const entries = line.includes('|') ? [line.slice(article.length + 1)] : line.slice(article.length + 1).split(', ');
    for (const entry of entries) {
      const name = `${kind}: ${article} ${entry}`;
      const { pieces, quote } = edited(kind, text, entry, name);
      const place = kind === 'deleted' ? undefined : placeOf(pieces, quote);
      if (kind !== 'deleted' && !place) throw new Error(`${name}: the quote is gone`);
      yield { kind, edit: { fate: FATES[kind] }, name, before: text, after: textOf(pieces).trim(), quote, place };
    }
  }
}

function edited(kind: HandKind, text: string, entry: string, name: string): { pieces: Pieces; quote: Span } {
  const pieces = piecesOf(text);
  const [head = '', words = ''] = entry.split('| ', 2);
  const [from = Number.NaN, to = Number.NaN] = head.split(' > ').map(Number);
  const paragraphs = paragraphsIn(text);
  if (kind === 'moved') {
    const paragraph = at(paragraphs, from, name);
    const own = sentencesIn(text).filter(({ start, end }) => start >= paragraph.start && end <= paragraph.end);
    const [quote] = own.toSorted((a, b) => b.end - b.start - (a.end - a.start));
    const whole = { start: paragraph.start, end: Math.min(text.length, paragraph.end + 2) };
    return { pieces: move(pieces, whole, at(paragraphs, to, name).start), quote: at([quote], 0, name) };
  }
  const quote = at(sentencesIn(text), from, name);
  if (kind === 'deleted') return { pieces: replace(pieces, quote, ''), quote };
  if (kind === 'duplicated') {
    const copy = `${text.slice(quote.start, quote.end)}\n\n`;
    return { pieces: insert(pieces, at(paragraphs, to, name).start, copy), quote };
  }
  if (kind === 'inserted') {
    const paragraph = paragraphs.find(({ start, end }) => start <= quote.start && quote.end <= end);
    return { pieces: insert(pieces, at([paragraph], 0, name).start, `${words}\n\n`), quote };
  }
  const [find = '', by = ''] = words.split(' > ', 2);
  const index = text.slice(quote.start, quote.end).indexOf(find);
  if (index < 0 || find === '') throw new Error(`${name}: the sentence doesn't say so`);
  const span = { start: quote.start + index, end: quote.start + index + find.length };
  return { pieces: replace(pieces, span, spaced(find, by)), quote };
}

/** Spaces at the ends of what is replaced stay: the file can't show them. */
function spaced(find: string, by: string): string {
  return /^[,;]/.test(find) && !/^[,;]/.test(by) ? ` ${by}` : by;
}
