export interface Hit {
  score: number;
  /** Later is better among equals. */
  time: number;
  id: string;
}

/** Negative: `a` comes first. */
function compare(a: Hit, b: Hit): number {
  return b.score - a.score || b.time - a.time || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The best `limit` of many hits: a heap whose top is the worst that is kept. Cost: n log limit, mostly n. */
export class Best {
  readonly #limit: number;
  readonly #heap: Hit[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(score: number, time: number, id: string): void {
    const heap = this.#heap;
    const hit = { score, time, id };
    if (heap.length < this.#limit) {
      heap.push(hit);
      this.#rise(heap.length - 1);
      return;
    }
    const worst = heap[0];
    if (!worst || compare(hit, worst) >= 0) return;
    heap[0] = hit;
    this.#sink(0);
  }

  sorted(): Hit[] {
    return this.#heap.toSorted(compare);
  }

  #isWorse(a: number, b: number): boolean {
    const [first, second] = [this.#heap[a], this.#heap[b]];
    return first !== undefined && second !== undefined && compare(first, second) > 0;
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap;
    const [first, second] = [heap[a], heap[b]];
    if (!first || !second) return;
    heap[a] = second;
    heap[b] = first;
  }

  #rise(index: number): void {
    for (let at = index; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(index: number): void {
    for (let at = index; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let worst = at;
      if (this.#isWorse(left, worst)) worst = left;
      if (this.#isWorse(right, worst)) worst = right;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }
}
