import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOKS, parseLooks } from './looks.ts';

describe('parseLooks', () => {
  it('keeps what makes sense', () => {
    const looks = { ...DEFAULT_LOOKS, typeface: 'dyslexia', size: 24, theme: 'sepia', letterKeys: false } as const;
    expect(parseLooks(JSON.parse(JSON.stringify(looks)))).toEqual(looks);
  });

  it.each([undefined, null, 7, 'dark', [], { size: '24', theme: 'pink', leading: 99, width: Number.NaN }])(
    'takes defaults for %j',
    (stored) => {
      expect(parseLooks(stored)).toEqual(DEFAULT_LOOKS);
    },
  );
});
