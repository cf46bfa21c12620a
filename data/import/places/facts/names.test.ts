import { describe, expect, it } from 'vitest';
import * as names from './names.ts';

const TEXT =
  'conventional long form: Republic of Ruritania conventional short form: Ruritania local long form: none former: Kingdom of Ruritania';

describe('labelled', () => {
  it('reads each part and leaves out what is none', () => {
    expect(names.labelled(TEXT, 'conventional long form')).toBe('Republic of Ruritania');
    expect(names.labelled(TEXT, 'conventional short form')).toBe('Ruritania');
    expect(names.labelled(TEXT, 'former')).toBe('Kingdom of Ruritania');
    expect(names.labelled(TEXT, 'local long form')).toBe('');
    expect(names.labelled('conventional long form: | conventional short form: |', 'conventional long form')).toBe('');
  });
});

describe('capital', () => {
  it.each([
    ['Strelsau', 'Strelsau'],
    ['Stadt-Altenburg (Zenda until 1992)', 'Stadt-Altenburg'],
    ['name: Strelsau geographic coordinates: 48 10 N, 13 20 E', 'Strelsau'],
    ['name: | geographic coordinates: | time difference: UTC+1', ''],
    ['none; the administration sits in Zenda', ''],
  ])('%s', (text, capital) => expect(names.capital(text)).toBe(capital));
});

describe('borders', () => {
  it.each([
    ['800 km total; Saxony 500 km, Bohemia 300 km', 'Bohemia 300 km, Saxony 500 km'],
    [
      'total: 1,500 km border countries (2): Saxony 1200 km; Bohemia 300 km note: disputed',
      'Bohemia 300 km, Saxony 1,200 km',
    ],
    ['total: 500 km border countries: Saxony 500 km (of which 20 km by sea)', 'Saxony 500 km'],
    ['0 km', ''],
    ['total: 1,500 km | border countries (2):', ''],
  ])('%s', (text, list) => expect(names.borders(text)).toBe(list));
});

describe('government type', () => {
  it('keeps the words of the type', () => {
    expect(names.governmentType('federal republic (formally a confederation)')).toBe('federal republic');
    expect(names.governmentType('republic; note - under a caretaker')).toBe('republic');
    expect(names.governmentType('the islands are administered from Strelsau')).toBe('');
  });
});

describe('repaired', () => {
  it('keeps the last whole name where only accented letters are lost', () => {
    expect(names.repaired('Str lsau', 'Strelsau')).toBe('Strelsau');
    expect(names.repaired('Yaound', 'Yaounde')).toBe('Yaounde');
    expect(names.repaired('Zenda', 'Strelsau')).toBe('Zenda');
    expect(names.repaired('Zenda (old', 'Zenda')).toBe('Zenda (old');
  });
});
