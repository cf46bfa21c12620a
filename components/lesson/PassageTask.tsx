import type { Target } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, LinkButton } from '../ui/Button.tsx';
import type { PassagePicking, TaskBodyProps } from './props.ts';

const LONGEST = 5000;

export interface ChosenPassageProps {
  taskId: string;
  target: Target | null;
  picking: PassagePicking;
  onClear(): void;
}

/** The passage that the student marked, and the ways to mark another. */
export function ChosenPassage({ taskId, target, picking, onClear }: ChosenPassageProps) {
  const { t } = useMessages();
  const isActive = picking.active === taskId;
  const { show, paste } = picking;
  if (paste)
    return (
      <textarea
        class="dl-input"
        rows={3}
        dir="auto"
        maxLength={LONGEST}
        aria-label={t('task.paste')}
        placeholder={t('task.paste')}
        value={target?.quote.exact ?? ''}
        onChange={({ currentTarget: { value } }) => paste(taskId, value)}
      />
    );
  return (
    <div class="dl-task-passage">
      {target && (
        <blockquote class="dl-task-quote" dir="auto">
          {target.quote.exact}
        </blockquote>
      )}
      <div class="dl-row">
        <Button main={isActive} onClick={() => picking.begin(taskId)}>
          {target ? t('task.another') : picking.label}
        </Button>
        {target && show && <LinkButton onClick={() => show(taskId)}>{t('task.show')}</LinkButton>}
        {target && <LinkButton onClick={onClear}>{t('task.clear')}</LinkButton>}
      </div>
    </div>
  );
}

/** Find the passage that … */
export function PassageTask({
  task,
  answer,
  picking,
  onAnswer,
}: TaskBodyProps<'find-passage'> & { picking: PassagePicking }) {
  return (
    <ChosenPassage
      taskId={task.id}
      target={answer?.target ?? null}
      picking={picking}
      onClear={() => onAnswer(undefined)}
    />
  );
}
