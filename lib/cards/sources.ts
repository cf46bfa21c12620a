import type { Gazetteer } from '../gazetteer/types.ts';
import type { SourceView } from './view.ts';

/** Ids of the sources that the facts of a card rest on, in order of first use. `asOf.source` is how a date was found. */
function collect(value: unknown, ids: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(item, ids);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'asOf' || key === 'evidence') continue;
      if (key === 'source' && typeof item === 'string') for (const id of item.split('|')) ids.add(id);
      else collect(item, ids);
    }
  }
}

/** The sources that a card names, for its foot; an id that the dataset doesn't resolve is left out. */
export function sourcesOf(gazetteer: Gazetteer, facts: unknown): SourceView[] {
  const ids = new Set<string>();
  collect(facts, ids);
  return [...ids].flatMap((id) => {
    const source = gazetteer.source(id);
    if (!source) return [];
    const { title, publisher, licence, asOf } = source;
    return [{ id, title, publisher, licence, asOf }];
  });
}
