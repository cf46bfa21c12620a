import { operate, type NotesContext } from './context.ts';
import { check, DraftSchema } from './schema.ts';
import type { DraftRepository } from './types.ts';

/** A draft that nobody came back to in this time is no longer kept. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

export function draftRepository(context: NotesContext): DraftRepository {
  const { db, now } = context;
  return {
    put: (draft) =>
      operate(context, async () => {
        const valid = check(DraftSchema, draft);
        await db.transaction('rw', db.drafts, async () => {
          await db.drafts
            .where('updatedAt')
            .below(now() - KEPT_FOR)
            .delete();
          await db.drafts.put({ ...valid, updatedAt: now() });
        });
      }),
    get: (key) => operate(context, () => db.drafts.get(key)),
    list: () => operate(context, () => db.drafts.orderBy('updatedAt').reverse().toArray()),
    clear: (key) => operate(context, () => db.drafts.delete(key)),
  };
}
