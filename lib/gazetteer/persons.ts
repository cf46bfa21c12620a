/** Persons, the forms of their names, and the index of family names. */
import type { EntityId, NameOrder, PersonEntity } from '../model/entity.ts';
import { NAME_ORDERS } from './codes.ts';
import type { PlanarColumn, TextColumn } from './columns.ts';
import type { Columns } from './container.ts';
import { foldSpelling } from './fold.ts';
import { nameSlug } from './usual-ids.ts';
import { SortedText } from './sorted-text.ts';
import type { PersonName } from './types.ts';

/** A person's name as written in the order of its language. */
export function composeName(given: string, family: string, order: NameOrder): string {
  return (order === 'family-given' ? [family, given] : [given, family]).filter((part) => part !== '').join(' ');
}

/** The text that a sparse table holds for `person`, or ''. */
function sparse(persons: PlanarColumn, texts: TextColumn, person: number): string {
  const row = persons.lowerBound(person);
  return row < persons.length && persons.at(row) === person ? texts.at(row) : '';
}

export function personsOf(columns: Columns) {
  const ids = columns['person.wikidata'];
  const own = columns['ownPerson.id'];
  const forms = columns['person.forms'];
  const families = new SortedText(columns['familyKey.text'], columns['familyPrefix.low']);
  /** Persons with a Wikidata id come first. */
  const numbered = ids.length - own.length;

  function ownId(row: number): EntityId {
    const stored = own.at(row);
    return stored.endsWith('-') ? stored + nameSlug(nameOf(numbered + row)) : stored;
  }

  function idOf(person: number): EntityId {
    return person < numbered ? `q:Q${ids.at(person)}` : ownId(person - numbered);
  }

  /** Primary given name, family name and order. */
  function partsOf(person: number): { given: string; family: string; order: NameOrder } {
    const first = forms.start(person);
    return {
      given: columns['given.text'].at(columns['form.given'].at(first)),
      family: columns['family.text'].at(columns['form.family'].at(first)),
      order: NAME_ORDERS[columns['person.order'][person] ?? 0] ?? 'given-family',
    };
  }

  function nameOf(person: number): string {
    const { given, family, order } = partsOf(person);
    return sparse(columns['fullName.person'], columns['fullName.text'], person) || composeName(given, family, order);
  }

  function personIndexOf(id: EntityId): number {
    if (id.startsWith('q:Q')) {
      const number = Number(id.slice(3));
      const row = ids.lowerBound(number, 0, numbered);
      return row < numbered && ids.at(row) === number ? row : -1;
    }
    let low = 0;
    let high = own.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (ownId(middle) < id) low = middle + 1;
      else high = middle;
    }
    return low < own.length && ownId(low) === id ? numbered + low : -1;
  }

  function form(row: number, person: number, familyKey?: string): PersonName {
    const given = columns['given.text'].at(columns['form.given'].at(row));
    const family = columns['family.text'].at(columns['form.family'].at(row));
    return {
      person,
      given,
      family,
      givenKey: foldSpelling(given),
      familyKey: familyKey ?? foldSpelling(family),
      primary: forms.start(person) === row,
    };
  }

  function namesOfPerson(person: number): PersonName[] {
    const start = forms.start(person);
    return Array.from({ length: person < forms.length ? forms.count(person) : 0 }, (_, i) => form(start + i, person));
  }

  function person(index: number): PersonEntity {
    const { given, family, order } = partsOf(index);
    const nativeName = sparse(columns['native.person'], columns['native.text'], index);
    const born = columns['person.born'].at(index);
    const died = columns['person.died'].at(index);
    return {
      id: idOf(index),
      type: 'person',
      name: nameOf(index),
      given,
      family,
      order,
      ...(nativeName && { nativeName }),
      ...(born && { born }),
      ...(died && { died }),
      ...(index < numbered && { wikidata: `Q${ids.at(index)}` }),
      source: columns['source.id'].at(columns['person.source'][index] ?? 0),
    };
  }

  return {
    personCount: ids.length,
    personIndexOf,
    personId: idOf,
    person,
    namesOfPerson,
    hasFamily: (familyKey: string): boolean => families.find(familyKey) >= 0,
    personsByFamily(familyKey: string): PersonName[] {
      const key = families.find(familyKey);
      if (key < 0) return [];
      const groups = columns['familyKey.forms'];
      const start = groups.start(key);
      return Array.from({ length: groups.count(key) }, (_, i) => {
        const row = columns['familyForm.row'].at(start + i);
        return form(row, forms.groupOf(row), familyKey);
      });
    },
  };
}
