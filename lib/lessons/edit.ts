/**
 * Changes to a trainer's draft: pure, each gives a new lesson. Tasks and their keys are kept together here, so that no
 * view has to: a key goes with its task, a passage that goes is no longer asked about.
 */
import type { GlossaryEntry, Lesson, LessonPassage, Task, TaskKey, TaskKind } from '../model/lesson.ts';
import { newPartId } from './part-id.ts';

/** A task with its right answer. */
export interface KeyedTask {
  task: Task;
  key: TaskKey;
}

/** What a trainer starts a task of a kind with; empty lines to fill in rather than a form to find out about. */
export function emptyTask(kind: Exclude<TaskKind, 'map'>, passage?: string): KeyedTask {
  const id = newPartId();
  const base = {
    id,
    prompt: '',
    points: kind === 'open' ? 3 : 1,
    draft: false,
    ...(passage === undefined ? {} : { passage }),
  };
  const items = (count: number) => Array.from({ length: count }, () => ({ id: newPartId(), text: '' }));
  switch (kind) {
    case 'open':
      return { task: { ...base, kind, lines: 4 }, key: { task: id, kind, model: '', rubric: [] } };
    case 'choice':
      return { task: { ...base, kind, multiple: false, options: items(4) }, key: { task: id, kind, correct: [] } };
    case 'find-passage':
      return { task: { ...base, kind }, key: { task: id, kind, targets: [] } };
    case 'order': {
      const steps = items(3);
      return { task: { ...base, kind, items: steps }, key: { task: id, kind, ids: steps.map((item) => item.id) } };
    }
    case 'holder':
      return { task: { ...base, kind, options: [] }, key: { task: id, kind, names: [] } };
    case 'match': {
      const [left, right] = [items(3), items(3)];
      const pairs = left.map((item, i): [string, string] => [item.id, right[i]?.id ?? '']);
      return { task: { ...base, kind, left, right }, key: { task: id, kind, pairs } };
    }
    case 'true-false':
      return { task: { ...base, kind, evidence: false }, key: { task: id, kind, value: true, targets: [] } };
  }
}

export function keyOf({ key = [] }: Lesson, task: string): TaskKey | undefined {
  return key.find((entry) => entry.task === task);
}

/** Adds tasks at the end, or right after `after`. Those whose id is there already are left out. */
export function addTasks(lesson: Lesson, added: readonly KeyedTask[], after?: string): Lesson {
  const known = new Set(lesson.tasks.map(({ id }) => id));
  const fresh = added.filter(({ task }) => !known.has(task.id) && known.add(task.id));
  const at = after === undefined ? lesson.tasks.length : lesson.tasks.findIndex(({ id }) => id === after) + 1;
  const tasks = [...lesson.tasks.slice(0, at), ...fresh.map(({ task }) => task), ...lesson.tasks.slice(at)];
  return { ...lesson, tasks, key: [...(lesson.key ?? []), ...fresh.map(({ key }) => key)] };
}

/** Replaces a task and its key. */
export function putTask(lesson: Lesson, { task, key }: KeyedTask): Lesson {
  const tasks = lesson.tasks.map((each) => (each.id === task.id ? task : each));
  return { ...lesson, tasks, key: [...(lesson.key ?? []).filter((entry) => entry.task !== task.id), key] };
}

export function removeTasks(lesson: Lesson, ids: readonly string[]): Lesson {
  const gone = new Set(ids);
  return {
    ...lesson,
    tasks: lesson.tasks.filter(({ id }) => !gone.has(id)),
    key: (lesson.key ?? []).filter(({ task }) => !gone.has(task)),
  };
}

/** Suggested tasks become the trainer's own. */
export function acceptTasks(lesson: Lesson, ids: readonly string[]): Lesson {
  const accepted = new Set(ids);
  return { ...lesson, tasks: lesson.tasks.map((task) => (accepted.has(task.id) ? { ...task, draft: false } : task)) };
}

/** A copy of a task behind it, with an id of its own. */
export function duplicateTask(lesson: Lesson, id: string): Lesson {
  const [task, key] = [lesson.tasks.find((each) => each.id === id), keyOf(lesson, id)];
  if (!task || !key) return lesson;
  const copy = newPartId();
  return addTasks(lesson, [{ task: { ...task, id: copy }, key: { ...key, task: copy } }], id);
}

/** The list with one item at another place. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, i) => i !== from);
  const item = items[from];
  return item === undefined ? [...items] : [...rest.slice(0, to), item, ...rest.slice(to)];
}

/** In order of the text. */
export function addPassage(lesson: Lesson, passage: LessonPassage): Lesson {
  const passages = [...lesson.passages, passage].sort((a, b) => a.target.position.start - b.target.position.start);
  return { ...lesson, passages };
}

export function putPassage(lesson: Lesson, passage: LessonPassage): Lesson {
  return { ...lesson, passages: lesson.passages.map((each) => (each.id === passage.id ? passage : each)) };
}

export function removePassage(lesson: Lesson, id: string): Lesson {
  const freed = ({ passage: _, ...task }: Task): Task => task as Task;
  return {
    ...lesson,
    passages: lesson.passages.filter((passage) => passage.id !== id),
    tasks: lesson.tasks.map((task) => (task.passage === id ? freed(task) : task)),
  };
}

/** Adds entries for things that the glossary hasn't yet; what the trainer made of the others stays. */
export function addGlossary(lesson: Lesson, entries: readonly GlossaryEntry[]): Lesson {
  const known = new Set(lesson.glossary.flatMap(({ entity }) => entity ?? []));
  const fresh = entries.filter(({ entity }) => entity === undefined || !known.has(entity));
  return { ...lesson, glossary: [...lesson.glossary, ...fresh] };
}

export function putGlossary(lesson: Lesson, entry: GlossaryEntry): Lesson {
  return { ...lesson, glossary: lesson.glossary.map((each) => (each.id === entry.id ? entry : each)) };
}

export function removeGlossary(lesson: Lesson, id: string): Lesson {
  return { ...lesson, glossary: lesson.glossary.filter((entry) => entry.id !== id) };
}
