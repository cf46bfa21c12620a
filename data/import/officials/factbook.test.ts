import { describe, expect, it } from 'vitest';
import { parseFactbookDate, splitHolder } from './factbook.ts';

describe('parseFactbookDate', () => {
  it.each([
    ['since 13 June 2003', '2003-06-13'],
    ['since NA July 1991', '1991-07'],
    ['since April 1990', '1990-04'],
    ['since 5 Sep 2025', '2025-09-05'],
    ['since 1997', '1997'],
    ['since NA', ''],
  ])('%s', (text, date) => {
    expect(parseFactbookDate(text)).toBe(date);
  });
});

describe('splitHolder', () => {
  it.each([
    ['Prime Minister Anna EXAMPLE', 'Prime Minister', 'Anna Example', 'Example'],
    ['Interim President Gen. Juan PRUEBA Sánchez', 'Interim President Gen.', 'Juan Prueba Sánchez', 'Prueba'],
    ['Prime Minister MUESTRA Zenawi', 'Prime Minister', 'Muestra Zenawi', 'Muestra'],
    ['King CARL XVI GUSTAF', 'King', 'Carl XVI Gustaf', 'Carl XVI Gustaf'],
    ['Governor General Sir Tom B. SAMPLE', 'Governor General Sir', 'Tom B. Sample', 'Sample'],
  ])('%s', (chunk, title, name, family) => {
    expect(splitHolder(chunk)).toEqual({ title, name, family });
  });
  it('finds no holder where no name is in capitals', () => {
    expect(splitHolder('President (vacant)')).toBeUndefined();
  });
});
