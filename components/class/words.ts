import type { AnswerWords } from '../../lib/lessons/class/answer-text.ts';
import type { CsvWords } from '../../lib/lessons/class/class-csv.ts';
import type { ClassStudent } from '../../lib/lessons/class/table.ts';
import type { Formats } from '../i18n/format.ts';
import type { Messages, Translate } from '../i18n/messages.ts';
import { positionText } from '../lesson/MapTask.tsx';

/** "Anna", "Anna (2)", "Nameless (3)". */
export function studentName({ name, nth }: Pick<ClassStudent, 'name' | 'nth'>, t: Translate): string {
  const known = name === '' ? t('class.nameless') : name;
  return nth === undefined ? known : t('ui.parenthesis', [known, String(nth)]);
}

export function answerWords({ t }: Messages, format: Formats): AnswerWords {
  return {
    yes: t('class.true'),
    no: t('class.false'),
    position: (lat, lon) => positionText({ lat, lon }, format, t),
    pair: (left, right) => t('ui.range', [left, right]),
  };
}

export function csvWords(messages: Messages, format: Formats): CsvWords {
  const { t } = messages;
  return {
    ...answerWords(messages, format),
    student: t('class.student'),
    total: t('class.total'),
    most: t('class.fullMarks'),
    pending: t('class.toMark'),
    difficulty: t('class.mean'),
    task: (number, points) => t('class.csvTask', [String(number), format.number(points)]),
    answer: (number) => t('class.csvAnswer', [String(number)]),
    comment: (number) => t('class.csvComment', [String(number)]),
    nameOf: (student) => studentName(student, t),
  };
}

/** "1.5 / 2", as long as it is known. */
export function pointsText(points: number | null, most: number, format: Formats): string {
  return `${points === null ? '?' : format.number(points)} / ${format.number(most)}`;
}
