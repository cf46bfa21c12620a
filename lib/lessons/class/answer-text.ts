/** Answers and keys as plain text, for tables, reports and CSV. What a student wrote is never anything but text. */
import type { Task, TaskAnswer, TaskItem, TaskKey } from '../../model/lesson.ts';

/** The words around it, in the reader's language. */
export interface AnswerWords {
  yes: string;
  no: string;
  /** "43.6° N, 51.2° E". */
  position(lat: number, lon: number): string;
  /** "right – left". */
  pair(left: string, right: string): string;
}

const SEPARATOR = '; ';

function textOf(items: readonly TaskItem[], id: string): string {
  return items.find((item) => item.id === id)?.text ?? '?';
}

/** '' for no answer. */
export function answerText(task: Task, answer: TaskAnswer | undefined, words: AnswerWords): string {
  if (!answer || answer.kind !== task.kind) return '';
  switch (answer.kind) {
    case 'open':
      return answer.text;
    case 'choice':
      return task.kind === 'choice' ? answer.options.map((id) => textOf(task.options, id)).join(SEPARATOR) : '';
    case 'find-passage':
      return answer.target?.quote.exact ?? '';
    case 'map':
      return words.position(answer.lat, answer.lon);
    case 'order':
      return task.kind === 'order' ? answer.ids.map((id) => textOf(task.items, id)).join(SEPARATOR) : '';
    case 'holder':
      if (answer.option !== undefined) return task.kind === 'holder' ? textOf(task.options, answer.option) : '';
      return answer.text ?? '';
    case 'match':
      return task.kind === 'match' ? pairsText(task, answer.pairs, words) : '';
    case 'true-false':
      return [
        answer.value === null ? '' : answer.value ? words.yes : words.no,
        answer.target ? `“${answer.target.quote.exact}”` : '',
      ]
        .filter((part) => part !== '')
        .join(SEPARATOR);
  }
}

function pairsText(
  task: Task & { kind: 'match' },
  pairs: readonly (readonly [string, string])[],
  { pair }: AnswerWords,
): string {
  return pairs.map(([left, right]) => pair(textOf(task.left, left), textOf(task.right, right))).join(SEPARATOR);
}

/** The right answer; '' where there is none. */
export function keyText(task: Task, key: TaskKey | undefined, words: AnswerWords): string {
  if (!key || key.kind !== task.kind) return '';
  switch (key.kind) {
    case 'open':
      return key.model;
    case 'choice':
      return task.kind === 'choice' ? key.correct.map((id) => textOf(task.options, id)).join(SEPARATOR) : '';
    case 'find-passage':
      return key.targets.map(({ quote }) => `“${quote.exact}”`).join(SEPARATOR);
    case 'map':
      return words.position(key.lat, key.lon);
    case 'order':
      return task.kind === 'order' ? key.ids.map((id) => textOf(task.items, id)).join(SEPARATOR) : '';
    case 'holder':
      return key.option !== undefined && task.kind === 'holder'
        ? textOf(task.options, key.option)
        : key.names.join(SEPARATOR);
    case 'match':
      return task.kind === 'match' ? pairsText(task, key.pairs, words) : '';
    case 'true-false':
      return [key.value ? words.yes : words.no, ...key.targets.map(({ quote }) => `“${quote.exact}”`)].join(SEPARATOR);
  }
}
