import { describe, expect, it } from 'vitest';
import { buildCard, type CardContext } from './build.ts';
import { fakeGazetteer } from './testing/fake-gazetteer.ts';
import { mentionOf, STEPPE } from './testing/steppe.ts';
import type { CardView } from './view.ts';

const gazetteer = fakeGazetteer(STEPPE);
const IN_2004: CardContext = { date: '2004-09-14', dateSource: 'json-ld' };

function card<K extends CardView['kind']>(kind: K, ...args: Parameters<typeof mentionOf>) {
  return cardOn(kind, IN_2004, ...args);
}

function cardOn<K extends CardView['kind']>(kind: K, context: CardContext, ...args: Parameters<typeof mentionOf>) {
  const view = buildCard(gazetteer, mentionOf(...args), context);
  if (view.kind !== kind) throw new Error(`expected a card of kind ${kind}, got ${view.kind}`);
  return view as Extract<CardView, { kind: K }>;
}

describe('every card', () => {
  it('crosses a message unchanged', () => {
    const view = buildCard(gazetteer, mentionOf('Kazakstan', 'place', 'c:KZ'), IN_2004);
    expect(structuredClone(view)).toEqual(JSON.parse(JSON.stringify(view)));
  });

  it('tells its day and where it was read; without one, the dataset’s own day, and says so', () => {
    expect(card('place', 'Port', 'place', 'g:3').asOf).toEqual({
      date: '2004-09-14',
      from: 'article',
      source: 'json-ld',
    });
    expect(cardOn('place', {}, 'Port', 'place', 'g:3').asOf).toEqual({ date: '2026-05-01', from: 'dataset' });
  });

  it('lists each source of its facts once, with its date', () => {
    const { sources } = card('place', 'Kazakstan', 'place', 'c:KZ');
    expect(sources.map(({ id }) => id).sort()).toEqual(['test-facts', 'test-names', 'test-places', 'test-terms']);
    expect(sources[0]?.asOf).toBe('2023-03-05');
  });

  it('offers the other candidates, not the one shown', () => {
    const candidates = ['g:3', 'g:2', 'o:league', 'q:Q4', 'g:404'].map((entity) => ({ entity, score: 0.2 }));
    const { alternatives } = card('place', 'Port', 'place', 'g:3', { candidates });
    expect(alternatives.map(({ name, kind }) => [name, kind])).toEqual([
      ['Oldtown', 'place'],
      ['Steppe League', 'organisation'],
      ['Dmitri Bozhkov', 'official'],
    ]);
  });
});

describe('a place', () => {
  it('explains a spelling of its time', () => {
    expect(card('place', 'Kazakstan', 'place', 'c:KZ').spelling).toEqual({
      text: 'Kazakstan',
      name: 'Kazakhstan',
      relation: 'spelling',
      from: 1991,
      to: 1997,
    });
    expect(card('place', 'Akmola', 'place', 'g:1').spelling).toMatchObject({ relation: 'former', to: 1998 });
    expect(card('place', 'Port', 'place', 'g:3').spelling).toBeUndefined();
  });

  it('is named as on the day, in the spelling of the text', () => {
    expect(card('place', 'Newtown', 'place', 'g:1').nameThen).toBeUndefined();
    const then = { date: '2020-01-01' };
    expect(cardOn('place', then, 'Newtown', 'place', 'g:1').nameThen?.name).toBe('Nur-Sultan');
    expect(cardOn('place', then, 'Nursultan', 'place', 'g:1').nameThen?.name).toBe('Nursultan');
  });

  it('knows what it is capital of on the day, before, and later', () => {
    expect(card('place', 'Newtown', 'place', 'g:1').capitalOf).toMatchObject([{ when: 'then', from: '1997-12-10' }]);
    expect(card('place', 'Oldtown', 'place', 'g:2').capitalOf).toMatchObject([{ when: 'earlier', to: '1997-12-09' }]);
    expect(cardOn('place', { date: '1996-01-01' }, 'Akmola', 'place', 'g:1').capitalOf).toMatchObject([
      { when: 'later' },
    ]);
  });

  it('is the largest town of its country only when no other is larger', () => {
    expect(card('place', 'Oldtown', 'place', 'g:2').largest).toBe(true);
    expect(card('place', 'Port', 'place', 'g:3').largest).toBe(false);
  });

  it('tells its distance from the capital of the day, then from the article’s nearest towns', () => {
    const mentions = [mentionOf('Oldtown', 'place', 'g:2'), mentionOf('Port', 'place', 'g:3')];
    const { distances } = cardOn('place', { ...IN_2004, mentions }, 'Port', 'place', 'g:3');
    expect(distances.map(({ from, direction, relation }) => [from.name, direction, relation])).toEqual([
      ['Newtown', 'w', 'capital'],
      ['Oldtown', 'w', 'mentioned'],
    ]);
    const then = cardOn('place', { date: '1996-01-01' }, 'Port', 'place', 'g:3');
    expect(then.distances.map(({ from }) => from.name)).toEqual(['Oldtown']);
  });

  it('shows the country’s facts of the year beside the newest, its capital and leader on the day', () => {
    const { countryFacts } = card('place', 'Kazakstan', 'place', 'c:KZ');
    expect(countryFacts?.facts[0]).toMatchObject({
      field: 'population',
      past: { value: 15_100_000, year: 2004 },
      now: { value: 20_300_000, year: 2024 },
    });
    // The first telling of 2010 isn't carried back to 2004.
    expect(countryFacts?.facts[1]).toMatchObject({ field: 'languages' });
    expect(countryFacts?.facts[1]?.past).toBeUndefined();
    expect(countryFacts?.capital?.name).toBe('Newtown');
    expect(countryFacts?.leaders.map(({ holders }) => holders[0]?.person.name)).toEqual(['Boris Middle']);
  });
});

