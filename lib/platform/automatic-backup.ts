/** Backups that are written without being asked for: into the reader's folder, when one is due. */
import { backupDueAt, backupFileName } from '../exchange/backup-schedule.ts';
import { writeBackup } from '../exchange/backup.ts';
import { openNotes } from '../notes/open.ts';
import type { NotesStore } from '../notes/types.ts';
import { changeBackupRecord, readBackupRecord } from '../settings/backup-record.ts';
import { rememberedFolder, type BackupFolder } from './backup-folder.ts';

/** One page writes; the others, in other tabs and windows, need not wait for it. */
const LOCK = 'dateline-backup';

/** The last failure of this page, for trying again later and not at once. */
let failedAt: number | undefined;

export type BackupOutcome = 'written' | 'not-due' | 'no-permission' | 'busy' | 'failed';

/** Writes a backup when one is due, or when `isAsked`. A failure is remembered in the record and never thrown. */
export async function backUp(store: NotesStore, folder: BackupFolder, isAsked = false): Promise<BackupOutcome> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock): Promise<BackupOutcome> => {
    if (!lock) return 'busy';
    const record = await readBackupRecord();
    const changes = await store.changedSince(record.lastAt ?? 0);
    const dueAt = backupDueAt(record, changes, failedAt);
    if (!isAsked && (dueAt === undefined || dueAt > Date.now())) return 'not-due';
    if ((await folder.permission()) !== 'granted') return 'no-permission';
    try {
      const now = Date.now();
      const dump = await store.exportAll();
      await folder.write(backupFileName(now), await writeBackup(dump, now), record.keep);
      failedAt = undefined;
      await changeBackupRecord({ lastAt: now, lastRows: changes.rows }, ['failure', 'laterAt']);
      return 'written';
    } catch (error) {
      failedAt = Date.now();
      await changeBackupRecord({ failure: error instanceof Error ? error.message : String(error) });
      return 'failed';
    }
  });
}

/** For pages that have no notes of their own open. */
export async function backUpWhenDue(): Promise<void> {
  const folder = await rememberedFolder();
  if (!folder) return;
  const store = openNotes();
  try {
    await backUp(store, folder);
  } finally {
    store.close();
  }
}
