import type { IsoDate } from '../model/date.ts';
import type { CountryFact, EntityIndex, Gazetteer } from '../gazetteer/types.ts';
import { leadersOf } from './offices.ts';
import { dayRef } from './names.ts';
import { countryRef, countryRefs, holdsOn } from './refs.ts';
import type { CountryFactsView, FactField, FactPair, FactValue } from './view.ts';

/** In the order to show: what a reader of world news asks first comes first. */
const FIELDS: readonly FactField[] = [
  'population',
  'capital',
  'government-type',
  'gdp-per-head',
  'life-expectancy',
  'languages',
  'religions',
  'ethnic-groups',
  'median-age',
  'area',
  'long-name',
];

const yearOf = (fact: CountryFact): number => fact.year ?? fact.edition;

function factValue(fact: CountryFact): FactValue {
  const { value, unit, source } = fact;
  return { value, ...(unit === undefined ? {} : { unit }), year: yearOf(fact), source };
}

/**
 * Each field as told for the year beside the newest telling. The past one is what that year's edition told, or else the newest figure that isn't younger than the
 * year; a country's first known figure is not carried back to years before it.
 */
export function factPairs(facts: readonly CountryFact[], year: number): FactPair[] {
  return FIELDS.flatMap((field) => {
    const told = facts
      .filter((fact) => fact.field === field)
      .sort((a, b) => yearOf(a) - yearOf(b) || a.edition - b.edition);
    const now = told.at(-1);
    if (!now) return [];
    const past =
      told.findLast((fact) => fact.edition <= year && year <= fact.lastEdition) ??
      told.findLast((fact) => yearOf(fact) <= year);
    return [{ field, ...(past ? { past: factValue(past) } : {}), now: factValue(now) }];
  });
}

/** What a card tells of a country: its facts then and now, its leaders on the day, its neighbours. */
export function countryFacts(gazetteer: Gazetteer, country: EntityIndex, day: IsoDate): CountryFactsView | undefined {
  const ref = countryRef(gazetteer, country);
  if (!ref) return undefined;
  const seat = gazetteer.capitals(ref.id).find((term) => holdsOn(term, day))?.capital;
  const capital = seat === undefined ? undefined : dayRef(gazetteer, gazetteer.idOf(seat), day);
  return {
    country: ref,
    ...(capital ? { capital } : {}),
    facts: factPairs(gazetteer.facts(ref.id), Number(day.slice(0, 4))),
    leaders: leadersOf(gazetteer, ref.id, day),
    neighbours: countryRefs(gazetteer, gazetteer.neighbours(ref.id)),
  };
}
