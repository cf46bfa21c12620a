import { describe, expect, it } from 'vitest';
import { settleEnds } from './end-rule.ts';
import type { OfficeDraft, TermDraft } from './model.ts';

const OFFICE: OfficeDraft = {
  id: 'XX/minister-of-tests',
  jurisdiction: 'c:XX',
  title: 'Minister of Tests',
  field: 'other',
  branch: 'executive',
  rank: 3,
  many: false,
};

function term(person: string, start: string, office = OFFICE): TermDraft {
  return { person, office, start, end: '', endState: 'unknown', knownUntil: start, acting: false, source: 'wiki' };
}

function settled(terms: TermDraft[], died = ''): TermDraft[] {
  settleEnds(terms, '2022-07-01', 'wiki', () => died);
  return terms;
}

describe('settleEnds', () => {
  it("takes the next holder's start as the end", () => {
    expect(settled([term('p:a', '2015-01-01'), term('p:b', '2018-03-01')])[0]).toMatchObject({
      end: '2018-03-01',
      endState: 'ended',
    });
  });
  it('leaves the end unknown when somebody in between must be missing', () => {
    expect(settled([term('p:a', '1995-01-01'), term('p:b', '2018-03-01')])[0]).toMatchObject({
      end: '',
      endState: 'unknown',
      knownUntil: '1995-01-01',
    });
  });
  it('lets nobody serve because a date is missing', () => {
    expect(settled([term('p:a', '2009-05-01')])[0]).toMatchObject({ endState: 'unknown', knownUntil: '2009-05-01' });
  });
  it("believes a fresh term without a successor up to the source's own date", () => {
    expect(settled([term('p:a', '2021-05-01')])[0]).toMatchObject({ endState: 'serving', knownUntil: '2022-07-01' });
  });
  it("doesn't end a judge's term with the next judge's", () => {
    const bench = { ...OFFICE, many: true };
    expect(settled([term('p:a', '2020-01-01', bench), term('p:b', '2021-01-01', bench)])[0]).toMatchObject({
      endState: 'serving',
    });
  });
  it('ends a term with the life', () => {
    expect(settled([term('p:a', '2019-01-01')], '2020-02-02')[0]).toMatchObject({
      end: '2020-02-02',
      endState: 'ended',
    });
  });
});
