import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { chunksOf, type PlacedPassage, type TextChunk } from '../../lib/lessons/player/chunks.ts';
import type { LessonSection } from '../../lib/lessons/player/sections.ts';
import type { LessonArticle } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { ArticleText } from '../reader/ArticleText.tsx';
import type { TextMark } from '../reader/BlockWords.tsx';
import { Prompt, type PromptProps } from './Prompt.tsx';

export interface LessonTextProps extends Pick<PromptProps, 'tasksOf' | 'onGoToTask'> {
  article: Pick<LessonArticle, 'lang' | 'dir' | 'share'>;
  sections: readonly LessonSection[];
  placed: readonly PlacedPassage[];
  /** Passages, highlights, answers: in original offsets. */
  marks: readonly TextMark[];
  root: Ref<HTMLDivElement>;
}

interface ChunkProps extends Omit<LessonTextProps, 'sections' | 'placed' | 'root'> {
  chunk: TextChunk;
}

function Chunk({ chunk, article, marks, ...rest }: ChunkProps) {
  const { section, blocks, below } = chunk;
  const [start, end] = [blocks[0]?.start ?? 0, blocks.at(-1)?.end ?? 0];
  const own = marks.filter((mark) => mark.start < end && mark.end > start);
  // The article is drawn anew only when what is painted in this part of it has changed.
  const key = own.map((mark) => `${mark.id} ${mark.class} ${mark.start} ${mark.end}`).join('|');
  const painted = useMemo(() => own, [key]);
  const inserts = useMemo(
    () =>
      below.flatMap(({ number, span }) =>
        span ? [{ id: String(number), at: span.end, content: <sup class="dl-passage-number">{number}</sup> }] : [],
      ),
    [below],
  );
  return (
    <>
      <ArticleText
        text={section.text}
        offset={section.start}
        blocks={blocks}
        lang={article.lang}
        dir={article.dir}
        marks={painted}
        inserts={inserts}
        headline={2}
      />
      {below.map((placed) => (
        <Prompt key={placed.passage.id} placed={placed} {...rest} />
      ))}
    </>
  );
}

/** The article as far as it travels with the lesson, each comment below the block in which its passage ends. */
export function LessonText({ article, sections, placed, marks, root, ...rest }: LessonTextProps) {
  const { t } = useMessages();
  const parts = useMemo(() => sections.map((section) => chunksOf(section, placed)), [sections, placed]);
  return (
    <div ref={root} class="dl-lesson-text">
      {parts.map((chunks, i) => (
        <div key={sections[i]?.start ?? i} class="dl-lesson-section">
          {i > 0 && (
            <p class="dl-lesson-gap dl-small">
              <span aria-hidden="true">[…]</span> <span class="dl-hidden">{t('student.gap')}</span>
            </p>
          )}
          {chunks.map((chunk) => (
            <Chunk key={chunk.blocks[0]?.start ?? 0} chunk={chunk} article={article} marks={marks} {...rest} />
          ))}
        </div>
      ))}
    </div>
  );
}
