/**
 * The two foldings of names: what the index is sorted by, and what the recogniser looks up.
 *
 * `foldName` removes what never tells two names apart (case, diacritics, apostrophes, hyphen or space). `foldSpelling`
 * goes on to romanisation habits (Nazarbaev/Nazarbayev, Akhmetov/Ahmetov); it costs some precision, so it is used for
 * persons' names, and for places only as a second try.
 */

const LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ə: 'a',
  ǝ: 'a',
  ĸ: 'k',
  ŧ: 't',
};

/**
 * Lower case, no diacritics, apostrophes and dots dropped ("St." → "st", "Xi'an" → "xian"), hyphens, slashes and white
 * space to one space. Letters of other scripts stay.
 */
export function foldName(name: string): string {
  // Most words are plain letters: no need for the tables of Unicode.
  let plain = true;
  let lower = true;
  for (let i = 0; i < name.length && plain; i++) {
    const code = name.charCodeAt(i);
    if (code >= 65 && code <= 90) lower = false;
    else plain = (code >= 97 && code <= 122) || code === 32;
  }
  if (plain && !name.includes('  ')) return (lower ? name : name.toLowerCase()).trim();
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħŋəǝĸŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʻʾʿʽˈ`´ʹʺ"“”.·]/g, '')
    .replace(/[\s\-‐‑‒–—/_,()&]+/g, ' ')
    .trim();
}

/** `foldName`, then the romanisation habits of the news. Meant for comparing, never for display. */
export function foldSpelling(name: string): string {
  return foldName(name)
    .replace(/dzh|zh|dj/g, 'j')
    .replace(/kh|gh/g, (pair) => (pair === 'kh' ? 'h' : 'g'))
    .replace(/q/g, 'k')
    .replace(/ck/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/yo|io/g, 'e')
    .replace(/y([aeiou])/g, '$1')
    .replace(/iy|yi|ii|ij\b/g, 'i')
    .replace(/y/g, 'i')
    .replace(/(.)\1+/g, '$1');
}
