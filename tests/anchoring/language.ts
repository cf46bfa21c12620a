import type { Span } from '../../lib/model/mention.ts';

/** Words with their offsets. */
export function wordsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): Span[] {
  const words: Span[] = [];
  for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    words.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return words;
}

export function paragraphsIn(text: string): Span[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Sentences, with their closing quotation marks, without the space after them. */
export function sentencesIn(text: string): Span[] {
  return paragraphsIn(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\S[^.!?]*(?:[.!?](?![\s”"»]|$)[^.!?]*)*(?:[.!?]+[”"»]?|$)/gu)].map(
      ({ 0: match, index }) => ({ start: start + index, end: start + index + match.trimEnd().length }),
    ),
  );
}
