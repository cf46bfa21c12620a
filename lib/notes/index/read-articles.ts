import type { EntityId } from '../../model/entity.ts';
import type { ArticleRow } from '../database.ts';
import type { ReadArticle } from '../types.ts';
import { listOf, type Part } from './part.ts';

/** Articles with what their notes add to them, last read first. No note is read for it. */
export function readArticles(rows: readonly ArticleRow[], parts: readonly Part[]): ReadArticle[] {
  const known = new Map<string, { notes: number; entities: Set<EntityId> }>();
  for (const { segment, deadNotes } of parts) {
    segment.articleOf.forEach((article, note) => {
      if (deadNotes[note] === 1) return;
      const id = segment.articleIds[article] ?? '';
      const entry = known.get(id) ?? { notes: 0, entities: new Set() };
      entry.notes++;
      for (const entity of listOf(segment.entitiesOf, note)) entry.entities.add(segment.entityIds[entity] ?? '');
      known.set(id, entry);
    });
  }
  return rows
    .flatMap(({ id, url, title, siteName, dir, published, createdAt, places = [] }): ReadArticle[] => {
      const entry = known.get(id);
      if (!entry) return [];
      const about = { ...(siteName ? { siteName } : {}), ...(dir ? { dir } : {}), ...(published ? { published } : {}) };
      const entities = [...new Set([...places, ...entry.entities])];
      return [{ id, url, title, ...about, readAt: createdAt, notes: entry.notes, entities }];
    })
    .sort((a, b) => b.readAt - a.readAt);
}
