import type { Task, TaskAnswer } from '../../model/lesson.ts';
import type { Target } from '../../model/note.ts';

/** The answer with a passage in it; undefined for a task that asks for none. */
export function withPassage(task: Task, answer: TaskAnswer | undefined, target: Target): TaskAnswer | undefined {
  if (task.kind === 'find-passage') return { kind: 'find-passage', target };
  if (task.kind !== 'true-false') return undefined;
  return { kind: 'true-false', value: answer?.kind === 'true-false' ? answer.value : null, target };
}

/** The passage in an answer. */
export function passageOf(answer: TaskAnswer | undefined): Target | undefined {
  return answer && 'target' in answer ? (answer.target ?? undefined) : undefined;
}

/**
 * A passage copied from the page by hand, where the lesson brings no text to mark it in. Its place is unknown: whoever
 * reads the answer finds the quote in the article.
 */
export function pastedTarget(text: string): Target | undefined {
  const exact = text.replace(/\s+/g, ' ').trim();
  if (exact === '') return undefined;
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector', start: 0, end: exact.length },
  };
}
