import { readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../lib/model/mention.ts';
import { EDITS, type Edit } from './edits.ts';
import { placeOf, textOf } from './pieces.ts';
import { pickQuote, SHAPES, type Shape } from './quotes.ts';
import { seeded } from './random.ts';

export interface Case {
  edit: Edit;
  shape: Shape;
  before: string;
  after: string;
  quote: Span;
  /** Where the quote is now; undefined: deleted. */
  place: Span | undefined;
}

/** Code units of an article worth revising. */
const LONG = 1500;

const FOLDER = new URL('articles/', import.meta.url);

export function articles(): string[] {
  return readdirSync(FOLDER)
    .sort()
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8').trim());
}

/** The longer texts of a file of {text} lines, at most `count`. */
export function textsOf(file: string, count: number): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line): string[] => {
      const value: unknown = line.trim() === '' ? undefined : JSON.parse(line);
      return value instanceof Object && 'text' in value && typeof value.text === 'string' ? [value.text.trim()] : [];
    })
    .filter((text) => text.length > LONG && text.includes('\n\n'))
    .slice(0, count);
}

/**
 * `rounds` tries of each kind of edit on each shape of quote in each article. Left out: edits that can't be made there,
 * and deleted quotes that the new text has letter by letter elsewhere (nobody can say whether those are "the" quote).
 */
export function* makeCases(rounds: number, seed: number, texts = articles()): Generator<Case> {
  const random = seeded(seed);
  for (const edit of EDITS) {
    for (const shape of SHAPES) {
      for (const before of texts) {
        for (let round = 0; round < rounds; round++) {
          const quote = pickQuote(before, shape, random);
          const noise = random.pick(texts.filter((text) => text !== before));
          const pieces = edit.apply({ text: before, quote, noise, random });
          if (!pieces) continue;
          const after = textOf(pieces).trim();
          const exact = before.slice(quote.start, quote.end);
          const place = edit.fate === 'deleted' ? undefined : placeOf(pieces, quote);
          if (edit.fate === 'deleted' && after.includes(exact)) continue;
          if (edit.fate === 'unchanged' && (!place || after.slice(place.start, place.end) !== exact)) continue;
          yield { edit, shape, before, after, quote, place };
        }
      }
    }
  }
}
