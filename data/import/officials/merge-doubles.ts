/**
 * Last pass: a person without a Wikidata id and exactly one with it, of the same country and written alike, are one,
 * unless they are known not to be. They come apart when a source without ids is read before one with them.
 */
import type { Registry } from './model.ts';

/** Namesakes: a mayor of Milwaukee and a congressman of Michigan; two prime ministers of Mali. */
const NAMESAKES = new Set(['Tom Barrett', 'Modibo Keita']);

export function mergeDoubles(registry: Registry): number {
  const groups = new Map<string, Set<string>>();
  for (const term of registry.terms) {
    const name = registry.persons.get(term.person)?.name ?? '';
    const country = term.office.jurisdiction.replace(/^r:(..).*/, 'c:$1');
    const key = `${country} ${name}`;
    if (!NAMESAKES.has(name)) groups.set(key, (groups.get(key) ?? new Set()).add(term.person));
  }
  const same = new Map<string, string>();
  for (const ids of groups.values()) {
    const numbered = [...ids].filter((id) => id.startsWith('q:'));
    const [id] = numbered;
    if (numbered.length !== 1 || !id) continue;
    for (const other of ids) if (other !== id) same.set(other, id);
  }
  for (const term of registry.terms) term.person = same.get(term.person) ?? term.person;
  for (const name of registry.names) name.person = same.get(name.person) ?? name.person;
  for (const id of same.keys()) registry.persons.delete(id);
  return same.size;
}
