/** A mark as the trainer changes it: points by hand, rubric lines, a comment. Pure. */
import type { TaskKey, TaskMark } from '../../model/lesson.ts';
import type { ClassCell } from './table.ts';

export type Rubric = Extract<TaskKey, { kind: 'open' }>['rubric'];

export function rubricOf(key: TaskKey | undefined): Rubric {
  return key?.kind === 'open' ? key.rubric : [];
}

function base({ mark, computed }: ClassCell): TaskMark {
  return mark ?? { points: computed ?? 0, manual: false };
}

/** Points given by hand, within what the task is worth, in steps of a half. */
export function withPoints(cell: ClassCell, points: number, most: number): TaskMark {
  const given = Math.round(Math.max(0, Math.min(most, points)) * 2) / 2;
  return { ...base(cell), points: given, manual: true };
}

/** Rubric lines that were met; together they give the points, at most those of the task. */
export function withRubricLine(cell: ClassCell, rubric: Rubric, line: string, most: number): TaskMark {
  const before = new Set(cell.mark?.met);
  if (!before.delete(line)) before.add(line);
  const met = rubric.filter(({ id }) => before.has(id));
  const points = met.reduce((sum, each) => sum + each.points, 0);
  return { ...withPoints(cell, points, most), met: met.map(({ id }) => id) };
}

/** A comment; without one and without points by hand nothing is left to keep. */
export function withComment(cell: ClassCell, comment: string): TaskMark | null {
  const { comment: _, ...mark } = base(cell);
  const words = comment.trim();
  if (words !== '') return { ...mark, comment: words };
  return mark.manual ? mark : null;
}

/** Back to what the rule gives; a comment stays. */
export function withoutPoints({ mark, computed }: ClassCell): TaskMark | null {
  if (mark?.comment === undefined) return null;
  return { points: computed ?? 0, comment: mark.comment, manual: false };
}
