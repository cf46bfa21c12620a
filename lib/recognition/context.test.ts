import { describe, expect, it } from 'vitest';
import { articleDay } from './context.ts';

const AS_OF = '2026-05-17';

describe('articleDay', () => {
  it.each([
    ['Rain fell.', { date: '2004-09-14' }, { date: '2004-09-14', known: true }],
    ['LONDON 1996-08-30 Rain fell in 1995.', {}, { date: '1996-08-30', known: true }],
    ['TASHKENT, Sept. 14, 2004 – Rain fell.', {}, { date: '2004-09-14', known: true }],
    ['TASHKENT, 4th September 2004 – Rain fell.', {}, { date: '2004-09-04', known: true }],
    ['Rain fell in 1999 as in 1962.', {}, { date: '1999-07-01', known: false }],
    ['Rain will fall in 2035 as in 2031.', {}, undefined],
    ['Rain fell.', { date: 'yesterday' }, undefined],
  ])('%j with %j is %j', (text, context, day) => expect(articleDay(text, context, AS_OF)).toEqual(day));
});
