import { describe, expect, it } from 'vitest';
import { axisOver } from './axis.ts';
import { fakeGazetteer } from './testing/fake-gazetteer.ts';
import { day, EMERGENCIES, PRESIDENT, STEPPE, year } from './testing/steppe.ts';
import { articleTimeline, officeTimeline } from './timeline.ts';

const gazetteer = fakeGazetteer(STEPPE);
const IN_2004 = '2004-09-14';
const office = (wanted: { id: string }) => (STEPPE.offices ?? []).findIndex(({ id }) => id === wanted.id);
const officeOf = officeTimeline;

describe('an axis', () => {
  it('holds its days with air, and ticks at round years', () => {
    const axis = axisOver(['1990-04-24', '2026-05-01']);
    expect(axis.at('1990-04-24')).toBeGreaterThan(0.02);
    expect(axis.at('2026-05-01')).toBeLessThan(0.98);
    expect(axis.ticks.map(({ year: told }) => told)).toEqual([1990, 2000, 2010, 2020]);
    expect(axis.at('1900-01-01')).toBe(0);
  });

  it('is never shorter than two years', () => {
    expect(axisOver(['2004-09-14']).ticks.map(({ year: told }) => told)).toEqual([2004, 2005]);
  });
});

describe('an office around a day', () => {
  it('draws a row a holder, the day’s own marked, the line within', () => {
    const view = officeOf(gazetteer, office(PRESIDENT), IN_2004);
    expect(view?.rows.map(({ person, onDay }) => [person.name, onDay])).toEqual([
      ['Anna Early', false],
      ['Boris Middle', true],
      ['Clara Late', false],
    ]);
    const middle = view?.rows[1]?.segments[0];
    expect(middle && view && middle.from < view.day && view.day < middle.to).toBe(true);
  });

  it('never draws as certain what isn’t: an unknown end is only possible', () => {
    const view = officeOf(gazetteer, office(EMERGENCIES), '2002-01-01');
    const open = view?.rows.find(({ person }) => person.name === 'Erlan Openended')?.segments[0];
    expect(open?.term.endState).toBe('unknown');
    expect(open?.tail).toBeGreaterThan(open?.to ?? 1);
  });

  it('draws nothing where holders don’t follow each other, or but one is known', () => {
    const alone = fakeGazetteer({ ...STEPPE, terms: (STEPPE.terms ?? []).slice(0, 1) });
    expect(officeOf(alone, 0, IN_2004)).toBeUndefined();
    const many = ['q:Q1', 'q:Q2', 'q:Q3', 'q:Q4', 'q:Q5'].map((person) => ({
      person,
      office: PRESIDENT,
      start: day('2000-01-01'),
      end: day('2008-01-01'),
      endState: 'ended' as const,
      knownUntil: '2020-01-01',
      acting: false,
      source: 'test-terms',
    }));
    expect(officeOf(fakeGazetteer({ ...STEPPE, terms: many }), 0, IN_2004)).toBeUndefined();
  });

  it('cuts what lies a lifetime away, so that the others keep their room', () => {
    const long = [
      { ...(STEPPE.terms ?? [])[0], person: 'q:Q1', office: PRESIDENT, start: year('1931'), end: day('1990-01-01') },
      ...(STEPPE.terms ?? []).slice(1),
    ] as NonNullable<typeof STEPPE.terms>;
    const view = officeOf(fakeGazetteer({ ...STEPPE, terms: long }), 0, IN_2004);
    expect(view?.rows[0]?.segments[0]?.cut).toBe(true);
    expect(view?.from.slice(0, 2)).toBe('19');
    expect(Number(view?.from.slice(0, 4))).toBeGreaterThan(1970);
  });
});

describe('an article', () => {
  const persons = ['q:Q2', 'q:Q4', 'q:Q404'].map((id) => ({ id, key: id }));
  const event = {
    start: 0,
    end: 7,
    from: '1997-01-01',
    to: '1997-12-31',
    precision: 'year' as const,
    sentence: 'In 1997.',
    sentenceStart: 0,
  };

  it('draws its officials’ terms and the dates that its text names on one axis', () => {
    const view = articleTimeline(gazetteer, persons, [event], IN_2004);
    expect(view?.rows.map(({ key, onDay }) => [key, onDay])).toEqual([
      ['q:Q2', true],
      ['q:Q4', false],
    ]);
    expect(view?.marks[0]?.at).toBeLessThan(view?.day ?? 0);
  });

  it('draws dates alone, and nothing at all without either', () => {
    expect(articleTimeline(gazetteer, [], [event], IN_2004)?.marks).toHaveLength(1);
    expect(articleTimeline(gazetteer, [], [], IN_2004)).toBeUndefined();
  });
});
