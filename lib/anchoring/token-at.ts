import type { WordIndex } from './text-index.ts';

/** The first token that ends after `offset` (UTF-16 code units); the number of tokens when there is none. */
export function tokenAt({ tokens: { ends } }: WordIndex, offset: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
