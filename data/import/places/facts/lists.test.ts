import { describe, expect, it } from 'vitest';
import { shares } from './lists.ts';

describe('shares', () => {
  it.each([
    ['Ruritan (official) 64.4%, Strelsau (or Old Ruritan) 30%, other 5.6%', 'Ruritan 64.4%, Strelsau 30%'],
    ['52% northern, 39% southern, 9% other', 'northern 52%, southern 39%'],
    ['Orthodox 70% (in the north, 80%), Catholic 25%; note - figures are old', 'Orthodox 70%, Catholic 25%'],
    ['Orthodox (old, new) 70%, Catholic 25%', 'Orthodox 70%, Catholic 25%'],
    ['Ruritan, German, English', 'Ruritan, German, English'],
    ['Sunni 84.7 - 89.7%, Shia 10 - 15%', 'Sunni 84.7%, Shia 10%'],
    ['Highlander less than 1%, Lowlander about 99%', 'Highlander 1%, Lowlander 99%'],
    ['a 1%, b 2%, c 3%, d 4%, e 5%, f 6%, g 7%', 'a 1%, b 2%, c 3%, d 4%, e 5%, f 6%'],
    ['Lowlander 50%, unspecified .4% | note: census of 1999', 'Lowlander 50%'],
  ])('%s', (text, list) => expect(shares(text)).toBe(list));

  it('drops sentences', () => {
    expect(shares('the two largest groups are said to live apart')).toBeUndefined();
    expect(shares('Ruritan 80%, the rest has never been counted in any census')).toBe('Ruritan 80%');
  });

  it('survives parentheses that never close', () => {
    expect(shares('Ruritan 80%, German (in the west 15%')).toBe('Ruritan 80%');
    expect(shares('))), Ruritan 80%')).toBe('Ruritan 80%');
  });
});
