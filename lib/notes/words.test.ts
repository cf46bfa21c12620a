import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexWords, queryPrefixes } from './words.ts';

test('case, diacritics and apostrophes never matter', () => {
  expect(indexWords('Xi’an, São Tomé')).toEqual(['xian', 'sao', 'tome']);
  expect(indexWords('l’Ukraine')).toEqual(['lukraine', 'ukraine']);
  expect(indexWords('Ёлка и Straße')).toEqual(['елка', 'и', 'strasse']);
});

test('scripts without spaces are found from any letter', () => {
  const words = indexWords('中亚国家的港口');
  for (const query of ['中亚', '国家', '港口', '亚国家的']) {
    expect(queryPrefixes(query).every((prefix) => words.some((word) => word.startsWith(prefix)))).toBe(true);
  }
  expect(queryPrefixes('海港').every((prefix) => words.some((word) => word.startsWith(prefix)))).toBe(false);
});

test('every word of a text is found by each of its beginnings', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const words = indexWords(text);
      for (const prefix of queryPrefixes(text)) expect(words.some((word) => word.startsWith(prefix))).toBe(true);
    }),
  );
});

test('the number of words is bounded', () => {
  expect(indexWords(Array.from({ length: 9000 }, (_, i) => `w${i}`).join(' '))).toHaveLength(4000);
});
