import { describe, expect, it } from 'vitest';
import { LABELS, Link, TRANSITIONS, marginals, transitionIndex } from './crf.ts';

/** All label sequences, summed one by one. */
function bruteForce(count: number, scores: Float64Array, links: Uint8Array, transitions: Float64Array): number[] {
  const out = Array.from({ length: count * LABELS }, () => 0);
  let total = 0;
  for (let code = 0; code < LABELS ** count; code++) {
    const labels = Array.from({ length: count }, (_, i) => Math.floor(code / LABELS ** i) % LABELS);
    let score = 0;
    labels.forEach((label, i) => {
      score += scores[i * LABELS + label] ?? 0;
      if (i > 0) score += transitions[transitionIndex(links[i] ?? 0, labels[i - 1] ?? 0, label)] ?? 0;
    });
    total += Math.exp(score);
    labels.forEach((label, i) => {
      out[i * LABELS + label] = (out[i * LABELS + label] ?? 0) + Math.exp(score);
    });
  }
  return out.map((value) => value / total);
}

describe('marginals', () => {
  it.each([1, 2, 5])('of %i words are what summing all sequences gives', (count) => {
    const scores = Float64Array.from({ length: count * LABELS }, (_, i) => Math.sin(i * 7) * 3);
    const links = Uint8Array.from({ length: count }, (_, i) => [Link.far, Link.adjacent, Link.comma][i % 3] ?? 0);
    const transitions = Float64Array.from({ length: TRANSITIONS }, (_, i) => Math.cos(i * 3));
    const out = new Float64Array(count * LABELS);
    marginals(count, scores, links, transitions, out);
    bruteForce(count, scores, links, transitions).forEach((value, i) => expect(out[i]).toBeCloseTo(value, 9));
  });

  it('stay finite with huge scores', () => {
    const out = new Float64Array(LABELS * 2);
    marginals(2, Float64Array.of(900, -900, 0, 900, 0, -900), Uint8Array.of(0, 1), new Float64Array(TRANSITIONS), out);
    expect([...out].every(Number.isFinite)).toBe(true);
  });
});
