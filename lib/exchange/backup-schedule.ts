/**
 * When a backup is written by itself, when the reader is reminded of one, and which old ones go. Pure: the clock and the
 * count of changes come from outside, so that every rule can be tested.
 *
 * No alarm wakes the browser for this (it would need a permission): whoever opens a page of the extension starts the
 * round, and a page that stays open repeats it.
 */

/** What is remembered between pages. Times are milliseconds since the epoch. */
export interface BackupRecord {
  /** When the reader first could have made a backup: the reminder counts from here while there is none. */
  since: number;
  lastAt?: number;
  /** Rows in the last backup, trash included: imports and emptied trash change it without touching a row's time. */
  lastRows?: number;
  /** Name of the folder that backups go to by themselves; absent: none was chosen. */
  folder?: string;
  /** Why the last try failed, in the browser's words; absent after one that worked. */
  failure?: string;
  /** The reminder was put off. */
  laterAt?: number;
  reminds: boolean;
  /** Backups kept in the folder. */
  keep: number;
}

export interface Changes {
  /** Notes, lessons, marks and answers changed since the last backup. */
  changed: number;
  /** How many there are now, trash included. */
  rows: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Once a day: a folder that is copied elsewhere should not be copied at every note. */
const BACKUP_EVERY = DAY;
/** After a failure (folder gone, disk full) the next page tries again, but not each. */
const RETRY_AFTER = 15 * MINUTE;
/** Few changes may wait a month; a week's worth of work may not wait longer than a week. */
const REMIND_AFTER = 30 * DAY;
const REMIND_MANY = 50;
const REMIND_MANY_AFTER = 7 * DAY;
/** Put off, the reminder leaves the reader alone for so long. */
const LATER = 14 * DAY;
export const KEEP_CHOICES = [5, 10, 30, 100] as const;
export const DEFAULT_KEEP = 10;

const NAME = /^dateline-\d{4}-\d\d-\d\d-\d{6}\.dateline-backup\.json$/;

/**
 * How many changes the last backup lacks. None when there are none at all: an empty database may be one that was lost, and
 * its backups would in time push out those that still have something in them.
 */
export function unsavedCount({ lastAt, lastRows = 0 }: BackupRecord, { changed, rows }: Changes): number {
  if (rows === 0) return 0;
  return lastAt === undefined ? rows : Math.max(changed, Math.abs(rows - lastRows));
}

/** When the next backup is due, for the changes that there are; undefined when nothing has changed. */
export function backupDueAt(record: BackupRecord, changes: Changes, failedAt: number | undefined): number | undefined {
  if (unsavedCount(record, changes) === 0) return undefined;
  const due = record.lastAt === undefined ? 0 : record.lastAt + BACKUP_EVERY;
  return failedAt === undefined ? due : Math.max(due, failedAt + RETRY_AFTER);
}

export function isReminderDue(record: BackupRecord, changes: Changes, now: number): boolean {
  const unsaved = unsavedCount(record, changes);
  if (!record.reminds || unsaved === 0) return false;
  if (record.laterAt !== undefined && now - record.laterAt < LATER) return false;
  const age = now - (record.lastAt ?? record.since);
  return age >= REMIND_AFTER || (unsaved >= REMIND_MANY && age >= REMIND_MANY_AFTER);
}

/** Sorts by time. @param now milliseconds since the epoch. */
export function backupFileName(now: number): string {
  const [day = '', time = ''] = new Date(now).toISOString().split('T');
  return `dateline-${day}-${time.slice(0, 8).replaceAll(':', '')}.dateline-backup.json`;
}

/** The backups of ours in a folder that are beyond the newest `keep`; whatever else lies there is not ours to touch. */
export function outdatedBackups(names: readonly string[], keep: number): string[] {
  const own = names.filter((name) => NAME.test(name)).toSorted();
  return own.slice(0, Math.max(0, own.length - Math.max(1, keep)));
}

/** Whatever was stored, as a record: what is missing or makes no sense is the default. */
export function parseBackupRecord(stored: unknown, now: number): BackupRecord {
  const raw: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  const time = (key: string): number | undefined => {
    const value = raw[key];
    // A clock that was wrong once must not keep backups from being made until that day.
    return typeof value === 'number' && value >= 0 && value <= now + DAY ? value : undefined;
  };
  const optional = { lastAt: time('lastAt'), laterAt: time('laterAt') };
  return {
    since: time('since') ?? now,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(typeof raw['lastRows'] === 'number' ? { lastRows: raw['lastRows'] } : {}),
    ...(typeof raw['folder'] === 'string' ? { folder: raw['folder'] } : {}),
    ...(typeof raw['failure'] === 'string' ? { failure: raw['failure'].slice(0, 300) } : {}),
    reminds: raw['reminds'] !== false,
    keep: KEEP_CHOICES.find((keep) => keep === raw['keep']) ?? DEFAULT_KEEP,
  };
}
