import { describe, expect, it } from 'vitest';
import * as figures from './figures.ts';

describe('population', () => {
  it.each([
    ['1,234,567 (July 1991), growth rate 2.0% (1991)', { value: 1_234_567, year: 1991 }],
    ['56 (July 2003 est.)', { value: 56, year: 2003 }],
    ['total: 2,345,678 male: 1,100,000 female: 1,245,678 (2024 est.)', { value: 2_345_678, year: 2024 }],
    ['7,654,321 | 88', { value: 7_654_321 }],
    ['1.2 million (2019 est.)', { value: 1_200_000, year: 2019 }],
  ])('%s', (text, figure) => expect(figures.population(text)).toEqual(figure));

  it.each(['uninhabited', 'no permanent inhabitants; 30 scientists (2001)', 'NA', '12% of the islanders', ''])(
    'has none in: %s',
    (text) => expect(figures.population(text)).toBeUndefined(),
  );
});

describe('area', () => {
  it.each([
    ['12,340 km2; land area: 12,000 km2', 12_340],
    ['total area: 56,780 sq km land area: 50,000 sq km', 56_780],
    ['total : 1.5 million sq km land: 1.4 million sq km', 1_500_000],
    ['total: 0.44 sq km', 0.44],
  ])('%s', (text, value) => expect(figures.area(text)?.value).toBe(value));

  it('has none where it is unknown or nought', () => {
    expect(figures.area('total: NA sq km land: NA')).toBeUndefined();
    expect(figures.area('total: 0 sq km')).toBeUndefined();
  });
});

describe('GDP a head', () => {
  it('takes the first figure with its year', () => {
    expect(figures.gdpPerHead('$9,100 (2012 est.) $8,800 (2011 est.) note: data in 2012 dollars')).toEqual({
      value: 9100,
      year: 2012,
    });
    expect(figures.gdpPerHead('purchasing power parity - $840 (1999 est.)')).toEqual({ value: 840, year: 1999 });
  });

  it('refuses dollars of 2010 and missing figures', () => {
    expect(figures.gdpPerHead('$1,500 | $1,400 | note:data are in 2010 dollars')).toBeUndefined();
    expect(figures.gdpPerHead('purchasing power parity - $NA')).toBeUndefined();
    expect(figures.gdpPerHead('$0 (2012 est.)')).toBeUndefined();
  });
});

describe('ages', () => {
  it('takes both sexes together', () => {
    expect(figures.lifeExpectancy('total population: 70.5 years male: 68 years female: 73 years (2011 est.)')).toEqual({
      value: 70.5,
      year: 2011,
    });
    expect(figures.medianAge('24total: 24.7 years | male: 24 years')).toEqual({ value: 24.7 });
  });

  it('guesses nothing from men and women apart', () => {
    expect(figures.lifeExpectancy('60 years male, 66 years female (1990)')).toBeUndefined();
  });
});
