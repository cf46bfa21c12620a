/**
 * `country-facts.tsv`: the Factbook's country texts, 36 editions, as figures and short lists.
 *
 * Runs of equal values are one row (`edition` the first, `last_edition` the last). Left out to keep the dataset small:
 * GDP as a sum, urban areas, independence, shares by sex, lists beyond six items, and whatever a parser doesn't
 * recognise; nothing is guessed. Figures that jump beyond all likelihood are dropped and listed (`dropOutliers`).
 */
import { save, type Row } from './context.ts';
import { dropOutliers } from './facts/outliers.ts';
import * as figures from './facts/figures.ts';
import { shares } from './facts/lists.ts';
import * as names from './facts/names.ts';
import { countryOfText, readFactbook, type FactbookText } from './factbook.ts';

export interface Fact {
  country: string;
  field: string;
  edition: number;
  value: string;
  unit: string;
  year: string;
}

const FIGURES: Record<string, { field: string; unit: string; read: (text: string) => figures.Figure | undefined }> = {
  population: { field: 'population', unit: '', read: figures.population },
  area: { field: 'area', unit: 'km²', read: figures.area },
  gdp_per_capita: { field: 'gdp-per-head', unit: 'USD PPP', read: figures.gdpPerHead },
  life_expectancy: { field: 'life-expectancy', unit: 'years', read: figures.lifeExpectancy },
  median_age: { field: 'median-age', unit: 'years', read: figures.medianAge },
};

const TEXTS: Record<string, { field: string; read: (text: string) => string | undefined }[]> = {
  capital: [{ field: 'capital', read: names.capital }],
  country_name: [
    { field: 'name', read: (text) => names.labelled(text, 'conventional short form') },
    { field: 'long-name', read: (text) => names.labelled(text, 'conventional long form') },
    { field: 'former-name', read: (text) => names.labelled(text, 'former') },
  ],
  long_form_name: [{ field: 'long-name', read: (text) => names.labelled(`long: ${text}`, 'long') }],
  government_type: [{ field: 'government-type', read: names.governmentType }],
  languages: [{ field: 'languages', read: shares }],
  religions: [{ field: 'religions', read: shares }],
  ethnic_groups: [{ field: 'ethnic-groups', read: shares }],
  land_boundaries: [{ field: 'borders', read: names.borders }],
};

export function importFacts(): void {
  const texts = readFactbook();
  const { kept, dropped } = dropOutliers(texts.flatMap(readFact));
  for (const fact of dropped) console.log(`dropped: ${fact.country} ${fact.field} ${fact.edition}: ${fact.value}`);
  const columns = ['country', 'field', 'edition', 'last_edition', 'value', 'unit', 'year', 'source'];
  save('places/country-facts', columns, runs(mend(kept)));
}

export function readFact(text: FactbookText): Fact[] {
  const country = countryOfText(text);
  if (country === undefined || country === 'c:AQ') return [];
  const { edition } = text;
  const figure = FIGURES[text.field];
  if (figure !== undefined) {
    const read = figure.read(text.text);
    if (read === undefined || (figure.field === 'gdp-per-head' && edition === EDITION_OF_OTHER_DOLLARS)) return [];
    // A figure for the edition's own year needs no year of its own; one years off is a slip of the text.
    const year = read.year === undefined || read.year === edition ? '' : String(read.year);
    if (read.year !== undefined && (read.year > edition + 1 || read.year < edition - 40)) return [];
    return [{ country, field: figure.field, edition, value: String(read.value), unit: figure.unit, year }];
  }
  return (TEXTS[text.field] ?? []).flatMap(({ field, read }) => {
    const value = read(text.text) ?? '';
    return value === '' ? [] : [{ country, field, edition, value, unit: '', year: '' }];
  });
}

/** Its figures of GDP are partly at parity, partly in dollars of 2010, and often don't say which. */
const EDITION_OF_OTHER_DOLLARS = 2020;

const byEdition = (a: Fact, b: Fact): number => a.edition - b.edition;

/** Names whose accented letters the newest editions have lost. */
function mend(facts: Fact[]): Fact[] {
  const groups = Map.groupBy(facts, (fact) => `${fact.country} ${fact.field}`);
  return [...groups.values()].flatMap((group) => {
    if (!/name|capital/.test(group[0]?.field ?? '')) return group;
    let last: string | undefined;
    return group.sort(byEdition).flatMap((fact) => {
      const value = names.repaired(fact.value, last);
      if (value === undefined || (fact.edition >= 2018 && value !== last && names.looksBroken(value))) return [];
      last = value;
      return [{ ...fact, value }];
    });
  });
}

/** How many editions without the fact a run bridges: 2018–2020 are empty for many. */
const GAP = 4;

function runs(facts: Fact[]): Row[] {
  const groups = Map.groupBy(facts, (fact) => `${fact.country} ${fact.field}`);
  return [...groups.values()].flatMap((group) => {
    const rows: (Fact & { last: number })[] = [];
    for (const fact of group.sort(byEdition)) {
      const run = rows.at(-1);
      if (run?.edition === fact.edition || run?.last === fact.edition) continue;
      const same = run !== undefined && run.value === fact.value && run.year === fact.year && run.unit === fact.unit;
      if (run !== undefined && same && fact.edition - run.last <= GAP) run.last = fact.edition;
      else rows.push({ ...fact, last: fact.edition });
    }
    return rows.map(({ country, field, edition, last, value, unit, year }) => ({
      country,
      field,
      edition: String(edition),
      last_edition: String(last),
      value,
      unit,
      year,
      source: 'factbook-facts',
    }));
  });
}
