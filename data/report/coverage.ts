/** Officials by country: what is known of each, and from when. */
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import type { Term } from '../../lib/model/entity.ts';

/** First years of the decades that are told apart; what began before them is `0`, an unknown beginning `null`. */
export const DECADES = [0, 1990, 2000, 2010, 2020, null] as const;

export type Decade = (typeof DECADES)[number];

export interface OfficialsOf {
  /** Row of the country, or -1 for the international organisations. */
  country: number;
  offices: number;
  persons: Set<string>;
  terms: number;
  decades: Map<Decade, number>;
  ministersUntil?: string;
}

export function decadeOf({ start }: Term): Decade {
  if (!start) return null;
  const year = Number(start.date.slice(0, 4));
  return DECADES.findLast((decade) => decade !== null && decade <= year) ?? 0;
}

/** Those with the most terms first. */
export function officialsByCountry(gazetteer: Gazetteer): OfficialsOf[] {
  const found = new Map<number, OfficialsOf>();
  for (let row = 0; row < gazetteer.entityCount; row++) {
    const country = gazetteer.isOrganisation(row) ? -1 : gazetteer.countryOf(row);
    for (const office of gazetteer.officesOf(gazetteer.idOf(row))) {
      const until = country < 0 ? undefined : gazetteer.ministersKnownUntil(gazetteer.idOf(country));
      const sum = found.get(country) ?? {
        country,
        offices: 0,
        persons: new Set(),
        terms: 0,
        decades: new Map(),
        ...(until && { ministersUntil: until }),
      };
      found.set(country, sum);
      sum.offices++;
      for (const term of gazetteer.termsOfOffice(office)) {
        sum.terms++;
        sum.persons.add(term.person);
        sum.decades.set(decadeOf(term), (sum.decades.get(decadeOf(term)) ?? 0) + 1);
      }
    }
  }
  return [...found.values()].sort((a, b) => b.terms - a.terms);
}
