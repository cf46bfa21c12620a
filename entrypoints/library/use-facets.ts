import { useEffect, useState } from 'preact/hooks';
import type { Facets } from '../../components/library/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { LibraryFacets, NotesStore } from '../../lib/notes/types.ts';

/** More choices than that nobody reads. */
const MOST = 200;

/** What there is to filter by. Read when `version` changes; not before there is one: the list comes first. */
export function useFacets(store: NotesStore, version: string | undefined): Facets {
  const [facets, setFacets] = useState<Facets>({ tags: [], sites: [], entities: [] });
  useEffect(() => {
    if (version === undefined) return undefined;
    let current = true;
    const read = async (): Promise<void> => {
      const all = await store.library.facets();
      const known = { tags: all.tags.slice(0, MOST), sites: all.sites.slice(0, MOST) };
      if (current) setFacets((before) => ({ ...before, ...known }));
      const entities = await named(all.entities.slice(0, MOST));
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
async function named(counted: LibraryFacets['entities']): Promise<Facets['entities']> {
  if (counted.length === 0) return [];
  const names = await callBackground('entity-names', { ids: counted.map(({ entity }) => entity) });
  return counted.map(({ entity, count }, i) => ({ entity, count, name: names[i]?.name ?? entity }));
}
