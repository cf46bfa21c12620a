import { dayRange, isInOffice } from '../gazetteer/in-office.ts';
import type { Gazetteer, OfficeIndex } from '../gazetteer/types.ts';
import type { IsoDate } from '../model/date.ts';
import type { EntityId, Term } from '../model/entity.ts';
import { axisOver, type Axis } from './axis.ts';
import type { DatedEvent } from './dated-events.ts';
import { namedRef, termView } from './refs.ts';
import { certainHolders, startKey } from './terms.ts';
import type { TimelinePerson, TimelineRow, TimelineSegment, TimelineView } from './timeline-view.ts';

/** Holders drawn on either side of the day's. */
const AROUND = 4;
/** Nothing is drawn farther from the day than this, years: a reign of sixty years would leave the others no room. */
const REACH = 30;
/** Members of parliament and judges follow nobody. */
const MOST_AT_ONCE = 3;
/** How far a term without a known end is drawn as possible when nobody is known to have followed, years. */
const POSSIBLE_YEARS = 2;
const MOST_ROWS = 12;

function yearsFrom(day: IsoDate, years: number): IsoDate {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}-${day.slice(5, 8)}01`;
}

interface Stretch {
  term: Term;
  from: IsoDate;
  to: IsoDate;
  tail?: IsoDate;
}

/** First and last certain day of a term as drawn, and the last possible one. `next`: when somebody else followed. */
function stretchOf(term: Term, next: IsoDate | undefined, asOf: IsoDate): Stretch {
  const from = term.start ? dayRange(term.start)[0] : term.knownUntil;
  if (term.end) return { term, from, to: dayRange(term.end)[1] };
  const to = term.knownUntil > from ? term.knownUntil : from;
  const possible = [next ?? yearsFrom(to, POSSIBLE_YEARS), asOf].sort()[0] ?? to;
  return possible > to ? { term, from, to, tail: possible } : { term, from, to };
}

function lastDay({ to, tail }: Stretch): IsoDate {
  return tail ?? to;
}

const clamped = (date: IsoDate, least: IsoDate, most: IsoDate): IsoDate =>
  date < least ? least : date > most ? most : date;

function segmentOf(
  gazetteer: Gazetteer,
  { term, from, to, tail }: Stretch,
  axis: Axis,
  held: ReadonlySet<string>,
): TimelineSegment {
  return {
    from: axis.at(from),
    to: axis.at(to),
    ...(tail === undefined ? {} : { tail: axis.at(tail) }),
    ...(from < axis.from ? { cut: true as const } : {}),
    onDay: held.has(termKey(term)),
    term: termView(gazetteer, term),
  };
}

function termKey(term: Term): string {
  return [term.person, term.office.id, startKey(term)].join(' ');
}

/** Bars of the stretches, a row a person in order of first appearance. Undefined when there is but one row. */
function drawn(
  gazetteer: Gazetteer,
  stretches: readonly Stretch[],
  day: IsoDate,
  held: ReadonlySet<string>,
  more: { events?: readonly DatedEvent[]; keys?: ReadonlyMap<EntityId, string> } = {},
): TimelineView {
  const [least, most] = [yearsFrom(day, -REACH), yearsFrom(day, REACH)];
  const events = (more.events ?? []).filter(({ from }) => from >= least && from <= most);
  const days = stretches.flatMap((stretch) => [stretch.from, lastDay(stretch)]);
  const axis = axisOver([day, ...[...days, ...events.map(({ from }) => from)].map((d) => clamped(d, least, most))]);
  const rows = new Map<EntityId, TimelineRow>();
  for (const stretch of stretches) {
    const { person } = stretch.term;
    const key = more.keys?.get(person);
    const row = rows.get(person) ?? {
      person: namedRef(gazetteer, person),
      ...(key === undefined ? {} : { key }),
      segments: [],
      onDay: false,
    };
    const segment = segmentOf(gazetteer, stretch, axis, held);
    row.segments.push(segment);
    row.onDay ||= segment.onDay;
    rows.set(person, row);
  }
  return {
    from: axis.from,
    to: axis.to,
    date: day,
    day: axis.at(day),
    ticks: axis.ticks,
    rows: [...rows.values()],
    marks: events.map((event) => ({ at: axis.at(event.from), event })),
  };
}

/** The terms of the nearest persons on either side of the day. `terms` in order of their starts. */
function around(terms: readonly Term[], day: IsoDate): Term[] {
  const split = terms.findLastIndex((term) => startKey(term) <= day) + 1;
  const persons = (list: readonly Term[], most: number): ReadonlySet<EntityId> =>
    new Set([...new Set(list.map(({ person }) => person))].slice(0, most));
  const before = persons(terms.slice(0, split).reverse(), AROUND + 1);
  const after = persons(terms.slice(split), AROUND);
  return terms.filter(({ person }, index) => (index < split ? before.has(person) : after.has(person)));
}

/**
 * Who held an office around the day, as bars; undefined where holders don't follow each other, or but one is known.
 * O(terms of the office).
 */
export function officeTimeline(gazetteer: Gazetteer, office: OfficeIndex, day: IsoDate): TimelineView | undefined {
  const all = gazetteer.termsOfOffice(office);
  const certain = certainHolders(gazetteer, office, day);
  if (certain.length > MOST_AT_ONCE) return undefined;
  const [least, most] = [yearsFrom(day, -REACH), yearsFrom(day, REACH)];
  const stretches = around(all, day)
    .map((term) => {
      const next = all.find((other) => other.person !== term.person && startKey(other) > startKey(term));
      return stretchOf(term, next && startKey(next), gazetteer.asOf);
    })
    .filter((stretch) => lastDay(stretch) >= least && stretch.from <= most);
  const view = drawn(gazetteer, stretches, day, new Set(certain.map(termKey)));
  return view.rows.length > 1 ? view : undefined;
}

/** A person's seat in a parliament says less than an office, and there are many of them. */
function isTelling({ office }: Term): boolean {
  return office.field !== 'legislature-member';
}

/**
 * The terms of the officials whom an article names, beside the dates that its text names. Undefined when there is
 * neither. O(terms of these persons).
 */
export function articleTimeline(
  gazetteer: Gazetteer,
  persons: readonly TimelinePerson[],
  events: readonly DatedEvent[],
  day: IsoDate,
): TimelineView | undefined {
  const [least, most] = [yearsFrom(day, -REACH), yearsFrom(day, REACH)];
  const held = new Set<string>();
  const stretches = persons.flatMap(({ id }) => {
    const index = gazetteer.personIndexOf(id);
    const terms = index < 0 ? [] : gazetteer.termsOfPerson(index);
    const telling = terms.some(isTelling) ? terms.filter(isTelling) : terms;
    return telling.flatMap((term) => {
      const office = gazetteer
        .officesOf(term.office.jurisdiction)
        .find((o) => gazetteer.office(o).id === term.office.id);
      const others = office === undefined ? [] : gazetteer.termsOfOffice(office);
      const next = others.find((other) => other.person !== term.person && startKey(other) > startKey(term));
      const stretch = stretchOf(term, next && startKey(next), gazetteer.asOf);
      if (isInOffice(term, day) === 'yes') held.add(termKey(term));
      return lastDay(stretch) >= least && stretch.from <= most ? [stretch] : [];
    });
  });
  const shown = new Set([...new Set(stretches.map(({ term }) => term.person))].slice(0, MOST_ROWS));
  const few = stretches.filter(({ term }) => shown.has(term.person));
  const keys = new Map(persons.map(({ id, key }) => [id, key]));
  const view = drawn(gazetteer, few, day, held, { events, keys });
  return view.rows.length + view.marks.length > 0 ? view : undefined;
}
