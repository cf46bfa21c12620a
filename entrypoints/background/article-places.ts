import type { Handlers, NotesChange } from '../../lib/messaging/protocol.ts';
import type { Sender } from '../../lib/messaging/senders.ts';
import type { Article } from '../../lib/model/article.ts';
import type { EntityId } from '../../lib/model/entity.ts';
import type { Mention } from '../../lib/model/mention.ts';
import { THRESHOLDS } from '../../lib/model/settings.ts';
import type { NotesStore } from '../../lib/notes/types.ts';

/** The places that mentions name with some certainty, most mentioned first. */
export function placesOf(mentions: readonly Mention[]): EntityId[] {
  const counts = new Map<EntityId, number>();
  for (const { kind, confidence, candidates } of mentions) {
    const entity = candidates[0]?.entity;
    if (kind === 'place' && entity !== undefined && confidence >= THRESHOLDS.balanced)
      counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([entity]) => entity);
}

/**
 * With the first note on an article, what places it names: the library's map is drawn from that. Never rejects: a worker
 * that ends before it is done, or a damaged dataset, leave it to the next note.
 */
export async function rememberPlaces(
  { articles }: NotesStore,
  recognise: Handlers<Sender>['recognise'],
  { text, blocks, url, canonicalUrl, published }: Article,
  { notes: [note] }: NotesChange,
  sender: Sender,
): Promise<void> {
  if (!note) return;
  try {
    if ((await articles.get(note.articleId))?.places) return;
    const address = { url, ...(canonicalUrl === undefined ? {} : { canonicalUrl }) };
    const { mentions } = await recognise(
      { text, blocks, ...address, ...(published ? { date: published.date } : {}) },
      sender,
    );
    await articles.setPlaces(note.articleId, placesOf(mentions));
  } catch {
    // The note is saved; only its article isn't on the map yet.
  }
}
