import { expect, it } from 'vitest';
import { openLocalNames, openLocalTexts } from './local-names.ts';

const FILE = {
  version: 'v1',
  names: { ru: { 'c:KZ': 'Казахстан', 'c:UZ': 7 } },
  texts: { ru: { President: 'Президент' } },
};

it('gives the names of a language, of the same dataset only', () => {
  expect([...openLocalNames(FILE, 'v1', 'ru')]).toEqual([['c:KZ', 'Казахстан']]);
  expect(openLocalTexts(FILE, 'v1', 'ru').get('President')).toBe('Президент');
  expect(openLocalNames(FILE, 'v2', 'ru').size).toBe(0);
  expect(openLocalNames(FILE, 'v1', 'de').size).toBe(0);
});

it.each([undefined, null, 7, 'x', [], {}, { version: 'v1' }, { version: 'v1', names: { ru: null } }])(
  'whatever the file holds: %j',
  (file) => expect(openLocalNames(file, 'v1', 'ru').size).toBe(0),
);
