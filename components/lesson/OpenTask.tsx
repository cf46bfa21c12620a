import { useMessages } from '../i18n/messages.ts';
import type { TaskBodyProps } from './props.ts';

const FEWEST_LINES = 3;
const MOST_LINES = 20;
/** Far more than anyone writes; what a file may hold. */
const LONGEST = 20_000;

export function OpenTask({ task, answer, labelledBy, onAnswer }: TaskBodyProps<'open'>) {
  const { t } = useMessages();
  const text = answer?.text ?? '';
  const words = text.split(/\s+/).filter((word) => word !== '').length;
  return (
    <>
      <textarea
        class="dl-input"
        placeholder=" "
        dir="auto"
        rows={Math.min(MOST_LINES, Math.max(FEWEST_LINES, task.lines))}
        maxLength={LONGEST}
        aria-labelledby={labelledBy}
        value={text}
        onInput={({ currentTarget: { value } }) => onAnswer(value === '' ? undefined : { kind: 'open', text: value })}
      />
      {/* On paper a field shows what fits into it; this shows all. */}
      <p class="dl-task-written" aria-hidden="true" dir="auto">
        {text}
      </p>
      <p class="dl-small">{t('task.words', words)}</p>
    </>
  );
}
