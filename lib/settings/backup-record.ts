import { browser } from 'wxt/browser';
import { parseBackupRecord, type BackupRecord } from '../exchange/backup-schedule.ts';

const KEY = 'backup';

export async function readBackupRecord(): Promise<BackupRecord> {
  const stored = await browser.storage.local.get(KEY);
  return parseBackupRecord(stored[KEY], Date.now());
}

/** Two pages that change it at once must not undo one another. `remove`: fields that are to be forgotten. */
export function changeBackupRecord(
  change: Partial<BackupRecord>,
  remove: readonly ('failure' | 'folder' | 'laterAt')[] = [],
): Promise<BackupRecord> {
  return navigator.locks.request('dateline-backup-record', async () => {
    const record = { ...(await readBackupRecord()), ...change };
    for (const field of remove) delete record[field];
    await browser.storage.local.set({ [KEY]: record });
    return record;
  });
}

/** Calls back at every change, from wherever it was made, until the signal aborts. */
export function watchBackupRecord(onChange: (record: BackupRecord) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parseBackupRecord(change.newValue, Date.now()));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
