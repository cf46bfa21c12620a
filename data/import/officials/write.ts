import { join } from 'node:path';
import { writeTsv } from './files.ts';
import { jurisdictionCode } from './jurisdictions.ts';
import type { OfficeDraft, Registry } from './model.ts';
import { foldTitle } from './taxonomy.ts';

/** Writes the tables of `data/officials`. Persons without a term and offices without one are left out. */
export function writeTables(registry: Registry, folder: string): void {
  const used = new Set(registry.terms.map((term) => term.person));
  const offices = nameOffices(new Set(registry.terms.map((term) => term.office)));
  writeTsv(
    join(folder, 'persons.tsv'),
    ['id', 'name', 'given', 'family', 'order', 'native_name', 'gender', 'born', 'died', 'wikidata', 'source'],
    [...registry.persons.values()]
      .filter((person) => used.has(person.id))
      .map((p) => [
        p.id,
        p.name,
        p.given,
        p.family,
        p.order,
        p.nativeName,
        p.gender,
        p.born,
        p.died,
        p.wikidata,
        p.source,
      ]),
  );
  writeTsv(
    join(folder, 'person-names.tsv'),
    ['person', 'given', 'family', 'kind', 'source'],
    registry.names.filter((n) => used.has(n.person)).map((n) => [n.person, n.given, n.family, n.kind, n.source]),
  );
  writeTsv(
    join(folder, 'offices.tsv'),
    ['id', 'jurisdiction', 'title', 'field', 'branch', 'rank'],
    [...offices].map(([o, id]) => [id, o.jurisdiction, o.title, o.field, o.branch, String(o.rank)]),
  );
  writeTsv(
    join(folder, 'terms.tsv'),
    ['person', 'office', 'start', 'end', 'end_state', 'known_until', 'acting', 'source'],
    registry.terms.map((t) => [
      t.person,
      offices.get(t.office) ?? '',
      t.start,
      t.end,
      t.endState,
      t.knownUntil,
      t.acting ? '1' : '',
      t.source,
    ]),
  );
  writeTsv(
    join(folder, 'coverage.tsv'),
    ['jurisdiction', 'ministers_until', 'source'],
    [...registry.coverage].map(([id, { until, source }]) => [id, until, source]),
  );
  writeTsv(
    join(folder, 'contradictions.tsv'),
    ['jurisdiction', 'office', 'person', 'wikidata', 'factbook', 'editors', 'taken', 'why'],
    registry.contradictions.map((c) => [
      c.jurisdiction,
      c.office,
      c.person,
      c.wikidata,
      c.factbook,
      c.editors,
      c.taken,
      c.why,
    ]),
  );
}

/** Readable ids: code and slug of the title, numbered where two titles fold to one slug. */
function nameOffices(offices: ReadonlySet<OfficeDraft>): Map<OfficeDraft, string> {
  const taken = new Set<string>();
  const ids = new Map<OfficeDraft, string>();
  for (const o of [...offices].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const slug = foldTitle(o.title)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .slice(0, 70)
      .replace(/^-|-$/g, '');
    let id = `${jurisdictionCode(o.jurisdiction)}/${slug}`;
    for (let n = 2; taken.has(id); n += 1) id = `${jurisdictionCode(o.jurisdiction)}/${slug}-${n}`;
    taken.add(id);
    ids.set(o, id);
  }
  return ids;
}
