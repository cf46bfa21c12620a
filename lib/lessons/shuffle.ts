/** Order that looks like chance and is the same each time: a lesson must not change by being opened. */

/** A hash of a text (FNV-1a, then mixed as in MurmurHash3). 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In an order that depends on the seed alone. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const keyed = items.map((item, i) => ({ item, key: hashOf(`${seed} ${i} ${items.length}`) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** As {@link shuffled}, and never as it was, where there are two to change places. */
export function disordered<T>(items: readonly T[], seed: string): T[] {
  const mixed = shuffled(items, seed);
  const [first, ...rest] = mixed;
  const isSame = mixed.every((item, i) => item === items[i]);
  return isSame && first !== undefined ? [...rest, first] : mixed;
}
