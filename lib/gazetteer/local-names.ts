import type { EntityId } from '../model/entity.ts';

/**
 * Names of places in the reader's language, beside the gazetteer: a file of its own (`public/data/names.json`), since
 * readers of English never load it. Written with the gazetteer and read with the same version of it only.
 */
export interface LocalNamesFile {
  /** Of the gazetteer that the ids are from. */
  version: string;
  /** By language, then by id. */
  names: Record<string, Record<EntityId, string>>;
  /** By language: the dataset's own English words (offices, kinds of organisations, standings) in that language. */
  texts: Record<string, Record<string, string>>;
}

export type LocalNames = ReadonlyMap<EntityId, string>;

/** The names in a language; none when the file is of another dataset or damaged. */
export function openLocalNames(file: unknown, version: string, language: string): LocalNames {
  return tableOf(file, 'names', version, language);
}

/** The dataset's words in a language, by the English ones; none under the same conditions. */
export function openLocalTexts(file: unknown, version: string, language: string): ReadonlyMap<string, string> {
  return tableOf(file, 'texts', version, language);
}

function tableOf(
  file: unknown,
  table: 'names' | 'texts',
  version: string,
  language: string,
): ReadonlyMap<string, string> {
  const none: ReadonlyMap<string, string> = new Map();
  if (typeof file !== 'object' || file === null || !('version' in file) || file.version !== version) return none;
  const all: unknown = Object.entries(file).find(([key]) => key === table)?.[1];
  if (typeof all !== 'object' || all === null) return none;
  const names: unknown = Object.entries(all).find(([key]) => key === language)?.[1];
  if (typeof names !== 'object' || names === null) return none;
  return new Map(Object.entries(names).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
