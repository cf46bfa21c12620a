import { describe, expect, test } from 'vitest';
import type { Span } from '../../model/mention.ts';
import { growBySentence, growByWord, sentencesOf, stepSentence, wordsOf } from './picking.ts';

const block = (text: string, start: number) => ({ kind: 'paragraph' as const, start, end: start + text.length });
const ONE = 'The sea is rough. Ships wait.';
const TWO = 'Море неспокойно. Паромы стоят.';
const FROM = 100;
const sections = [
  { start: FROM, text: `${ONE}\n\n${TWO}`, blocks: [block(ONE, FROM), block(TWO, FROM + ONE.length + 2)] },
  { start: 900, text: 'Later.', blocks: [block('Later.', 900)] },
];
const sentences = sentencesOf(sections, 'en');
const words = wordsOf(sections, 'en');
const read = ({ start, end }: Span): string =>
  sections
    .map((section) => section.text.slice(Math.max(0, start - section.start), Math.max(0, end - section.start)))
    .join('');

describe('sentences', () => {
  test('of all blocks and sections, without the space between them, in offsets of the original', () => {
    expect(sentences.map(read)).toEqual([
      'The sea is rough.',
      'Ships wait.',
      'Море неспокойно.',
      'Паромы стоят.',
      'Later.',
    ]);
    expect(sentences.at(-1)).toEqual({ start: 900, end: 906 });
  });

  test('are stepped through to both ends and no further', () => {
    let at = stepSentence(sentences, undefined, 1);
    const seen: string[] = [];
    for (let i = 0; i < 6 && at; i++) {
      seen.push(read(at));
      at = stepSentence(sentences, at, 1);
    }
    expect(seen).toEqual([...sentences.map(read), 'Later.']);
    expect(stepSentence(sentences, sentences[0], -1)).toEqual(sentences[0]);
    expect(stepSentence(sentences, sentences[2], -1)).toEqual(sentences[1]);
    expect(stepSentence([], undefined, 1)).toBeUndefined();
  });

  test('grow over the next and shrink to the first', () => {
    const first = sentences[0] as Span;
    const two = growBySentence(sentences, first, 1);
    expect(read(two)).toBe('The sea is rough. Ships wait.');
    expect(growBySentence(sentences, two, -1)).toEqual(first);
    expect(growBySentence(sentences, first, -1)).toEqual(first);
  });
});

test('both ends move by words, and one word stays', () => {
  const first = sentences[0] as Span;
  expect(read(growByWord(words, first, 'end', -1))).toBe('The sea is rough');
  expect(read(growByWord(words, first, 'end', 1))).toBe('The sea is rough. Ships');
  expect(read(growByWord(words, first, 'start', -1))).toBe('sea is rough.');
  expect(read(growByWord(words, { start: FROM + 4, end: FROM + 7 }, 'start', 1))).toBe('The sea');
  const word = words[0] as Span;
  expect(growByWord(words, word, 'end', -1)).toEqual(word);
  expect(growByWord(words, word, 'start', -1)).toEqual(word);
});

test('an unknown language is no error', () => {
  expect(sentencesOf(sections, 'no-such-language-at-all!')).toHaveLength(sentences.length);
});
