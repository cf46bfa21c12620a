/** `public/data/names.json`: names of places in other languages than English, for display. */
import { join } from 'node:path';
import type { LocalNamesFile } from '../../lib/gazetteer/local-names.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { readTsv } from '../tsv.ts';

/** Those of the table that the dataset holds. @throws Error when the table can't be read. */
export function compileLocalNames(gazetteer: Gazetteer): LocalNamesFile {
  const rows = readTsv(join(import.meta.dirname, '../places/russian-names.tsv'));
  const known = rows.filter(({ id = '' }) => gazetteer.indexOf(id) >= 0);
  return {
    version: gazetteer.version,
    names: { ru: Object.fromEntries(known.map(({ id = '', name = '' }) => [id, name])) },
  };
}
