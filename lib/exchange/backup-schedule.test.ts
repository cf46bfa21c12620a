import { describe, expect, test } from 'vitest';
import {
  backupDueAt,
  backupFileName,
  isReminderDue,
  outdatedBackups,
  parseBackupRecord,
  unsavedCount,
  type BackupRecord,
} from './backup-schedule.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 23, 14, 5, 9);
const record = (change: Partial<BackupRecord> = {}): BackupRecord => ({
  since: NOW - 60 * DAY,
  reminds: true,
  keep: 10,
  ...change,
});

describe('a backup', () => {
  test('is due a day after the last, at once when there is none, never when nothing has changed', () => {
    expect(backupDueAt(record(), { changed: 3, rows: 3 }, undefined)).toBe(0);
    const last = record({ lastAt: NOW - 1000, lastRows: 3 });
    expect(backupDueAt(last, { changed: 1, rows: 3 }, undefined)).toBe(NOW - 1000 + DAY);
    expect(backupDueAt(last, { changed: 0, rows: 3 }, undefined)).toBeUndefined();
    expect(backupDueAt(record(), { changed: 0, rows: 0 }, undefined)).toBeUndefined();
  });

  test('lacks what was imported with older times, and what was emptied from the trash', () => {
    expect(unsavedCount(record({ lastAt: NOW, lastRows: 3 }), { changed: 0, rows: 40 })).toBe(37);
    expect(unsavedCount(record({ lastAt: NOW, lastRows: 3 }), { changed: 0, rows: 1 })).toBe(2);
  });

  test('is never made of nothing: an empty database may be a lost one', () => {
    expect(backupDueAt(record({ lastAt: 1, lastRows: 300 }), { changed: 0, rows: 0 }, undefined)).toBeUndefined();
    expect(isReminderDue(record({ lastAt: 1, lastRows: 300 }), { changed: 0, rows: 0 }, NOW)).toBe(false);
  });

  test('that failed is tried again after a while, not at once', () => {
    expect(backupDueAt(record(), { changed: 1, rows: 1 }, NOW)).toBe(NOW + 15 * 60_000);
  });

  test('has a name that sorts by time', () => {
    expect(backupFileName(NOW)).toBe('dateline-2026-11-23-140509.dateline-backup.json');
  });

  test('goes when there are newer ones enough; other files stay', () => {
    const own = [1, 2, 3, 4].map((day) => backupFileName(NOW + day * DAY));
    const others = [
      'taxes.xls',
      'dateline-2026-11-23.dateline-backup.json',
      'my dateline-2020-01-01-000000.dateline-backup.json',
    ];
    const names = [...own.toReversed(), ...others];
    expect(outdatedBackups(names, 3)).toEqual([own[0]]);
    expect(outdatedBackups(names, 9)).toEqual([]);
    expect(outdatedBackups(names, 0)).toHaveLength(3);
  });
});

describe('the reminder', () => {
  const few = { changed: 2, rows: 9 };
  const many = { changed: 80, rows: 90 };

  test('comes after a month, after a week when much has changed, never without changes', () => {
    const after = (days: number) => record({ lastAt: NOW - days * DAY, lastRows: 9 });
    expect(isReminderDue(after(29), few, NOW)).toBe(false);
    expect(isReminderDue(after(31), few, NOW)).toBe(true);
    expect(isReminderDue(after(6), { ...many, rows: 9 }, NOW)).toBe(false);
    expect(isReminderDue(after(8), { ...many, rows: 9 }, NOW)).toBe(true);
    expect(isReminderDue(after(300), { changed: 0, rows: 9 }, NOW)).toBe(false);
  });

  test('counts from the beginning while there is no backup', () => {
    expect(isReminderDue(record({ since: NOW - 2 * DAY }), many, NOW)).toBe(false);
    expect(isReminderDue(record(), few, NOW)).toBe(true);
  });

  test('put off leaves two weeks of peace; turned off, it stays away', () => {
    expect(isReminderDue(record({ laterAt: NOW - 13 * DAY }), few, NOW)).toBe(false);
    expect(isReminderDue(record({ laterAt: NOW - 15 * DAY }), few, NOW)).toBe(true);
    expect(isReminderDue(record({ reminds: false }), many, NOW)).toBe(false);
  });
});

test.each([undefined, null, 7, { since: 'x', keep: 7, reminds: 'no', lastAt: NOW + 400 * DAY, failure: {} }])(
  'what was stored by whomever becomes a record: %j',
  (stored) => expect(parseBackupRecord(stored, NOW)).toEqual({ since: NOW, reminds: true, keep: 10 }),
);
