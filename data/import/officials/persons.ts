/** Finds a person who is already known under another spelling, or makes a new entry. */
import { foldName } from '../../../lib/gazetteer/fold.ts';
import { jurisdictionCode } from './jurisdictions.ts';
import type { PersonDraft, Registry } from './model.ts';
import { splitName } from './person-name.ts';
import { nameSimilarity, nameWords, SAME } from './same-person.ts';

export class PersonIndex {
  private readonly byCountry = new Map<string, Map<string, Set<string>>>();
  private readonly exact = new Map<string, Set<string>>();
  private readonly registry: Registry;

  constructor(registry: Registry) {
    this.registry = registry;
    for (const term of registry.terms) this.add(term.person, term.office.jurisdiction);
  }

  add(person: string, jurisdiction: string): void {
    const known = this.registry.persons.get(person);
    if (!known) return;
    const country = this.byCountry.get(jurisdiction) ?? new Map<string, Set<string>>();
    this.byCountry.set(jurisdiction, country);
    for (const word of nameWords(known.name)) insert(country, word.slice(0, 3), person);
    insert(this.exact, foldName(known.name), person);
  }

  /** Persons of a country whose name is like `name`, best first. */
  candidates(name: string, jurisdiction: string, atLeast = SAME): { id: string; score: number }[] {
    const country = this.byCountry.get(jurisdiction);
    if (!country) return [];
    const ids = new Set(nameWords(name).flatMap((word) => [...(country.get(word.slice(0, 3)) ?? [])]));
    return [...ids]
      .map((id) => ({ id, score: nameSimilarity(name, this.registry.persons.get(id)?.name ?? '') }))
      .filter(({ score }) => score >= atLeast)
      .sort((a, b) => b.score - a.score);
  }

  /** Persons of any country written exactly so. */
  everywhere(name: string): string[] {
    return [...(this.exact.get(foldName(name)) ?? [])];
  }

  create(name: string, jurisdiction: string, source: string, more: Partial<PersonDraft> = {}): string {
    const country = jurisdictionCode(jurisdiction);
    const wikidata = more.wikidata ?? '';
    const slug = foldName(name).replace(/[^\p{L}\p{N}]+/gu, '-');
    let id = wikidata !== '' ? `q:${wikidata}` : `p:${country}-${slug}`;
    if (wikidata === '') {
      for (let n = 2; this.registry.persons.has(id); n += 1) id = `p:${country}-${slug}-${n}`;
    }
    if (!this.registry.persons.has(id)) {
      const split = splitName(name, /^[A-Z]{2}$/.test(country) ? country : '');
      this.registry.persons.set(id, {
        id,
        nativeName: '',
        gender: '',
        born: '',
        died: '',
        wikidata,
        source,
        ...split,
        ...more,
      });
    }
    this.add(id, jurisdiction);
    return id;
  }
}

function insert(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key) ?? new Set<string>();
  map.set(key, set.add(value));
}
