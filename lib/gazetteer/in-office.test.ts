import { describe, expect, it } from 'vitest';
import type { PartialDate } from '../model/date.ts';
import type { Office, Term } from '../model/entity.ts';
import { holdersAmong, isInOffice } from './in-office.ts';

const OFFICE: Office = {
  id: 'XX/minister',
  jurisdiction: 'c:XX',
  title: 'Minister of Finance',
  field: 'finance',
  branch: 'executive',
  rank: 3,
};

function on(date: string): PartialDate {
  const precision = date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
  return { date: `${date}${'-01-01'.slice(date.length - 4)}`.slice(0, 10), precision };
}

function term(person: string, start: string, end: string, rest: Partial<Term> = {}): Term {
  return {
    person,
    office: OFFICE,
    ...(start && { start: on(start) }),
    ...(end && { end: on(end) }),
    endState: end ? 'ended' : 'unknown',
    knownUntil: end ? on(end).date : on(start).date,
    acting: false,
    source: 's',
    ...rest,
  };
}

describe('isInOffice', () => {
  const ended = term('q:Q1', '2003-06-13', '2007-01-09');
  it.each([
    ['2003-06-12', 'no'],
    ['2003-06-13', 'yes'],
    ['2005-01-01', 'yes'],
    ['2007-01-09', 'yes'],
    ['2007-01-10', 'no'],
  ])('a term with both days, on %s: %s', (date, expected) => expect(isInOffice(ended, date)).toBe(expected));

  const years = term('q:Q1', '1999', '2004-02');
  it.each([
    ['1998-12-31', 'no'],
    ['1999-06-01', 'unknown'],
    ['1999-12-31', 'yes'],
    ['2004-01-31', 'yes'],
    ['2004-02-29', 'unknown'],
    ['2004-03-01', 'no'],
  ])('a term from a year to a month, on %s: %s', (date, expected) => expect(isInOffice(years, date)).toBe(expected));

  it('is unknown, not yes, after the source that knew a person in office', () => {
    const serving = term('q:Q1', '2009-01-01', '', { endState: 'serving', knownUntil: '2022-07-01' });
    expect(isInOffice(serving, '2022-07-01')).toBe('yes');
    expect(isInOffice(serving, '2022-07-02')).toBe('unknown');
  });

  it('knows only the one day of a term without start and end', () => {
    const seen = term('q:Q1', '', '', { knownUntil: '2015-05-05' });
    expect(isInOffice(seen, '2015-05-04')).toBe('unknown');
    expect(isInOffice(seen, '2015-05-05')).toBe('yes');
    expect(isInOffice(seen, '2015-05-06')).toBe('unknown');
  });
});

const died = (): PartialDate => on('2001-05-05');

describe('the limit of what an unknown date may mean', () => {
  const seen = term('q:Q1', '', '', { knownUntil: '2015-05-05' });
  it.each([
    ['2006-12-31', 'no'],
    ['2007-01-01', 'unknown'],
    ['2023-12-31', 'unknown'],
    ['2024-01-01', 'no'],
  ])('known on one day of 2015, asked for %s: %s', (date, expected) => expect(isInOffice(seen, date)).toBe(expected));

  it('does not touch what is certain', () => {
    const long = term('q:Q1', '1959-02-16', '2008-02-24');
    expect(isInOffice(long, '1980-01-01')).toBe('yes');
    const serving = term('q:Q2', '1979-08-03', '', { endState: 'serving', knownUntil: '2026-05-17' });
    expect(isInOffice(serving, '2000-01-01')).toBe('yes');
  });
});

describe('holdersAmong', () => {
  const open = term('q:Q1', '2000-01-01', '');
  const next = term('q:Q2', '2004-01-01', '2008-01-01');

  it('closes an open term when a later holder has begun', () => {
    expect(holdersAmong([open, next], '2003-01-01').map(({ term }) => term.person)).toEqual(['q:Q1']);
    expect(holdersAmong([open, next], '2005-01-01').map(({ term }) => term.person)).toEqual(['q:Q2']);
    expect(holdersAmong([open, next], '2010-01-01')).toEqual([]);
  });

  it('closes an open term at the death of its holder', () => {
    expect(holdersAmong([open], '2001-05-05', died)).toHaveLength(1);
    expect(holdersAmong([open], '2001-05-06', died)).toEqual([]);
  });

  it('lists both on the day of the handover', () => {
    const first = term('q:Q1', '2000-01-01', '2004-01-01');
    expect(holdersAmong([first, next], '2004-01-01').map(({ inOffice }) => inOffice)).toEqual(['yes', 'yes']);
  });

  it('lets members of a body serve side by side', () => {
    const office = { ...OFFICE, title: 'Member of the Presidency' };
    const terms = [open, next].map((one) => ({ ...one, office }));
    expect(holdersAmong(terms, '2005-01-01').map(({ inOffice }) => inOffice)).toEqual(['unknown', 'yes']);
  });
});
