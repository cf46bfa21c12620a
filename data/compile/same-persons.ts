/**
 * Persons whom the sources list twice (`data/officials/same-persons.tsv`), after the overrides and before the Wikidata
 * ids: a head of a territory who is one of its country as well, a name in two spellings. Left apart, they would share
 * the belief in a name between them, and the reader would be offered one person as two.
 *
 * `terms` says what becomes of the dropped row's terms: `join` gives them to the other, `drop` forgets them where they
 * only repeat what the other has.
 */
import type { Row } from '../tsv.ts';
import { drop, join, sameTerm, type OfficialTables } from './wikidata-ids.ts';

/** @throws Error when a row names a person who isn't there or whose name is another, or an unknown treatment. */
export function joinSamePersons(tables: OfficialTables, rows: readonly Row[]): void {
  const termKey = sameTerm(tables);
  const personOf = new Map(tables.persons.map((row) => [row['id'], row]));
  for (const { person = '', name = '', same_as: other = '', terms = '' } of rows) {
    const own = personOf.get(person);
    const known = personOf.get(other);
    if (!own || own['name'] !== name) throw new Error(`data/officials/same-persons.tsv: no person ${person} ${name}`);
    if (!known || known === own) throw new Error(`data/officials/same-persons.tsv: ${person} is the same as ${other}?`);
    if (terms !== 'join' && terms !== 'drop') throw new Error(`data/officials/same-persons.tsv: ${person}: ${terms}?`);
    if (terms === 'drop') drop(tables.terms, (term) => term['person'] === person);
    join(tables, own, known, termKey);
    for (const row of [...tables.terms, ...tables.names]) if (row['person'] === person) row['person'] = other;
    personOf.delete(person);
  }
}
