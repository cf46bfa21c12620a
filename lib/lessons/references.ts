/** What parts of a lesson say of one another: an id that leads nowhere would fail late, in front of a class. */
import type { Lesson, Task, TaskItem, TaskKey } from '../model/lesson.ts';

/** Path and reason of the first reference that leads nowhere, as in `tasks.2.passage: no such passage`. */
export function brokenReference({ passages, tasks, key = [] }: Lesson): string | undefined {
  const passageIds = new Set(passages.map(({ id }) => id));
  const astray = tasks.findIndex(({ passage }) => passage !== undefined && !passageIds.has(passage));
  if (astray >= 0) return `tasks.${astray}.passage: no such passage`;
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const seen = new Set<string>();
  for (const [i, entry] of key.entries()) {
    const reason = seen.has(entry.task) ? 'the same task twice' : keyFault(byId.get(entry.task), entry);
    if (reason) return `key.${i}: ${reason}`;
    seen.add(entry.task);
  }
  return undefined;
}

function keyFault(task: Task | undefined, key: TaskKey): string | undefined {
  if (!task) return 'no such task';
  if (task.kind !== key.kind) return 'for another kind of task';
  return partsFit(task, key) ? undefined : 'names a part that the task lacks';
}

function partsFit(task: Task, key: TaskKey): boolean {
  if (task.kind === 'choice' && key.kind === 'choice') return areIn(key.correct, task.options);
  if (task.kind === 'order' && key.kind === 'order') return areIn(key.ids, task.items);
  if (task.kind === 'holder' && key.kind === 'holder') {
    return key.option === undefined || areIn([key.option], task.options);
  }
  if (task.kind === 'match' && key.kind === 'match') {
    const [left, right] = [key.pairs.map(([id]) => id), key.pairs.map(([, id]) => id)];
    return areIn(left, task.left) && areIn(right, task.right);
  }
  return true;
}

/** Whether each of the ids is that of one of the items. */
function areIn(ids: readonly string[], items: readonly TaskItem[]): boolean {
  const known = new Set(items.map(({ id }) => id));
  return ids.every((id) => known.has(id));
}
