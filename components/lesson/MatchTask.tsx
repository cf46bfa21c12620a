import { useId } from 'preact/hooks';
import { useMessages } from '../i18n/messages.ts';
import { useLessonWords } from './lesson-language.ts';
import type { TaskBodyProps } from './props.ts';

/** Each left item with a list of all right ones: the same by mouse, finger and keyboard. */
export function MatchTask({ task, answer, labelledBy, onAnswer }: TaskBodyProps<'match'>) {
  const { t } = useMessages();
  const id = useId();
  const said = useLessonWords();
  const pairs = new Map(answer?.pairs ?? []);
  const choose = (left: string, right: string): void => {
    const chosen = new Map(pairs);
    if (right === '') chosen.delete(left);
    else chosen.set(left, right);
    const next = task.left.flatMap((item): [string, string][] => {
      const mate = chosen.get(item.id);
      return mate === undefined ? [] : [[item.id, mate]];
    });
    onAnswer(next.length === 0 ? undefined : { kind: 'match', pairs: next });
  };
  const used = new Set(pairs.values());
  return (
    <div class="dl-task-pairs" role="group" aria-labelledby={labelledBy}>
      {task.left.map((left) => {
        const chosen = pairs.get(left.id) ?? '';
        return (
          <div key={left.id} class="dl-task-pair">
            <label id={`${id}-${left.id}`} for={`${id}-${left.id}-field`} {...said}>
              {left.text}
            </label>
            <select
              id={`${id}-${left.id}-field`}
              class="dl-input"
              value={chosen}
              onChange={({ currentTarget: { value } }) => choose(left.id, value)}
            >
              <option value="">{t('task.choose')}</option>
              {task.right.map((right) => (
                <option key={right.id} value={right.id}>
                  {used.has(right.id) && right.id !== chosen ? t('task.used', [right.text]) : right.text}
                </option>
              ))}
            </select>
          </div>
        );
      })}
    </div>
  );
}
