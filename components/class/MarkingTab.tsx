import { useEffect, useRef, useState } from 'preact/hooks';
import { keyText } from '../../lib/lessons/class/answer-text.ts';
import { camel } from '../i18n/camel.ts';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { EmptyState } from '../panel/EmptyState.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Switch } from '../ui/Field.tsx';
import { AnswerCard } from './AnswerCard.tsx';
import { handleMarkingKey } from './keys.ts';
import type { MarkingProps } from './props.ts';
import { answerWords, studentName } from './words.ts';

/** All answers to one task, side by side. */
export function MarkingTab({ open, place, onPlace, onMark }: MarkingProps) {
  const messages = useMessages();
  const format = useFormats();
  const { t } = messages;
  const list = useRef<HTMLDivElement>(null);
  const [nameless, setNameless] = useState(false);
  const { tasks, students } = { tasks: open.table.tasks, students: open.students };
  const waitsIn = (i: number): number => students.filter(({ cells }) => cells[i]?.points === null).length;
  const firstOpen = tasks.findIndex((_, i) => waitsIn(i) > 0);
  const chosen = tasks.findIndex(({ task }) => task.id === place?.task);
  const index = chosen >= 0 ? chosen : Math.max(0, firstOpen);
  const current = tasks[index];

  useEffect(() => {
    const wanted = place?.attempt;
    const card =
      wanted === undefined
        ? list.current?.querySelector<HTMLElement>('.dl-mark-open')
        : [...(list.current?.querySelectorAll<HTMLElement>('[data-attempt]') ?? [])].find(
            ({ dataset }) => dataset.attempt === wanted,
          );
    card?.focus();
    card?.scrollIntoView?.({ block: 'nearest' });
  }, [place?.attempt, current?.task.id]);

  if (!current) return <EmptyState title={t('class.noTasks')} />;
  const { task, key, number } = current;
  const right = keyText(task, key, answerWords(messages, format));
  const go = (to: number): void => {
    const next = tasks[to];
    if (next) onPlace({ task: next.task.id });
  };
  const waits = waitsIn(index);
  return (
    <>
      <div class="dl-class-tools">
        <label class="dl-field dl-class-task">
          <span class="dl-label">{t('class.task')}</span>
          <select class="dl-input" onChange={(event) => go(event.currentTarget.selectedIndex)}>
            {tasks.map((each, i) => (
              <option key={each.task.id} value={each.task.id} selected={i === index}>
                {`${each.number}. ${shortened(each.task.prompt)}${waitsIn(i) > 0 ? ` (${waitsIn(i)} ?)` : ''}`}
              </option>
            ))}
          </select>
        </label>
        <span class="dl-row">
          <IconButton icon="previous" label={t('class.previousTask')} onClick={() => go(index - 1)} />
          <IconButton icon="next" label={t('class.nextTask')} onClick={() => go(index + 1)} />
        </span>
        <Switch label={t('class.hideNames')} checked={nameless} onChange={setNameless} />
      </div>
      <section class="dl-mark-task" aria-label={t('task.number', [String(number)])}>
        <p class="dl-kicker">
          {t('task.number', [String(number)])} · {t(`taskKind.${camel(task.kind)}`)}
        </p>
        <p class="dl-mark-prompt" dir="auto">
          {task.prompt}
        </p>
        {right !== '' && (
          <p dir="auto">
            <span class="dl-small">{t(task.kind === 'open' ? 'class.model' : 'class.rightAnswer')}</span> {right}
          </p>
        )}
        <p class="dl-small" role="status">
          {waits > 0 ? t('class.waiting', waits, [format.number(waits)]) : t('class.allMarked')}
        </p>
      </section>
      <div ref={list} class="dl-mark-list" onKeyDown={handleMarkingKey}>
        {students.map((student, i) => {
          const cell = student.cells[index];
          return (
            cell && (
              <AnswerCard
                key={`${student.attempt} ${task.id}`}
                attempt={student.attempt}
                name={nameless ? t('class.numbered', [String(i + 1)]) : studentName(student, t)}
                task={current}
                cell={cell}
                onMark={(mark) => onMark(student.attempt, task.id, mark)}
              />
            )
          );
        })}
      </div>
      <p class="dl-small">{t('class.markKeys')}</p>
    </>
  );
}

function shortened(prompt: string): string {
  return prompt.length > 60 ? `${prompt.slice(0, 59)}…` : prompt;
}
