import { useMessages } from '../i18n/messages.ts';
import { Options } from './ChoiceTask.tsx';
import type { TaskBodyProps } from './props.ts';

/** Who held this office then? Choose, or write the name. */
export function HolderTask({ task, answer, labelledBy, onAnswer }: TaskBodyProps<'holder'>) {
  const { t } = useMessages();
  if (task.options.length > 0)
    return (
      <Options
        options={task.options}
        chosen={answer?.option === undefined ? [] : [answer.option]}
        multiple={false}
        labelledBy={labelledBy}
        onChoose={([option]) => onAnswer(option === undefined ? undefined : { kind: 'holder', option })}
      />
    );
  return (
    <input
      class="dl-input"
      type="text"
      dir="auto"
      autocomplete="off"
      maxLength={300}
      aria-labelledby={labelledBy}
      placeholder={t('task.name')}
      value={answer?.text ?? ''}
      onInput={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : { kind: 'holder', text: value })}
    />
  );
}
