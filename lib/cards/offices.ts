import { fromDayNumber, toDayNumber, type IsoDate } from '../model/date.ts';
import type { EntityId, Office, OfficeField, Term } from '../model/entity.ts';
import type { Gazetteer, OfficeIndex } from '../gazetteer/types.ts';
import { namedRef, termView } from './refs.ts';
import { officeTimeline } from './timeline.ts';
import { beginsAfter, certainHolders, endedBefore, startKey } from './terms.ts';
import type { OfficeView, TermView } from './view.ts';

/** Beyond this many at once (members of parliament, judges) "who came before" has no meaning. */
const SHARED_BY_FEW = 3;

/** Sources are yearly editions: a holder confirmed within this many days before the dataset's date counts as "now". */
const NOW_TOLERANCE_DAYS = 400;

/** The row of an office, or undefined when the dataset lists no such office for its jurisdiction. */
export function officeIndex(gazetteer: Gazetteer, office: Office): OfficeIndex | undefined {
  return gazetteer.officesOf(office.jurisdiction).find((index) => gazetteer.office(index).id === office.id);
}

function holdersNow(gazetteer: Gazetteer, office: OfficeIndex, terms: readonly Term[]): Term[] {
  const certain = certainHolders(gazetteer, office, gazetteer.asOf);
  if (certain.length > 0) return certain;
  const since = fromDayNumber(toDayNumber(gazetteer.asOf) - NOW_TOLERANCE_DAYS);
  return terms.filter((term) => term.endState === 'serving' && term.knownUntil >= since);
}

/** The office with who held it on the day, before, after, and at the dataset's date. */
export function officeView(gazetteer: Gazetteer, index: OfficeIndex, day: IsoDate): OfficeView {
  const office = gazetteer.office(index);
  const terms = gazetteer.termsOfOffice(index);
  const holders = certainHolders(gazetteer, index, day);
  const now = holdersNow(gazetteer, index, terms);
  const others = terms.filter((term) => !holders.some(({ person }) => person === term.person));
  const since = holders.map(startKey).sort()[0] ?? day;
  const view = (term: Term | undefined): TermView | undefined => (term ? termView(gazetteer, term) : undefined);
  const few = holders.length <= SHARED_BY_FEW;
  const before = few ? view(others.findLast((term) => startKey(term) <= since && !beginsAfter(term, day))) : undefined;
  const after = few ? view(others.find((term) => beginsAfter(term, day))) : undefined;
  const timeline = officeTimeline(gazetteer, index, day);
  const last = terms.at(-1);
  const lastKnown = now.length === 0 && last && !endedBefore(last, day) ? view(last) : undefined;
  return {
    title: office.title,
    field: office.field,
    jurisdiction: namedRef(gazetteer, office.jurisdiction),
    holders: holders.slice(0, SHARED_BY_FEW).map((term) => termView(gazetteer, term)),
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    now: now.slice(0, SHARED_BY_FEW).map((term) => termView(gazetteer, term)),
    ...(lastKnown ? { lastKnown } : {}),
    ...(timeline ? { timeline } : {}),
  };
}

function officesWithField(gazetteer: Gazetteer, jurisdiction: EntityId, field: OfficeField): OfficeIndex[] {
  return gazetteer.officesOf(jurisdiction).filter((index) => gazetteer.office(index).field === field);
}

/** Offices of a field with a holder on the day first, then the highest; those that nobody ever held stay out. */
export function officesFor(
  gazetteer: Gazetteer,
  jurisdiction: EntityId,
  field: OfficeField,
  day: IsoDate,
): OfficeView[] {
  return officesWithField(gazetteer, jurisdiction, field)
    .map((index) => ({ rank: gazetteer.office(index).rank, view: officeView(gazetteer, index, day) }))
    .filter(({ view }) => view.holders.length > 0 || view.before !== undefined || view.after !== undefined)
    .sort((a, b) => Number(b.view.holders.length > 0) - Number(a.view.holders.length > 0) || a.rank - b.rank)
    .map(({ view }) => view);
}

/** Head of state and of government on the day; one entry where one person is both. */
export function leadersOf(gazetteer: Gazetteer, country: EntityId, day: IsoDate): OfficeView[] {
  const seen = new Set<string>();
  return (['head-of-state', 'head-of-government'] as const).flatMap((field) => {
    const held = officesFor(gazetteer, country, field, day).filter(({ holders }) => holders.length > 0);
    const leader = held.find(({ holders }) => !holders.some(({ acting }) => acting)) ?? held[0];
    const key = leader?.holders.map(({ person }) => person.id ?? person.name).join();
    if (!leader || key === undefined || seen.has(key)) return [];
    seen.add(key);
    return [leader];
  });
}
