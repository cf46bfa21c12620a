import type { Span } from '../../lib/model/mention.ts';
import { paragraphsIn, sentencesIn, wordsIn } from './language.ts';
import type { Random } from './random.ts';

/** What readers select: from a slip of the mouse to a paragraph. */
export const SHAPES = ['15 letters', 'word', 'phrase', 'clause', 'sentence', 'two sentences', 'paragraph'] as const;
export type Shape = (typeof SHAPES)[number];

export function pickQuote(text: string, shape: Shape, random: Random): Span {
  if (shape === 'paragraph') return random.pick(paragraphsIn(text));
  if (shape === '15 letters') return lettersOf(text, random);
  const sentences = sentencesIn(text);
  if (shape === 'sentence') return random.pick(sentences);
  if (shape === 'two sentences') {
    const first = random.below(sentences.length - 1);
    return { start: sentences[first]?.start ?? 0, end: sentences[first + 1]?.end ?? text.length };
  }
  const words = wordsIn(text, random.pick(sentences));
  const wanted = { word: 1, phrase: 2 + random.below(4), clause: 7 + random.below(8) }[shape];
  const first = random.below(Math.max(1, words.length - wanted + 1));
  const last = words[Math.min(words.length, first + wanted) - 1];
  return { start: words[first]?.start ?? 0, end: last?.end ?? text.length };
}

/** Fifteen code units from anywhere within a paragraph, cutting words. */
function lettersOf(text: string, random: Random): Span {
  const { start, end } = random.pick(paragraphsIn(text).filter((paragraph) => paragraph.end - paragraph.start > 15));
  const from = start + random.below(end - start - 15);
  const span = { start: from, end: from + 15 };
  while (/\s/.test(text[span.start] ?? '')) span.start++;
  while (/\s/.test(text[span.end - 1] ?? '')) span.end--;
  return span;
}
