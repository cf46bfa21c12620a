import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupView } from '../../../components/library/exchange/props.ts';
import {
  backupDueAt,
  DEFAULT_KEEP,
  isReminderDue,
  KEEP_CHOICES,
  unsavedCount,
  type BackupRecord,
  type Changes,
} from '../../../lib/exchange/backup-schedule.ts';
import type { NotesStore } from '../../../lib/notes/types.ts';
import { backUp, type BackupOutcome } from '../../../lib/platform/automatic-backup.ts';
import {
  canChooseFolder,
  chooseBackupFolder,
  forgetFolder,
  rememberedFolder,
  type BackupFolder,
} from '../../../lib/platform/backup-folder.ts';
import { changeBackupRecord, readBackupRecord, watchBackupRecord } from '../../../lib/settings/backup-record.ts';

/** After the last change a round waits for the next one, ms: whoever is writing goes on writing. */
const SETTLE = 5000;
/** The longest that a timer may run, ms: beyond it browsers take it for none. */
const LONGEST = 24 * 60 * 60 * 1000;

export interface Backups {
  view: BackupView;
  choose(): Promise<void>;
  allow(): Promise<void>;
  stop(): Promise<void>;
  now(): Promise<BackupOutcome | undefined>;
  keep(count: number): void;
  later(): void;
  remind(reminds: boolean): void;
  /** A backup of everything was just handed to the reader. @param at milliseconds since the epoch. */
  exported(at: number): void;
}

/** Writes backups when they are due while the page is open, and tells what there is to tell. */
export function useBackups(store: NotesStore, isReady: boolean): Backups {
  const [record, setRecord] = useState<BackupRecord>();
  const [changes, setChanges] = useState<Changes>();
  const [permission, setPermission] = useState<PermissionState>('granted');
  const [isWriting, setWriting] = useState(false);
  const [folder, setFolder] = useState<BackupFolder>();
  const folderNow = useRef<BackupFolder>(undefined);
  const take = (next: BackupFolder | undefined): void => {
    folderNow.current = next;
    setFolder(next);
  };

  useEffect(() => {
    const ending = new AbortController();
    const read = async (): Promise<void> => {
      const known = await readBackupRecord();
      // Written back at once: the first day counts for the reminder.
      setRecord(await changeBackupRecord({ since: known.since }));
      take(await rememberedFolder());
      setPermission((await folderNow.current?.permission()) ?? 'granted');
    };
    // Without storage there is nothing to back up either; the list says so.
    read().catch(() => undefined);
    watchBackupRecord(setRecord, ending.signal);
    return () => ending.abort();
  }, []);

  const lastAt = record?.lastAt ?? 0;
  useEffect(() => {
    if (!isReady || !record) return undefined;
    return store.watch((notes) => notes.changedSince(lastAt), setChanges);
  }, [store, isReady, record === undefined, lastAt]);

  const run = async (isAsked: boolean): Promise<BackupOutcome | undefined> => {
    if (!folderNow.current) return undefined;
    setWriting(isAsked);
    try {
      const outcome = await backUp(store, folderNow.current, isAsked);
      setPermission(await folderNow.current.permission());
      return outcome;
    } finally {
      setWriting(false);
    }
  };

  const dueAt = record && changes && folder ? backupDueAt(record, changes, undefined) : undefined;
  useEffect(() => {
    if (dueAt === undefined || permission !== 'granted') return undefined;
    const timer = setTimeout(() => void run(false), Math.min(LONGEST, Math.max(SETTLE, dueAt - Date.now())));
    return () => clearTimeout(timer);
  }, [dueAt, permission, folder, changes]);

  const isTime = record !== undefined && changes !== undefined && isReminderDue(record, changes, Date.now());
  const view: BackupView = {
    canChoose: canChooseFolder(),
    folder: folder && {
      name: folder.name,
      state: isWriting ? 'writing' : permission === 'granted' ? 'ready' : 'asking',
    },
    keep: record?.keep ?? DEFAULT_KEEP,
    keepChoices: KEEP_CHOICES,
    lastAt: record?.lastAt,
    failure: folder && record?.failure,
    reminder: isTime ? unsavedCount(record, changes) : undefined,
    reminds: record?.reminds ?? true,
  };
  const change = (...args: Parameters<typeof changeBackupRecord>): void =>
    void changeBackupRecord(...args).then(setRecord);

  return {
    view,
    async choose() {
      const chosen = await chooseBackupFolder();
      if (!chosen) return;
      take(chosen);
      change({ folder: chosen.name });
      setPermission(await chosen.permission());
      await run(true);
    },
    async allow() {
      if (!folderNow.current) return;
      const given = await folderNow.current.ask();
      setPermission(given);
      if (given === 'granted') await run(true);
    },
    async stop() {
      await forgetFolder();
      take(undefined);
      change({}, ['failure', 'folder']);
    },
    now: () => run(true),
    keep: (count) => change({ keep: count }),
    later: () => change({ laterAt: Date.now() }),
    remind: (reminds) => change({ reminds }),
    exported: (at) => change({ lastAt: at, ...(changes ? { lastRows: changes.rows } : {}) }, ['laterAt']),
  };
}
