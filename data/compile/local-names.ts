/** `public/data/names.json`: names of places in other languages than English, for display. */
import { join } from 'node:path';
import type { LocalNamesFile } from '../../lib/gazetteer/local-names.ts';
import type { Gazetteer } from '../../lib/gazetteer/types.ts';
import { readTsv } from '../tsv.ts';

/** A table of names by id, without what the dataset doesn't hold. @throws Error when it can't be read. */
function namesIn(gazetteer: Gazetteer, name: string): Record<string, string> {
  const rows = readTsv(join(import.meta.dirname, '../places', name));
  return Object.fromEntries(
    rows.flatMap((row) => (gazetteer.indexOf(row['id'] ?? '') < 0 ? [] : [[row['id'], row['name']]])),
  );
}

/** Russian names, and what countries are called in their own languages. @throws Error when a table can't be read. */
export function compileLocalNames(gazetteer: Gazetteer): LocalNamesFile {
  const texts = readTsv(join(import.meta.dirname, '../texts/russian.tsv'));
  return {
    version: gazetteer.version,
    names: { ru: namesIn(gazetteer, 'russian-names.tsv'), native: namesIn(gazetteer, 'own-names.tsv') },
    texts: { ru: Object.fromEntries(texts.map(({ text = '', russian = '' }) => [text, russian])) },
  };
}
