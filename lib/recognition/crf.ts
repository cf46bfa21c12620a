/**
 * A linear-chain conditional random field over the capitalised words of a sentence (Lafferty, McCallum, Pereira 2001):
 * the labels of neighbours depend on each other ("Jalal" and "Abad", "Osh, Jalal-Abad and Batken"). Forward–backward gives
 * each word's probability of each label, which is what confidence is made of; tagging greedily gives no such
 * probabilities, and models that read whole sentences don't fit the budget of 3 ms per 1,000 words. Cost: O(words × 9).
 */

/** Neither place nor person; part of a place's name; part of a person's name. */
export const Label = { none: 0, place: 1, person: 2 } as const;
export const LABELS = 3;

/** How a capitalised word follows the one before: what the transition weights depend on. */
export const Link = { far: 0, adjacent: 1, hyphen: 2, connector: 3, comma: 4, and: 5 } as const;
export const LINKS = 6;
export const TRANSITIONS = LINKS * LABELS * LABELS;

const scratch = { alpha: new Float64Array(0), beta: new Float64Array(0) };

function at(array: ArrayLike<number>, index: number): number {
  return array[index] ?? 0;
}

function logSum(a: number, b: number, c: number): number {
  const top = Math.max(a, b, c);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top) + Math.exp(c - top));
}

/** Weight of going from label `p` to `q` over `link`. */
export function transitionIndex(link: number, p: number, q: number): number {
  return (link * LABELS + p) * LABELS + q;
}

/**
 * Writes the marginal probabilities of a chain into `out` (`LABELS` numbers a word) and returns the log partition.
 * @param scores word scores, `LABELS` a word. @param links `Link` of each word to the one before (first ignored).
 * @param pairs if given, receives for each word from the second the nine joint probabilities with the word before.
 */
export function marginals(
  count: number,
  scores: Float64Array,
  links: Uint8Array,
  transitions: ArrayLike<number>,
  out: Float64Array,
  pairs?: Float64Array,
): number {
  const size = count * LABELS;
  if (scratch.alpha.length < size) {
    scratch.alpha = new Float64Array(size * 2);
    scratch.beta = new Float64Array(size * 2);
  }
  const { alpha, beta } = scratch;
  for (let y = 0; y < LABELS; y++) {
    alpha[y] = at(scores, y);
    beta[size - LABELS + y] = 0;
  }
  for (let i = 1; i < count; i++) {
    const previous = (i - 1) * LABELS;
    const base = at(links, i) * LABELS * LABELS;
    for (let y = 0; y < LABELS; y++) {
      alpha[i * LABELS + y] =
        at(scores, i * LABELS + y) +
        logSum(
          at(alpha, previous) + at(transitions, base + y),
          at(alpha, previous + 1) + at(transitions, base + LABELS + y),
          at(alpha, previous + 2) + at(transitions, base + 2 * LABELS + y),
        );
    }
  }
  for (let i = count - 2; i >= 0; i--) {
    const next = (i + 1) * LABELS;
    const base = at(links, i + 1) * LABELS * LABELS;
    for (let y = 0; y < LABELS; y++) {
      const row = base + y * LABELS;
      beta[i * LABELS + y] = logSum(
        at(transitions, row) + at(scores, next) + at(beta, next),
        at(transitions, row + 1) + at(scores, next + 1) + at(beta, next + 1),
        at(transitions, row + 2) + at(scores, next + 2) + at(beta, next + 2),
      );
    }
  }
  const last = size - LABELS;
  const total = logSum(at(alpha, last), at(alpha, last + 1), at(alpha, last + 2));
  for (let i = 0; i < size; i++) out[i] = Math.exp(at(alpha, i) + at(beta, i) - total);
  if (pairs) {
    for (let i = 1; i < count; i++) {
      for (let p = 0; p < LABELS; p++) {
        for (let q = 0; q < LABELS; q++) {
          const step = at(transitions, transitionIndex(at(links, i), p, q));
          const into = i * LABELS + q;
          const log = at(alpha, (i - 1) * LABELS + p) + step + at(scores, into) + at(beta, into) - total;
          pairs[i * LABELS * LABELS + p * LABELS + q] = Math.exp(log);
        }
      }
    }
  }
  return total;
}
