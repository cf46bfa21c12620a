import { useEffect, useState } from 'preact/hooks';
import type { Facets } from '../../components/library/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { NotesStore } from '../../lib/notes/types.ts';

/** More choices than that nobody reads. */
const MOST = 200;

/** What there is to filter by. Read when `version` changes; not before there is one: the list comes first. */
export function useFacets(store: NotesStore, version: string | undefined): Facets {
  const [facets, setFacets] = useState<Facets>({ tags: [], sites: [], entities: [] });
  useEffect(() => {
    if (version === undefined) return undefined;
    let current = true;
    const read = async (): Promise<void> => {
      const [tags, sites] = await Promise.all([store.notes.tags(), store.library.sites()]);
      const known = { tags: tags.slice(0, MOST), sites: sites.slice(0, MOST) };
      if (current) setFacets((before) => ({ ...before, ...known }));
      const entities = await namedEntities(store);
      if (current) setFacets({ ...known, entities });
    };
    // The list tells of a database that doesn't open.
    read().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [store, version]);
  return facets;
}

/** Without the dataset nobody can tell which is which: then there is no such filter. */
async function namedEntities(store: NotesStore): Promise<Facets['entities']> {
  const counted = await store.library.entities(MOST);
  if (counted.length === 0) return [];
  const names = await callBackground('entity-names', { ids: counted.map(({ entity }) => entity) });
  return counted.map(({ entity, count }, i) => ({ entity, count, name: names[i]?.name ?? entity }));
}
