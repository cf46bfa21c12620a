import { describe, expect, it } from 'vitest';
import { findGaps } from './officials-gaps.ts';

describe('heads of state and government', () => {
  it('are known for every country on every first of January since 1990, or it is said why not', () => {
    const gaps = findGaps();
    expect(gaps.asked).toBeGreaterThan(13_000);
    expect(gaps.unexplained).toEqual([]);
    expect(gaps.explained.length).toBeLessThan(gaps.asked / 50);
  });
});
