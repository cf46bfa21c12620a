/** Lays out persons, their name forms, offices and terms. */
import { ACTING, NAME_ORDERS, OFFICE_BRANCHES, OFFICE_FIELDS, TERM_ENDS } from '../../lib/gazetteer/codes.ts';
import { NO_U24 } from '../../lib/gazetteer/format.ts';
import { nameSlug, usualOfficeId } from '../../lib/gazetteer/usual-ids.ts';
import { composeName } from '../../lib/gazetteer/persons.ts';
import { isAscii } from '../../lib/gazetteer/sorted-text.ts';
import type { PartialDate } from '../../lib/model/date.ts';
import { compareText, type Row } from '../tsv.ts';
import type { EntityTable } from './entities.ts';
import { familyKeys } from './family-keys.ts';
import { prefixTable } from './names.ts';
import type { Tables } from './tables.ts';
import { codeOf, parseDate, parseWikidata, Pool } from './values.ts';

interface Form {
  person: number;
  given: string;
  family: string;
}

function isNumbered(row: Row): boolean {
  return (row['id'] ?? '').startsWith('q:Q');
}

/** Persons in the order of the file, with their rows by id. */
function orderPersons(rows: readonly Row[]): { persons: Row[]; index: Map<string, number> } {
  const numbered = rows.filter(isNumbered).sort((a, b) => Number(a['id']?.slice(3)) - Number(b['id']?.slice(3)));
  const own = rows.filter((row) => !isNumbered(row)).sort((a, b) => compareText(a['id'] ?? '', b['id'] ?? ''));
  const persons = [...numbered, ...own];
  const index = new Map(persons.map((row, i) => [row['id'] ?? '', i]));
  if (index.size !== persons.length) throw new Error('two persons have the same id');
  return { persons, index };
}

function formsOf(persons: readonly Row[], index: Map<string, number>, extra: readonly Row[]): Form[][] {
  const forms = persons.map((row, person): Form[] => [
    // A mononym is found as a family name is.
    { person, given: row['family'] ? (row['given'] ?? '') : '', family: row['family'] || (row['given'] ?? '') },
  ]);
  for (const row of extra) {
    const person = index.get(row['person'] ?? '');
    if (person === undefined) throw new Error(`a name of an unknown person: ${row['person']}`);
    const form = { person, given: row['given'] ?? '', family: row['family'] || (forms[person]?.[0]?.family ?? '') };
    const known = forms[person]?.some(({ given, family }) => given === form.given && family === form.family);
    if (!known) forms[person]?.push(form);
  }
  return forms;
}

function familyIndex(forms: readonly Form[], orderOf: (person: number) => string) {
  const byKey = new Map<string, Set<number>>();
  forms.forEach((form, row) => {
    for (const key of familyKeys(form.family, form.given, orderOf(form.person))) {
      if (!isAscii(key)) continue;
      const rows = byKey.get(key) ?? new Set();
      byKey.set(key, rows.add(row));
    }
  });
  const keys = [...byKey.keys()].sort(compareText);
  return {
    'familyKey.text': keys,
    'familyKey.forms': keys.map((key) => byKey.get(key)?.size ?? 0),
    'familyPrefix.low': prefixTable(keys),
    'familyForm.row': keys.flatMap((key) => [...(byKey.get(key) ?? [])]),
  };
}

interface SortedTerm {
  row: Row;
  office: number;
  person: number;
}

function when(row: Row): string {
  return row['start'] || row['known_until'] || '';
}

function sortTerms(tables: Tables, offices: Map<string, number>, persons: Map<string, number>): SortedTerm[] {
  return tables['officials/terms.tsv']
    .map((row): SortedTerm => {
      const office = offices.get(row['office'] ?? '');
      const person = persons.get(row['person'] ?? '');
      if (office === undefined || person === undefined) {
        throw new Error(`a term of an unknown person or office: ${row['person']} ${row['office']}`);
      }
      return { row, office, person };
    })
    .sort((a, b) => a.office - b.office || compareText(when(a.row), when(b.row)) || a.person - b.person);
}

function countBy(length: number, groups: Iterable<number>): number[] {
  const counts = Array.from({ length }, () => 0);
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return counts;
}

/** What the reader can't make itself of a person's id. */
function shortId({ id = '', name = '' }: Row): string {
  const slug = nameSlug(name);
  return slug !== '' && id.endsWith(`-${slug}`) ? id.slice(0, -slug.length) : id;
}

