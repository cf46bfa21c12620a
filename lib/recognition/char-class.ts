/**
 * Classes of UTF-16 code units, looked up in a table that fills itself: asking a Unicode regular expression for each
 * character of an article costs more than all the rest of tokenising.
 */
export const CharClass = {
  unknown: 0,
  upper: 1,
  lower: 2,
  digit: 3,
  mark: 4,
  letter: 5,
  space: 6,
  newline: 7,
  apostrophe: 8,
  hyphen: 9,
  dot: 10,
  comma: 11,
  open: 12,
  close: 13,
  quote: 14,
  dash: 15,
  colon: 16,
  stop: 17,
  other: 18,
} as const;

const table = new Uint8Array(65_536);

const PUNCTUATION: readonly [string, number][] = [
  ['\n\r\u2028\u2029\u0085', CharClass.newline],
  ["'’ʼ`´‘", CharClass.apostrophe],
  ['-‐‑\u00AD', CharClass.hyphen],
  ['.', CharClass.dot],
  [',،、', CharClass.comma],
  ['([{', CharClass.open],
  [')]}', CharClass.close],
  ['"“”„«»‹›', CharClass.quote],
  ['–—―‒', CharClass.dash],
  [':;', CharClass.colon],
  ['!?…。！？؟', CharClass.stop],
];
for (const [characters, value] of PUNCTUATION) for (const c of characters) table[c.charCodeAt(0)] = value;

function classify(character: string): number {
  if (/\p{Lu}|\p{Lt}/u.test(character)) return CharClass.upper;
  if (/\p{Ll}/u.test(character)) return CharClass.lower;
  if (/\p{N}/u.test(character)) return CharClass.digit;
  if (/\p{M}/u.test(character)) return CharClass.mark;
  if (/\p{L}/u.test(character)) return CharClass.letter;
  if (/[\s\u200B\uFEFF]/u.test(character)) return CharClass.space;
  return CharClass.other;
}

/** The class of the character at `index` (a whole surrogate pair counts as one; a lone surrogate is `other`). */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  const known = table[unit];
  if (known) return known;
  if (unit >= 0xd800 && unit <= 0xdfff) {
    const point = text.codePointAt(index) ?? 0;
    return point > 0xffff ? classify(String.fromCodePoint(point)) : CharClass.other;
  }
  const found = classify(String.fromCharCode(unit));
  table[unit] = found;
  return found;
}

/** Upper case, lower case, digit, mark or any other letter: what words are made of. */
export function isWordClass(value: number): boolean {
  return value >= CharClass.upper && value <= CharClass.letter;
}
