import { describe, expect, it } from 'vitest';
import type { Row } from '../tsv.ts';
import { joinSamePersons } from './same-persons.ts';

function tables() {
  const person = (id: string, given: string): Row => ({ id, name: `${given} Low`, given, family: 'Low', source: 's' });
  return {
    persons: [person('p:XA-ann-low', 'Ann'), person('q:Q5', 'Anne')],
    names: [] as Row[],
    terms: [
      { person: 'p:XA-ann-low', office: 'XA/governor', start: '1990', end: '1999' },
      { person: 'q:Q5', office: 'XB/minister', start: '2001', end: '' },
    ] as Row[],
    offices: [
      { id: 'XA/governor', jurisdiction: 'c:XA', title: 'Governor' },
      { id: 'XB/minister', jurisdiction: 'c:XB', title: 'Minister' },
    ] as Row[],
  };
}

const row = (terms: string, more: Row = {}): Row => ({
  person: 'p:XA-ann-low',
  name: 'Ann Low',
  same_as: 'q:Q5',
  terms,
  ...more,
});

describe('a person who is listed twice', () => {
  it('becomes one, with the terms and the names of both', () => {
    const all = tables();
    joinSamePersons(all, [row('join')]);
    expect(all.persons.map(({ id }) => id)).toEqual(['q:Q5']);
    expect(all.terms.map(({ person, office }) => `${person} ${office}`)).toEqual([
      'q:Q5 XA/governor',
      'q:Q5 XB/minister',
    ]);
    expect(all.names).toMatchObject([{ person: 'q:Q5', given: 'Ann', family: 'Low' }]);
  });

  it('loses terms that only repeat the other’s, if the table says so', () => {
    const all = tables();
    joinSamePersons(all, [row('drop')]);
    expect(all.terms.map(({ office }) => office)).toEqual(['XB/minister']);
  });

  it.each([
    ['nobody', row('join', { person: 'p:XA-bob-low' })],
    ['another name', row('join', { name: 'Bob Low' })],
    ['nobody to be the same as', row('join', { same_as: 'q:Q6' })],
    ['itself', row('join', { same_as: 'p:XA-ann-low' })],
    ['no treatment', row('')],
  ])('must be named right: %s', (_, wrong) => {
    expect(() => joinSamePersons(tables(), [wrong])).toThrow(/same-persons\.tsv/);
  });
});