describe('an official', () => {
  it('in office: the term, who came before and after, who holds it now', () => {
    const view = card('official', 'Middle', 'official', 'q:Q2');
    expect(view.standing).toBe('in-office');
    expect(view.offices).toHaveLength(1);
    expect(view.offices[0]).toMatchObject({
      title: 'President',
      holders: [{ person: { name: 'Boris Middle' }, start: { date: '1999-06-01' } }],
      before: { person: { name: 'Anna Early' } },
      after: { person: { name: 'Clara Late' } },
      now: [{ person: { name: 'Clara Late' }, knownUntil: '2026-04-20' }],
    });
  });

  it('not yet in office: how the article introduces the person, and what comes later', () => {
    const office = { text: 'security ministry official', field: 'security' as const, jurisdiction: 'c:KZ' };
    const view = card('official', 'Bozhkov', 'official', 'q:Q4', { office, fullName: 'Dmitri Bozhkov' });
    expect(view.standing).toBe('later');
    expect(view.offices).toEqual([]);
    expect(view.introduced).toMatchObject({ text: 'security ministry official', jurisdiction: { name: 'Kazakhstan' } });
    expect(view.later).toMatchObject([{ title: 'Minister of Emergencies', start: { date: '2007-11-13' } }]);
    expect(view.spelling).toBeUndefined();
  });

  it('is not in office because an end is missing', () => {
    expect(cardOn('official', { date: '2004-09-14' }, 'Openended', 'official', 'q:Q5').standing).toBe('uncertain');
    expect(cardOn('official', { date: '2002-03-01' }, 'Openended', 'official', 'q:Q5').standing).toBe('in-office');
    // Somebody else holds the office by then.
    expect(cardOn('official', { date: '2010-01-01' }, 'Openended', 'official', 'q:Q5').standing).toBe('earlier');
  });

  it('has its spelling in the text told, a mere surname not', () => {
    const fullName = 'Dmitry Bozhkoff';
    expect(card('official', 'Bozhkoff', 'official', 'q:Q4', { fullName }).spelling).toMatchObject({ text: fullName });
  });

  it('unknown to the dataset: how the article introduces the person, and who held the office as worded', () => {
    const office = { text: 'president', field: 'head-of-state' as const, jurisdiction: 'c:KZ' };
    const view = card('unknown-official', 'Nobody', 'official', undefined, { fullName: 'Ivan Nobody', office });
    expect(view.name).toBe('Ivan Nobody');
    expect(view.offices[0]?.holders[0]?.person.name).toBe('Boris Middle');
    expect(view.ministersKnownUntil).toBe('2022-07-01');
  });

  it('of a ministry is no minister: no holder is named for its office', () => {
    const office = { text: 'emergencies ministry official', field: 'emergencies' as const, jurisdiction: 'c:KZ' };
    const context = { date: '2010-01-01' };
    expect(cardOn('unknown-official', context, 'Nobody', 'official', undefined, { office }).offices).toEqual([]);
  });
});

describe('a role', () => {
  const office = { text: 'president', field: 'head-of-state' as const, jurisdiction: 'c:KZ' };

  it('names the holder on the day, and not as another meaning of itself', () => {
    const view = card('role', 'the Kazak president', 'role', 'q:Q2', { office });
    expect(view.alternatives).toEqual([]);
    expect(view.offices[0]?.holders.map(({ person }) => person.name)).toEqual(['Boris Middle']);
  });

  it('names nobody whose term may have ended by the day', () => {
    const emergencies = { text: 'emergencies minister', field: 'emergencies' as const, jurisdiction: 'c:KZ' };
    const view = card('role', 'emergencies minister', 'role', undefined, { office: emergencies });
    expect(view.offices[0]?.holders).toEqual([]);
    expect(view.offices[0]?.after?.person.name).toBe('Dmitri Bozhkov');
  });

  it('without a known office says up to when office-holders are known', () => {
    const prosecutor = { text: 'prosecutor general', field: 'prosecution' as const, jurisdiction: 'c:KZ' };
    const view = card('role', 'prosecutor general', 'role', undefined, { office: prosecutor });
    expect(view.offices).toEqual([]);
    expect(view.ministersKnownUntil).toBe('2022-07-01');
  });
});

it('a demonym leads to the country, an organisation to its members', () => {
  expect(card('demonym', 'Kazak', 'demonym', 'c:KZ')).toMatchObject({
    name: 'Kazakhstan',
    spelling: { relation: 'demonym' },
  });
  expect(card('organisation', 'Steppe League', 'organisation', 'o:league').members).toMatchObject([
    { name: 'Kazakhstan', code: 'KZ' },
  ]);
});
