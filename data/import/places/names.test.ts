import { describe, expect, it } from 'vitest';
import { borderNames, leadingDate } from './countries.ts';
import { featureId } from './features.ts';
import { readableName } from './natural-earth.ts';
import { organisationId } from './organisations.ts';
import { nounForms } from './plural.ts';

describe('nounForms', () => {
  it.each([
    ['Afghan', ['Afghan', 'Afghans']],
    ['Frenchwoman', ['Frenchwoman', 'Frenchwomen']],
    ['German', ['German', 'Germans']],
    ['Kyrgyz', ['Kyrgyz']],
    ['Swiss', ['Swiss']],
    ['Iraqi', ['Iraqi', 'Iraqis']],
  ])('%s', (noun, forms) => expect(nounForms(noun)).toEqual(forms));
});

describe('readableName', () => {
  it.each([
    ['STRELSAU MTS.', 'mountain', 'Strelsau Mountains'],
    ['ISLE OF ZENDA', 'island', 'Isle of Zenda'],
    ['Zenda', 'river', 'Zenda River'],
    ['Zenda', 'lake', 'Lake Zenda'],
    ['Mt. Rupert', 'mountain', 'Mount Rupert'],
    ['Zenda Pen.', 'natural-area', 'Zenda Peninsula'],
    ['I. 7', 'island', ''],
  ])('%s (%s)', (label, placeClass, name) => expect(readableName(label, placeClass)).toBe(name));
});

describe('ids', () => {
  it('are made of folded names', () => {
    expect(featureId('Río de la Plata')).toBe('f:rio-de-la-plata');
    expect(featureId('Macedonia (region)')).toBe('f:macedonia-region');
    expect(organisationId({ name: 'Commonwealth of Independent States', abbreviation: 'CIS' })).toBe('o:cis');
    expect(organisationId({ name: 'United Nations', abbreviation: 'UN' })).toBe('o:united-nations');
  });
});

describe('texts on independence and borders', () => {
  it('give a day only where they begin with one', () => {
    expect(leadingDate('2 May 1971 (from Saxony)')).toBe('1971-05-02');
    expect(leadingDate('none (territory of Saxony)')).toBe('');
    expect(leadingDate('1291 (founding)')).toBe('');
  });

  it('give the names of the neighbours', () => {
    expect(
      borderNames('total: 9 km border countries (2): Saxony 4 km (by sea), Isle of Man, North 5 km note: x'),
    ).toContain('Saxony');
    expect(borderNames('total: 9 km border countries (1): US Naval Base at Zenda 9 km')).toEqual([
      'US Naval Base at Zenda',
    ]);
  });
});
