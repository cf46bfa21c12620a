import { describe, expect, it } from 'vitest';
import { givenQuality } from './person-names.ts';

describe('givenQuality', () => {
  it('is full for the same name, less for a part, an initial, a near spelling', () => {
    expect(givenQuality(['nursultan'], 'nursultan')).toBe(1);
    expect(givenQuality(['nursultan', 'abishevich'], 'nursultan')).toBeGreaterThan(0.9);
    expect(givenQuality(['noursultan'], 'nursultan')).toBeGreaterThan(0.7);
    expect(givenQuality(['cyril'], 'matamela cyril')).toBeGreaterThan(0.5);
    expect(givenQuality(['n'], 'nursultan')).toBe(0.5);
  });

  it('is nothing for another name', () => {
    expect(givenQuality(['vladimir'], 'viktor')).toBe(0);
    expect(givenQuality(['jian'], 'jun')).toBe(0);
    expect(givenQuality([], 'viktor')).toBe(0);
  });

  it('is low when middle names contradict each other', () => {
    expect(givenQuality(['ahmad', 'nawaf'], 'ahmad said')).toBeLessThan(0.7);
  });
});
