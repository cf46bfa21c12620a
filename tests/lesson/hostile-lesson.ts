/** A lesson whose every text would like to be markup, script or an address that runs. */
import type { Lesson } from '../../lib/model/lesson.ts';
import { articleOf } from './sample-article.ts';
import { sampleLesson } from './sample-lesson.ts';

export const HOSTILE = `</script></style></title><img src="http://evil.example/x" onerror="hacked=1"><script>hacked=2</script><!-- ]]>\u2028`;
const LINKS = `[a](javascript:hacked=3) ![b](http://evil.example/y) <javascript:hacked=4> [c](data:text/html,x)`;

export function hostileLesson(): Lesson {
  const lesson = sampleLesson({ id: '6b1c3a1e-98f5-4c3f-9a57-0a4c5b1f7d99' });
  const items = [{ id: 'a', text: HOSTILE }];
  const article = articleOf([
    ['headline', HOSTILE],
    ['paragraph', `${HOSTILE} ${LINKS}`],
    ['preformatted', HOSTILE],
  ]);
  const { key: _, ...rest } = lesson;
  return {
    ...rest,
    title: `Hostile ${HOSTILE}`.replaceAll(/\s+/g, ' '),
    goals: [HOSTILE],
    level: HOSTILE,
    author: HOSTILE,
    article: { ...lesson.article, ...article, title: HOSTILE, byline: HOSTILE, siteName: HOSTILE },
    passages: lesson.passages.map((passage) => ({ ...passage, comment: `${HOSTILE}\n\n${LINKS}` })),
    glossary: lesson.glossary.map((entry) => ({ ...entry, term: HOSTILE, text: HOSTILE, sources: [HOSTILE] })),
    tasks: lesson.tasks.map((task) => {
      const prompt = HOSTILE;
      if (task.kind === 'choice' || task.kind === 'holder') return { ...task, prompt, options: items };
      if (task.kind === 'order') return { ...task, prompt, items };
      if (task.kind === 'match') return { ...task, prompt, left: items, right: items };
      return { ...task, prompt };
    }),
  };
}
