import { describe, expect, it } from 'vitest';
import { nameSimilarity, SAME } from './same-person.ts';

describe('nameSimilarity', () => {
  it.each([
    ['Nursultan Nazarbaev', 'Nursultan Nazarbayev'],
    ['Kasym-Zhomart Tokayev', 'Kassym-Jomart Tokayev'],
    ['Costas Simitis', 'Kostas Simitis'],
    ['Nouri al-Maliki', 'Nuri al-Maliki'],
    ['Vicente Fox Quesada', 'Vicente Fox'],
  ])('%s is %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeGreaterThanOrEqual(SAME);
  });
  it.each([
    ['Khalifa bin Hamad Al Thani', 'Hamad bin Khalifa Al Thani'],
    ['Salman bin Hamad bin Isa Al Khalifa', 'Hamad bin Isa Al Khalifa'],
    ['George H. W. Bush', 'George W. Bush'],
    ['R. K. Singh', 'V. P. Singh'],
    ['Amata Kabua', 'Imata Kabua'],
    ['Lee Hong-koo', 'Lee Wan-koo'],
    ['Li Keqiang', 'Li Qiang'],
    ['Mindaugas Sinkevičius', 'Mindaugas Stankevičius'],
  ])('%s is not %s', (a, b) => {
    expect(nameSimilarity(a, b)).toBeLessThan(SAME);
  });
});
