import { describe, expect, it } from 'vitest';
import { readingMinutes } from './reading-time.ts';

describe('readingMinutes', () => {
  it('counts words', () => {
    expect(readingMinutes('word '.repeat(476))).toBe(2);
    expect(readingMinutes("the harbour-master's ship")).toBe(3 / 238);
    expect(readingMinutes('')).toBe(0);
  });

  it('counts characters where no spaces part the words', () => {
    expect(readingMinutes('港'.repeat(700))).toBe(2);
  });
});
