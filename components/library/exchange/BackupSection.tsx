import { useId } from 'preact/hooks';
import { useFormats } from '../../i18n/format.ts';
import { useMessages } from '../../i18n/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Field.tsx';
import type { BackupView, ExchangeProps } from './props.ts';

type BackupSectionProps = Pick<
  ExchangeProps,
  'backups' | 'onChooseFolder' | 'onAllowFolder' | 'onStopFolder' | 'onBackUpNow' | 'onKeep' | 'onRemind'
>;

/** The reader's own calendar day of a time. */
function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function Keep({ backups, onKeep }: Pick<BackupSectionProps, 'backups' | 'onKeep'>) {
  const { t } = useMessages();
  const format = useFormats();
  const id = useId();
  return (
    <div class="dl-field dl-backup-keep">
      <label for={id}>{t('backup.keep')}</label>
      <select
        id={id}
        class="dl-input"
        value={String(backups.keep)}
        onChange={(event) => onKeep(Number(event.currentTarget.value))}
      >
        {backups.keepChoices.map((count) => (
          <option key={count} value={String(count)}>
            {format.number(count)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Folder(props: BackupSectionProps & { folder: NonNullable<BackupView['folder']> }) {
  const { folder, backups, onAllowFolder, onBackUpNow, onChooseFolder, onStopFolder } = props;
  const { t } = useMessages();
  const format = useFormats();
  return (
    <>
      <p>{t('backup.into', [folder.name, format.number(backups.keep)])}</p>
      {folder.state === 'asking' && <p class="dl-library-refused">{t('backup.denied', [folder.name])}</p>}
      <div class="dl-row">
        {folder.state === 'asking' ? (
          <Button main onClick={onAllowFolder}>
            {t('backup.allow')}
          </Button>
        ) : (
          <Button main disabled={folder.state === 'writing'} onClick={onBackUpNow}>
            {t(folder.state === 'writing' ? 'backup.writing' : 'backup.now')}
          </Button>
        )}
        <Button onClick={onChooseFolder}>{t('backup.change')}</Button>
        <Button onClick={onStopFolder}>{t('backup.stop')}</Button>
      </div>
      <Keep {...props} />
    </>
  );
}

/** A folder for backups where the browser has one to give; else the promise to be reminded. */
export function BackupSection(props: BackupSectionProps) {
  const { backups, onChooseFolder, onRemind } = props;
  const { t } = useMessages();
  const format = useFormats();
  return (
    <section class="dl-page-section">
      <h2>{t('backup.title')}</h2>
      <div>
        <p>{t(backups.canChoose ? 'backup.folderAdvice' : 'backup.noFolder')}</p>
        <p class="dl-small" role="status">
          {backups.lastAt === undefined ? t('backup.never') : t('backup.last', [format.date(dayOf(backups.lastAt))])}
        </p>
        {backups.failure !== undefined && (
          <div>
            <p class="dl-library-refused">{t('backup.failed', [backups.failure])}</p>
            <p>{t('backup.failedAdvice')}</p>
          </div>
        )}
        {backups.folder ? (
          <Folder {...props} folder={backups.folder} />
        ) : (
          backups.canChoose && (
            <div class="dl-row">
              <Button onClick={onChooseFolder}>{t('backup.choose')}</Button>
            </div>
          )
        )}
        <Switch label={t('backup.remindMe')} checked={backups.reminds} onChange={onRemind} />
      </div>
    </section>
  );
}
