import type { Task, TaskItem } from '../../../lib/model/lesson.ts';
import { useMessages } from '../../i18n/messages.ts';
import { TaskMapPicture } from '../MapTask.tsx';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const MOST_LINES = 20;

/** "A" … "Z", then numbers. */
export function letterOf(index: number): string {
  return LETTERS[index] ?? String(index + 1);
}

/** Lines to write on. */
function Lines({ count }: { count: number }) {
  return (
    <div class="dl-handout-lines" aria-hidden="true">
      {Array.from({ length: Math.min(MOST_LINES, Math.max(1, count)) }, (_, i) => (
        <span key={i} />
      ))}
    </div>
  );
}

/** Boxes to tick, round where only one may be ticked. */
function Boxes({ options, round }: { options: readonly TaskItem[]; round: boolean }) {
  return (
    <ul class={`dl-handout-boxes${round ? ' dl-handout-round' : ''}`}>
      {options.map(({ id, text }) => (
        <li key={id} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

function Room({ task }: { task: Task }) {
  const { t } = useMessages();
  switch (task.kind) {
    case 'open':
      return <Lines count={task.lines} />;
    case 'choice':
      return <Boxes options={task.options} round={!task.multiple} />;
    case 'find-passage':
      return (
        <>
          <p class="dl-small">{t('handout.underline')}</p>
          <Lines count={2} />
        </>
      );
    case 'map':
      return (
        <>
          <p class="dl-small">{t('handout.cross')}</p>
          <div class="dl-handout-map">
            <TaskMapPicture map={task.map} />
          </div>
        </>
      );
    case 'order':
      return (
        <>
          <p class="dl-small">{t('handout.order')}</p>
          <ul class="dl-handout-boxes">
            {task.items.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      );
    case 'holder':
      return task.options.length > 0 ? <Boxes options={task.options} round /> : <Lines count={1} />;
    case 'match':
      return (
        <>
          <p class="dl-small">{t('handout.match')}</p>
          <div class="dl-handout-match">
            <ul class="dl-handout-boxes">
              {task.left.map(({ id, text }) => (
                <li key={id} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
            <ul>
              {task.right.map(({ id, text }, i) => (
                <li key={id} dir="auto">
                  <strong>{letterOf(i)}</strong> {text}
                </li>
              ))}
            </ul>
          </div>
        </>
      );
    case 'true-false':
      return (
        <>
          <ul class="dl-handout-boxes dl-handout-round dl-handout-row">
            <li>{t('task.true')}</li>
            <li>{t('task.false')}</li>
          </ul>
          {task.evidence && (
            <>
              <p class="dl-small">{t('handout.evidence')}</p>
              <Lines count={2} />
            </>
          )}
        </>
      );
  }
}

export interface HandoutTaskProps {
  task: Task;
  number: number;
  /** Number of the passage that it is about. */
  passage: number | undefined;
}

/** A task with room for an answer by hand. */
export function HandoutTask({ task, number, passage }: HandoutTaskProps) {
  const { t } = useMessages();
  return (
    <li class="dl-task dl-handout-whole">
      <p class="dl-task-head">
        <span class="dl-kicker">{t('task.number', [String(number)])}</span>
        {passage !== undefined && <span class="dl-small">{t('task.passage', [String(passage)])}</span>}
        {task.points > 0 && <span class="dl-small dl-task-state">{t('task.points', task.points)}</span>}
      </p>
      <p class="dl-task-prompt" dir="auto">
        {task.prompt}
      </p>
      <Room task={task} />
    </li>
  );
}
