/** Offices and the terms of those who held them. */
import type { EntityId, Office, Term } from '../model/entity.ts';
import { ACTING, OFFICE_BRANCHES, OFFICE_FIELDS, TERM_ENDS } from './codes.ts';
import type { Columns } from './container.ts';
import { NO_U24 } from './format.ts';
import { usualOfficeId } from './usual-ids.ts';
import type { Places } from './places.ts';
import { rowsWith } from './countries.ts';

export function termsOf(columns: Columns, places: Places, personId: (person: number) => EntityId) {
  const officeTerms = columns['office.terms'];
  const personTerms = columns['person.terms'];
  const flags = columns['term.flags'];

  function office(index: number): Office {
    const row = columns['office.jurisdiction'].at(index);
    const jurisdiction = row === NO_U24 ? '' : places.idOf(row);
    const title = columns['title.text'].at(columns['office.title'].at(index));
    return {
      id: columns['office.id'].at(index) || usualOfficeId(jurisdiction, title),
      jurisdiction,
      title,
      field: OFFICE_FIELDS[columns['office.field'][index] ?? 0] ?? 'other',
      branch: OFFICE_BRANCHES[columns['office.branch'][index] ?? 0] ?? 'executive',
      rank: rankOf(index),
    };
  }

  function rankOf(index: number): Office['rank'] {
    const rank = columns['office.rank'][index] ?? 5;
    return rank === 1 || rank === 2 || rank === 3 || rank === 4 ? rank : 5;
  }

  function term(row: number, its: Office): Term {
    const start = columns['term.start'].at(row);
    const end = columns['term.end'].at(row);
    return {
      person: personId(columns['term.person'].at(row)),
      office: its,
      ...(start && { start }),
      ...(end && { end }),
      endState: TERM_ENDS[(flags[row] ?? 0) & 0xf] ?? 'unknown',
      knownUntil: (columns['term.known'].at(row) ?? end ?? start)?.date ?? '',
      acting: ((flags[row] ?? 0) & ACTING) !== 0,
      source: columns['source.id'].at(columns['term.source'][row] ?? 0),
    };
  }

  /** Rows of the terms of a person. */
  function* rowsOfPerson(person: number): Generator<number> {
    const start = personTerms.start(person);
    const count = person >= 0 && person < personTerms.length ? personTerms.count(person) : 0;
    for (let i = start; i < start + count; i++) yield columns['personTerm.row'].at(i);
  }

  return {
    office,
    officesOf: (jurisdiction: EntityId): number[] => [
      ...rowsWith(columns['office.jurisdiction'], places.indexOf(jurisdiction)),
    ],
    termsOfOffice(index: number): Term[] {
      const its = office(index);
      const start = officeTerms.start(index);
      const count = index >= 0 && index < officeTerms.length ? officeTerms.count(index) : 0;
      return Array.from({ length: count }, (_, i) => term(start + i, its));
    },
    termsOfPerson: (person: number): Term[] =>
      [...rowsOfPerson(person)].map((row) => term(row, office(officeTerms.groupOf(row)))),
    personSpan(person: number) {
      const span = { terms: 0, bestRank: 5, firstYear: 0, lastYear: 0 };
      for (const row of rowsOfPerson(person)) {
        span.terms++;
        span.bestRank = Math.min(span.bestRank, rankOf(officeTerms.groupOf(row)));
        const [start, end] = [columns['term.start'].year(row), columns['term.end'].year(row)];
        const known = columns['term.known'].year(row) || end || start;
        const first = start || known;
        const last = end || known;
        if (first > 0 && (span.firstYear === 0 || first < span.firstYear)) span.firstYear = first;
        if (last > span.lastYear) span.lastYear = last;
      }
      return span;
    },
    ministersKnownUntil(country: EntityId): string | undefined {
      const [row] = [...rowsWith(columns['ministers.country'], places.indexOf(country))];
      return row === undefined ? undefined : columns['ministers.until'].at(row)?.date;
    },
  };
}
