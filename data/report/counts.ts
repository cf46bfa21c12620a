/** How much the dataset holds: by kind, country, decade, source and licence. */
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { PlaceClass } from '../../lib/model/entity.ts';
import { DECADES, officialsByCountry, type Decade } from './coverage.ts';
import { printTable } from './print.ts';

class Tally extends Map<string, number> {
  add(key: string, by = 1): void {
    this.set(key, (this.get(key) ?? 0) + by);
  }

  largestFirst(): [string, number][] {
    return [...this].sort((a, b) => b[1] - a[1]);
  }
}

/** How many things there are of each kind. */
export function kindsOf(gazetteer: Gazetteer): Map<PlaceClass | 'organisation', number> {
  const kinds = new Map<PlaceClass | 'organisation', number>();
  for (let row = 0; row < gazetteer.entityCount; row++) {
    const kind = gazetteer.isOrganisation(row) ? 'organisation' : gazetteer.placeClassOf(row);
    if (kind) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

export function reportKinds(gazetteer: Gazetteer): void {
  printTable(
    'Things by kind',
    ['kind', 'number'],
    [
      ...new Tally(kindsOf(gazetteer)).largestFirst(),
      ['names in the index', gazetteer.names.size],
      ['persons', gazetteer.personCount],
    ],
  );
}

function decadeName(decade: Decade): string {
  if (decade === null) return 'start unknown';
  return decade === 0 ? 'before 1990' : `${decade}s`;
}

/** Offices and terms: by field, by what is known of their end, by country and decade of the start. */
export function reportOffices(gazetteer: Gazetteer): void {
  const fields = new Tally();
  const ends = new Tally();
  for (let row = 0; row < gazetteer.entityCount; row++) {
    for (const office of gazetteer.officesOf(gazetteer.idOf(row))) {
      const terms = gazetteer.termsOfOffice(office);
      fields.add(gazetteer.office(office).field, terms.length);
      for (const { endState } of terms) ends.add(endState);
    }
  }
  printTable('Terms by field of the office', ['field', 'terms'], fields.largestFirst());
  printTable('Terms by what is known of their end', ['end', 'terms'], ends.largestFirst());
  const countries = officialsByCountry(gazetteer);
  printTable(
    'Officials by country; terms by the decade of their start',
    ['country', 'offices', 'persons', 'terms', ...DECADES.map(decadeName), 'ministers known until'],
    [
      [
        'all',
        ...(['offices', 'terms'] as const).flatMap((what) => [
          countries.reduce((sum, each) => sum + each[what], 0),
          ...(what === 'offices' ? [gazetteer.personCount] : []),
        ]),
        ...DECADES.map((decade) => countries.reduce((sum, { decades }) => sum + (decades.get(decade) ?? 0), 0)),
        '',
      ],
      ...countries.map(({ country, offices, persons, terms, decades, ministersUntil }) => [
        country < 0 ? 'international organisations' : gazetteer.nameOf(country),
        offices,
        persons.size,
        terms,
        ...DECADES.map((decade) => decades.get(decade) ?? 0),
        ministersUntil ?? '',
      ]),
    ],
  );
}

export function reportPlaces(gazetteer: Gazetteer): void {
  const cities = new Tally();
  const sizes = new Tally();
  for (let row = 0; row < gazetteer.entityCount; row++) {
    if (gazetteer.placeClassOf(row) !== 'city') continue;
    const country = gazetteer.countryOf(row);
    cities.add(country < 0 ? 'no country' : gazetteer.nameOf(country));
    const population = gazetteer.populationOf(row);
    sizes.add(['under 1,000', '1,000', '10,000', '100,000', '1,000,000', '10,000,000'][band(population)] ?? '');
  }
  printTable('Populated places by size (from … people)', ['size', 'places'], sizes.largestFirst());
  printTable('Populated places by country', ['country', 'places'], cities.largestFirst());
}

function band(population: number): number {
  return population < 1000 ? 0 : Math.floor(Math.log10(population)) - 2;
}

/** How many things, facts, persons and terms rest on each source. */
export function factsBySource(gazetteer: Gazetteer): Map<string, number> {
  const facts = new Tally();
  const count = (ids: string): void => {
    for (const id of ids.split('|')) facts.add(id);
  };
  for (let row = 0; row < gazetteer.entityCount; row++) {
    const id = gazetteer.idOf(row);
    count(gazetteer.entity(id)?.source ?? '');
    if (!id.startsWith('c:')) continue;
    for (const fact of gazetteer.facts(id)) count(fact.source);
    for (const capital of gazetteer.capitals(id)) count(capital.source);
  }
  for (let person = 0; person < gazetteer.personCount; person++) {
    count(gazetteer.person(person).source);
    for (const term of gazetteer.termsOfPerson(person)) count(term.source);
  }
  return facts;
}

export function reportSources(gazetteer: Gazetteer): void {
  const facts = factsBySource(gazetteer);
  printTable(
    'Facts by source',
    ['source', 'facts', 'as of', 'licence'],
    gazetteer.sources().map(({ id, asOf, licence }) => [id, facts.get(id) ?? 0, asOf, licence]),
  );
  const licences = new Tally();
  for (const { id, licence } of gazetteer.sources()) licences.add(licence, facts.get(id) ?? 0);
  printTable('Facts by licence', ['licence', 'facts'], licences.largestFirst());
  console.log('\n  Sources without facts of their own gave words: how often a name or an ordinary word occurs.');
}
