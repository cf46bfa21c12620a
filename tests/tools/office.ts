/**
 * Who was in office in a country on a day.
 *
 * `npm run --silent office -- --jsonl` reads `{id, country: "KZ", date: "2004-09-14"}` lines and writes
 * `{id, headOfState, headOfGovernment, others, possible}` lines, each a list of `{name, office, wikidata?, start, end,
 * acting?, of?, spellings?}`. `possible` are those whose dates leave it open, `of` is the union whose office it was,
 * `spellings` are other forms of the name. Where a seat is empty, `vacant` says why, if the tables know. `npm run office -- --country KZ --date 2004-09-14` prints
 * the same for people.
 */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { countryOffices, type CountryOffices, type Holder } from '../../lib/gazetteer/in-office.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { isIsoDate, type PartialDate } from '../../lib/model/date.ts';
import { readTsv } from '../../data/tsv.ts';
import { loadGazetteer } from './load-gazetteer.ts';

/** A date as far as it is known. */
function written(date: PartialDate | undefined): string | null {
  if (!date) return null;
  return date.date.slice(0, { year: 4, month: 7, day: 10 }[date.precision]);
}

function told(gazetteer: Gazetteer, country: string, { term }: Holder) {
  const index = gazetteer.personIndexOf(term.person);
  const person = gazetteer.person(index);
  const forms = gazetteer.namesOfPerson(index).filter(({ primary }) => !primary);
  const { jurisdiction } = term.office;
  return {
    name: person.name,
    office: term.office.title,
    ...(person.wikidata && { wikidata: person.wikidata }),
    start: written(term.start),
    end: written(term.end),
    ...(term.acting && { acting: true }),
    ...(jurisdiction !== `c:${country}` && { of: gazetteer.entity(jurisdiction)?.name ?? jurisdiction }),
    ...(forms.length > 0 && { spellings: forms.map(({ given, family }) => `${given} ${family}`.trim()) }),
  };
}

/** @throws Error when the country is none of the dataset's or the date is no calendar day. */
function lookUp(gazetteer: Gazetteer, country: string, date: string): CountryOffices {
  if (!isIsoDate(date)) throw new Error('"date" must be a calendar day such as "2004-09-14"');
  const row = gazetteer.countryByCode(country);
  if (row < 0) throw new Error(`no country has the code "${country}"`);
  return countryOffices(gazetteer, gazetteer.idOf(row), date);
}

/** Why nobody is listed for a seat on a day. */
function vacant(field: string, country: string, date: string): string | undefined {
  const path = new URL('../../data/officials/vacancies.tsv', import.meta.url).pathname;
  return readTsv(path).find(
    (row) =>
      row['jurisdiction'] === `c:${country}` &&
      row['field'] === field &&
      (row['from'] ?? '') <= date &&
      (row['to'] === '' || (row['to'] ?? '') >= date),
  )?.['reason'];
}

function reasons(offices: CountryOffices, country: string, date: string) {
  const state = offices.headOfState.length === 0 ? vacant('head-of-state', country, date) : undefined;
  const government = offices.headOfGovernment.length === 0 ? vacant('head-of-government', country, date) : undefined;
  if (!state && !government) return {};
  return { vacant: { ...(state && { headOfState: state }), ...(government && { headOfGovernment: government }) } };
}

function answer(gazetteer: Gazetteer, country: string, date: string) {
  const offices = lookUp(gazetteer, country, date);
  const sure = (holders: readonly Holder[]) =>
    holders.filter(({ inOffice }) => inOffice === 'yes').map((holder) => told(gazetteer, country, holder));
  const all = [...new Set([...offices.headOfState, ...offices.headOfGovernment, ...offices.others])];
  return {
    headOfState: sure(offices.headOfState),
    headOfGovernment: sure(offices.headOfGovernment),
    others: sure(offices.others),
    possible: all.filter(({ inOffice }) => inOffice === 'unknown').map((holder) => told(gazetteer, country, holder)),
    ...reasons(offices, country, date),
  };
}

async function answerLines(gazetteer: Gazetteer): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const query = JSON.parse(line) as { id?: unknown; country?: unknown; date?: unknown };
      const told = answer(gazetteer, String(query.country), String(query.date));
      process.stdout.write(`${JSON.stringify({ id: query.id ?? null, ...told })}\n`);
    } catch (error) {
      console.error(`line ${number}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}

function print(gazetteer: Gazetteer, country: string, date: string): void {
  const found = answer(gazetteer, country, date);
  const titles = {
    headOfState: 'Head of state',
    headOfGovernment: 'Head of government',
    others: 'Others',
    possible: 'Perhaps (the dates leave it open)',
  };
  for (const [key, title] of Object.entries(titles)) {
    const holders = found[key as keyof typeof titles];
    console.log(`${title}: ${holders.length === 0 ? 'nobody known' : ''}`);
    for (const { name, office, start, end, acting } of holders) {
      console.log(`  ${name}, ${office}${acting ? ' (acting)' : ''}, ${start ?? '?'} – ${end ?? '?'}`);
    }
  }
}

const { values } = parseArgs({
  options: { jsonl: { type: 'boolean' }, country: { type: 'string' }, date: { type: 'string' } },
});
try {
  if (values.jsonl) await answerLines(loadGazetteer());
  else if (values.country && values.date) print(loadGazetteer(), values.country, values.date);
  else {
    console.error('Usage: npm run --silent office -- --jsonl < QUERIES, or -- --country KZ --date 2004-09-14');
    process.exitCode = 2;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
