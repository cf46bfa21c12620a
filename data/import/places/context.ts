/** Where the importers read and write. Raw files lie beside the project and are needed only to remake the tables. */
import { join } from 'node:path';
import { listOf, readTsv, writeTsv, type Row } from '../../tsv.ts';

const DATA = join(import.meta.dirname, '..', '..');
const MODULES = join(DATA, '..', 'node_modules');

/** The folder of raw files, ending in a slash. */
export const RAW = join(process.env.DATELINE_SOURCES ?? join(DATA, '..', '..', 'shared', 'sources'), '/');

export const raw = (...path: string[]): string => join(RAW, ...path);
export const npmPackage = (...path: string[]): string => join(MODULES, ...path);

/** A table written by hand for this project: what no given source tells. */
export function own(name: string): Row[] {
  return readTsv(join(import.meta.dirname, 'own', `${name}.tsv`));
}

/** A finished table, by its path in `data/` without ending. */
export function table(name: string): Row[] {
  return readTsv(join(DATA, `${name}.tsv`));
}

export function save(name: string, columns: readonly string[], rows: readonly Row[]): void {
  writeTsv(join(DATA, `${name}.tsv`), columns, rows);
  console.log(`${name}.tsv: ${rows.length} rows`);
}

export { listOf, type Row };
