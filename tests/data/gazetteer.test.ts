/** What the compiled dataset must know; it is compiled first where it is missing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { foldName, foldSpelling } from '../../lib/gazetteer/fold.ts';
import { countryOffices } from '../../lib/gazetteer/in-office.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { loadGazetteer } from '../tools/load-gazetteer.ts';
import { GOLDEN_NAMES } from './golden-names.ts';

let gazetteer: Gazetteer;

beforeAll(() => {
  gazetteer = loadGazetteer();
}, 60_000);

/** "city US.GA", "country GE", "region RU", "region US.GA": of what kind and where a thing is, or which. */
function describeEntity(entity: number): { kind: string; places: string[] } {
  if (gazetteer.isOrganisation(entity)) return { kind: 'organisation', places: [] };
  const country = gazetteer.countryOf(entity);
  const region = gazetteer.regionOf(entity);
  const places = [entity, country, region].filter((row) => row >= 0).map((row) => gazetteer.idOf(row).slice(2));
  return { kind: gazetteer.placeClassOf(entity) ?? '', places };
}

/** The meanings of a name that aren't a people's or an old name of something less famous, most famous first. */
function meanings(name: string): number[] {
  return gazetteer.names
    .postings(gazetteer.names.find(foldName(name)))
    .map(({ entity }) => entity)
    .sort((a, b) => gazetteer.fameOf(b) - gazetteer.fameOf(a));
}

function fits(entity: number, expected: string): boolean {
  const [kind, place] = expected.split(' ');
  const described = describeEntity(entity);
  return described.kind === kind && (!place || described.places.includes(place));
}

describe('names', () => {
  it.each(Object.entries(GOLDEN_NAMES))('%s: %s', (name, expected) => {
    const found = meanings(name);
    const all = expected.split(', ');
    const told = found.map((entity) => `${gazetteer.idOf(entity)} ${describeEntity(entity).kind}`).join(', ');
    expect(found[0] !== undefined && fits(found[0], all[0] ?? ''), `first of: ${told || 'nothing'}`).toBe(true);
    for (const one of all)
      expect(
        found.some((entity) => fits(entity, one)),
        `${one} in: ${told}`,
      ).toBe(true);
  });
});

/** The most famous thing of that name. */
function first(name: string): number {
  const [entity] = meanings(name);
  if (entity === undefined) throw new Error(`the dataset has no ${name}`);
  return entity;
}

