import type { IsoDate } from '../model/date.ts';
import type { EntityId, Term } from '../model/entity.ts';
import type { EntityIndex, Gazetteer } from '../gazetteer/types.ts';
import type { CountryRef, NamedRef, TermView } from './view.ts';

/** A country's row as a reference, or undefined for -1. */
export function countryRef(gazetteer: Gazetteer, row: EntityIndex): CountryRef | undefined {
  if (row < 0) return undefined;
  const id = gazetteer.idOf(row);
  const entity = gazetteer.entity(id);
  const code = entity?.type === 'place' ? entity.country : undefined;
  return { id, name: gazetteer.nameOf(row), ...(code === undefined ? {} : { code }) };
}

/** A place, organisation or person by id; its bare id as name when a newer note refers to what this dataset lacks. */
export function namedRef(gazetteer: Gazetteer, id: EntityId): NamedRef {
  const row = gazetteer.indexOf(id);
  if (row >= 0) return { id, name: gazetteer.nameOf(row) };
  const person = gazetteer.personIndexOf(id);
  return person >= 0 ? { id, name: gazetteer.person(person).name } : { id, name: id.slice(2) };
}

/** Countries by id; unknown ones are left out. */
export function countryRefs(gazetteer: Gazetteer, ids: readonly EntityId[]): CountryRef[] {
  return ids.flatMap((id) => countryRef(gazetteer, gazetteer.indexOf(id)) ?? []);
}

/** Whether [from, to] holds on the day; an open side holds. */
export function holdsOn(span: { from?: IsoDate; to?: IsoDate }, day: IsoDate): boolean {
  return (span.from === undefined || span.from <= day) && (span.to === undefined || day <= span.to);
}

export function termView(gazetteer: Gazetteer, term: Term): TermView {
  return {
    person: namedRef(gazetteer, term.person),
    title: term.office.title,
    field: term.office.field,
    jurisdiction: namedRef(gazetteer, term.office.jurisdiction),
    ...(term.start ? { start: term.start } : {}),
    ...(term.end ? { end: term.end } : {}),
    endState: term.endState,
    knownUntil: term.knownUntil,
    acting: term.acting,
    source: term.source,
  };
}
