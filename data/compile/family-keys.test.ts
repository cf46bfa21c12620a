import { describe, expect, it } from 'vitest';
import { foldSpelling } from '../../lib/gazetteer/fold.ts';
import { familyKeys } from './family-keys.ts';

describe('familyKeys', () => {
  it.each([
    ['Nazarbayev', ['Nazarbaev'], ['Nazar']],
    ['al-Assad', ['al Assad', 'Assad'], ['al']],
    ['bin Salman', ['bin Salman', 'Salman'], ['bin']],
    ['van der Bellen', ['van der Bellen', 'Bellen'], ['van', 'der']],
    ['de la Madrid', ['de la Madrid', 'Madrid'], ['la']],
    ['Peña Nieto', ['Peña Nieto', 'Peña', 'Nieto'], []],
    ['López Obrador', ['López Obrador', 'López', 'Obrador'], []],
    ['Grabar-Kitarović', ['Grabar-Kitarović', 'Kitarovic'], []],
    ['O’Neill', ["O'Neill"], ['o']],
    ['Abu Mazen', ['Abu Mazen'], ['abu']],
  ])('%s', (family, found, notFound) => {
    const keys = familyKeys(family, '', 'given-family');
    for (const form of found) expect(keys).toContain(foldSpelling(form));
    for (const form of notFound) expect(keys).not.toContain(form);
  });
});
