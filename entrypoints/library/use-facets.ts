import { useEffect, useState } from 'preact/hooks';
import type { Facets } from '../../components/library/props.ts';
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
      if (current) setFacets({ tags: tags.slice(0, MOST), sites: sites.slice(0, MOST), entities: [] });
    };
    // The list tells of a database that doesn't open.
    read().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [store, version]);
  return facets;
}
