import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addPassage, keyOf, putTask } from '../../lib/lessons/edit.ts';
import { newPartId } from '../../lib/lessons/part-id.ts';
import { placePassages, type PlacedPassage } from '../../lib/lessons/player/chunks.ts';
import { placeIn, sectionsOf, targetAt, textAt } from '../../lib/lessons/player/sections.ts';
import type { Lesson, TaskKey } from '../../lib/model/lesson.ts';
import type { Span } from '../../lib/model/mention.ts';
import type { NoteColour, Target } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { LessonText } from '../lesson/LessonText.tsx';
import { PickBar } from '../lesson/PickBar.tsx';
import { usePicking } from '../lesson/use-picking.ts';
import type { TextMark } from '../reader/BlockWords.tsx';
import { Button } from '../ui/Button.tsx';
import type { Edit } from './props.ts';

/** How long a passage is lit that the trainer was brought to, ms. */
const LIT = 1600;

/** What stands beside the article and works with it. */
export interface BesideText {
  placed: readonly PlacedPassage[];
  /** Undefined where there is no text to choose in. */
  pickFor: ((task: string) => void) | undefined;
  show: ((target: Target) => void) | undefined;
}

export interface WorkbenchProps {
  lesson: Lesson;
  onEdit: Edit;
  /** A passage was marked in the text: its comment is wanted next. */
  onPassage?(id: string): void;
  children(beside: BesideText): ComponentChild;
}

/** The article, where passages are marked by pointer or keyboard, and beside it what is made of them. */
export function Workbench({ lesson, onEdit, onPassage, children }: WorkbenchProps) {
  const { t } = useMessages();
  const root = useRef<HTMLDivElement>(null);
  const { article, passages } = lesson;
  // All that is known of the text, whatever of it will be shared.
  const sections = useMemo(
    () => sectionsOf({ ...article, share: article.text === undefined ? 'excerpts' : 'copy' }),
    [article],
  );
  const placed = useMemo(() => placePassages(sections, passages), [sections, passages]);
  const picking = usePicking(root, sections, article.lang ?? lesson.lang);
  const { pick } = picking;
  const [lit, setLit] = useState<Span>();
  useEffect(() => {
    if (!lit) return undefined;
    const timer = setTimeout(() => setLit(undefined), LIT);
    return () => clearTimeout(timer);
  }, [lit]);

  const hasText = sections.length > 0;
  const target = pick?.span && targetAt(sections, pick.span);
  const show = (wanted: Target): void => {
    const span = placeIn(sections, wanted);
    if (span && picking.reveal(span)) setLit(span);
  };
  const take = (): void => {
    const id = pick?.task;
    if (id !== undefined && target) onEdit((draft) => withTarget(draft, id, target));
    picking.end();
  };
  const mark = (colour: NoteColour): void => {
    if (target) {
      const id = newPartId();
      onEdit((draft) => addPassage(draft, { id, target, colour, comment: '' }));
      onPassage?.(id);
    }
    picking.end();
  };
  const marks: TextMark[] = [
    ...placed.flatMap(({ passage, span }) =>
      span ? [{ ...span, id: `p${passage.id}`, class: `dl-mark dl-colour-${passage.colour}` }] : [],
    ),
    ...(pick?.span && pick.by === 'keys' ? [{ ...pick.span, id: 'pick', class: 'dl-mark-pick' }] : []),
    ...(lit ? [{ ...lit, id: 'lit', class: 'dl-mark-pick' }] : []),
  ];
  const number = lesson.tasks.findIndex(({ id }) => id === pick?.task) + 1;
  return (
    <div class={`dl-workbench${pick ? ' dl-lesson-picking' : ''}`}>
      <section class="dl-workbench-text" aria-label={t('student.article')}>
        {hasText ? (
          <>
            <div class="dl-workbench-pick">
              <Button onClick={() => picking.begin(undefined)}>{t('builder.addPassage')}</Button>
              <p class="dl-small">{t('builder.addPassageHow')}</p>
            </div>
            <LessonText
              root={root}
              article={article}
              sections={sections}
              placed={NONE}
              marks={marks}
              tasksOf={() => []}
              onGoToTask={() => undefined}
            />
          </>
        ) : (
          <p class="dl-small">{t('builder.noText')}</p>
        )}
      </section>
      <div class="dl-workbench-side">
        {children({
          placed,
          pickFor: hasText ? (task) => picking.begin(task) : undefined,
          show: hasText ? show : undefined,
        })}
      </div>
      {pick && hasText && (
        <PickBar
          task={pick.task === undefined ? undefined : number}
          quote={pick.span ? textAt(sections, pick.span) : ''}
          focus={pick.focus}
          onSentence={picking.sentence}
          onGrow={picking.grow}
          onWord={picking.word}
          onTake={take}
          onColour={mark}
          onCancel={picking.end}
        />
      )}
    </div>
  );
}

const NONE: readonly PlacedPassage[] = [];

/** One more passage that is right. */
function withTarget(lesson: Lesson, id: string, target: Target): Lesson {
  const [task, key] = [lesson.tasks.find((each) => each.id === id), keyOf(lesson, id)];
  if (!task || !key || !('targets' in key)) return lesson;
  return putTask(lesson, { task, key: { ...key, targets: [...key.targets, target] } as TaskKey });
}
