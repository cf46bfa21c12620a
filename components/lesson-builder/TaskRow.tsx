import type { ComponentChild, ComponentChildren } from 'preact';
import type { Task } from '../../lib/model/lesson.ts';
import { camel } from '../i18n/camel.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton } from '../ui/Button.tsx';

export interface TaskRowProps {
  task: Task;
  /** From 1. */
  number: number;
  handle: ComponentChild;
  isOpen: boolean;
  faults: number;
  onToggle(): void;
  onKeep(): void;
  onDuplicate(): void;
  onDelete(): void;
  /** The editor, when open. */
  children?: ComponentChildren;
}

/** A task in the list: what it is at a glance, and its editor below when it is open. */
export function TaskRow({ task, number, handle, isOpen, faults, children, ...on }: TaskRowProps) {
  const { t } = useMessages();
  const name = t('builder.task', [String(number)]);
  const body = `editor-${task.id}`;
  return (
    <article class={`dl-task-row${task.draft ? ' dl-task-draft' : ''}`} data-task={task.id} aria-label={name}>
      <div class="dl-task-row-head">
        {handle}
        <button
          type="button"
          class="dl-task-row-name"
          aria-expanded={isOpen}
          {...(isOpen ? { 'aria-controls': body } : {})}
          onClick={on.onToggle}
        >
          <span class="dl-kicker">
            {name} · {t(`taskKind.${camel(task.kind)}`)}
            {task.draft && <span class="dl-draft-mark">{t('builder.draft')}</span>}
          </span>
          <span class="dl-task-row-prompt" dir="auto">
            {task.prompt === '' ? t('builder.noWords') : task.prompt}
          </span>
          <span class="dl-small">
            {t('task.points', task.points)}
            {faults > 0 && !task.draft && <span class="dl-fault"> · {t('builder.faults', faults)}</span>}
          </span>
        </button>
        <span class="dl-task-row-tools">
          {task.draft && <Button onClick={on.onKeep}>{t('builder.keep')}</Button>}
          <IconButton icon="copy" label={t('builder.duplicateTask', [String(number)])} onClick={on.onDuplicate} />
          <IconButton
            icon="trash"
            label={t(task.draft ? 'builder.dropTask' : 'builder.deleteTask', [String(number)])}
            onClick={on.onDelete}
          />
        </span>
      </div>
      {isOpen && <div id={body}>{children}</div>}
    </article>
  );
}
