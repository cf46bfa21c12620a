/** A lesson on its own live page: whether it is that, and where its passages stand there now. */
import type { Block } from '../../model/article.ts';
import type { Lesson, LessonAnswers, LessonPrompt } from '../../model/lesson.ts';
import { addressesOf } from '../../notes/article-id.ts';
import { markdownTokens } from '../../markdown/tokens.ts';
import { placePassages } from './chunks.ts';
import { placeIn, type LessonSection } from './sections.ts';

/** Whether a page is the lesson's article, under any of the addresses that the two are known by. */
export function isArticleOf({ article }: Pick<Lesson, 'article'>, url: string, canonicalUrl?: string): boolean {
  const own = new Set<string>(addressesOf(article.url, article.canonicalUrl));
  return addressesOf(url, canonicalUrl).some((address) => own.has(address));
}

/** A live page's text as the one section that it is. */
export function liveSections(text: string, blocks: readonly Block[]): LessonSection[] {
  return [{ start: 0, text, blocks }];
}

/** The lesson's passages that stand in the text, and the student's own highlights. Spans in UTF-16 code units of it. */
export function promptsIn(
  lesson: Lesson,
  { highlights }: Pick<LessonAnswers, 'highlights'>,
  text: string,
  blocks: readonly Block[],
): LessonPrompt[] {
  const sections = liveSections(text, blocks);
  const passages = placePassages(sections, lesson.passages).flatMap(({ passage, number, span }): LessonPrompt[] =>
    span
      ? [
          {
            number,
            colour: passage.colour,
            comment: markdownTokens(passage.comment),
            tasks: tasksOf(lesson, passage.id),
            span,
          },
        ]
      : [],
  );
  const own = highlights.flatMap(({ target, colour, body }): LessonPrompt[] => {
    const span = placeIn(sections, target);
    return span ? [{ colour, comment: markdownTokens(body), tasks: [], span }] : [];
  });
  return [...passages, ...own];
}

/** Numbers of the tasks about a passage. */
function tasksOf({ tasks }: Lesson, passage: string): number[] {
  return tasks.flatMap((task, i) => (task.passage === passage ? [i + 1] : []));
}
