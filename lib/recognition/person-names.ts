/** Which persons of the dataset may bear a name that a text uses, and how well the forms agree. */
import type { Gazetteer, PersonIndex } from '../gazetteer/types.ts';

export interface NamedPerson {
  readonly person: PersonIndex;
  /** 1: given and family name agree letter by letter (after folding); 0.5: only an initial does. */
  readonly quality: number;
}

const MAX_FAMILY_WORDS = 3;

/** Edit distance of at most one, for romanisations that folding misses ("Noursultan"). */
function nearlyEqual(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let [x, y] = [a.length, b.length];
  while (x > i && y > i && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  return x - i <= 1 && y - i <= 1;
}

/** How well given names agree, 0 (not at all) to 1. `ours` and `theirs` are spelling-folded. */
export function givenQuality(ours: readonly string[], theirs: string): number {
  const joined = ours.join('');
  const parts = theirs.split(' ').filter(Boolean);
  if (parts.length === 0 || ours.length === 0) return 0;
  if (joined === parts.join('')) return 1;
  const [first = ''] = ours;
  const [head = ''] = parts;
  if (first.length > 1 && first === head) return 0.95;
  if (first.length > 2 && parts.includes(first)) return 0.75;
  if (ours.some((word) => word.length > 2 && word === head)) return 0.7;
  if (nearlyEqual(first, head)) return 0.75;
  if (first.length > 2 && head.startsWith(first)) return 0.65;
  if (head.length > 2 && first.startsWith(head)) return 0.6;
  if (first.length === 1 && head.startsWith(first)) return 0.5;
  return 0;
}

/** Persons whose name agrees with the words of a full name (spelling-folded, two or more). */
export function personsNamed(words: readonly string[], gazetteer: Gazetteer): NamedPerson[] {
  const best = new Map<PersonIndex, number>();
  const consider = (family: string, given: readonly string[], weight: number): void => {
    if (!gazetteer.hasFamily(family)) return;
    for (const name of gazetteer.personsByFamily(family)) {
      const quality = weight * givenQuality(given, name.givenKey);
      if (quality > (best.get(name.person) ?? 0)) best.set(name.person, quality);
    }
  };
  for (let k = 1; k <= Math.min(MAX_FAMILY_WORDS, words.length - 1); k++)
    consider(words.slice(-k).join(' '), words.slice(0, -k), 1);
  // Family name first (Xi Jinping, Orbán Viktor), and a second family name after it (López Obrador).
  consider(words[0] ?? '', words.slice(1), 0.95);
  if (words.length > 2) {
    consider(words.slice(0, 2).join(' '), words.slice(2), 0.9);
    consider(words[1] ?? '', words.slice(0, 1), 0.8);
  }
  // A name of one piece (mononyms, titles taken for names).
  const whole = words.join(' ');
  if (gazetteer.hasFamily(whole)) {
    for (const name of gazetteer.personsByFamily(whole))
      if (name.givenKey === '') best.set(name.person, Math.max(best.get(name.person) ?? 0, 1));
  }
  return [...best].map(([person, quality]) => ({ person, quality }));
}

/** Persons with this family name, or known by this one name. */
export function personsOfFamily(word: string, gazetteer: Gazetteer): PersonIndex[] {
  if (!gazetteer.hasFamily(word)) return [];
  return [...new Set(gazetteer.personsByFamily(word).map((name) => name.person))];
}
