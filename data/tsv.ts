/**
 * Reads and writes the fact tables: tab-separated, one header line, no quoting. A tab or a line break inside a value
 * is an error on the way out, a wrong number of cells an error on the way in, so that a broken row never passes.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export type Row = Record<string, string>;

/** @throws Error naming file and line when a row has too many or too few cells. */
export function readTsv(path: string): Row[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  if (lines.at(-1) === '') lines.pop();
  const header = (lines.shift() ?? '').split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== header.length) {
      throw new Error(`${path}:${index + 2}: ${cells.length} cells, expected ${header.length}`);
    }
    return Object.fromEntries(header.map((column, i) => [column, cells[i] ?? '']));
  });
}

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Writes rows in the order of their columns, without duplicates.
 * @throws Error when a value holds a tab or a line break.
 */
export function writeTsv(path: string, columns: readonly string[], rows: readonly Row[]): void {
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const value = (row[column] ?? '').trim();
        if (/[\t\r\n]/.test(value)) throw new Error(`${path}: a tab or line break in ${column}: ${value}`);
        return value;
      })
      .join('\t'),
  );
  const sorted = [...new Set(lines)].sort(compareText);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${columns.join('\t')}\n${sorted.map((line) => `${line}\n`).join('')}`);
}

/** The items of a list cell ("a|b"). */
export function listOf(value: string | undefined): string[] {
  return (value ?? '').split('|').filter((item) => item !== '');
}
