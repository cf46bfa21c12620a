/**
 * How long an article takes to read. Rates are means over silent readers of non-fiction: 238 words a minute (Brysbaert
 * 2019, https://doi.org/10.1016/j.jml.2019.104047), and for scripts without spaces some 350 characters a minute, between
 * what Trauzettel-Klosinski and Dietz (2012) measured for Chinese and Japanese read aloud and what silent readers reach.
 */
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 350;

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Minutes, with their fraction. */
export function readingMinutes(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const words = (unspaced > 0 ? text.replace(UNSPACED, ' ') : text).match(WORD)?.length ?? 0;
  return words / WORDS_A_MINUTE + unspaced / CHARACTERS_A_MINUTE;
}
