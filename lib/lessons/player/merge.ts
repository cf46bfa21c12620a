/**
 * Two windows on one attempt: what changed here since `base` goes over what the other has written meanwhile. Answers
 * are merged by task, highlights by id: the same task answered in both windows keeps what was written last, here.
 */
import type { LessonAnswers, StudentHighlight } from '../../model/lesson.ts';

export function mergeAttempt(base: LessonAnswers, mine: LessonAnswers, stored: LessonAnswers): LessonAnswers {
  if (same(base, stored)) return mine;
  const answers = { ...stored.answers };
  for (const task of new Set([...Object.keys(base.answers), ...Object.keys(mine.answers)])) {
    const next = mine.answers[task];
    if (same(base.answers[task], next)) continue;
    if (next) answers[task] = next;
    else delete answers[task];
  }
  return {
    ...stored,
    student: mine.student === base.student ? stored.student : mine.student,
    updatedAt: Math.max(mine.updatedAt, stored.updatedAt),
    answers,
    highlights: mergeHighlights(base.highlights, mine.highlights, stored.highlights),
  };
}

function mergeHighlights(
  base: readonly StudentHighlight[],
  mine: readonly StudentHighlight[],
  stored: readonly StudentHighlight[],
): StudentHighlight[] {
  const [before, now] = [byId(base), byId(mine)];
  const kept = stored.flatMap((theirs) => {
    const own = now.get(theirs.id);
    if (!own) return before.has(theirs.id) ? [] : [theirs];
    return [same(before.get(theirs.id), own) ? theirs : own];
  });
  const known = new Set(stored.map(({ id }) => id));
  return [...kept, ...mine.filter(({ id }) => !known.has(id) && !before.has(id))];
}

function byId(highlights: readonly StudentHighlight[]): Map<string, StudentHighlight> {
  return new Map(highlights.map((highlight) => [highlight.id, highlight]));
}

/** Plain JSON, made by the same code in the same order. */
function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
