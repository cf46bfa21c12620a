/** Answers of a whole class to any lesson, and a lesson as long as a lesson gets: made by rule, the same each time. */
import { describeTarget } from '../../lib/anchoring/describe.ts';
import { newAnswers } from '../../lib/lessons/new-answers.ts';
import type { Lesson, LessonAnswers, Task, TaskAnswer, TaskKey } from '../../lib/model/lesson.ts';
import type { Target } from '../../lib/model/note.ts';
import { articleOf, SAMPLE_ARTICLE } from './sample-article.ts';
import { SAMPLE_KEY, SAMPLE_TASKS, sampleLesson } from './sample-lesson.ts';

const NAMES = ['Aigul', 'Bakyt', 'Dilnoza', 'Farhad', 'Gulnara', 'Иван', 'Nino', 'Rustam', 'Sevara', 'Тимур'];

/** Two in three tasks are answered right, the rest wrong or not at all. */
export function generatedAnswers(lesson: Lesson, count: number): LessonAnswers[] {
  return Array.from({ length: count }, (_, student) => {
    const attempt = `9b2f7c1e-21aa-4d0c-8a8d-${String(student).padStart(12, '0')}`;
    const name = `${NAMES[student % NAMES.length]} ${Math.floor(student / NAMES.length) + 1}`;
    const answers = Object.fromEntries(
      lesson.tasks.flatMap((task, i) => {
        const key = lesson.key?.find((entry) => entry.task === task.id);
        const answer = key && answerTo(task, key, (student * 7 + i) % 3 !== 0, student);
        return answer ? [[task.id, answer]] : [];
      }),
    );
    const highlights = lesson.passages
      .filter((_, i) => (student + i) % 2 === 0)
      .map(({ id, target }) => ({ id: `h-${id}`, target, colour: 1 as const, body: '' }));
    const begun = newAnswers(lesson, name, Date.UTC(2026, 10, 20, 9), attempt);
    return { ...begun, updatedAt: begun.startedAt + 60_000 * (student + 1), answers, highlights };
  });
}

function answerTo(task: Task, key: TaskKey, right: boolean, student: number): TaskAnswer | undefined {
  const nowhere: Target | null = null;
  switch (key.kind) {
    case 'open':
      return { kind: 'open', text: right ? key.model : `I don’t know (${student}).` };
    case 'choice':
      return task.kind === 'choice'
        ? { kind: 'choice', options: right ? key.correct : task.options.slice(-1).map(({ id }) => id) }
        : undefined;
    case 'find-passage':
      return { kind: 'find-passage', target: right ? (key.targets[0] ?? nowhere) : nowhere };
    case 'map':
      return { kind: 'map', lat: key.lat + (right ? 0.1 : 8), lon: key.lon };
    case 'order':
      return { kind: 'order', ids: right ? key.ids : key.ids.toReversed() };
    case 'holder': {
      const wrong = task.kind === 'holder' ? task.options.find(({ id }) => id !== key.option)?.id : undefined;
      const option = right ? key.option : wrong;
      if (option !== undefined) return { kind: 'holder', option };
      return { kind: 'holder', text: right ? (key.names[0] ?? '') : 'Nobody' };
    }
    case 'match':
      return { kind: 'match', pairs: right ? key.pairs : key.pairs.slice(0, 1) };
    case 'true-false':
      return { kind: 'true-false', value: right === key.value, target: right ? (key.targets[0] ?? nowhere) : nowhere };
  }
}

/** @param words about so many in the article. */
export function largeLesson(words: number, tasks: number): Lesson {
  const paragraphs = SAMPLE_ARTICLE.blocks
    .slice(1)
    .map(({ start, end }) => SAMPLE_ARTICLE.text.slice(start, end))
    .filter((text) => text.length > 100);
  const parts: Parameters<typeof articleOf>[0][number][] = [['headline', SAMPLE_ARTICLE.title]];
  for (let i = 0, sum = 0; sum < words; i++) {
    const text = `${paragraphs[i % paragraphs.length]} (${i + 1})`;
    parts.push(['paragraph', text]);
    sum += text.split(' ').length;
  }
  const { text, blocks } = articleOf(parts);
  const at = (block: number): Target => describeTarget(text, blocks[block] ?? { start: 0, end: 1 }, blocks);
  const all = Array.from({ length: tasks }, (_each, i) => {
    const task = SAMPLE_TASKS[i % SAMPLE_TASKS.length];
    const key = SAMPLE_KEY.find((entry) => entry.task === task?.id);
    if (!task || !key) throw new Error('no sample task');
    const id = `${task.id}${i}`;
    const { passage: _, ...free } = task;
    return {
      task: { ...free, id } as Task,
      key: {
        ...key,
        task: id,
        ...('targets' in key ? { targets: [at(1 + (i % (blocks.length - 1)))] } : {}),
      } as TaskKey,
    };
  });
  return sampleLesson({
    id: '6b1c3a1e-98f5-4c3f-9a57-0a4c5b1f7d99',
    article: { ...SAMPLE_ARTICLE, share: 'copy', text, blocks },
    passages: Array.from({ length: 20 }, (_, i) => ({
      id: `p${i}`,
      target: at(1 + i * 2),
      colour: 1 as const,
      comment: `Comment ${i + 1}: who says so?`,
    })),
    tasks: all.map(({ task }) => task),
    key: all.map(({ key }) => key),
  });
}
