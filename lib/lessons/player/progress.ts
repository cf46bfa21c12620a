import type { LessonAnswers, Task, TaskAnswer } from '../../model/lesson.ts';

export type Answered = 'no' | 'partly' | 'yes';

/** How far a task is answered; an answer of another kind (a task that was changed since) counts for nothing. */
export function answeredState(task: Task, answer: TaskAnswer | undefined): Answered {
  if (!answer || answer.kind !== task.kind) return 'no';
  switch (answer.kind) {
    case 'open':
      return whole(answer.text.trim() !== '');
    case 'choice':
      return whole(answer.options.length > 0);
    case 'find-passage':
      return whole(answer.target !== null);
    case 'map':
      return 'yes';
    case 'order':
      return whole(answer.ids.length > 0);
    case 'holder':
      return whole(answer.option !== undefined || (answer.text ?? '').trim() !== '');
    case 'match':
      return share(answer.pairs.length, task.kind === 'match' ? task.left.length : 0);
    case 'true-false':
      return share(
        Number(answer.value !== null) + Number(answer.target !== null && task.kind === 'true-false' && task.evidence),
        task.kind === 'true-false' && task.evidence ? 2 : 1,
      );
  }
}

function whole(done: boolean): Answered {
  return done ? 'yes' : 'no';
}

function share(done: number, of: number): Answered {
  return done === 0 ? 'no' : done < of ? 'partly' : 'yes';
}

/** Tasks answered in full, of all. */
export function progressOf(
  tasks: readonly Task[],
  answers: LessonAnswers['answers'],
): { done: number; of: number; open: Task[] } {
  const open = tasks.filter((task) => answeredState(task, answers[task.id]) !== 'yes');
  return { done: tasks.length - open.length, of: tasks.length, open };
}
