import { useId } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { ChosenPassage } from './PassageTask.tsx';
import type { PassagePicking, TaskBodyProps } from './props.ts';

/** True or false, and the passage that proves it where the task asks for it. */
export function TrueFalseTask(props: TaskBodyProps<'true-false'> & { picking: PassagePicking }) {
  const { task, answer, labelledBy, picking, onAnswer } = props;
  const { t } = useMessages();
  const name = useId();
  const value = answer?.value ?? null;
  const target = answer?.target ?? null;
  return (
    <>
      <div class="dl-task-options dl-row" role="radiogroup" aria-labelledby={labelledBy}>
        {[true, false].map((each) => (
          <label key={String(each)} class="dl-choice">
            <input
              type="radio"
              name={name}
              checked={value === each}
              onChange={() => onAnswer({ kind: 'true-false', value: each, target })}
            />
            <span>{t(each ? 'task.true' : 'task.false')}</span>
          </label>
        ))}
      </div>
      {task.evidence && (
        <>
          <p class="dl-small">{t('task.evidence')}</p>
          <ChosenPassage
            taskId={task.id}
            target={target}
            picking={picking}
            onClear={() => onAnswer(value === null ? undefined : { kind: 'true-false', value, target: null })}
          />
        </>
      )}
    </>
  );
}
