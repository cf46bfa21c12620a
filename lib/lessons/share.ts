/**
 * How much of the article travels with a lesson. Excerpts are whole blocks: a sentence out of the middle of a paragraph
 * helps nobody, and a paragraph is what a quotation right covers. What is in: the headline, and each block that a passage
 * or a passage of the key lies in; blocks that follow each other make one excerpt.
 */
import type { Block } from '../model/article.ts';
import type { ArticleShare, Excerpt, Lesson, LessonArticle } from '../model/lesson.ts';
import type { Span } from '../model/mention.ts';

/** The lesson's article as it leaves the house. Spans are those of the original text, in UTF-16 code units. */
export function sharedArticle({ article, passages, key = [] }: Lesson, share: ArticleShare): LessonArticle {
  const { text, blocks, excerpts, ...about } = article;
  if (share === 'link') return { ...about, share };
  if (text === undefined || !blocks) {
    // What isn't there can't be shared: a lesson that came as excerpts goes on as excerpts, or as a link.
    return excerpts ? { ...about, share: 'excerpts', excerpts } : { ...about, share: 'link' };
  }
  if (share === 'copy') return { ...about, share, text, blocks };
  const ofKey = key.flatMap((entry) => ('targets' in entry ? entry.targets : []));
  const spans = [...passages.map(({ target }) => target), ...ofKey].map(({ position }) => position);
  return { ...about, share, excerpts: excerptsOf(text, blocks, spans) };
}

/** The blocks that the spans lie in, with the headline. */
export function excerptsOf(text: string, blocks: readonly Block[], spans: readonly Span[]): Excerpt[] {
  const runs: Block[][] = [];
  let last = -2;
  for (const [i, block] of blocks.entries()) {
    if (block.kind !== 'headline' && !spans.some(({ start, end }) => start < block.end && end > block.start)) continue;
    const run = runs.at(-1);
    if (run && last === i - 1) run.push(block);
    else runs.push([block]);
    last = i;
  }
  return runs.map((run) => excerptOf(text, run));
}

function excerptOf(text: string, run: readonly Block[]): Excerpt {
  const [start, end] = [run[0]?.start ?? 0, run.at(-1)?.end ?? 0];
  return {
    start,
    end,
    text: text.slice(start, end),
    blocks: run.map((block) => ({ ...block, start: block.start - start, end: block.end - start })),
  };
}
