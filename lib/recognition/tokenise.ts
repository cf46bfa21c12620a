/**
 * Text → words with offsets, shapes and the gaps between them, in one pass over the code units.
 *
 * Words are split as `foldName` splits names (hyphens and slashes part words, apostrophes and dots inside don't), so that
 * a token folds to exactly one word of the name index.
 */
import { CharClass, classAt, isWordClass } from './char-class.ts';
import { Gap, TokenFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Gap that a character makes; the widest of several between two words counts. */
const GAP_OF: Record<number, number> = {
  [CharClass.space]: Gap.space,
  [CharClass.newline]: Gap.break,
  [CharClass.apostrophe]: Gap.quote,
  [CharClass.hyphen]: Gap.hyphen,
  [CharClass.dot]: Gap.stop,
  [CharClass.comma]: Gap.comma,
  [CharClass.open]: Gap.open,
  [CharClass.close]: Gap.close,
  [CharClass.quote]: Gap.quote,
  [CharClass.dash]: Gap.dash,
  [CharClass.colon]: Gap.colon,
  [CharClass.stop]: Gap.stop,
  [CharClass.other]: Gap.slash,
};

/** Words after which a dot is no full stop. */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof gen col lt sgt capt maj cpl pvt brig adm cmdr gov sen rep rev hon pres sec st ste mt ft no vs jr sr ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun inc corp co ltd dept est approx ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex ' +
    'va vt wash wis wyo'
  ).split(' '),
);

function stepAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

interface Word {
  end: number;
  flags: number;
  /** Where reading goes on: after a possessive 's or an abbreviation's dot. */
  next: number;
}

/** Reads the word that begins at `from`. */
function readWord(text: string, from: number): Word {
  let i = from;
  let uppers = 0;
  let lowers = 0;
  let innerUpper = false;
  let flags = 0;
  const first = classAt(text, from);
  if (first === CharClass.upper) flags |= TokenFlag.cap;
  while (i < text.length) {
    const value = classAt(text, i);
    if (isWordClass(value)) {
      if (value === CharClass.upper) {
        uppers++;
        if (lowers > 0) innerUpper = true;
      } else if (value === CharClass.lower) lowers++;
      else if (value === CharClass.digit) flags |= TokenFlag.digit;
      i += stepAt(text, i);
      continue;
    }
    const following = i + 1 < text.length ? classAt(text, i + 1) : 0;
    if (value === CharClass.apostrophe && isWordClass(following)) {
      const unit = text.charCodeAt(i + 1) | 32;
      const after = i + 2 < text.length ? classAt(text, i + 2) : 0;
      if (unit === 115 && !isWordClass(after)) return finish(i, i + 2, flags | TokenFlag.possessive);
      i++;
      continue;
    }
    // U.S., D.C., J.R.R.: a dot between single letters belongs to the word.
    if (value === CharClass.dot && uppers > 0 && lowers === 0 && following === CharClass.upper && i - from <= 8) {
      const after = i + 2 < text.length ? classAt(text, i + 2) : 0;
      if (!isWordClass(after)) {
        flags |= TokenFlag.dotted;
        i++;
        continue;
      }
    }
    break;
  }
  return finish(i, i, flags);

  function finish(end: number, next: number, base: number): Word {
    let out = base;
    let goOn = next;
    if (uppers + lowers > 0 && lowers === 0 && uppers >= 2) out |= TokenFlag.upper;
    if (innerUpper && (out & TokenFlag.cap) !== 0) out |= TokenFlag.mixed;
    if (uppers === 1 && lowers === 0 && end - from === 1) out |= TokenFlag.initial;
    if (goOn === end && text.charCodeAt(end) === 46) {
      const short = end - from <= 6 && ABBREVIATIONS.has(text.slice(from, end).toLowerCase());
      if (short || (out & (TokenFlag.initial | TokenFlag.dotted)) !== 0) {
        out |= TokenFlag.dotted;
        goOn = end + 1;
      }
    } else if (goOn === end && classAt(text, end) === CharClass.apostrophe && (text.charCodeAt(end - 1) | 32) === 115) {
      out |= TokenFlag.possessive;
    }
    return { end, flags: out, next: goOn };
  }
}

/** Splits `text` into words. O(length); never throws; offsets never split a surrogate pair. */
export function tokenise(text: string): Tokens {
  let capacity = Math.max(16, text.length >> 2);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let flags = new Uint16Array(capacity);
  let gap = new Uint8Array(capacity);
  let count = 0;
  let i = 0;
  let widest: number = Gap.start;
  while (i < text.length) {
    const value = classAt(text, i);
    if (!isWordClass(value)) {
      widest = Math.max(widest, GAP_OF[value] ?? Gap.slash);
      i += stepAt(text, i);
      continue;
    }
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, new Int32Array(capacity));
      end = grown(end, new Int32Array(capacity));
      flags = grown(flags, new Uint16Array(capacity));
      gap = grown(gap, new Uint8Array(capacity));
    }
    const word = readWord(text, i);
    start[count] = i;
    end[count] = word.end;
    flags[count] = word.flags;
    gap[count] = gapBefore(text, i, widest);
    count++;
    // A possessive's apostrophe is no quotation mark, an abbreviation's dot no full stop.
    i = Math.max(word.next, word.end);
    widest = Gap.space;
  }
  return { text, count, start, end, flags, gap };
}

/** A spaced hyphen is a dash: "the CIS region - such as". */
function gapBefore(text: string, index: number, widest: number): number {
  if (widest !== Gap.hyphen) return widest;
  const before = classAt(text, index - 1);
  return before === CharClass.hyphen ? Gap.hyphen : Gap.dash;
}

function grown<T extends Int32Array | Uint16Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
