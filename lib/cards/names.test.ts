import { describe, expect, it } from 'vitest';
import { isSpellingOf, nameOn } from './names.ts';
import type { NameView } from './view.ts';

describe('spellings', () => {
  it.each([
    ['Kazakstan', 'Kazakhstan'],
    ['Kirghizstan', 'Kyrgyzstan'],
    ['Nazarbaev', 'Nazarbayev'],
  ])('%s is a spelling of %s', (a, b) => {
    expect(isSpellingOf(a, b)).toBe(true);
  });

  it.each([
    ['Akmola', 'Astana'],
    ['Burma', 'Myanmar'],
    ['Zaire', 'Congo'],
  ])('%s is another name than %s', (a, b) => {
    expect(isSpellingOf(a, b)).toBe(false);
  });
});

const name = (text: string, from?: string, to?: string): NameView => ({
  name: text,
  source: 's',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

describe('the name on a day', () => {
  it('is the one that replaced the other where they overlap', () => {
    const names = [name('Old', '1900-01-01', '1995-12-31'), name('New', '1991-01-01', '2000-01-01')];
    expect(nameOn(names, 'Today', '1993-01-01', 'Old')?.name).toBe('New');
  });

  it('is nothing special where today’s name held already, or nothing is known', () => {
    expect(nameOn([name('Today', '1990-01-01')], 'Today', '1993-01-01', 'Today')).toBeUndefined();
    expect(nameOn([name('Old', '1900-01-01', '1950-01-01')], 'Today', '1993-01-01', 'Today')).toBeUndefined();
  });
});
