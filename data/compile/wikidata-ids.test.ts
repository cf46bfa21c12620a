import { describe, expect, it } from 'vitest';
import type { Row } from '../tsv.ts';
import { applyWikidataIds } from './wikidata-ids.ts';

function tables() {
  const person = (id: string, given: string, family: string): Row => ({
    id,
    name: `${given} ${family}`,
    given,
    family,
    wikidata: id.startsWith('q:') ? id.slice(2) : '',
    source: 's',
  });
  return {
    persons: [
      person('p:XA-ann-low', 'Ann', 'Low'),
      person('p:XB-ann-low', 'Ann', 'Low'),
      person('q:Q5', 'Anne', 'Low'),
    ],
    names: [{ person: 'p:XA-ann-low', given: 'Annie', family: 'Low', kind: 'nickname', source: 's' }] as Row[],
    terms: [
      { person: 'p:XA-ann-low', office: 'XA/president', start: '1990', end: '1999' },
      { person: 'q:Q5', office: 'xa/president', start: '1990', end: '' },
      { person: 'q:Q5', office: 'XB/minister', start: '2001', end: '' },
    ] as Row[],
    offices: [
      { id: 'XA/president', jurisdiction: 'c:XA', title: 'President' },
      { id: 'xa/president', jurisdiction: 'c:XA', title: 'President' },
      { id: 'XB/minister', jurisdiction: 'c:XB', title: 'Minister' },
    ] as Row[],
  };
}

const row = (person: string, wikidata: string, name = 'Ann Low'): Row => ({ person, name, wikidata, confirmed: 'x' });

describe('a Wikidata id', () => {
  it('becomes the id of the person, in all tables', () => {
    const all = tables();
    applyWikidataIds(all, [row('p:XA-ann-low', 'Q7')]);
    expect(all.persons[0]).toMatchObject({ id: 'q:Q7', wikidata: 'Q7' });
    expect(all.terms[0]?.['person']).toBe('q:Q7');
    expect(all.names[0]?.['person']).toBe('q:Q7');
  });

  it('joins persons who share it: one row, one term a post and day, both names', () => {
    const all = tables();
    applyWikidataIds(all, [row('p:XA-ann-low', 'Q5'), row('p:XB-ann-low', 'Q5')]);
    expect(all.persons.map(({ id }) => id)).toEqual(['q:Q5']);
    expect(all.terms.map(({ person, office, end }) => [person, office, end])).toEqual([
      ['q:Q5', 'XA/president', '1999'],
      ['q:Q5', 'XB/minister', ''],
    ]);
    expect(all.names.map(({ person, given }) => `${person} ${given}`)).toContain('q:Q5 Ann');
  });

  it('of nobody, or of someone of another name, is an error', () => {
    expect(() => applyWikidataIds(tables(), [row('p:XC-x', 'Q7')])).toThrow('no person');
    expect(() => applyWikidataIds(tables(), [row('p:XA-ann-low', 'Q7', 'Bob Low')])).toThrow('no person');
  });
});