describe('where places are', () => {
  it.each([
    ['Beslan', 'North Ossetia'],
    ['Aktau', 'Mangystau'],
    ['Grozny', 'Chechnya'],
    ['Lyon', 'France'],
    ['Chechnya', 'Russia'],
    ['Kazakhstan', 'Central Asia'],
    ['Tashkent', 'Central Asia'],
    ['Georgia', 'Caucasus'],
    ['Grozny', 'Caucasus'],
    ['Kenya', 'Africa'],
  ])('%s is in %s', (inner, outer) => {
    expect(gazetteer.contains(first(outer), first(inner))).toBe(true);
    expect(gazetteer.contains(first(inner), first(outer))).toBe(false);
  });

  it.each([
    ['Almaty', 'Tashkent', 670],
    ['London', 'Paris', 344],
    ['New York', 'Los Angeles', 3940],
    ['Suva', 'Apia', 1150],
  ])('%s – %s: %i km', (a, b, km) => {
    expect(gazetteer.distanceKm(first(a), first(b)) / km).toBeGreaterThan(0.95);
    expect(gazetteer.distanceKm(first(a), first(b)) / km).toBeLessThan(1.05);
  });

  it('knows the neighbours of a country', () => {
    const names = gazetteer.neighbours('c:KZ').map((id) => id.slice(2));
    expect(names).toEqual(expect.arrayContaining(['CN', 'KG', 'RU', 'TM', 'UZ']));
  });

  it('knows the capital of a day', () => {
    const capitals = gazetteer.capitals('c:KZ');
    const on = (day: string): string[] =>
      capitals
        .filter(({ from, to }) => (from ?? '') <= day && day <= (to ?? '9999'))
        .map(({ capital }) => gazetteer.nameOf(capital));
    expect(on('1996-05-05')).toEqual(['Almaty']);
    expect(on('2004-09-14')).toEqual(['Astana']);
  });

  it('knows what a city was called when', () => {
    const names = gazetteer.namesOf(gazetteer.idOf(first('Astana')));
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(['Astana', 'Nur-Sultan', 'Akmola']));
    const nurSultan = names.find(({ name }) => name === 'Nur-Sultan');
    expect(nurSultan).toMatchObject({ use: 'historic', from: '2019-03-23' });
  });

  it.each([
    ['c:CD', 'Zaire', '1996-12-01'],
    ['c:SZ', 'Swaziland', '2010-01-01'],
    ['c:MK', 'Macedonia', '2005-01-01'],
    ['c:MM', 'Burma', '1989-01-01'],
    ['c:BF', 'Upper Volta', '1984-01-01'],
    ['c:BY', 'Byelorussia', '1990-01-01'],
    ['c:KG', 'Kirghizia', '1990-01-01'],
    ['c:WS', 'Western Samoa', '1996-01-01'],
    ['g:1526273', 'Akmola', '1997-01-01'],
    ['g:1526273', 'Nur-Sultan', '2021-01-01'],
    ['g:498817', 'Leningrad', '1990-01-01'],
    ['g:3193044', 'Titograd', '1991-01-01'],
  ])('%s was called %s on %s, and is no more', (id, name, day) => {
    const found = gazetteer.namesOf(id).find((one) => one.name === name);
    expect(found).toBeDefined();
    expect((found?.from ?? '') <= day && day <= (found?.to ?? '')).toBe(true);
    expect(gazetteer.nameOf(gazetteer.indexOf(id))).not.toBe(name);
  });

  it.each([
    ['f:kremlin', 'RU'],
    ['f:downing-street', 'GB'],
    ['f:white-house', 'US'],
    ['f:ak-orda', 'KZ'],
    ['f:elysee', 'FR'],
    ['f:blue-house', 'KR'],
    ['f:pentagon', 'US'],
    ['f:zhongnanhai', 'CN'],
    ['f:bankova', 'UA'],
  ])('%s leads to the government of %s', (id, code) => {
    const country = gazetteer.countryOf(gazetteer.indexOf(id));
    expect(gazetteer.idOf(country)).toBe(`c:${code}`);
    expect(countryOffices(gazetteer, `c:${code}`, '2020-01-01').headOfGovernment.length).toBeGreaterThan(0);
  });

  it.each([
    'r:GE.02',
    'f:south-ossetia',
    'f:nagorno-karabakh',
    'r:MD.58',
    'r:UA.11',
    'c:XK',
    'c:TW',
    'c:EH',
    'f:northern-cyprus',
    'c:PS',
  ])('tells the status of %s', (id) => {
    const entity = gazetteer.entity(id);
    expect(entity?.type === 'place' && entity.status).toMatch(/\w+ \w+/);
  });

  it('names all sources of what rests on several', () => {
    const ids = gazetteer.entity('c:KZ')?.source ?? '';
    expect(ids.split('|')).toEqual(expect.arrayContaining(['cldr-48', 'factbook-facts', 'natural-earth']));
    for (const id of ids.split('|')) expect(gazetteer.source(id)?.asOf).toMatch(/^\d{4}/);
    expect(gazetteer.source(ids)?.id).toBe(ids.split('|')[0]);
    expect(gazetteer.sources().filter(({ licence }) => licence === '')).toEqual([]);
  });

  it('knows the source and its date of every thing', () => {
    const known = new Set(gazetteer.sources().map(({ id }) => id));
    const without: string[] = [];
    for (let row = 0; row < gazetteer.entityCount; row += 3) {
      const id = gazetteer.idOf(row);
      const sources = (gazetteer.entity(id)?.source ?? '').split('|');
      if (sources.some((source) => !known.has(source))) without.push(id);
    }
    for (let person = 0; person < gazetteer.personCount; person += 3) {
      const { id, source } = gazetteer.person(person);
      const all = [source, ...gazetteer.termsOfPerson(person).map((term) => term.source)];
      if (all.some((one) => one.split('|').some((part) => !known.has(part)))) without.push(id);
    }
    expect(without).toEqual([]);
    expect(gazetteer.sources().filter(({ asOf }) => !/^\d{4}/.test(asOf))).toEqual([]);
  });

  it('gives every id back as the row it came from', () => {
    for (let row = 0; row < gazetteer.entityCount; row += 7) expect(gazetteer.indexOf(gazetteer.idOf(row))).toBe(row);
  });

  it('says nothing of what it does not know', () => {
    expect(gazetteer.indexOf('g:1')).toBe(-1);
    expect(gazetteer.indexOf('c:ZZ')).toBe(-1);
    expect(gazetteer.entity('f:atlantis')).toBeUndefined();
    expect(gazetteer.names.find('no such name')).toBe(-1);
    expect(gazetteer.personIndexOf('q:Q1')).toBe(-1);
    expect(gazetteer.capitals('c:ZZ')).toEqual([]);
  });
});

