import { describe, expect, it } from 'vitest';
import { tokenise } from './tokenise.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';

function words(text: string): string[] {
  const tokens = tokenise(text);
  return Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.start[i], tokens.end[i]));
}

describe('tokenise', () => {
  it.each([
    ['Kazakstan’s border', ['Kazakstan', 'border']],
    ["Georgia's coast", ['Georgia', 'coast']],
    ['Uzbek-Afghan', ['Uzbek', 'Afghan']],
    ["Xi'an and N’Djamena", ["Xi'an", 'and', 'N’Djamena']],
    ['the U.S. army', ['the', 'U.S', 'army']],
    ['St. Petersburg, Calif.', ['St', 'Petersburg', 'Calif']],
    ['São Tomé', ['São', 'Tomé']],
    ['Delhi/Dhaka', ['Delhi', 'Dhaka']],
    ['left Cairo.Then', ['left', 'Cairo', 'Then']],
    ['', []],
    [' \n ', []],
  ])('%j → %j', (text, expected) => expect(words(text)).toEqual(expected));

  it('tells a possessive from a quotation', () => {
    const tokens = tokenise("Baku's 'Old Town' and the Uzbeks' songs");
    expect(hasFlag(tokens, 0, TokenFlag.possessive)).toBe(true);
    expect(hasFlag(tokens, 1, TokenFlag.possessive)).toBe(false);
    expect(hasFlag(tokens, 5, TokenFlag.possessive)).toBe(true);
  });

  it.each([
    ['a b', Gap.space],
    ['a-b', Gap.hyphen],
    ['a - b', Gap.dash],
    ['a – b', Gap.dash],
    ['a, b', Gap.comma],
    ['a (b', Gap.open],
    ['a. b', Gap.stop],
    ['a\nb', Gap.break],
    ['a” b', Gap.quote],
  ])('%j has the gap %i', (text, gap) => expect(tokenise(text).gap[1]).toBe(gap));

  it('takes no full stop from an abbreviation or an initial', () => {
    const tokens = tokenise('Gen. J. Smith');
    expect(Array.from(tokens.gap.subarray(0, tokens.count))).toEqual([Gap.start, Gap.space, Gap.space]);
  });

  it('never splits a surrogate pair, paired or not', () => {
    const text = 'a𝔘𝔫b 😀c\uD800d\uDC00';
    const tokens = tokenise(text);
    for (let i = 0; i < tokens.count; i++) {
      for (const at of [tokens.start[i] ?? 0, tokens.end[i] ?? 0]) {
        const inside = /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');
        expect(inside).toBe(false);
      }
    }
  });
});
