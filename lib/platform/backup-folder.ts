/**
 * A folder of the reader's for backups, where the browser lets pages have one (File System Access API: Chrome and its
 * kin; Firefox has none). The handle lives in a small database of its own, so that neither erasing the notes nor one that
 * doesn't open takes the way to the backups along. The yes that goes with it may lapse when the browser is closed:
 * `permission` tells, and `ask` needs a press of the reader's.
 */
import { Dexie, type EntityTable } from 'dexie';
import { outdatedBackups } from '../exchange/backup-schedule.ts';

/** What TypeScript's types of the DOM leave out, since not every browser has it. */
interface Handle extends FileSystemDirectoryHandle {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface FolderWindow {
  showDirectoryPicker?(options: { id: string; mode: 'readwrite'; startIn: string }): Promise<Handle>;
}
type Database = Dexie & { folders: EntityTable<{ key: string; handle: Handle }, 'key'> };

const KEY = 'folder';
const MODE = { mode: 'readwrite' } as const;

export interface BackupFolder {
  name: string;
  permission(): Promise<PermissionState>;
  /** Only while the browser still counts a press of the reader's. */
  ask(): Promise<PermissionState>;
  /** Writes the file whole or not at all, then removes the oldest backups beyond `keep`. */
  write(name: string, text: string, keep: number): Promise<void>;
}

export function canChooseFolder(): boolean {
  return 'showDirectoryPicker' in globalThis;
}

/** undefined: the reader thought better of it. */
export async function chooseBackupFolder(): Promise<BackupFolder | undefined> {
  const { showDirectoryPicker } = globalThis as FolderWindow;
  if (!showDirectoryPicker) return undefined;
  try {
    const handle = await showDirectoryPicker.call(globalThis, {
      id: 'dateline-backups',
      ...MODE,
      startIn: 'documents',
    });
    await withDatabase((db) => db.folders.put({ key: KEY, handle }));
    return folderOf(handle);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

export async function rememberedFolder(): Promise<BackupFolder | undefined> {
  if (!canChooseFolder()) return undefined;
  const known = await withDatabase((db) => db.folders.get(KEY));
  return known && folderOf(known.handle);
}

export async function forgetFolder(): Promise<void> {
  await withDatabase((db) => db.folders.delete(KEY));
}

async function withDatabase<T>(work: (db: Database) => PromiseLike<T>): Promise<T> {
  const db = new Dexie('dateline-backup-folder') as Database;
  db.version(1).stores({ folders: 'key' });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function folderOf(handle: Handle): BackupFolder {
  return {
    name: handle.name,
    permission: async () => (await handle.queryPermission?.(MODE)) ?? 'granted',
    ask: async () => (await handle.requestPermission?.(MODE)) ?? 'granted',
    async write(name, text, keep) {
      const file = await handle.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      try {
        await stream.write(text);
        await stream.close();
      } catch (error) {
        await stream.abort().catch(() => undefined);
        throw error;
      }
      // A full or faulty disk can take less than it was given; then the older backups are still needed.
      const written = (await file.getFile()).size;
      if (written < text.length) throw new Error(`${name}: ${written} bytes written`);
      const names: string[] = [];
      for await (const each of handle.keys()) names.push(each);
      for (const old of outdatedBackups(names, keep)) await handle.removeEntry(old);
    },
  };
}