function personNamed(given: string, family: string): number {
  const found = gazetteer.personsByFamily(foldSpelling(family)).find((form) => form.givenKey === foldSpelling(given));
  if (!found) throw new Error(`the dataset has no ${given} ${family}`);
  return found.person;
}

describe('officials', () => {
  it.each([
    ['Nursultan', 'Nazarbaev'],
    ['Vladimir', 'Bozhko'],
    ['Islam', 'Karimov'],
    ['Angela', 'Merkel'],
    ['Muammar', 'Qaddafi'],
    ['Bashar', 'Assad'],
    ['Tony', 'Blair'],
    ['Jinping', 'Xi'],
    ['Alberto', 'Fujimori'],
  ])('finds %s %s', (given, family) =>
    expect(gazetteer.personSpan(personNamed(given, family)).terms).toBeGreaterThan(0),
  );

  it.each([
    ['KZ', '2004-09-14', /Nazarbayev/, /Akhmetov/],
    ['US', '2004-09-14', /Bush/, /Bush/],
    ['GB', '1999-01-01', /Elizabeth/, /Blair/],
    ['DE', '2010-06-01', /Köhler|Wulff|Böhrnsen|Bohrnsen/, /Merkel/],
    ['TR', '2020-01-01', /Erdo/, /Erdo/],
    ['SK', '1991-06-01', /Havel/, /./],
    ['SU', '1991-01-01', /Gorbachev/, /Pavlov|Ryzhkov|Gorbachev/],
    ['ZM', '2008-08-15', /Mwanawasa/, /Mwanawasa/],
    ['KR', '2017-01-15', /Park Geun-hye.*Hwang/, /Hwang/],
    ['GN', '2021-09-20', /Doumbouya/, /^$/],
    ['LB', '2020-01-10', /Aoun/, /^Saad Hariri$/],
    ['CU', '2019-06-04', /Díaz-Canel/, /^Miguel Díaz-Canel$/],
    ['NP', '2008-06-30', /Koirala/, /Koirala/],
  ])('in %s on %s', (country, day, state, government) => {
    const offices = countryOffices(gazetteer, `c:${country}`, day);
    const names = (holders: (typeof offices)['headOfState']): string =>
      holders
        .map(
          ({ term }) =>
            gazetteer.entity(term.person)?.type && gazetteer.person(gazetteer.personIndexOf(term.person)).name,
        )
        .join(', ');
    expect(names(offices.headOfState)).toMatch(state);
    expect(names(offices.headOfGovernment)).toMatch(government);
  });

  it('knows when a person held which office', () => {
    const terms = gazetteer.termsOfPerson(personNamed('Vladimir', 'Bozhko'));
    expect(terms.map(({ office, start }) => `${office.field} ${start?.date.slice(0, 4)}`)).toContain(
      'emergencies 2007',
    );
  });

  it('gives every person and office back by its id', () => {
    for (let person = 0; person < gazetteer.personCount; person += 97) {
      expect(gazetteer.personIndexOf(gazetteer.person(person).id)).toBe(person);
      for (const term of gazetteer.termsOfPerson(person)) expect(term.person).toBe(gazetteer.person(person).id);
    }
  });
});
