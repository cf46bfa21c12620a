/** The office that a text gives a person beside the name: "President X", "X, the interior minister of Y". */
import type { OfficeWording } from '../model/mention.ts';
import { isFormer, isInsideWord, isOfficeHead, isPublicOffice, isTitleWord, fieldOf } from './office-grammar.ts';
import type { Prepared } from './prepare.ts';
import { Gap, TokenFlag, hasFlag, sliceTokens } from './tokens.ts';

/** The id of the country, region or organisation that token `i` names (by toponym or demonym), or undefined. */
export type JurisdictionAt = (token: number) => string | undefined;

export interface Title extends OfficeWording {
  /** Folded words of the title. */
  readonly words: readonly string[];
  readonly public: boolean;
  /** Tokens [from, to) of the title in the text. */
  readonly from: number;
  readonly to: number;
}

const MAX_WORDS = 12;
/** Bodies whose presidents and chiefs hold no public office. */
const PRIVATE = new Set(
  'company firm club college university school association foundation hospital bank society chain brand'.split(' '),
);

/** Reads tokens [from, to) as an office: title words, inside words and names of jurisdictions. */
export function readTitle(
  prepared: Prepared,
  from: number,
  to: number,
  jurisdictionAt: JurisdictionAt,
): Title | undefined {
  const { tokens, words } = prepared;
  const list: string[] = [];
  let jurisdiction: string | undefined;
  let former = false;
  let first = -1;
  let last = -1;
  for (let i = from; i < to; i++) {
    const word = words[i]?.facts.text ?? '';
    const place = isTitleWord(word) && !prepared.scan.cover[i]?.facts.hasDemonym ? undefined : jurisdictionAt(i);
    if (place) {
      jurisdiction ??= place;
      continue;
    }
    if (isFormer(word)) former = true;
    else if (isTitleWord(word)) {
      list.push(word);
      if (first < 0) first = i;
      last = i;
    }
  }
  if (first < 0 || !list.some(isOfficeHead)) return undefined;
  const field = fieldOf(list);
  return {
    text: sliceTokens(tokens, first, last),
    words: list,
    public: isPublicOffice(list),
    from: first,
    to: last + 1,
    ...(field && { field }),
    ...(jurisdiction && { jurisdiction }),
    ...(former && { former }),
  };
}

function soft(gap: number): boolean {
  return gap === Gap.space || gap === Gap.hyphen;
}

/** The office right before token `start` of a name. */
export function titleBefore(prepared: Prepared, start: number, jurisdictionAt: JurisdictionAt): Title | undefined {
  const { tokens, words } = prepared;
  const comma = tokens.gap[start] === Gap.comma;
  if (!comma && !soft(tokens.gap[start] ?? 0)) return undefined;
  let from = start;
  let heads = 0;
  for (let i = start - 1; i >= 0 && i >= start - MAX_WORDS; i--) {
    if (i < start - 1 && !soft(tokens.gap[i + 1] ?? 0)) break;
    const word = words[i]?.facts.text ?? '';
    // "government of the Egyptian president X": what stands before the country is another phrase.
    if (isOfficeHead(word)) heads++;
    if (isTitleWord(word)) from = i;
    else if (jurisdictionAt(i) !== undefined) {
      from = i;
      if (heads > 0 && prepared.scan.cover[i]?.facts.hasDemonym) break;
    } else if (!isInsideWord(word)) break;
  }
  if (from === start || PRIVATE.has(words[from - 1]?.facts.text ?? '')) return undefined;
  // "the minister, X, said": with a comma the title has to be a phrase of its own, not the end of a list of names.
  if (comma) {
    const opener = words[from - 1]?.facts.text;
    const own = opener === 'the' || opener === 'a' || jurisdictionAt(from) !== undefined;
    if (!own) return undefined;
  }
  return readTitle(prepared, from, start, jurisdictionAt);
}

/** The office in apposition right after token `end` (exclusive) of a name: "X, 45, the Kazak interior minister,". */
export function titleAfter(
  prepared: Prepared,
  end: number,
  jurisdictionAt: JurisdictionAt,
  isPersonAt: (token: number) => boolean,
): Title | undefined {
  const { tokens, words } = prepared;
  if (end >= tokens.count) return undefined;
  const opening = tokens.gap[end] ?? 0;
  if (opening !== Gap.comma && opening !== Gap.open && opening !== Gap.dash) return undefined;
  let i = end;
  if (hasFlag(tokens, i, TokenFlag.digit) && i + 1 < tokens.count && tokens.gap[i + 1] === Gap.comma) i++;
  const first = words[i]?.facts.text;
  if (first === 'the' || first === 'a' || first === 'an') i++;
  const from = i;
  let to = i;
  for (; i < tokens.count && i < from + MAX_WORDS; i++) {
    if (i > from && !soft(tokens.gap[i] ?? 0)) break;
    const word = words[i]?.facts.text ?? '';
    if (isTitleWord(word) || jurisdictionAt(i) !== undefined) to = i + 1;
    else if (!isInsideWord(word)) break;
    if (hasFlag(tokens, i, TokenFlag.sentenceStart)) return undefined;
  }
  if (to === from) return undefined;
  // The title belongs to the name that follows it: "Nazarbaev, President Putin and …".
  if (to < tokens.count && soft(tokens.gap[to] ?? 0) && isPersonAt(to)) return undefined;
  // "coordinator of the X Institute": the phrase goes on into a name that is no jurisdiction.
  const goesOn = i < tokens.count && i > to && hasFlag(tokens, i, TokenFlag.cap) && soft(tokens.gap[i] ?? 0);
  const title = readTitle(prepared, from, to, jurisdictionAt);
  if (title && goesOn && !title.jurisdiction) return undefined;
  return title;
}
