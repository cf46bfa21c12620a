import { useFormats } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import type { ExchangeProps } from './props.ts';

type BackupReminderProps = Pick<
  ExchangeProps,
  'backups' | 'onExport' | 'onBackUpNow' | 'onAllowFolder' | 'onRemindLater'
>;

/** A line above the list when much has no backup: said once, put off with one press, never in the way. */
export function BackupReminder({ backups, onExport, onBackUpNow, onAllowFolder, onRemindLater }: BackupReminderProps) {
  const { t } = useMessages();
  const format = useFormats();
  const { reminder, folder } = backups;
  if (reminder === undefined) return null;
  return (
    <aside class="dl-backup-reminder" aria-label={t('backup.title')}>
      <div>
        <p>{t('backup.remind', reminder, [format.number(reminder)])}</p>
        <p class="dl-small">
          {folder?.state === 'asking' ? t('backup.denied', [folder.name]) : t('backup.remindAdvice')}
        </p>
      </div>
      <div class="dl-row">
        {folder === undefined ? (
          <Button main onClick={() => onExport({ kind: 'all' }, 'backup')}>
            {t('backup.exportNow')}
          </Button>
        ) : folder.state === 'asking' ? (
          <Button main onClick={onAllowFolder}>
            {t('backup.allow')}
          </Button>
        ) : (
          <Button main disabled={folder.state === 'writing'} onClick={onBackUpNow}>
            {t('backup.now')}
          </Button>
        )}
        <Button onClick={onRemindLater}>{t('backup.later')}</Button>
      </div>
    </aside>
  );
}
