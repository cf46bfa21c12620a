import { useEffect, useRef, useState } from 'preact/hooks';
import { answerText } from '../../lib/lessons/class/answer-text.ts';
import {
  rubricOf,
  withComment,
  withoutPoints,
  withPoints,
  withRubricLine,
  type Rubric,
} from '../../lib/lessons/class/marking.ts';
import type { ClassCell, ClassTask } from '../../lib/lessons/class/table.ts';
import type { TaskMark } from '../../lib/model/lesson.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { TaskMapPicture } from '../lesson/MapTask.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { RUBRIC_KEYS } from './keys.ts';
import { answerWords } from './words.ts';

export interface AnswerCardProps {
  attempt: string;
  /** Hidden where the trainer marks without names. */
  name: string;
  task: ClassTask;
  cell: ClassCell;
  onMark(mark: TaskMark | null): void;
}

/** Rest after a key before a comment is kept, ms. */
const PAUSE = 500;

function Comment({ cell, label, onMark }: Pick<AnswerCardProps, 'cell' | 'onMark'> & { label: string }) {
  const { t } = useMessages();
  const kept = cell.mark?.comment ?? '';
  const [text, setText] = useState(kept);
  const latest = useRef({ cell, text, kept, onMark });
  latest.current = { cell, text, kept, onMark };
  const keep = (): void => {
    const { cell: now, text: words, kept: before, onMark: tell } = latest.current;
    if (words.trim() !== before) tell(withComment(now, words));
  };
  // An undone change shows here too.
  useEffect(() => setText(kept), [kept]);
  useEffect(() => {
    if (text.trim() === kept) return undefined;
    const id = setTimeout(keep, PAUSE);
    return () => clearTimeout(id);
  }, [text]);
  // Whoever goes to another task mid-word loses nothing.
  useEffect(() => keep, []);
  return (
    <textarea
      class="dl-input dl-mark-comment"
      rows={text === '' ? 1 : 3}
      dir="auto"
      maxLength={20_000}
      aria-label={label}
      placeholder={t('class.comment')}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.closest<HTMLElement>('[data-attempt]')?.focus();
      }}
    />
  );
}

function RubricLines({ rubric, cell, task, onMark }: Omit<AnswerCardProps, 'name' | 'attempt'> & { rubric: Rubric }) {
  const { t } = useMessages();
  const format = useFormats();
  const met = new Set(cell.mark?.met);
  return (
    <fieldset class="dl-mark-rubric">
      <legend class="dl-hidden">{t('class.rubric')}</legend>
      {rubric.map(({ id, text, points }, i) => (
        <label key={id} class="dl-choice">
          <input
            type="checkbox"
            checked={met.has(id)}
            onChange={() => onMark(withRubricLine(cell, rubric, id, task.task.points))}
          />
          <span dir="auto">
            {RUBRIC_KEYS[i] !== undefined && <kbd aria-hidden="true">{RUBRIC_KEYS[i]}</kbd>} {text}{' '}
            <span class="dl-small">{format.number(points)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Half-typed figures are the field's own; as soon as it is left it shows what is kept, undone changes too. */
function PointsField({
  points,
  most,
  onPoints,
}: {
  points: number | null;
  most: number;
  onPoints(points: number): void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const kept = points === null ? '' : String(points);
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = kept;
  });
  return (
    <input
      ref={field}
      class="dl-input"
      type="number"
      min={0}
      max={most}
      step={0.5}
      defaultValue={kept}
      onChange={(event) => {
        const given = event.currentTarget.valueAsNumber;
        if (Number.isFinite(given)) onPoints(given);
        else event.currentTarget.value = kept;
      }}
    />
  );
}

/** One student's answer to one task, with its mark. */
export function AnswerCard({ attempt, name, task, cell, onMark }: AnswerCardProps) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const { answer, points, computed, mark } = cell;
  const most = task.task.points;
  const text = answerText(task.task, answer, answerWords(messages, format));
  const rubric = rubricOf(task.key);
  return (
    <article
      class={`dl-mark${points === null ? ' dl-mark-open' : ''}`}
      tabIndex={0}
      data-attempt={attempt}
      aria-label={t('class.answerOf', [name])}
    >
      <header class="dl-mark-head">
        <h3 dir="auto">{name}</h3>
        <label class="dl-mark-points">
          <span class="dl-hidden">{t('class.pointsFor', [name])}</span>
          <PointsField points={points} most={most} onPoints={(given) => onMark(withPoints(cell, given, most))} />
          <span>/ {format.number(most)}</span>
        </label>
      </header>
      {text === '' ? (
        <p class="dl-small">{t('class.noAnswer')}</p>
      ) : (
        <p class={`dl-mark-answer${task.task.kind === 'open' ? ' dl-mark-prose' : ''}`} dir="auto">
          {text}
        </p>
      )}
      {task.task.kind === 'map' && answer?.kind === 'map' && <TaskMapPicture map={task.task.map} pin={answer} />}
      {rubric.length > 0 && <RubricLines rubric={rubric} cell={cell} task={task} onMark={onMark} />}
      {mark?.manual && computed !== null && (
        <p class="dl-small">
          {t('class.computed', [format.number(computed)])}{' '}
          <LinkButton onClick={() => onMark(withoutPoints(cell))}>{t('class.useComputed')}</LinkButton>
        </p>
      )}
      <Comment cell={cell} label={t('class.commentFor', [name])} onMark={onMark} />
    </article>
  );
}
