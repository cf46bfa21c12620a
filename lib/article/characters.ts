/**
 * Which characters of a page count how in the article text: white space collapses, invisible characters vanish.
 * Joiners (U+200C, U+200D) stay: Persian, Indic scripts and emoji are misspelt without them.
 */
const ZERO_WIDTH = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const ZERO_WIDTH_ALL = new RegExp(ZERO_WIDTH, 'g');
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/g;

/**
 * Letters, near enough, for the inside of a character class without the `u` flag: the browser builds `\p{L}` anew for
 * every pattern, which takes longer than all the rest of a small page.
 */
export const LETTERS = String.raw`a-zA-Z\u00aa\u00b5\u00ba\u00c0-\u02af\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff\uf900-\ufdff\ufe70-\ufefc`;

/** True for a capital of a script that has capitals. */
export function isCapital(character: string): boolean {
  return character.toLowerCase() !== character;
}

/** White space in the sense of the article text: everything that CSS or a reader takes for a gap. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return code === 0x85;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Soft hyphen, zero-width space, direction marks and the like: not part of any word. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return (
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069 && code !== 0x2065) ||
    code === 0xfeff
  );
}

/** The text as the article text would have it: collapsed, trimmed, without invisible characters. */
export function normaliseText(raw: string): string {
  const collapsed = raw.replace(SPACES, ' ').trim();
  return ZERO_WIDTH.test(collapsed) ? collapsed.replace(ZERO_WIDTH_ALL, '').replace(SPACES, ' ').trim() : collapsed;
}
