/**
 * Who is in office on a day. One rule, used by cards, recognition and the `office` tool:
 *
 * - in office from the start of the term to its end, both days included;
 * - a date known only by its year or month leaves the days of that year or month unknown;
 * - a term without a known end is certain up to the day of the source that tells of it (`knownUntil`) and unknown
 *   after it: nobody is in office because a date is missing;
 * - that unknown has a limit (`OPEN_YEARS`): far from the last certain day the answer is no;
 * - an open term is over when somebody else's term in the same office, begun later, has begun, or the person has died.
 */
import { type IsoDate, type PartialDate } from '../model/date.ts';
import type { EntityId, Office, Term } from '../model/entity.ts';
import type { Gazetteer, OfficeIndex } from './types.ts';

export type InOffice = 'yes' | 'no' | 'unknown';

/** A term on a certain day, when it isn't certainly over or yet to come. */
export interface Holder {
  term: Term;
  inOffice: 'yes' | 'unknown';
}

/** First and last day that a partial date may mean. */
export function dayRange({ date, precision }: PartialDate): [first: IsoDate, last: IsoDate] {
  if (precision === 'day') return [date, date];
  const year = date.slice(0, 4);
  if (precision === 'year') return [`${year}-01-01`, `${year}-12-31`];
  const month = date.slice(0, 7);
  return [`${month}-01`, new Date(Date.UTC(Number(year), Number(date.slice(5, 7)), 0)).toISOString().slice(0, 10)];
}

/**
 * How far from the only certain day a term with an unknown start or end may still be thought to run. Of the terms with
 * both dates, one in twenty is longer; without a limit, a minister known for one day of 2019 would "perhaps" govern in
 * 1990 and in 2026.
 */
const OPEN_YEARS = 8;

function isFarFrom(known: IsoDate, date: IsoDate): boolean {
  return Math.abs(Number(date.slice(0, 4)) - Number(known.slice(0, 4))) > OPEN_YEARS;
}

/** @param date the day asked for (YYYY-MM-DD). */
export function isInOffice(term: Term, date: IsoDate): InOffice {
  if (!term.start && date < term.knownUntil && isFarFrom(term.knownUntil, date)) return 'no';
  if (!term.end && date > term.knownUntil && isFarFrom(term.knownUntil, date)) return 'no';
  const [firstStart, lastStart] = term.start ? dayRange(term.start) : ['', term.knownUntil];
  if (date < firstStart) return 'no';
  const [firstEnd, lastEnd] = term.end ? dayRange(term.end) : [term.knownUntil, '9999-12-31'];
  if (date > lastEnd) return 'no';
  // The day of a source that tells of the term is certain, however vague the dates around it.
  if (date === term.knownUntil) return 'yes';
  return date >= lastStart && date <= firstEnd ? 'yes' : 'unknown';
}

/** The day by which a term had certainly begun. */
function begunBy(term: Term): IsoDate {
  return term.start ? dayRange(term.start)[1] : term.knownUntil;
}

/** Offices that several persons hold at the same time, so that one's beginning doesn't end another's term. */
function isShared(office: Office): boolean {
  return office.field === 'legislature-member' || office.field === 'other' || /\bmember\b/i.test(office.title);
}

/**
 * Drops from `terms` (all of one office) those that are certainly not running on `date`, and the open ones that a
 * later holder or the holder's death has closed. O(n²) in the holders of one day, which are few.
 * @param died the day of a person's death, where known.
 */
export function holdersAmong(
  terms: readonly Term[],
  date: IsoDate,
  died: (person: EntityId) => PartialDate | undefined = () => undefined,
): Holder[] {
  const holders: Holder[] = [];
  for (const term of terms) {
    const inOffice = isInOffice(term, date);
    if (inOffice === 'no') continue;
    if (inOffice === 'unknown' && date > term.knownUntil) {
      const since = begunBy(term);
      const followed =
        !isShared(term.office) &&
        terms.some((other) => other.person !== term.person && begunBy(other) > since && begunBy(other) <= date);
      const death = died(term.person);
      if (followed || (death && date > dayRange(death)[1])) continue;
    }
    holders.push({ term, inOffice });
  }
  return holders;
}

