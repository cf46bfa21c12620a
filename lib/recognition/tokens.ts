/** What is known of a token by its shape and position: bits of `Tokens.flags`. */
export const TokenFlag = {
  /** Begins with a capital. */
  cap: 1,
  /** Two letters or more, all capitals. */
  upper: 2,
  /** Holds a digit. */
  digit: 4,
  /** Followed by 's (or ' after an s), which is not part of the token. */
  possessive: 8,
  /** Followed by a dot that belongs to it (Gen., Calif.), or written with dots (U.S.). */
  dotted: 16,
  /** First word of a sentence. */
  sentenceStart: 32,
  /** First word of a block. */
  blockStart: 64,
  /** One capital letter. */
  initial: 128,
  /** A capital inside (McDonald). */
  mixed: 256,
  /** In a headline whose words all begin with capitals, so that a capital says nothing. */
  titleCase: 512,
  /** In a run of words in capitals. */
  capsLine: 1024,
  /** In a dateline ("TASHKENT, Sept 14 –"). */
  dateline: 2048,
} as const;

/** What stands between a token and the one before it. */
export const Gap = {
  start: 0,
  space: 1,
  hyphen: 2,
  slash: 3,
  quote: 4,
  comma: 5,
  open: 6,
  close: 7,
  dash: 8,
  colon: 9,
  stop: 10,
  break: 11,
} as const;

/** The words of a text as parallel arrays; offsets in UTF-16 code units, end exclusive. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly flags: Uint16Array;
  /** `Gap` before each token. */
  readonly gap: Uint8Array;
}

export function hasFlag(tokens: Tokens, index: number, flag: number): boolean {
  return ((tokens.flags[index] ?? 0) & flag) !== 0;
}

export function startOf(tokens: Tokens, index: number): number {
  return tokens.start[index] ?? 0;
}

export function endOf(tokens: Tokens, index: number): number {
  return tokens.end[index] ?? 0;
}

/** The text from the first to the last token, both inclusive. */
export function sliceTokens(tokens: Tokens, first: number, last: number): string {
  return tokens.text.slice(startOf(tokens, first), endOf(tokens, last));
}
