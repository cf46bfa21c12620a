/** How much the dataset holds: by kind, country, decade, source and licence. */
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { printTable } from './print.ts';

class Tally extends Map<string, number> {
  add(key: string, by = 1): void {
    this.set(key, (this.get(key) ?? 0) + by);
  }

  largestFirst(): [string, number][] {
    return [...this].sort((a, b) => b[1] - a[1]);
  }
}

export function reportKinds(gazetteer: Gazetteer): void {
  const kinds = new Tally();
  for (let row = 0; row < gazetteer.entityCount; row++) {
    kinds.add(gazetteer.isOrganisation(row) ? 'organisation' : (gazetteer.placeClassOf(row) ?? 'unknown'));
  }
  printTable(
    'Things by kind',
    ['kind', 'number'],
    [...kinds.largestFirst(), ['names in the index', gazetteer.names.size], ['persons', gazetteer.personCount]],
  );
}

/** Offices and terms, walked once: by field, by decade of the start, by country, by source. */
export function reportOffices(gazetteer: Gazetteer): void {
  const fields = new Tally();
  const decades = new Tally();
  const ends = new Tally();
  const perCountry = new Map<string, { offices: number; terms: number }>();
  for (let row = 0; row < gazetteer.entityCount; row++) {
    const id = gazetteer.idOf(row);
    const country = gazetteer.countryOf(row);
    const owner = country < 0 ? 'international' : gazetteer.nameOf(country);
    for (const office of gazetteer.officesOf(id)) {
      const terms = gazetteer.termsOfOffice(office);
      const sum = perCountry.get(owner) ?? { offices: 0, terms: 0 };
      perCountry.set(owner, { offices: sum.offices + 1, terms: sum.terms + terms.length });
      fields.add(gazetteer.office(office).field, terms.length);
      for (const { start, endState } of terms) {
        decades.add(start ? `${start.date.slice(0, 3)}0s` : 'start unknown');
        ends.add(endState);
      }
    }
  }
  printTable('Terms by field of the office', ['field', 'terms'], fields.largestFirst());
  printTable(
    'Terms by decade of their start',
    ['decade', 'terms'],
    [...decades].sort((a, b) => (a[0] < b[0] ? -1 : 1)),
  );
  printTable('Terms by what is known of their end', ['end', 'terms'], ends.largestFirst());
  printTable(
    'Officials by country',
    ['country', 'offices', 'terms', 'ministers known until'],
    [...perCountry]
      .sort((a, b) => b[1].terms - a[1].terms)
      .map(([name, { offices, terms }]) => [name, offices, terms, knownUntil(gazetteer, name)]),
  );
}

function knownUntil(gazetteer: Gazetteer, countryName: string): string {
  for (const { entity, use } of gazetteer.names.postings(gazetteer.names.find(countryName.toLowerCase()))) {
    if (use === 'primary') return gazetteer.ministersKnownUntil(gazetteer.idOf(entity)) ?? '';
  }
  return '';
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

export function reportSources(gazetteer: Gazetteer): void {
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
  printTable(
    'Facts by source',
    ['source', 'facts', 'as of', 'licence'],
    gazetteer.sources().map(({ id, asOf, licence }) => [id, facts.get(id) ?? 0, asOf, licence]),
  );
  const licences = new Tally();
  for (const { id, licence } of gazetteer.sources()) licences.add(licence, facts.get(id) ?? 0);
  printTable('Facts by licence', ['licence', 'facts'], licences.largestFirst());
}