/** Who holds an office on `date`, in order of their starts; more than one where terms meet or dates are vague. */
export function holdersOn(gazetteer: Gazetteer, office: OfficeIndex, date: IsoDate): Holder[] {
  return holdersAmong(gazetteer.termsOfOffice(office), date, (id) => {
    const person = gazetteer.personIndexOf(id);
    return person < 0 ? undefined : gazetteer.person(person).died;
  });
}

/**
 * States that a country was part of within the dataset's years. While they lasted, their heads were the country's too:
 * told where it has none of its own on that day, and always for the one that carried the union on (`CORES`).
 */
const UNIONS: Readonly<Record<EntityId, readonly EntityId[]>> = {
  ...Object.fromEntries(
    'RU UA BY MD EE LV LT GE AM AZ KZ KG TJ TM UZ'.split(' ').map((code) => [`c:${code}`, ['c:SU']]),
  ),
  ...Object.fromEntries('SI HR BA MK'.split(' ').map((code) => [`c:${code}`, ['c:YU']])),
  'c:RS': ['c:YU', 'c:CS'],
  'c:ME': ['c:YU', 'c:CS'],
  'c:XK': ['c:YU', 'c:CS'],
  'c:CZ': ['c:CSHH'],
  'c:SK': ['c:CSHH'],
  'c:ER': ['c:ET'],
  'c:NA': ['c:ZA'],
  'c:SS': ['c:SD'],
  'c:TL': ['c:ID'],
};
const CORES: ReadonlySet<EntityId> = new Set(['c:RU', 'c:RS', 'c:CZ']);

export interface CountryOffices {
  headOfState: Holder[];
  /** The heads of state, where the country has no separate head of government on that day. */
  headOfGovernment: Holder[];
  others: Holder[];
}

/** Whether a country without a holder of the office on `date` had it at all: some term began before, some ends after. */
function hadOffice(terms: readonly Term[], date: IsoDate): boolean {
  const before = terms.some((term) => (term.start ? dayRange(term.start)[0] : term.knownUntil) <= date);
  const after = terms.some((term) => term.endState !== 'ended' || (term.end ? dayRange(term.end)[1] : '') >= date);
  return before && after;
}

/** The holders of all offices of a country on `date`, with those of the union that it was part of ({@link UNIONS}). */
export function countryOffices(gazetteer: Gazetteer, country: EntityId, date: IsoDate): CountryOffices {
  const found = ownOffices(gazetteer, country, date);
  for (const union of UNIONS[country] ?? []) {
    const shared = ownOffices(gazetteer, union, date);
    const always = CORES.has(country);
    if (always || found.headOfState.length === 0) found.headOfState.push(...shared.headOfState);
    if (always || found.headOfGovernment.length === 0) found.headOfGovernment.push(...shared.headOfGovernment);
  }
  return found;
}

function ownOffices(gazetteer: Gazetteer, country: EntityId, date: IsoDate): CountryOffices {
  const found: CountryOffices = { headOfState: [], headOfGovernment: [], others: [] };
  const governmentTerms: Term[] = [];
  for (const office of gazetteer.officesOf(country)) {
    const { field } = gazetteer.office(office);
    const holders = holdersOn(gazetteer, office, date);
    if (field === 'head-of-state') found.headOfState.push(...holders);
    else if (field === 'head-of-government') {
      found.headOfGovernment.push(...holders);
      governmentTerms.push(...gazetteer.termsOfOffice(office));
    } else found.others.push(...holders);
  }
  if (found.headOfGovernment.length === 0 && !hadOffice(governmentTerms, date)) {
    found.headOfGovernment = [...found.headOfState];
  }
  return found;
}
