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
}

export type LocalNames = ReadonlyMap<EntityId, string>;

/** The names in a language; none when the file is of another dataset or damaged. */
export function openLocalNames(file: unknown, version: string, language: string): LocalNames {
  const none: LocalNames = new Map();
  if (typeof file !== 'object' || file === null || !('version' in file) || file.version !== version) return none;
  const all: unknown = 'names' in file ? file.names : undefined;
  if (typeof all !== 'object' || all === null) return none;
  const names: unknown = Object.entries(all).find(([key]) => key === language)?.[1];
  if (typeof names !== 'object' || names === null) return none;
  return new Map(Object.entries(names).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
