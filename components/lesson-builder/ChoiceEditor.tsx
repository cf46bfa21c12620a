import type { TaskItem } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import { Switch } from '../ui/Field.tsx';
import { among, type EditorProps } from './editor-props.ts';
import { Faults } from './fields.tsx';
import { OptionRows } from './OptionRows.tsx';

/** Options, and which of them is right. */
export function ChoiceEditor({ task, answer, faults, onChange }: EditorProps<'choice'>) {
  const { t } = useMessages();
  const { multiple, options } = task;
  const nameOf = (index: number): string => t('builder.option', [String(index + 1)]);
  const mark = ({ id }: TaskItem, isRight: boolean): void => {
    const others = multiple ? answer.correct.filter((each) => each !== id) : [];
    onChange(task, { ...answer, correct: isRight ? [...others, id] : others });
  };
  return (
    <fieldset class="dl-editor-part">
      <legend>{t(multiple ? 'builder.optionsMany' : 'builder.options')}</legend>
      <OptionRows
        items={options}
        nameOf={nameOf}
        addLabel={t('builder.addOption')}
        lead={(item, index) => (
          <input
            type={multiple ? 'checkbox' : 'radio'}
            name={`right-${task.id}`}
            aria-label={t('builder.isRight', [nameOf(index)])}
            title={t('builder.isRight', [nameOf(index)])}
            checked={answer.correct.includes(item.id)}
            onChange={({ currentTarget }) => mark(item, currentTarget.checked)}
          />
        )}
        onChange={(next, merge) => onChange({ ...task, options: next }, answer, merge)}
        onRemove={({ id }) =>
          onChange(
            { ...task, options: options.filter((item) => item.id !== id) },
            { ...answer, correct: answer.correct.filter((each) => each !== id) },
          )
        }
      />
      <Switch
        label={t('builder.several')}
        checked={multiple}
        onChange={(several) =>
          onChange(
            { ...task, multiple: several },
            { ...answer, correct: several ? answer.correct : answer.correct.slice(0, 1) },
          )
        }
      />
      <Faults faults={among(faults, 'fewOptions', 'emptyOption', 'sameOption', 'noAnswer')} />
    </fieldset>
  );
}
