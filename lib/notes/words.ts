/**
 * Text → the folded words that search looks up by prefix.
 *
 * Case, diacritics and apostrophes never matter ("Xi'an" is found as "xian", "l'Ukraine" as "ukraine" too). Scripts
 * without spaces are indexed at every letter with a few that follow, which makes a prefix search a substring search;
 * `Intl.Segmenter` was turned down because it cuts by dictionaries that differ between browsers, and what one browser
 * has written another must find.
 */

const WORD = /[\p{L}\p{N}]+(?:['’ʼ][\p{L}\p{N}]+)*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Text whose words need neither folding nor cutting. */
// eslint-disable-next-line no-control-regex -- ASCII is what is looked for: it needs no folding.
const ASCII = /^[\x00-\x7F]*$/;

/** Letters indexed from each position of a run without spaces. */
const GRAM = 4;

/** Longest part of a word that is indexed: longer ones are links and noise. */
const MAX_WORD = 40;

/** Lower case without diacritics. Letters without a decomposition (ø, ł, ı) stay, on both sides of the search. */
export function foldWord(text: string): string {
  // Most texts need no folding but for case; to see that costs a tenth of what folding does.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFC');
}

/** The distinct index words of a text, in order of first appearance, at most `limit`. */
export function indexWords(text: string, limit = 4000): string[] {
  const words = new Set<string>();
  for (const [match] of foldWord(text).matchAll(WORD)) {
    if (words.size >= limit) break;
    for (const word of wordsOfMatch(match)) words.add(word);
  }
  return [...words].slice(0, limit);
}

function* wordsOfMatch(match: string): Generator<string> {
  for (const [run] of match.matchAll(UNSPACED)) {
    const letters = [...run];
    for (let i = 0; i < letters.length; i++) yield letters.slice(i, i + GRAM).join('');
  }
  const spaced = match.replace(UNSPACED, ' ').trim();
  if (spaced === '') return;
  for (const piece of spaced.split(/\s+/)) {
    const parts = piece.split(/['’ʼ]/).filter((part) => part !== '');
    yield parts.join('').slice(0, MAX_WORD);
    if (parts.length > 1) yield* parts.filter((part) => part.length > 2).map((part) => part.slice(0, MAX_WORD));
  }
}

/** The prefixes that a query asks for: every one of them must be met. */
export function queryPrefixes(query: string): string[] {
  const prefixes = new Set<string>();
  for (const [match] of foldWord(query).matchAll(WORD)) {
    for (const [run] of match.matchAll(UNSPACED)) {
      const letters = [...run];
      for (let i = 0; i < letters.length; i += GRAM) {
        prefixes.add(
          letters
            .slice(Math.max(0, Math.min(i, letters.length - GRAM)))
            .slice(0, GRAM)
            .join(''),
        );
      }
    }
    for (const piece of match.replace(UNSPACED, ' ').trim().split(/\s+/)) {
      const word = piece.replace(/['’ʼ]/g, '').slice(0, MAX_WORD);
      if (word !== '') prefixes.add(word);
    }
  }
  return [...prefixes].slice(0, 16);
}
