/** Which persons of the dataset may bear a name that a text uses, and how well the forms agree. */
import type { Gazetteer, PersonIndex, PersonName } from '../gazetteer/types.ts';

export interface NamedPerson {
  readonly person: PersonIndex;
  /** 1: given and family name agree letter by letter (after folding); 0.5: only an initial does; 0: surname alone. */
  readonly quality: number;
}

const MAX_FAMILY_WORDS = 3;
/** Least agreement: an initial and the family name, or a given name and half of the rest. */
const LEAST = 0.3;
/** From this weight on the word before the last is a middle name, not the first of two family names. */
const MIDDLE_NAME = 7;
/** Families decoded lately: an article, and the next of the same site, asks for the same ones again and again. */
const CACHE_LIMIT = 6000;
const caches = new WeakMap<Gazetteer, Map<string, readonly PersonName[]>>();

/** The forms of names with this family key, decoded once. */
export function formsOf(family: string, gazetteer: Gazetteer): readonly PersonName[] {
  let cache = caches.get(gazetteer);
  if (!cache) caches.set(gazetteer, (cache = new Map()));
  let forms = cache.get(family);
  if (!forms) {
    forms = gazetteer.hasFamily(family) ? gazetteer.personsByFamily(family) : [];
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(family, forms);
  }
  return forms;
}

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
  const parts = theirs.split(' ').filter(Boolean);
  const [first = ''] = ours;
  const [head = ''] = parts;
  if (!head || !first) return 0;
  if (ours.join('') === parts.join('')) return 1;
  if (first.length > 1 && first === head) return compatibleRest(ours, parts) ? 0.95 : 0.6;
  if (first.length > 2 && parts.includes(first)) return isAncestor(parts, first) ? 0 : 0.7;
  if (nearlyEqual(first, head)) return compatibleRest(ours, parts) ? 0.75 : 0.4;
  if (first.length > 3 && head.startsWith(first)) return 0.65;
  if (head.length > 3 && first.startsWith(head)) return 0.55;
  if (ours.length > 1 && ours[1] === head) return 0.55;
  if (first.length === 1 && head.startsWith(first)) return 0.5;
  return 0;
}

/** "Jassim bin Ahmed" is called Jassim; Ahmed is his father. */
function isAncestor(parts: readonly string[], name: string): boolean {
  return ['bin', 'ibn', 'bint'].includes(parts[parts.indexOf(name) - 1] ?? '');
}

/** Middle names agree unless both are there and none is shared, not even by an initial. */
function compatibleRest(ours: readonly string[], parts: readonly string[]): boolean {
  const rest = parts.slice(1);
  const own = ours.slice(1);
  return (
    rest.length === 0 || own.length === 0 || own.some((word) => rest.some((other) => other.startsWith(word[0] ?? '')))
  );
}

/**
 * Given names written after the family name (Xi Jinping, Kim Dae-jung): syllable by syllable, all of them. "Kim Dae-ki"
 * is nobody else's name.
 */
function wholeGivenQuality(ours: readonly string[], theirs: string): number {
  const own = ours.join('');
  const other = theirs.replaceAll(' ', '');
  return own === other ? 1 : 0;
}

/** Share of the words of a name that the other name has too: a long name that shares two common words is another's. */
function coverage(words: readonly string[], name: PersonName): number {
  const theirs = [...name.givenKey.split(' '), ...name.familyKey.split(' ')];
  const joined = theirs.join('');
  let counted = 0;
  let shared = 0;
  for (const word of words) {
    if (word.length < 3) continue;
    counted++;
    if (
      joined.includes(word) ||
      theirs.some(
        (other) => other === word || (other.length === 1 && word.startsWith(other)) || nearlyEqual(word, other),
      )
    )
      shared++;
    else if (theirs.some((other) => other.startsWith(word.slice(0, 4)))) shared += 0.7;
  }
  return counted === 0 ? 1 : shared / counted;
}

/**
 * Persons whose name agrees with the words of a full name (spelling-folded, two or more).
 *
 * @param lastIsJoined The last word hangs on the one before by a hyphen ("Yu Cheng-huang"): it is no family name alone.
 */
export function personsNamed(words: readonly string[], gazetteer: Gazetteer, lastIsJoined = false): NamedPerson[] {
  const best = new Map<PersonIndex, number>();
  const consider = (family: string, quality: (givenKey: string, name: PersonName) => number): void => {
    for (const name of formsOf(family, gazetteer)) {
      const found = quality(name.givenKey, name);
      if (found === 0) continue;
      const value = found * coverage(words, name);
      if (value > (best.get(name.person) ?? 0)) best.set(name.person, value);
    }
  };
  for (let k = 1; k <= Math.min(MAX_FAMILY_WORDS, words.length - 1); k++)
    consider(words.slice(-k).join(' '), (given, name) => {
      const quality = givenQuality(words.slice(0, -k), given);
      if (quality === 0 || gazetteer.person(name.person).order !== 'family-given') return quality;
      // A name told the other way round than at home: then, too, all of its syllables.
      return lastIsJoined && k === 1 ? 0 : wholeGivenQuality(words.slice(0, -k), given);
    });
  consider(words[0] ?? '', (given, name) => {
    const quality = wholeGivenQuality(words.slice(1), given);
    return quality > 0 && gazetteer.person(name.person).order === 'given-family' ? 0 : quality;
  });
  if (words.length > 2 && gazetteer.word(words.at(-2) ?? '').given < MIDDLE_NAME) {
    // Two family names of which the dataset has the first (Carlos Alvarado Quesada), and the reverse.
    consider(words.slice(-2, -1).join(' '), (given) => (givenQuality(words.slice(0, -2), given) >= 0.95 ? 0.7 : 0));
  }
  // A name of one piece (mononyms, titles taken for names).
  consider(words.join(' '), (given) => (given === '' ? 1 : 0));
  return [...best].filter(([, quality]) => quality >= LEAST).map(([person, quality]) => ({ person, quality }));
}

/** A second family name, or a rare form: seldom what a lone surname means. */
const SECONDARY = -0.6;

/** Persons with this family name, or known by this one name; quality 0, or less for a name that isn't their usual one. */
export function personsOfFamily(word: string, gazetteer: Gazetteer): NamedPerson[] {
  const best = new Map<PersonIndex, number>();
  for (const name of formsOf(word, gazetteer)) {
    const quality = name.primary ? 0 : SECONDARY;
    if (quality > (best.get(name.person) ?? -1)) best.set(name.person, quality);
  }
  return [...best].map(([person, quality]) => ({ person, quality }));
}
