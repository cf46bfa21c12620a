import type { LocalNames } from '../gazetteer/local-names.ts';
import type { Gazetteer } from '../gazetteer/types.ts';
import type { EntityId } from '../model/entity.ts';

/** Names in the reader's language, and how they are told. */
export interface NameChoice {
  names: LocalNames;
  /** References name both ("Ташкент (Tashkent)"); otherwise the local name alone. Headings always tell both. */
  both: boolean;
  /** The dataset's own words in the language of the interface, by the English ones. */
  texts?: ReadonlyMap<string, string>;
}

/** What a place is called: the local name where it is known, the given one otherwise. */
export type NameOf = (id: EntityId, name: string) => string;

/** For the labels of maps, which have room for one name. A name of another day (Akmola) stays what it is. */
export function localNames(gazetteer: Gazetteer, choice: NameChoice | undefined): NameOf {
  if (!choice || choice.names.size === 0) return (_, name) => name;
  return (id, name) => {
    const local = choice.names.get(id);
    return local !== undefined && name === gazetteer.nameOf(gazetteer.indexOf(id)) ? local : name;
  };
}

/** Properties whose text is the dataset's own, and may be told in another language. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'office', 'status', 'category', 'reason']);

interface Named {
  id: EntityId;
  name: string;
}

function isNamed(value: object): value is Named {
  return 'id' in value && typeof value.id === 'string' && 'name' in value && typeof value.name === 'string';
}

/**
 * The view with every place in it by its local name and the dataset's words in the reader's language; the English name
 * is kept as `english`. Views are plain JSON, so one
 * walk finds them all. `heads`: the objects that head a card or a row, and show both names in any case.
 */
export function localised<T extends object>(
  gazetteer: Gazetteer,
  view: T,
  choice: NameChoice | undefined,
  isHead: (value: object) => boolean,
): T {
  if (!choice || choice.names.size + (choice.texts?.size ?? 0) === 0) return view;
  const nameOf = localNames(gazetteer, choice);
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) {
      const isText = typeof item === 'string' && TEXTS.has(key);
      copy[key] = isText ? (choice.texts?.get(item) ?? item) : walk(item);
    }
    if (!isNamed(value)) return copy;
    const local = nameOf(value.id, value.name);
    if (local === value.name) return copy;
    const told = choice.both && !isHead(value) ? `${local} (${value.name})` : local;
    return { ...copy, name: told, english: value.name };
  };
  return walk(view) as T;
}
