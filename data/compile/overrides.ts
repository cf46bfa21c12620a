/**
 * Corrections (`data/overrides/*.tsv`): applied last, over whatever the imports have made of their sources. A line is
 * `table, key, column, value, reason, source`.
 *
 * - `column` is one of the table's: the cell gets the value.
 * - `column` is `row` and the value `added`: a new row with the key's cells; the lines after it fill in the others.
 * - `column` is `row` and the value `removed`: the row goes.
 *
 * The row's source then names that of the correction too. A key that doesn't fit is an error, so that no correction ever
 * fails silently when a source changes.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTsv, type Row } from '../tsv.ts';

/** The columns that name a row in an override's `key` (joined by "|"). */
function keyOf(row: Row, columns: readonly string[]): string {
  return columns.map((column) => row[column] ?? '').join('|');
}

function withSource(sources: string, added: string): string {
  const all = sources.split('|').filter((id) => id !== '');
  return (added === '' || all.includes(added) ? all : [...all, added]).join('|');
}

/** What a term's end says of its other cells, which a correction of the end alone leaves behind. */
function settleTerm(row: Row): void {
  const { end = '', known_until: known = '', start = '' } = row;
  if (end !== '') row['end_state'] = 'ended';
  else if (row['end_state'] === 'ended' || row['end_state'] === '') row['end_state'] = 'unknown';
  if (end !== '' || known === '') row['known_until'] = end || start;
}

/**
 * The key is the row's first cell, or its first cells joined by "|" as far as needed to be unique.
 * @throws Error when the table or column doesn't exist, or the key names no row, or more than one.
 */
export function applyOverride(tables: Record<string, Row[]>, change: Row, file: string): void {
  const { table = '', key = '', column = '', value = '', source = '' } = change;
  const rows = tables[table];
  if (!rows) throw new Error(`${file}: no table ${table}`);
  const columns = Object.keys(rows[0] ?? {});
  if (column !== 'row' && !columns.includes(column)) throw new Error(`${file}: ${table} has no column ${column}`);
  const cells = key.split('|');
  const found = rows.filter((row) => keyOf(row, columns.slice(0, cells.length)) === key);
  if (column === 'row' && value === 'added') {
    if (found.length > 0) throw new Error(`${file}: ${table} has a row with the key ${key} already`);
    rows.push({
      ...Object.fromEntries(columns.map((name, i) => [name, cells[i] ?? ''])),
      ...(columns.includes('source') && { source }),
    });
    return;
  }
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`${file}: ${table} has ${found.length} rows with the key ${key}`);
  if (column === 'row') {
    if (value !== 'removed') throw new Error(`${file}: a row can be added or removed, not "${value}"`);
    rows.splice(rows.indexOf(row), 1);
    return;
  }
  row[column] = value;
  if (column !== 'source' && 'source' in row) row['source'] = withSource(row['source'] ?? '', source);
  if (table === 'officials/terms.tsv' && (column === 'end' || column === 'start')) settleTerm(row);
}

/** All lines of all files of a folder, file by file in the order of their names. @throws Error, see applyOverride */
export function applyOverrides(tables: Record<string, Row[]>, folder: string): void {
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    if (!file.endsWith('.tsv')) continue;
    for (const change of readTsv(join(folder, file))) applyOverride(tables, change, `data/overrides/${file}`);
  }
}
