/**
 * Whether a name that a student wrote is one of the right ones. Spelling is folded as the recogniser folds it
 * (Nazarbaev, Nazarbayev), Cyrillic letters are read as Latin ones, and the family name is enough; a given name or an
 * initial that contradicts is not forgiven: "Kassym Nazarbayev" is somebody else.
 */
import { foldName, foldSpelling } from '../gazetteer/fold.ts';

/** Letters as English-language news writes them; `foldSpelling` takes it from there. */
const CYRILLIC = new Map(
  (
    'а=a б=b в=v г=g ґ=g д=d е=e ё=yo є=ye ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f ' +
    'х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h ҳ=h ҷ=j ӣ=i ӯ=u'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]),
);

/** Words before a name that say nothing of who it is. */
const TITLES = new Set(
  'mr mrs ms miss sir dame lord dr prof professor president vice deputy prime minister secretary premier chancellor king queen general colonel'.split(
    ' ',
  ),
);

/** @param names as the key has them; the last word of each is its family name, unless one is written out alone. */
export function isHolderName(written: string, names: readonly string[]): boolean {
  const given = wordsOf(written);
  return given.length > 0 && names.some((name) => fits(given, wordsOf(name)));
}

function wordsOf(text: string): string[] {
  const latin = foldName(text.replace(/[\u0400-\u04FF]/g, (letter) => CYRILLIC.get(letter.toLowerCase()) ?? letter));
  const words = latin.split(' ').filter((word) => word !== '');
  const name = words.filter((word) => !TITLES.has(word));
  // "King" is a name where nothing else is.
  return (name.length > 0 ? name : words).map(foldSpelling);
}

function fits(written: readonly string[], name: readonly string[]): boolean {
  const family = name.at(-1);
  if (family === undefined || !written.includes(family)) return sameWords(written, name);
  return written.every(
    (word) => name.includes(word) || (word.length === 1 && name.some((part) => part.startsWith(word))),
  );
}

/** The same words in any order ("Xi Jinping", "Jinping Xi"), or run together. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join('') === b.toSorted().join('') || a.join('') === b.join('');
}
