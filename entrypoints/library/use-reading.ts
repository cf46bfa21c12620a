import { useEffect, useState } from 'preact/hooks';
import type { ReadingView } from '../../components/library/reading-props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { NotesStore, ReadArticle } from '../../lib/notes/types.ts';

/** A map of more than that is a carpet, and its view takes too long to find. */
const MOST_PLACES = 150;

/** What the tab of map and time shows; read when it is opened, and kept up to date while it is. */
export function useReading(store: NotesStore, isOpen: boolean): ReadingView | undefined {
  const [view, setView] = useState<ReadingView>();
  useEffect(() => {
    if (!isOpen) return undefined;
    let current = true;
    const stop = store.watch(
      ({ library }) => library.reading(),
      (articles) => {
        setView((before) => ({ articles, ...(before?.map ? { map: before.map } : {}), places: before?.places ?? [] }));
        // Without the dataset there is a time line and no map.
        callBackground('reading-map', { places: counted(articles) }).then(
          ({ map, places }) => {
            if (current) setView({ articles, ...(map ? { map } : {}), places });
          },
          () => undefined,
        );
      },
    );
    return () => {
      current = false;
      stop();
    };
  }, [store, isOpen]);
  return view;
}

/** Places with the number of articles that name them or have notes on them. */
function counted(articles: readonly ReadArticle[]): { entity: EntityId; count: number }[] {
  const counts = new Map<EntityId, number>();
  for (const { entities } of articles) for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .map(([entity, count]) => ({ entity, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_PLACES);
}
