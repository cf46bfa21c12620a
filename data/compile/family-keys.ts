/**
 * The keys under which a family name is found: what later mentions in an article call a person.
 *
 * - The whole name: "van der Bellen", "López Obrador", "bin Salman".
 * - Without its leading particles: "Bellen", "Assad" for "al-Assad", "Gaulle".
 * - The first of two surnames (Spanish and Portuguese use: "Peña Nieto" is also "Peña"); the last word of the others
 *   ("Kolinda Grabar-Kitarović" is also "Kitarovic").
 */
import { foldName, foldSpelling } from '../../lib/gazetteer/fold.ts';

const PARTICLES = new Set(
  (
    'al el ul as ad ar an ash at bin ibn bint ben ould de da do dos das del della di du la le las los lo van von ' +
    'der den ter ten zu zur af av und y e st saint mc o d l abu abd'
  ).split(' '),
);

/** Particles that a name can't do without: "Abd Rabbuh", "Abu Mazen" are never just the rest. */
const KEEPS = new Set(['abd', 'abu', 'st', 'saint', 'mc', 'o']);

/** Shortest part of a compound that is looked up by itself. */
const SHORTEST = 3;

export function familyKeys(family: string, given: string, order: string): string[] {
  const whole = foldSpelling(family);
  const keys = new Set<string>();
  if (whole !== '') keys.add(whole);
  const words = foldName(family).split(' ').filter(Boolean);
  let first = 0;
  while (first < words.length - 1 && PARTICLES.has(words[first] ?? '') && !KEEPS.has(words[first] ?? '')) first++;
  if (first > 0) keys.add(foldSpelling(words.slice(first).join(' ')));
  const rest = words.slice(first).filter((word) => !PARTICLES.has(word));
  if (rest.length > 1) {
    for (const part of [rest[0], rest.at(-1)]) if (part && part.length >= SHORTEST) keys.add(foldSpelling(part));
  }
  // "Al" alone is no key; a mononym written in two words ("U Nu") keeps its whole form only.
  if (order === 'mononym' && given !== '') keys.add(foldSpelling(given));
  return [...keys].filter((key) => key.length > 1 || words.length === 1);
}
