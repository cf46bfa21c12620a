/** A student's attempt: its beginning, what counts as answered, and how far it is. */
import type { Lesson, LessonAnswers, Task, TaskAnswer } from '../model/lesson.ts';

/** An attempt that has nothing in it yet. @param now milliseconds since the epoch. @param attempt a new UUID. */
export function newAnswers(
  { id, version, title }: Pick<Lesson, 'id' | 'version' | 'title'>,
  student: string,
  now: number,
  attempt: string = crypto.randomUUID(),
): LessonAnswers {
  return {
    lesson: { id, version, title },
    attempt,
    student,
    startedAt: now,
    updatedAt: now,
    answers: {},
    highlights: [],
  };
}

/** The attempt with one more answer; `undefined` takes the answer back. @param now milliseconds since the epoch. */
export function withAnswer(
  attempt: LessonAnswers,
  task: string,
  answer: TaskAnswer | undefined,
  now: number,
): LessonAnswers {
  const { [task]: _, ...others } = attempt.answers;
  return { ...attempt, updatedAt: now, answers: answer ? { ...others, [task]: answer } : others };
}

/** Whether the student has answered the task as a whole: a pair for each left side, an order of all items … */
export function isAnswered(task: Task, answer: TaskAnswer | undefined): boolean {
  if (!answer || answer.kind !== task.kind) return false;
  switch (answer.kind) {
    case 'open':
      return answer.text.trim() !== '';
    case 'choice':
      return answer.options.length > 0;
    case 'find-passage':
      return answer.target !== null;
    case 'map':
      return true;
    case 'order':
      return task.kind === 'order' && task.items.every(({ id }) => answer.ids.includes(id));
    case 'holder':
      return answer.option !== undefined || (answer.text ?? '').trim() !== '';
    case 'match':
      return task.kind === 'match' && task.left.every(({ id }) => answer.pairs.some(([left]) => left === id));
    case 'true-false':
      return answer.value !== null && (answer.target !== null || !(task.kind === 'true-false' && task.evidence));
  }
}

/** How many of the lesson's tasks are answered. */
export function progressOf(tasks: readonly Task[], answers: LessonAnswers['answers']): { done: number; all: number } {
  return { done: tasks.filter((task) => isAnswered(task, answers[task.id])).length, all: tasks.length };
}

/** Why answers don't belong to a lesson; undefined when they do. */
export function answersFault(
  { id, version }: Pick<Lesson, 'id' | 'version'>,
  { lesson }: Pick<LessonAnswers, 'lesson'>,
): 'other-lesson' | 'other-version' | undefined {
  if (lesson.id !== id) return 'other-lesson';
  return lesson.version === version ? undefined : 'other-version';
}
