import { describe, expect, it } from 'vitest';
import { datedEvents } from './dated-events.ts';

/** A Tuesday. */
const DAY = '2004-09-14';

function dates(text: string, day = DAY): string[] {
  return datedEvents(text, [{ start: 0, end: text.length }], day).map(
    ({ start, end, from, to }) => `${text.slice(start, end)} = ${from === to ? from : `${from}/${to}`}`,
  );
}

describe('dates in full', () => {
  it.each([
    ['They met on 3 September 2003 in Almaty.', ['3 September 2003 = 2003-09-03']],
    ['They met on September 3, 2003, in Almaty.', ['September 3, 2003 = 2003-09-03']],
    ['Sept. 3, 2003 was a Wednesday.', ['Sept. 3, 2003 = 2003-09-03']],
    ['The 1st of May 1999 came.', ['1st of May 1999 = 1999-05-01']],
    ['Dated 2004-02-29.', ['2004-02-29 = 2004-02-29']],
    ['On 31 June 2003 nothing happened.', []],
    ['In March 1995 he won.', ['March 1995 = 1995-03-01/1995-03-31']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('without a year: back in time, unless the sentence looks ahead', () => {
  it.each([
    ['On 3 September the school burned.', ['3 September = 2004-09-03']],
    ['On 20 November the election was held.', ['20 November = 2003-11-20']],
    ['On 19 September the vote takes place.', ['19 September = 2004-09-19']],
    ['The vote will be held on 20 December.', ['20 December = 2004-12-20']],
    ['Since May prices have risen.', ['Since May = 2004-05-01/2004-05-31']],
    ['In December it snowed.', ['In December = 2003-12-01/2003-12-31']],
    ['Talks are planned for late October, or by November.', ['late October = 2004-10-01/2004-10-31']],
    ['They agreed in May on a pipeline; building is to begin soon.', ['in May = 2004-05-01/2004-05-31']],
    ['Under a pact reached in Sochi in June, guards will leave.', ['in June = 2004-06-01/2004-06-30']],
    ['On 20 December, Kazaks will vote.', ['20 December = 2004-12-20']],
    ['Snow fell in October.', []],
    ['He may march in May 1 day after.', ['May 1 = 2004-05-01']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('relative to the article’s day', () => {
  it.each([
    ['Last March he resigned.', ['Last March = 2004-03-01/2004-03-31']],
    ['Last September he resigned.', ['Last September = 2003-09-01/2003-09-30']],
    ['Next June they meet.', ['Next June = 2005-06-01/2005-06-30']],
    ['It began last year.', ['last year = 2003-01-01/2003-12-31']],
    [
      'It began last month and ends next week.',
      ['last month = 2004-08-01/2004-08-31', 'next week = 2004-09-20/2004-09-26'],
    ],
    ['Two years ago it was closed.', ['Two years ago = 2002-01-01/2002-12-31']],
    ['It opened 18 months ago.', ['18 months ago = 2003-03-01/2003-03-31']],
    ['He spoke on Friday.', ['on Friday = 2004-09-10']],
    ['He will speak on Friday.', ['on Friday = 2004-09-17']],
    ['Yesterday it rained.', ['Yesterday = 2004-09-13']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('years', () => {
  it.each([
    [
      'Since independence in 1991, and until 1997, it was so.',
      ['in 1991 = 1991-01-01/1991-12-31', 'until 1997 = 1997-01-01/1997-12-31'],
    ],
    ['From 1992 to 1997 there was war.', ['From 1992 to 1997 = 1992-01-01/1997-12-31']],
    ['The 1992-97 war ended.', ['1992-97 = 1992-01-01/1997-12-31']],
    ['In the early 1990s many left.', ['the early 1990s = 1990-01-01/1993-12-31']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));
});

describe('what isn’t certain is left alone', () => {
  it.each([
    'They moved in 2000 people.',
    'It cost 1997 dollars, after 2000 tonnes.',
    'A crowd of 1995 gathered.',
    'Resolution 1540 was passed recently.',
    'It may happen; they march.',
    'May said no. April agreed with June.',
    'Boeing 1998-X and model 2001.',
    'By 2999 all will be gone.',
    'The score was 2001:1.',
  ])('%s', (text) => expect(dates(text)).toEqual([]));
});

it('tells the sentence, and nothing crosses a block', () => {
  const text = 'Nothing on 3\n\nMr. Early left. Gen. Late came in 1997, said A. Middle. Then rain.';
  const blocks = [
    { start: 0, end: 12 },
    { start: 14, end: text.length },
  ];
  const [event, ...others] = datedEvents(text, blocks, DAY);
  expect(others).toEqual([]);
  expect(event?.sentence).toBe('Gen. Late came in 1997, said A. Middle.');
  expect(text.slice(event?.sentenceStart).startsWith('Gen. Late')).toBe(true);
});

it('tells a date once a sentence', () => {
  expect(dates('In 1997, yes, in 1997 it was.')).toEqual(['In 1997 = 1997-01-01/1997-12-31']);
});

it('stays linear in long texts', () => {
  const text = 'On 3 September he went. In 1997 Mr. A. B. C. came last March 5 times. '.repeat(4000);
  expect(datedEvents(text, [{ start: 0, end: text.length }], DAY).length).toBeGreaterThan(8000);
});