/** The day up to which a term is known, where the reader can't take it from its end or start. */
function knownBeyond(row: Row): PartialDate | undefined {
  const known = parseDate(row['known_until']);
  const told = parseDate(row['end']) ?? parseDate(row['start']);
  return known?.date === told?.date ? undefined : known;
}

/** '' for an office whose id the reader can make itself. */
function unusualId({ id = '', jurisdiction = '', title = '' }: Row): string {
  return id === usualOfficeId(jurisdiction, title) ? '' : id;
}

export function layOutOfficials(tables: Tables, entities: EntityTable, sourceCode: (id: string) => number) {
  const { persons, index } = orderPersons(tables['officials/persons.tsv']);
  const grouped = formsOf(persons, index, tables['officials/person-names.tsv']);
  const forms = grouped.flat();
  const given = new Pool();
  const family = new Pool();
  const titles = new Pool();

  const jurisdictionOf = (row: Row): number => entities.index.get(row['jurisdiction'] ?? '') ?? NO_U24;
  const offices = [...tables['officials/offices.tsv']].sort(
    (a, b) => jurisdictionOf(a) - jurisdictionOf(b) || compareText(a['id'] ?? '', b['id'] ?? ''),
  );
  const officeIndex = new Map(offices.map((row, i) => [row['id'] ?? '', i]));
  const terms = sortTerms(tables, officeIndex, index);
  const byPerson = terms
    .map((_, row) => row)
    .sort((a, b) => (terms[a]?.person ?? 0) - (terms[b]?.person ?? 0) || a - b);
  const named = persons.flatMap((row, person) => {
    const name = row['name'] ?? '';
    return name === composeName(row['given'] ?? '', row['family'] ?? '', (row['order'] || 'given-family') as never)
      ? []
      : [{ person, name }];
  });
  const native = persons.flatMap((row, person) => (row['native_name'] ? [{ person, name: row['native_name'] }] : []));

  return {
    unplacedOffices: offices.filter((row) => jurisdictionOf(row) === NO_U24).map((row) => row['id'] ?? ''),
    columns: {
      'person.wikidata': persons.map((row) => (isNumbered(row) ? parseWikidata(row['id']?.slice(2)) : 0)),
      'person.order': persons.map((row) =>
        codeOf(NAME_ORDERS, (row['order'] || 'given-family') as never, 'name order'),
      ),
      'person.born': persons.map((row) => parseDate(row['born'])),
      'person.died': persons.map((row) => parseDate(row['died'])),
      'person.source': persons.map((row) => sourceCode(row['source'] ?? '')),
      'person.forms': grouped.map((own) => own.length),
      'person.terms': countBy(
        persons.length,
        terms.map(({ person }) => person),
      ),
      'ownPerson.id': persons.filter((row) => !isNumbered(row)).map(shortId),
      'fullName.person': named.map(({ person }) => person),
      'fullName.text': named.map(({ name }) => name),
      'native.person': native.map(({ person }) => person),
      'native.text': native.map(({ name }) => name),
      'form.given': forms.map((form) => given.code(form.given)),
      'form.family': forms.map((form) => family.code(form.family)),
      'given.text': given.values,
      'family.text': family.values,
      ...familyIndex(forms, (person) => persons[person]?.['order'] ?? ''),
      'office.id': offices.map((row) => unusualId(row)),
      'office.jurisdiction': offices.map(jurisdictionOf),
      'office.title': offices.map((row) => titles.code(row['title'] ?? '')),
      'office.field': offices.map((row) => codeOf(OFFICE_FIELDS, row['field'] as never, `field of ${row['id']}`)),
      'office.branch': offices.map((row) => codeOf(OFFICE_BRANCHES, row['branch'] as never, `branch of ${row['id']}`)),
      'office.rank': offices.map((row) => Number(row['rank'])),
      'office.terms': countBy(
        offices.length,
        terms.map(({ office }) => office),
      ),
      'title.text': titles.values,
      'term.person': terms.map(({ person }) => person),
      'term.start': terms.map(({ row }) => parseDate(row['start'])),
      'term.end': terms.map(({ row }) => parseDate(row['end'])),
      'term.known': terms.map(({ row }) => knownBeyond(row)),
      'term.flags': terms.map(
        ({ row }) =>
          codeOf(TERM_ENDS, (row['end_state'] || 'unknown') as never, 'end of a term') |
          (['true', '1', 'yes', 'acting'].includes(row['acting'] ?? '') ? ACTING : 0),
      ),
      'term.source': terms.map(({ row }) => sourceCode(row['source'] ?? '')),
      'personTerm.row': byPerson,
    },
  };
}
