import { describe, expect, it } from 'vitest';
import { segment } from './segments.ts';
import { tokenise } from './tokenise.ts';
import { TokenFlag, hasFlag } from './tokens.ts';

function flagged(text: string, flag: number): string[] {
  const tokens = tokenise(text);
  segment(tokens);
  return Array.from({ length: tokens.count }, (_, i) => i)
    .filter((i) => hasFlag(tokens, i, flag))
    .map((i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('segment', () => {
  it('finds the first word of each sentence and block', () => {
    const text = 'One two. Three “four.” Five\n\nSix';
    expect(flagged(text, TokenFlag.sentenceStart)).toEqual(['One', 'Three', 'Five', 'Six']);
    expect(flagged(text, TokenFlag.blockStart)).toEqual(['One', 'Six']);
  });

  it('takes blocks as given', () => {
    const text = 'Head Tail';
    const tokens = tokenise(text);
    expect(
      segment(tokens, [
        { start: 0, end: 4 },
        { start: 5, end: 9 },
      ]),
    ).toHaveLength(2);
  });

  it('knows a headline by its capitals', () => {
    expect(
      flagged('Kazakstan Tightens Its Border Controls\n\nThe ministry said so.', TokenFlag.titleCase),
    ).toHaveLength(5);
    expect(flagged('The Ministry said so on Monday in Almaty.', TokenFlag.titleCase)).toEqual([]);
    expect(flagged('FLOODS KILL DOZENS IN PAKISTAN', TokenFlag.capsLine)).toHaveLength(5);
  });

  it.each([
    ['TASHKENT, Sept 14 – Prices rose.', ['TASHKENT']],
    ['NEW YORK (Reuters) - Shares fell.', ['NEW', 'YORK']],
    ['NATO said no on Monday.', []],
  ])('dateline of %j', (text, expected) => expect(flagged(text, TokenFlag.dateline)).toEqual(expected));
});
