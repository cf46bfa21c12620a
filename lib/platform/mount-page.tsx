import { render, type ComponentChildren } from 'preact';
import { HelpHost } from '../../components/help/HelpHost.tsx';
import { MessagesContext } from '../../components/i18n/messages.ts';
import type { ReaderSettings } from '../model/settings.ts';
import { readBackupRecord } from '../settings/backup-record.ts';
import { readSettings, watchSettings } from '../settings/settings.ts';
import { shortcuts } from './shortcuts.ts';
import { messages } from './words.ts';

/** A page that is open for so long looks whether a backup is due, and again each hour, ms. */
const BACKUP_FIRST = 10_000;
const BACKUP_AGAIN = 60 * 60 * 1000;

/**
 * Mounts an extension page: words, language, direction, and the theme that the reader has set, followed live.
 * `ownTheme`: the page dresses itself.
 */
export function mountPage(page: ComponentChildren, { ownTheme = false } = {}): void {
  const words = messages();
  const root = document.documentElement;
  root.lang = words.locale;
  root.dir = words.dir;
  const dress = ({ theme }: ReaderSettings): void => {
    if (theme === 'system') root.removeAttribute('data-theme');
    else root.dataset.theme = theme;
  };
  if (!ownTheme) {
    readSettings().then(dress, () => undefined);
    watchSettings(dress, new AbortController().signal);
  }
  const mount = document.getElementById('app');
  if (!mount) return;
  render(
    <MessagesContext.Provider value={words}>
      <HelpHost shortcuts={shortcuts}>{page}</HelpHost>
    </MessagesContext.Provider>,
    mount,
  );
  setTimeout(keepBackups, BACKUP_FIRST);
  setInterval(keepBackups, BACKUP_AGAIN);
}

/** Any page will do for a backup that is due; its code is read only where there is a folder to write to. */
function keepBackups(): void {
  readBackupRecord()
    .then(async ({ folder }) => {
      if (folder === undefined) return;
      const { backUpWhenDue } = await import('./automatic-backup.ts');
      await backUpWhenDue();
    })
    // What went wrong is remembered with the record, and told where backups are.
    .catch(() => undefined);
}
