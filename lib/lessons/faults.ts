/**
 * What a lesson still lacks, each fault at its place. Drafts are no part of the lesson yet, so nothing is wrong with them.
 * None of it keeps a lesson from being saved; an export says what is missing and goes on if the trainer wants it.
 */
import type { Lesson, Task, TaskItem, TaskKey } from '../model/lesson.ts';
import { keyOf } from './edit.ts';

/** Named after what is missing; a message key in the `lessonFault` section of the locale files. */
export type FaultKey =
  | 'noTitle'
  | 'noTasks'
  | 'noPrompt'
  | 'noAnswer'
  | 'fewOptions'
  | 'emptyOption'
  | 'sameOption'
  | 'fewItems'
  | 'fewPairs'
  | 'noPassage'
  | 'noEvidence'
  | 'noModel'
  | 'rubricPoints'
  | 'noTerm'
  | 'noExplanation';

export interface Fault {
  key: FaultKey;
  /** `about` for the lesson itself. */
  place: 'about' | 'tasks' | 'glossary';
  /** Id of the task or entry. */
  id?: string;
}

export function lessonFaults(lesson: Lesson): Fault[] {
  const tasks = lesson.tasks.filter(({ draft }) => !draft);
  return [
    ...(lesson.title.trim() === '' ? [{ key: 'noTitle', place: 'about' } as const] : []),
    ...(tasks.length === 0 ? [{ key: 'noTasks', place: 'tasks' } as const] : []),
    ...tasks.flatMap((task) =>
      taskFaults(task, keyOf(lesson, task.id)).map((key) => ({ key, place: 'tasks' as const, id: task.id })),
    ),
    ...lesson.glossary.flatMap(({ id, term, text }): Fault[] => {
      if (term.trim() === '') return [{ key: 'noTerm', place: 'glossary', id }];
      return text.trim() === '' ? [{ key: 'noExplanation', place: 'glossary', id }] : [];
    }),
  ];
}

export function taskFaults(task: Task, key: TaskKey | undefined): FaultKey[] {
  const faults: FaultKey[] = task.prompt.trim() === '' ? ['noPrompt'] : [];
  return key && key.kind === task.kind ? [...faults, ...kindFaults(task, key)] : [...faults, 'noAnswer'];
}

function kindFaults(task: Task, key: TaskKey): FaultKey[] {
  if (task.kind === 'choice' && key.kind === 'choice') {
    return [...itemFaults(task.options, 2, 'fewOptions'), ...(key.correct.length === 0 ? ['noAnswer' as const] : [])];
  }
  if (task.kind === 'holder' && key.kind === 'holder') {
    const isAnswered =
      task.options.length > 0 ? key.option !== undefined : key.names.some((name) => name.trim() !== '');
    const few = task.options.length > 0 ? itemFaults(task.options, 2, 'fewOptions') : [];
    return [...few, ...(isAnswered ? [] : ['noAnswer' as const])];
  }
  if (task.kind === 'order') return itemFaults(task.items, 2, 'fewItems');
  if (task.kind === 'match') {
    const faults = [...itemFaults(task.left, 2, 'fewPairs'), ...itemFaults(task.right, 2, 'fewPairs')];
    return [...new Set(faults)];
  }
  if (key.kind === 'find-passage') return key.targets.length === 0 ? ['noPassage'] : [];
  if (task.kind === 'true-false' && key.kind === 'true-false') {
    return task.evidence && key.targets.length === 0 ? ['noEvidence'] : [];
  }
  if (key.kind === 'open') {
    const sum = key.rubric.reduce((all, { points }) => all + points, 0);
    if (key.rubric.length > 0 && Math.abs(sum - task.points) > 0.01) return ['rubricPoints'];
    return key.model.trim() === '' && key.rubric.length === 0 ? ['noModel'] : [];
  }
  return [];
}

function itemFaults(items: readonly TaskItem[], least: number, few: FaultKey): FaultKey[] {
  const texts = items.map(({ text }) => text.trim()).filter((text) => text !== '');
  if (texts.length < least) return [few];
  if (texts.length < items.length) return ['emptyOption'];
  return new Set(texts).size < texts.length ? ['sameOption'] : [];
}
