import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Rows of a CSV file as records. @throws Error when a row doesn't fit the header. */
export function readCsv(path: string): Record<string, string>[] {
  return parse(readFileSync(path), { columns: true, bom: true, relax_column_count: true, relax_quotes: true });
}

/** Writes a table sorted by its columns. @throws Error on a tab or a line break in a value. */
export function writeTsv(path: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const lines = rows.map((row) => {
    for (const cell of row) {
      if (/[\t\n\r]/.test(cell)) throw new Error(`${path}: a tab or line break in "${cell}"`);
    }
    return row.join('\t');
  });
  const unique = [...new Set(lines)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  writeFileSync(path, `${[columns.join('\t'), ...unique].join('\n')}\n`);
}
