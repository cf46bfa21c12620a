/** What belongs to a country or a region of the world: names by date, capitals, neighbours, members, facts. */
import type { EntityId, Source } from '../model/entity.ts';
import { FACT_FIELDS, NAME_USES, NUMERIC_FACTS } from './codes.ts';
import type { DatesColumn, PlanarColumn } from './columns.ts';
import type { Columns } from './container.ts';
import { readPosting } from './names.ts';
import type { Places } from './places.ts';
import type { CapitalTerm, CountryFact, DatedName } from './types.ts';

/** Rows of a sorted column that hold `value`. */
export function* rowsWith(column: PlanarColumn, value: number): Generator<number> {
  if (value < 0) return;
  for (let row = column.lowerBound(value); row < column.length && column.at(row) === value; row++) yield row;
}

/** First day of a "from", last day that may be meant by a "to" known only by its year or month. */
function bounds(from: DatesColumn, to: DatesColumn, row: number): { from?: string; to?: string } {
  const [first, last] = [from.at(row), to.at(row)];
  const end = last && { year: `${last.date.slice(0, 4)}-12-31`, month: monthEnd(last.date), day: last.date };
  return { ...(first && { from: first.date }), ...(last && end && { to: end[last.precision] }) };
}

function monthEnd(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** A display form of a folded name, for names that are kept for recognition only. */
function capitalise(folded: string): string {
  return folded.replace(/(^| )(\S)/g, (_, space: string, letter: string) => space + letter.toUpperCase());
}

export function countriesOf(columns: Columns, places: Places) {
  const sourceId = (row: number): string => columns['source.id'].at(row);

  function source(row: number): Source {
    return {
      id: columns['source.id'].at(row),
      title: columns['source.title'].at(row),
      publisher: columns['source.publisher'].at(row),
      licence: columns['source.licence'].at(row),
      asOf: columns['source.asOf'].at(row),
    };
  }

  /** Without the sets that facts of several sources rest on ("a|b"). */
  function sources(): Source[] {
    const all = Array.from({ length: columns['source.id'].length }, (_, row) => source(row));
    return all.filter(({ id }) => !id.includes('|'));
  }

  function datedNamesOf(id: EntityId): DatedName[] {
    const entity = places.indexOf(id);
    if (entity < 0) return [];
    return [...rowsWith(columns['dated.entity'], entity)].map((row) => ({
      entity,
      name: columns['dated.name'].at(row),
      use: NAME_USES[columns['dated.use'][row] ?? 0] ?? 'alternate',
      ...bounds(columns['dated.from'], columns['dated.to'], row),
      source: sourceId(columns['dated.source'][row] ?? 0),
    }));
  }

  function namesOf(id: EntityId): DatedName[] {
    const entity = places.indexOf(id);
    if (entity < 0) return [];
    const found = datedNamesOf(id);
    const told = new Set(found.map(({ name }) => name.toLowerCase().replace(/[^a-z]/g, '')));
    // Names without dates are not listed by entity; one pass over the postings finds them in well under 1 ms, and
    // only a card asks.
    const owners = columns['posting.entity'];
    for (let row = 0; row < owners.length; row++) {
      if (owners.at(row) !== entity) continue;
      const folded = columns['name.text'].at(columns['name.postings'].groupOf(row));
      const { use, from, to, caseSensitive } = readPosting(columns, row);
      if (told.has(folded.replace(/[^a-z]/g, ''))) continue;
      const name =
        use === 'primary' ? places.nameOf(entity) : caseSensitive ? folded.toUpperCase() : capitalise(folded);
      found.push({
        entity,
        name,
        use,
        ...(from && { from: `${from}-01-01` }),
        ...(to && { to: `${to}-12-31` }),
        source: sourceId(columns['entity.source'][entity] ?? 0),
      });
    }
    return found;
  }

  function capitals(country: EntityId): CapitalTerm[] {
    const row = places.indexOf(country);
    return [...rowsWith(columns['capital.country'], row)].map((at) => ({
      country: row,
      capital: columns['capital.city'].at(at),
      ...bounds(columns['capital.from'], columns['capital.to'], at),
      source: sourceId(columns['capital.source'][at] ?? 0),
    }));
  }

  function linked(owners: PlanarColumn, others: PlanarColumn, id: EntityId): EntityId[] {
    return [...rowsWith(owners, places.indexOf(id))].map((row) => places.idOf(others.at(row)));
  }

  function facts(country: EntityId): CountryFact[] {
    return [...rowsWith(columns['fact.country'], places.indexOf(country))].map((row) => {
      const field = FACT_FIELDS[columns['fact.field'][row] ?? 0] ?? 'name';
      const text = columns['fact.value'].at(row);
      const unit = columns['unit.name'].at(columns['fact.unit'][row] ?? 0);
      const year = columns['fact.year'].at(row);
      return {
        country,
        edition: columns['fact.first'].at(row),
        lastEdition: columns['fact.last'].at(row),
        field,
        value: NUMERIC_FACTS.has(field) ? Number(text) : text,
        ...(unit && { unit }),
        ...(year > 0 && { year }),
        source: sourceId(columns['fact.source'][row] ?? 0),
      };
    });
  }

  return {
    source(id: string): Source | undefined {
      const [leading] = id.split('|');
      return sources().find((one) => one.id === leading);
    },
    sources,
    datedNamesOf,
    namesOf,
    capitals,
    neighbours: (id: EntityId): EntityId[] => linked(columns['neighbour.country'], columns['neighbour.other'], id),
    members: (id: EntityId): EntityId[] => linked(columns['member.owner'], columns['member.of'], id),
    facts,
    postalRegions(code: string): number[] {
      const codes = columns['postal.code'];
      const rows = Array.from({ length: code.length === 2 ? codes.length : 0 }, (_, row) => row);
      return rows.filter((row) => codes.at(row) === code).map((row) => columns['postal.region'].at(row));
    },
  };
}
