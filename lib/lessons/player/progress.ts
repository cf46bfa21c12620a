import type { Task, TaskAnswer } from '../../model/lesson.ts';
import { isAnswered } from '../new-answers.ts';

export type Answered = 'no' | 'partly' | 'yes';

/** How far a task is answered; an answer of another kind (a task that was changed since) counts for nothing. */
export function answeredState(task: Task, answer: TaskAnswer | undefined): Answered {
  if (isAnswered(task, answer)) return 'yes';
  if (answer?.kind !== task.kind) return 'no';
  if (answer.kind === 'match') return answer.pairs.length > 0 ? 'partly' : 'no';
  if (answer.kind === 'true-false') return answer.value !== null || answer.target !== null ? 'partly' : 'no';
  return 'no';
}
