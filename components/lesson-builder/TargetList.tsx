import type { Target } from '../../lib/model/note.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button, IconButton, LinkButton } from '../ui/Button.tsx';

export interface TargetListProps {
  targets: readonly Target[];
  pickLabel: string;
  onPick?: (() => void) | undefined;
  onShow?: ((target: Target) => void) | undefined;
  onRemove(index: number): void;
}

/** Right passages of a key; any of them counts. */
export function TargetList({ targets, pickLabel, onPick, onShow, onRemove }: TargetListProps) {
  const { t } = useMessages();
  return (
    <>
      {targets.length > 0 && (
        <ul class="dl-target-list">
          {targets.map((target, i) => {
            const quote = t('ui.quoted', [target.quote.exact]);
            return (
              <li key={`${target.position.start} ${target.position.end}`}>
                {onShow ? (
                  <LinkButton onClick={() => onShow(target)}>
                    <bdi>{quote}</bdi>
                  </LinkButton>
                ) : (
                  <bdi>{quote}</bdi>
                )}
                <IconButton
                  icon="trash"
                  label={t('builder.removeTarget', [String(i + 1)])}
                  onClick={() => onRemove(i)}
                />
              </li>
            );
          })}
        </ul>
      )}
      <div class="dl-task-passage">
        {onPick ? <Button onClick={onPick}>{pickLabel}</Button> : <p class="dl-small">{t('builder.noTextToPick')}</p>}
      </div>
    </>
  );
}
