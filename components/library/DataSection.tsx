import { useState } from 'preact/hooks';
import { useFormats } from '../i18n/format.ts';
import { useMessages } from '../i18n/messages.ts';
import { Button } from '../ui/Button.tsx';
import type { LibraryProps } from './props.ts';

const MEGABYTE = 1_000_000;

/** How much room the data takes, and the one action that deletes all of it, with a backup offered before. */
export function DataSection({
  storage,
  onExport,
  onEraseAll,
}: Pick<LibraryProps, 'storage' | 'onExport' | 'onEraseAll'>) {
  const { t } = useMessages();
  const format = useFormats();
  const [asking, setAsking] = useState(false);
  return (
    <section class="dl-data-section">
      <h2>{t('library.data')}</h2>
      {storage && (
        <p class="dl-small">
          {t('library.dataSize', [format.number(Math.max(0.1, storage.bytes / MEGABYTE))])}{' '}
          {t(storage.isKept ? 'library.dataKept' : 'library.dataNotKept')}
        </p>
      )}
      {asking ? (
        <div class="dl-data-asking" role="group" aria-label={t('library.eraseAll')}>
          <p>{t('library.eraseAdvice')}</p>
          <div class="dl-row">
            <Button main onClick={() => onExport({ kind: 'all' }, 'backup')}>
              {t('library.eraseBackup')}
            </Button>
            <Button
              onClick={() => {
                setAsking(false);
                onEraseAll();
              }}
            >
              {t('library.eraseSure')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('ui.cancel')}</Button>
          </div>
        </div>
      ) : (
        <Button onClick={() => setAsking(true)}>{t('library.eraseAll')}</Button>
      )}
    </section>
  );
}
