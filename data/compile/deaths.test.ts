import { describe, expect, it } from 'vitest';
import { endAtDeath } from './deaths.ts';

const persons = [
  { id: 'q:Q1', died: '2001-01-16' },
  { id: 'q:Q2', died: '' },
  { id: 'q:Q3', died: '2001' },
];

function term(person: string, start: string, end: string) {
  return { person, start, end, known_until: end };
}

describe('a term', () => {
  it('ends when its holder dies, not when the successor is sworn in', () => {
    const terms = [term('q:Q1', '1997-05-17', '2001-01-26')];
    expect(endAtDeath(terms, persons)).toBe(1);
    expect(terms).toEqual([term('q:Q1', '1997-05-17', '2001-01-16')]);
  });

  it.each([
    ['ended before', term('q:Q1', '1990-01-01', '1995-02-02')],
    ['begins after the death, which must be a mistake', term('q:Q1', '2003-01-01', '2004-01-01')],
    ['has no day', term('q:Q1', '1997', '2001')],
    ['has a living holder', term('q:Q2', '1997-05-17', '2001-01-26')],
    ['has a holder of whose death only the year is known', term('q:Q3', '1997-05-17', '2001-01-26')],
  ])('stays as it is if it %s', (_, one) => {
    const terms = [{ ...one }];
    expect(endAtDeath(terms, persons)).toBe(0);
    expect(terms).toEqual([one]);
  });
});
