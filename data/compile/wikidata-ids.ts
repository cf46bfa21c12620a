/**
 * Wikidata ids of persons whom our sources know without one (`data/officials/wikidata-ids.tsv`), applied after the
 * overrides, so that those go on naming persons as the tables do. A person who gets an id is `q:…` from here on,
 * everywhere. Where that id is there already, or two rows share it, they are one person: the terms and names of both
 * are joined, the row with the id stays, and the other's name becomes a further form.
 *
 * A term that both have (same office by jurisdiction and title, same first day) is kept once: the one that came without
 * an id, as editors have followed it for longer.
 */
import type { Row } from '../tsv.ts';

export interface OfficialTables {
  persons: Row[];
  names: Row[];
  terms: Row[];
  offices: readonly Row[];
}

export function sameTerm(tables: OfficialTables): (term: Row) => string {
  const offices = new Map(tables.offices.map((row) => [row['id'], `${row['jurisdiction']}|${row['title']}`]));
  return (term) => `${offices.get(term['office']) ?? term['office']}|${term['start']}`;
}

export function drop(rows: Row[], gone: (row: Row) => boolean): void {
  rows.splice(0, rows.length, ...rows.filter((row) => !gone(row)));
}

/** Two rows are one person: names and terms of `own` go to `known`. */
export function join(tables: OfficialTables, own: Row, known: Row, termKey: (term: Row) => string): void {
  const { persons, names, terms } = tables;
  const mine = new Set(terms.filter((t) => t['person'] === own['id'] && t['start'] !== '').map(termKey));
  drop(terms, (t) => t['person'] === known['id'] && mine.has(termKey(t)));
  drop(persons, (row) => row === own);
  const { given = '', family = '', source = '' } = own;
  if (given !== known['given'] || family !== known['family']) {
    names.push({ person: known['id'] ?? '', given, family, kind: 'spelling', source });
  }
}

/** @throws Error when a row names a person who isn't there, or whose name is another. */
export function applyWikidataIds(tables: OfficialTables, ids: readonly Row[]): void {
  const termKey = sameTerm(tables);
  const personOf = new Map(tables.persons.map((row) => [row['id'], row]));
  const renamed = new Map<string, string>();
  for (const { person = '', name = '', wikidata = '' } of ids) {
    const own = personOf.get(person);
    if (!own || own['name'] !== name) throw new Error(`data/officials/wikidata-ids.tsv: no person ${person} ${name}`);
    const id = `q:${wikidata}`;
    const known = personOf.get(id);
    if (known) join(tables, own, known, termKey);
    else {
      own['id'] = id;
      own['wikidata'] = wikidata;
      personOf.set(id, own);
    }
    renamed.set(person, id);
  }
  for (const row of [...tables.terms, ...tables.names])
    row['person'] = renamed.get(row['person'] ?? '') ?? row['person'] ?? '';
}
