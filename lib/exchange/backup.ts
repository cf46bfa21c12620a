/**
 * Dateline's own backup: everything, as JSON with a version and a check sum. What `NotesStore.importAll` takes back.
 *
 *     { "format": "dateline-backup", "version": 1, "createdAt": "…", "sha256": "…", "data": { articles, notes, corrections } }
 *
 * Version 2 has lessons and study too, in members of their own; a backup without any is still written as version 1, which
 * an older Dateline takes back.
 *
 * The check sum is over the canonical form of `data` (keys sorted), so that an editor that formats the file anew doesn't
 * damage it, and a lost line does.
 */
import * as v from 'valibot';
import { FullDumpSchema } from '../notes/dump-schema.ts';
import type { NotesDump } from '../notes/types.ts';
import { ExchangeError, parseJson } from './errors.ts';

export const BACKUP_FORMAT = 'dateline-backup';
const VERSION = 2;
const FIRST_VERSION = 1;
const FIRST_MEMBERS: ReadonlySet<string> = new Set(['articles', 'notes', 'corrections']);

const EnvelopeSchema = v.strictObject({
  format: v.literal(BACKUP_FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  createdAt: v.pipe(v.string(), v.maxLength(40)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  data: v.unknown(),
});

/**
 * In steps that give the page its turn: backups are also written by themselves, while the reader does something else.
 * @param now milliseconds since the epoch.
 */
export async function writeBackup(data: NotesDump, now: number): Promise<string> {
  const canonical: string[] = [];
  const plain: string[] = [];
  const members: [string, unknown][] = Object.entries(data);
  for (const [name, rows] of members.sort(byKey)) {
    if (!Array.isArray(rows)) {
      canonical.push(JSON.stringify([name, sorted(rows)]));
      plain.push(`${JSON.stringify(name)}:${JSON.stringify(rows)}`);
      continue;
    }
    const [sortedRows, plainRows]: [string[], string[]] = [[], []];
    for (const row of rows as unknown[]) {
      await giveTurn();
      sortedRows.push(JSON.stringify(sorted(row)));
      plainRows.push(JSON.stringify(row));
    }
    canonical.push(`[${JSON.stringify(name)},[${sortedRows.join(',')}]]`);
    plain.push(`${JSON.stringify(name)}:[${plainRows.join(',')}]`);
  }
  const version = members.every(([name]) => FIRST_MEMBERS.has(name)) ? FIRST_VERSION : VERSION;
  const head = { format: BACKUP_FORMAT, version, createdAt: new Date(now).toISOString() };
  const sha256 = await digest(`[${canonical.join(',')}]`);
  return `${JSON.stringify({ ...head, sha256 }).slice(0, -1)},"data":{${plain.join(',')}}}`;
}

/** The longest stretch of work between two turns of the page, ms. */
const STRETCH = 12;
let worked = 0;

async function giveTurn(): Promise<void> {
  if (performance.now() - worked < STRETCH) return;
  await new Promise((resolve) => setTimeout(resolve));
  worked = performance.now();
}

/** The data of a backup, checked. @throws ExchangeError. */
export async function readBackup(text: string): Promise<NotesDump> {
  return backupOf(parseJson(text));
}

/** @param file parsed JSON. @throws ExchangeError. */
export async function backupOf(file: unknown): Promise<NotesDump> {
  const envelope = v.safeParse(EnvelopeSchema, withKnownVersion(file));
  if (!envelope.success) {
    const [issue] = envelope.issues;
    throw new ExchangeError('invalid', `${v.getDotPath(issue) ?? 'file'}: ${issue.message}`);
  }
  if ((await digest(JSON.stringify(sorted(envelope.output.data)))) !== envelope.output.sha256) {
    throw new ExchangeError('damaged', 'the check sum does not fit the data');
  }
  const data = v.safeParse(FullDumpSchema, envelope.output.data, { abortEarly: true });
  if (data.success) return data.output;
  const [issue] = data.issues;
  throw new ExchangeError('invalid', `data.${v.getDotPath(issue) ?? ''}: ${issue.message}`);
}

/** Format and version come first: a newer file may break every other rule. */
function withKnownVersion(file: unknown): unknown {
  if (!(file instanceof Object) || !('format' in file) || file.format !== BACKUP_FORMAT) {
    throw new ExchangeError('other-format', 'no Dateline backup');
  }
  if ('version' in file && typeof file.version === 'number' && file.version > VERSION) {
    throw new ExchangeError('newer-version', `version ${file.version}, known up to ${VERSION}`);
  }
  return file;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  // A map entry list and not an object: a key named __proto__ must count as well.
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(byKey)
    .map(([key, item]) => [key, sorted(item)]);
}
