import type { IsoDate } from '../model/date.ts';
import type { PersonEntity, Term } from '../model/entity.ts';
import type { Mention, OfficeWording } from '../model/mention.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import { officeIndex, officesFor, officeView } from './offices.ts';
import { namedRef, termView } from './refs.ts';
import { beginsAfter, endedBefore, holding, startKey } from './terms.ts';
import type { IntroducedView, OfficeView, OfficialCard, Standing } from './view.ts';

/** Terms listed at most on either side; legislators have many. */
const MOST_TERMS = 8;

/**
 * Wordings that belong to a ministry without being its head ("security ministry official", "deputy interior
 * minister"): naming the minister as holder of such an office would be wrong.
 */
const NOT_THE_HEAD =
  /\b(officials?|spokes\w+|deputy|vice|assistant|advis[eo]rs?|aides?|members?|representatives?|officers?|employees?|staff|sources?|candidate)\b/i;

/** How the article introduced the person, or named the role. */
export function introducedView(gazetteer: Gazetteer, wording: OfficeWording | undefined): IntroducedView | undefined {
  if (!wording) return undefined;
  return {
    text: wording.text,
    ...(wording.jurisdiction === undefined ? {} : { jurisdiction: namedRef(gazetteer, wording.jurisdiction) }),
    former: wording.former ?? false,
    ...(wording.field === undefined ? {} : { field: wording.field }),
  };
}

/** The offices that a wording names, where it names an office's head; empty otherwise. */
export function officesOfWording(
  gazetteer: Gazetteer,
  wording: OfficeWording | undefined,
  day: IsoDate,
  most = 2,
): OfficeView[] {
  if (!wording?.field || wording.field === 'other' || wording.jurisdiction === undefined) return [];
  const deputy = wording.field.startsWith('deputy-');
  if (wording.former || (!deputy && NOT_THE_HEAD.test(wording.text))) return [];
  return officesFor(gazetteer, wording.jurisdiction, wording.field, day).slice(0, most);
}

interface Sorted {
  held: Term[];
  uncertain: Term[];
  earlier: Term[];
  later: Term[];
}

function sortTerms(gazetteer: Gazetteer, terms: readonly Term[], day: IsoDate): Sorted {
  const sorted: Sorted = { held: [], uncertain: [], earlier: [], later: [] };
  for (const term of terms) {
    if (beginsAfter(term, day)) sorted.later.push(term);
    else if (endedBefore(term, day)) sorted.earlier.push(term);
    else {
      const office = officeIndex(gazetteer, term.office);
      const held = office === undefined ? undefined : holding(gazetteer, office, term, day);
      if (!held) sorted.earlier.push(term);
      else if (held.inOffice === 'yes') sorted.held.push(term);
      else sorted.uncertain.push(term);
    }
  }
  sorted.held.sort((a, b) => a.office.rank - b.office.rank || startKey(a).localeCompare(startKey(b)));
  sorted.earlier.sort((a, b) => startKey(b).localeCompare(startKey(a)));
  sorted.later.sort((a, b) => startKey(a).localeCompare(startKey(b)));
  return sorted;
}

function standingOf({ held, uncertain, earlier, later }: Sorted): Standing {
  if (held.length > 0) return 'in-office';
  if (uncertain.length > 0) return 'uncertain';
  if (earlier.length > 0 && later.length > 0) return 'between';
  if (later.length > 0) return 'later';
  return earlier.length > 0 ? 'earlier' : 'none';
}

type OfficialFacts = Pick<
  OfficialCard,
  | 'id'
  | 'name'
  | 'nativeName'
  | 'born'
  | 'died'
  | 'wikidata'
  | 'introduced'
  | 'standing'
  | 'offices'
  | 'uncertain'
  | 'earlier'
  | 'later'
  | 'source'
>;

/** What the person was on the day, before it and after it. */
export function officialFacts(
  gazetteer: Gazetteer,
  person: PersonEntity,
  mention: Mention | undefined,
  day: IsoDate,
): OfficialFacts {
  const index = gazetteer.personIndexOf(person.id);
  const sorted = sortTerms(gazetteer, index < 0 ? [] : gazetteer.termsOfPerson(index), day);
  const introduced = introducedView(gazetteer, mention?.office);
  const view = (term: Term) => termView(gazetteer, term);
  const rows = new Set(sorted.held.flatMap(({ office }) => officeIndex(gazetteer, office) ?? []));
  return {
    id: person.id,
    name: person.name,
    ...(person.nativeName === undefined ? {} : { nativeName: person.nativeName }),
    ...(person.born ? { born: person.born } : {}),
    ...(person.died ? { died: person.died } : {}),
    ...(person.wikidata === undefined ? {} : { wikidata: person.wikidata }),
    ...(introduced ? { introduced } : {}),
    standing: standingOf(sorted),
    offices: [...rows].slice(0, MOST_TERMS).map((row) => officeView(gazetteer, row, day)),
    uncertain: sorted.uncertain.slice(0, MOST_TERMS).map(view),
    earlier: sorted.earlier.slice(0, MOST_TERMS).map(view),
    later: sorted.later.slice(0, MOST_TERMS).map(view),
    source: person.source,
  };
}

/** The highest of a person's offices on the day, or else nearest to it: one line for lists. */
export function tellingTerm(gazetteer: Gazetteer, person: PersonEntity, day: IsoDate): Term | undefined {
  const index = gazetteer.personIndexOf(person.id);
  if (index < 0) return undefined;
  const { held, uncertain, earlier, later } = sortTerms(gazetteer, gazetteer.termsOfPerson(index), day);
  return held[0] ?? uncertain[0] ?? earlier[0] ?? later[0];
}

/** For lists: where the day falls in the person's terms. */
export function standingOn(gazetteer: Gazetteer, person: PersonEntity, day: IsoDate): Standing {
  const index = gazetteer.personIndexOf(person.id);
  return index < 0 ? 'none' : standingOf(sortTerms(gazetteer, gazetteer.termsOfPerson(index), day));
}
