import type { ComponentChild } from 'preact';
import type { Task, TaskItem, TaskKey } from '../../../lib/model/lesson.ts';
import type { Target } from '../../../lib/model/note.ts';
import { useFormats } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/messages.ts';
import { positionText } from '../MapTask.tsx';
import { letterOf } from './HandoutTask.tsx';

function textOf(items: readonly TaskItem[], id: string | undefined): string {
  return items.find((item) => item.id === id)?.text ?? '';
}

function Quotes({ targets }: { targets: readonly Target[] }) {
  return (
    <>
      {targets.map(({ quote, position }) => (
        <blockquote key={position.start} class="dl-task-quote" dir="auto">
          {quote.exact}
        </blockquote>
      ))}
    </>
  );
}

function Right({ task, entry }: { task: Task; entry: TaskKey }): ComponentChild {
  const { t } = useMessages();
  const format = useFormats();
  if (entry.kind === 'open')
    return (
      <>
        <p dir="auto">{entry.model}</p>
        <ul class="dl-handout-rubric">
          {entry.rubric.map(({ id, text, points }) => (
            <li key={id} dir="auto">
              {t('ui.parenthesis', [text, t('task.points', points)])}
            </li>
          ))}
        </ul>
      </>
    );
  if (entry.kind === 'choice' && task.kind === 'choice')
    return <p dir="auto">{format.list(entry.correct.map((id) => textOf(task.options, id)))}</p>;
  if (entry.kind === 'find-passage') return <Quotes targets={entry.targets} />;
  if (entry.kind === 'map') return <p>{t('handout.within', [positionText(entry, format, t), format.km(entry.km)])}</p>;
  if (entry.kind === 'order' && task.kind === 'order')
    return (
      <ol class="dl-handout-order">
        {entry.ids.map((id) => (
          <li key={id} dir="auto">
            {textOf(task.items, id)}
          </li>
        ))}
      </ol>
    );
  if (entry.kind === 'holder' && task.kind === 'holder')
    return (
      <p dir="auto">{entry.option === undefined ? entry.names.join(' / ') : textOf(task.options, entry.option)}</p>
    );
  if (entry.kind === 'match' && task.kind === 'match')
    return (
      <ul>
        {entry.pairs.map(([left, right]) => (
          <li key={left} dir="auto">
            {textOf(task.left, left)} — <strong>{letterOf(task.right.findIndex(({ id }) => id === right))}</strong>{' '}
            {textOf(task.right, right)}
          </li>
        ))}
      </ul>
    );
  if (entry.kind === 'true-false')
    return (
      <>
        <p>{t(entry.value ? 'task.true' : 'task.false')}</p>
        <Quotes targets={entry.targets} />
      </>
    );
  return null;
}

/** The right answers, on a page of their own. */
export function HandoutKey({ tasks, entries }: { tasks: readonly Task[]; entries: readonly TaskKey[] }) {
  const { t } = useMessages();
  return (
    <section class="dl-handout-key">
      <h2>{t('handout.key')}</h2>
      <ol class="dl-tasks">
        {tasks.map((task, i) => {
          const entry = entries.find((each) => each.task === task.id);
          return (
            entry && (
              <li key={task.id} class="dl-task dl-handout-whole">
                <p class="dl-task-head">
                  <span class="dl-kicker">{t('task.number', [String(i + 1)])}</span>
                  <span class="dl-small dl-task-state">{t('task.points', task.points)}</span>
                </p>
                <Right task={task} entry={entry} />
                {entry.explanation !== undefined && (
                  <p class="dl-small" dir="auto">
                    {entry.explanation}
                  </p>
                )}
              </li>
            )
          );
        })}
      </ol>
    </section>
  );
}
