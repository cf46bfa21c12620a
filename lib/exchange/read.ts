/** A file of any format that can be imported → notes. What it is, its content says; names and endings can be anything. */
import { BACKUP_FORMAT, backupOf } from './backup.ts';
import { decodeFile } from './decode.ts';
import { ExchangeError, parseJson } from './errors.ts';
import type { Reading } from './foreign.ts';
import { hypothesisList, readHypothesis } from './hypothesis.ts';
import { annotationsOf } from './w3c-read.ts';

export type ImportFormat = 'backup' | 'annotations' | 'hypothesis' | 'readwise';

export interface ReadFile extends Reading {
  format: ImportFormat;
}

/** @param now milliseconds since the epoch, for notes without a date. @throws ExchangeError. */
export async function readNotesFile(bytes: ArrayBuffer, now: number): Promise<ReadFile> {
  const text = decodeFile(bytes);
  if (!/^\s*[[{]/.test(text)) return readTable(text, now);
  const file = parseJson(text);
  if (isBackup(file)) return { format: 'backup', dump: await backupOf(file), refused: [] };
  if (hypothesisList(file)) return { format: 'hypothesis', ...readHypothesis(file, now) };
  return { format: 'annotations', dump: annotationsOf(file, now), refused: [] };
}

function isBackup(file: unknown): boolean {
  return file instanceof Object && 'format' in file && file.format === BACKUP_FORMAT;
}

async function readTable(text: string, now: number): Promise<ReadFile> {
  const [head = ''] = text.trimStart().split(/[\r\n]/, 1);
  if (!head.includes(',')) throw new ExchangeError('not-json', 'line 1: neither JSON nor a table');
  // Its parser is only for those who have such a file.
  const { readReadwise } = await import('./readwise.ts');
  return { format: 'readwise', ...readReadwise(text, now) };
}
