import type { IsoDate } from '../model/date.ts';
import type { Term } from '../model/entity.ts';
import { dayRange, holdersOn, type Holder } from '../gazetteer/in-office.ts';
import type { Gazetteer, OfficeIndex } from '../gazetteer/types.ts';

/** Begins after the day for certain. */
export function beginsAfter(term: Term, day: IsoDate): boolean {
  return term.start !== undefined && dayRange(term.start)[0] > day;
}

/** Is over by the day for certain. */
export function endedBefore(term: Term, day: IsoDate): boolean {
  return term.end !== undefined && dayRange(term.end)[1] < day;
}

/** For ordering: the start, or the first day that is known of the term. */
export function startKey(term: Term): IsoDate {
  return term.start?.date ?? term.knownUntil;
}

/** Those certainly in office on the day. Nobody is in office because a date is missing. */
export function certainHolders(gazetteer: Gazetteer, office: OfficeIndex, day: IsoDate): Term[] {
  return holdersOn(gazetteer, office, day).flatMap(({ term, inOffice }) => (inOffice === 'yes' ? [term] : []));
}

/** How a person's term stands on the day among the others in the same office; undefined when it was certainly over. */
export function holding(gazetteer: Gazetteer, office: OfficeIndex, term: Term, day: IsoDate): Holder | undefined {
  return holdersOn(gazetteer, office, day).find(
    (holder) => holder.term.person === term.person && startKey(holder.term) === startKey(term),
  );
}
