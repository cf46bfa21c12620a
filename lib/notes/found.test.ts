import { expect, test } from 'vitest';
import { foundSpans } from './found.ts';

const found = (text: string, query: string): string[] =>
  foundSpans(text, query).map(({ start, end }) => text.slice(start, end));

test('words that begin like a word of the query, whatever their case and diacritics', () => {
  expect(found('Grain prices in Tomé-Açu rose; TOME fell', 'tome pri')).toEqual(['prices', 'Tomé', 'TOME']);
  expect(found('costume', 'tom')).toEqual([]);
});

test('letters with combining marks keep their place in the text', () => {
  expect(found('Ao cafe\u0301 do Tome\u0301 fui', 'tome')).toEqual(['Tome\u0301']);
});

test('apostrophes don’t matter', () => {
  expect(found('From Xi’an to l’Ukraine', 'xian ukr')).toEqual(['Xi’an', 'l’Ukraine']);
});

test('scripts without spaces are found inside their runs', () => {
  expect(found('他在阿拉木图说', '阿拉木图')).toEqual(['阿拉木图']);
});

test('a query without words marks nothing', () => {
  expect(found('anything', ' … ')).toEqual([]);
});
