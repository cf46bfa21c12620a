import type { PartialDate } from '../../model/date.ts';
import type { Office, PlaceEntity, Term } from '../../model/entity.ts';
import type { Mention } from '../../model/mention.ts';
import type { FakeWorld } from './fake-gazetteer.ts';

/** An invented corner of the steppe, with every case that a card has to tell apart. */

export const day = (date: string): PartialDate => ({ date, precision: 'day' });
export const year = (date: string): PartialDate => ({ date: `${date}-01-01`, precision: 'year' });

function town(id: string, name: string, lat: number, lon: number, population: number): PlaceEntity {
  return {
    id,
    type: 'place',
    placeClass: 'city',
    name,
    country: 'KZ',
    lat,
    lon,
    population,
    source: 'test-places',
  };
}

export const PRESIDENT: Office = {
  id: 'president',
  jurisdiction: 'c:KZ',
  title: 'President',
  field: 'head-of-state',
  branch: 'executive',
  rank: 1,
};
export const EMERGENCIES: Office = {
  id: 'emergencies',
  jurisdiction: 'c:KZ',
  title: 'Minister of Emergencies',
  field: 'emergencies',
  branch: 'executive',
  rank: 3,
};

function term(person: string, office: Office, more: Partial<Term>): Term {
  return { person, office, endState: 'ended', knownUntil: '2020-01-01', acting: false, source: 'test-terms', ...more };
}

function person(id: string, given: string, family: string) {
  const order = 'given-family' as const;
  return { id, type: 'person' as const, name: `${given} ${family}`, given, family, order, source: 'test-persons' };
}

export const STEPPE: FakeWorld = {
  asOf: '2026-05-01',
  things: [
    {
      id: 'c:KZ',
      type: 'place',
      placeClass: 'country',
      name: 'Kazakhstan',
      country: 'KZ',
      lat: 48,
      lon: 68,
      source: 'test-places',
    },
    town('g:1', 'Newtown', 51.2, 71.4, 300_000),
    town('g:2', 'Oldtown', 43.25, 76.9, 1_900_000),
    town('g:3', 'Port', 43.65, 51.2, 150_000),
    { id: 'o:league', type: 'organisation', name: 'Steppe League', category: 'alliance', source: 'test-places' },
  ],
  names: {
    'c:KZ': [
      { name: 'Kazakhstan', use: 'primary' },
      { name: 'Kazakstan', use: 'historic', from: '1991-12-16', to: '1997-12-31' },
      { name: 'Kazak', use: 'demonym' },
    ],
    'g:1': [
      { name: 'Akmola', use: 'historic', from: '1992-07-06', to: '1998-05-06' },
      { name: 'Newtown', use: 'primary', from: '1998-05-06', to: '2019-03-23' },
      { name: 'Nur-Sultan', use: 'historic', from: '2019-03-23', to: '2022-09-17' },
      { name: 'Nursultan', use: 'historic', from: '2019-03-23', to: '2022-09-17' },
      { name: 'Newtown', use: 'primary', from: '2022-09-17' },
    ],
  },
  capitals: [
    { country: 'c:KZ', capital: 'g:2', from: '1991-12-16', to: '1997-12-09' },
    { country: 'c:KZ', capital: 'g:1', from: '1997-12-10' },
  ],
  members: { 'o:league': ['c:KZ'] },
  facts: [
    { field: 'population', edition: 2003, lastEdition: 2003, value: 15_000_000, year: 2003 },
    { field: 'population', edition: 2004, lastEdition: 2004, value: 15_100_000, year: 2004 },
    { field: 'population', edition: 2025, lastEdition: 2025, value: 20_300_000, year: 2024 },
    { field: 'languages' as const, edition: 2010, lastEdition: 2025, value: 'Kazakh, Russian' },
  ].map((fact) => ({ ...fact, country: 'c:KZ', source: 'test-facts' }) as NonNullable<FakeWorld['facts']>[number]),
  persons: [
    person('q:Q1', 'Anna', 'Early'),
    person('q:Q2', 'Boris', 'Middle'),
    person('q:Q3', 'Clara', 'Late'),
    person('q:Q4', 'Dmitri', 'Bozhkov'),
    person('q:Q5', 'Erlan', 'Openended'),
  ],
  offices: [PRESIDENT, EMERGENCIES],
  terms: [
    term('q:Q1', PRESIDENT, { start: day('1990-04-24'), end: day('1999-06-01') }),
    term('q:Q2', PRESIDENT, { start: day('1999-06-01'), end: day('2019-03-20') }),
    term('q:Q3', PRESIDENT, { start: day('2019-03-20'), endState: 'serving', knownUntil: '2026-04-20' }),
    term('q:Q4', EMERGENCIES, { start: day('2007-11-13'), end: day('2014-08-06') }),
    term('q:Q5', EMERGENCIES, { start: year('2001'), endState: 'unknown', knownUntil: '2002-06-30' }),
  ],
  ministersKnownUntil: { 'c:KZ': '2022-07-01' },
  sources: ['test-places', 'test-names', 'test-facts', 'test-terms', 'test-persons'].map((id) => ({
    id,
    title: `Title of ${id}`,
    publisher: 'Tests',
    licence: 'CC0',
    asOf: '2023-03-05',
  })),
};

export function mentionOf(text: string, kind: Mention['kind'], entity?: string, more: Partial<Mention> = {}): Mention {
  const candidates = entity === undefined ? [] : [{ entity, score: 0.9 }];
  return { start: 0, end: text.length, text, kind, confidence: 0.9, candidates, evidence: [], ...more };
}
