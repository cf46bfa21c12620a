import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';

export interface WordingProps {
  /** The quote as it was taken. */
  was: string;
  /** What stands there now. */
  now: string;
  /** Absent: can't be done here. */
  onAccept?: (() => void) | undefined;
}

/** A passage that was reworded since its note was made: both wordings, and one press that takes the new one. */
export function Wording({ was, now, onAccept }: WordingProps) {
  const { t } = useMessages();
  return (
    <div class="dl-wording">
      <p class="dl-small">{t('note.approximate')}</p>
      <dl>
        <dt>{t('note.wasReading')}</dt>
        <dd dir="auto">
          <del>{was}</del>
        </dd>
        <dt>{t('note.nowReads')}</dt>
        <dd dir="auto">
          <ins>{now}</ins>
        </dd>
      </dl>
      {onAccept && <Button onClick={onAccept}>{t('note.accept')}</Button>}
    </div>
  );
}
