import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../model/date.ts';
import { calendarDay, findDates, findShortDates, numericOrder, parseMachineDate } from './date-text.ts';

describe('days in words', () => {
  it.each([
    ['Published 14 September 2004, 10:15', '2004-09-14'],
    ['Sept. 14, 2004', '2004-09-14'],
    ['Tuesday, September 14th, 2004', '2004-09-14'],
    ['14 September, 2004', '2004-09-14'],
    ['14. September 2004', '2004-09-14'],
    ['1er juillet 1999', '1999-07-01'],
    ['3 de enero de 2011', '2011-01-03'],
    ['3 febbraio 2015', '2015-02-03'],
    ['12 maart 2001', '2001-03-12'],
    ['7 de março de 2008', '2008-03-07'],
    ['9 мая 1995 г.', '1995-05-09'],
    ['31 sierpnia 2020', '2020-08-31'],
    ['14 سبتمبر 2004', '2004-09-14'],
    ['14 בספטמבר 2004', '2004-09-14'],
    ['2004年9月14日', '2004-09-14'],
    ['2004년 9월 14일', '2004-09-14'],
    ['14.09.2004 12:30', '2004-09-14'],
    ['2004/9/14', '2004-09-14'],
    ['14-Sep-2004', '2004-09-14'],
    ['13/09/2004', '2004-09-13'],
    ['09/13/2004', '2004-09-13'],
  ])('%s', (text, day) => {
    expect(findDates(text).map(({ date }) => date)).toContain(day);
  });

  it.each([
    'in 2004',
    'September 2004',
    '30 February 2004',
    '12 of 40',
    'maybe 7 or 8',
    'call 0312 45 67 89',
    '1.2.3.2004.5',
  ])('finds none in: %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('reads 04/05/2006 by the custom of the page', () => {
    expect(findDates('04/05/2006', 'month-first')[0]?.date).toBe('2006-04-05');
    expect(findDates('04/05/2006', 'day-first')[0]?.date).toBe('2006-05-04');
    expect(numericOrder('en-US', 'https://a.example/')).toBe('month-first');
    expect(numericOrder('en', 'https://news.example.co.uk/x')).toBe('day-first');
    expect(numericOrder('de', 'https://a.example/')).toBe('day-first');
  });

  it('reads two figures for the year only where asked', () => {
    expect(findDates('02.12.19')).toEqual([]);
    expect(findShortDates('02.12.19', 'month-first')[0]?.date).toBe('2019-12-02');
  });
});

describe('days for machines', () => {
  it.each([
    ['2018-01-19T23:59:00-05:00', '2018-01-19'],
    ['20200516T103000Z', '2020-05-16'],
    ['2020-05-16', '2020-05-16'],
    ['1589625000', '2020-05-16'],
    ['1589625000000', '2020-05-16'],
    ['Sat, 16 May 2020 10:00:00 GMT', '2020-05-16'],
    ['May 16, 2020', '2020-05-16'],
  ])('%s', (raw, day) => {
    expect(parseMachineDate(raw)).toBe(day);
  });

  it.each(['0001-01-01T00:00:00Z', '1899-12-31', '2020-13-01', 'yesterday', '', '-1'])('refuses %s', (raw) => {
    expect(parseMachineDate(raw)).toBeUndefined();
  });

  it('reads any day from 1900 on as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_567, max: 47_400 }), (number) => {
        const day = fromDayNumber(number);
        expect(parseMachineDate(day)).toBe(day);
        expect(parseMachineDate(day.replaceAll('-', ''))).toBe(day);
        expect(calendarDay(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)))).toBe(day);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseMachineDate(text);
        findDates(text);
      }),
    );
  });
});
