import { useId } from 'preact/hooks';
import type { TaskItem } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { useLessonWords } from './lesson-language.ts';
import type { TaskBodyProps } from './props.ts';

export interface OptionsProps {
  options: readonly TaskItem[];
  chosen: readonly string[];
  multiple: boolean;
  labelledBy: string;
  onChoose(ids: string[]): void;
}

/** One of several, or several of several: the browser's own radio buttons and checkboxes. */
export function Options({ options, chosen, multiple, labelledBy, onChoose }: OptionsProps) {
  const name = useId();
  const said = useLessonWords();
  return (
    <div class="dl-task-options" role={multiple ? 'group' : 'radiogroup'} aria-labelledby={labelledBy}>
      {options.map(({ id, text }) => (
        <label key={id} class="dl-choice">
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={name}
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) => {
              if (!multiple) onChoose([id]);
              // In the order of the options, whatever the order of the presses.
              else onChoose(options.filter((each) => (each.id === id ? checked : chosen.includes(each.id))).map(idOf));
            }}
          />
          <span {...said}>{text}</span>
        </label>
      ))}
    </div>
  );
}

const idOf = ({ id }: TaskItem): string => id;

export function ChoiceTask({ task, answer, labelledBy, onAnswer }: TaskBodyProps<'choice'>) {
  const { t } = useMessages();
  return (
    <>
      {task.multiple && <p class="dl-small">{t('task.several')}</p>}
      <Options
        options={task.options}
        chosen={answer?.options ?? []}
        multiple={task.multiple}
        labelledBy={labelledBy}
        onChoose={(options) => onAnswer(options.length === 0 ? undefined : { kind: 'choice', options })}
      />
    </>
  );
}
