/**
 * Which word of one text is which of another: Myers' O(ND) difference on words (An O(ND) Difference Algorithm, 1986).
 * The truth for revisions that nobody has marked; independent of the code that it judges.
 */
export interface WordPair {
  from: number;
  to: number;
}

/** Pairs of equal words, ascending; undefined when the texts differ by more than `limit` words. */
export function diffWords(a: readonly string[], b: readonly string[], limit = 6000): WordPair[] | undefined {
  const reach = Math.min(limit, a.length + b.length);
  let frontier = new Map<number, number>([[1, 0]]);
  const history: Map<number, number>[] = [];
  for (let d = 0; d <= reach; d++) {
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1));
      let x = down ? (frontier.get(k + 1) ?? 0) : (frontier.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack([...history, frontier], a.length, b.length);
    }
    history.push(frontier);
    frontier = next;
  }
  return undefined;
}

function walkBack(history: readonly Map<number, number>[], endA: number, endB: number): WordPair[] {
  const pairs: WordPair[] = [];
  let [x, y] = [endA, endB];
  for (let d = history.length - 1; d >= 0; d--) {
    const frontier = history[d] ?? new Map<number, number>();
    const k = x - y;
    const down = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1));
    const previousK = down ? k + 1 : k - 1;
    const fromX = frontier.get(previousK) ?? 0;
    const startX = down ? fromX : fromX + 1;
    while (x > startX && x > 0) pairs.push({ from: --x, to: --y });
    [x, y] = [fromX, fromX - previousK];
    if (d === 0) break;
  }
  return pairs.reverse();
}
