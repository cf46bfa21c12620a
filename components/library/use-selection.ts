import { useEffect, useState } from 'preact/hooks';

/** Which notes are selected, by pointer or keyboard. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Selects or lets go; with `toHere`, everything from the last one that was chosen to this one. */
  toggle(id: string, toHere?: boolean): void;
  add(ids: readonly string[]): void;
  /** These and no others. */
  set(ids: Iterable<string>): void;
  /** All of these, or none of them when all are selected. */
  toggleAll(ids: readonly string[]): void;
}

/** @param shown ids in the order of the list. @param scope what the list answers: with another one the selection is gone. */
export function useSelection(shown: readonly string[], scope: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  useEffect(() => {
    setIds(new Set());
    setLast(undefined);
  }, [scope]);
  return {
    ids,
    toggle(id, toHere = false) {
      const [from, to] = [last === undefined ? -1 : shown.indexOf(last), shown.indexOf(id)];
      setIds((before) => {
        const next = new Set(before);
        if (toHere && from >= 0 && to >= 0) for (const each of between(shown, from, to)) next.add(each);
        else if (!next.delete(id)) next.add(id);
        return next;
      });
      setLast(id);
    },
    add(wanted) {
      setIds((before) => new Set([...before, ...wanted]));
      setLast(wanted.at(-1));
    },
    set: (wanted) => setIds(new Set(wanted)),
    toggleAll(wanted) {
      const isAll = wanted.every((id) => ids.has(id));
      const next = new Set(ids);
      for (const id of wanted) {
        if (isAll) next.delete(id);
        else next.add(id);
      }
      setIds(next);
    },
  };
}

function between(list: readonly string[], a: number, b: number): string[] {
  return list.slice(Math.min(a, b), Math.max(a, b) + 1);
}
