import { describe, expect, test } from 'vitest';
import { describeTarget } from './describe.ts';

const TEXT = `${'word '.repeat(40)}The quote itself. ${'tail '.repeat(40)}`;
const start = TEXT.indexOf('The quote');
const span = { start, end: start + 'The quote itself.'.length };

describe('a target', () => {
  test('has the quote, whole words of context, and its position', () => {
    const { quote, position } = describeTarget(TEXT, span);
    expect(quote.exact).toBe('The quote itself.');
    expect(quote.prefix).toMatch(/^(?:word ){6,13}$/);
    expect(quote.suffix).toMatch(/^(?: tail){6,13}$/);
    expect(position).toEqual({ type: 'TextPositionSelector', ...span });
  });

  test('at the ends of the text has what context there is', () => {
    const { quote } = describeTarget('abc', { start: 0, end: 3 });
    expect([quote.prefix, quote.suffix]).toEqual(['', '']);
  });

  test('never cuts a surrogate pair at its outer ends', () => {
    const emoji = '😀'.repeat(80);
    for (const at of [70, 72, 74]) {
      const { quote } = describeTarget(emoji, { start: at, end: at + 2 });
      for (const part of [quote.prefix, quote.suffix]) expect(part).toBe('😀'.repeat(part.length / 2));
    }
    const { quote } = describeTarget(`a${emoji}`, { start: 81, end: 83 });
    expect(quote.prefix.isWellFormed() && quote.suffix.isWellFormed()).toBe(true);
  });

  test('names its block and where in it', () => {
    const blocks = [
      { start: 0, end: 10, kind: 'headline' as const },
      { start: 12, end: 52, kind: 'paragraph' as const },
    ];
    expect(describeTarget('x'.repeat(52), { start: 22, end: 30 }, blocks).block).toEqual({
      type: 'BlockSelector',
      block: 1,
      offset: 0.25,
      blocks: 2,
    });
  });

  test.each([
    [3, 3],
    [-1, 4],
    [0, 400_000],
    [0.5, 4],
    [Number.NaN, 4],
  ])('is refused for the span %d–%d', (from, to) => {
    expect(() => describeTarget(TEXT, { start: from, end: to })).toThrow(RangeError);
  });
});
