import type { Correction } from '../model/mention.ts';
import { operate, type NotesContext } from './context.ts';
import { check, CorrectionSchema } from './schema.ts';
import type { CorrectionRepository, StoredCorrection } from './types.ts';

const EVERYWHERE = '';

export function correctionRepository(context: NotesContext): CorrectionRepository {
  const { db, now } = context;
  return {
    put: (correction, where = EVERYWHERE) =>
      operate(context, async () => {
        const valid = check(CorrectionSchema, correction);
        await db.corrections.put({ ...valid, context: where.slice(0, 1200), createdAt: now() });
      }),
    remove: (name, where = EVERYWHERE) => operate(context, () => db.corrections.delete([name, where.slice(0, 1200)])),
    list: () => operate(context, () => db.corrections.orderBy('[name+context]').toArray()),
    forContexts: (contexts) =>
      operate(context, async () => {
        const order = [...contexts.map((where) => where.slice(0, 1200)), EVERYWHERE];
        return mostSpecific(await db.corrections.where('context').anyOf(order).toArray(), order);
      }),
  };
}

function mostSpecific(rows: readonly StoredCorrection[], order: readonly string[]): Correction[] {
  const best = new Map<string, StoredCorrection>();
  for (const row of rows) {
    const known = best.get(row.name);
    if (!known || order.indexOf(row.context) < order.indexOf(known.context)) best.set(row.name, row);
  }
  return [...best.values()].map(({ name, entity }) => ({ name, entity }));
}
