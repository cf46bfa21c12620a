/**
 * Offices without a name: "the Kazak prime minister", "Uzbekistan's prosecutor general", "the interior minister" in an
 * article about one country. The mention is the words of the office; the country beside it is a mention of its own.
 */
import type { Prepared } from './prepare.ts';
import { isInsideWord, isOfficeHead, isTitleWord } from './office-grammar.ts';
import { readTitle } from './titles.ts';
import type { JurisdictionAt, Title } from './titles.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';

export interface RoleSpan {
  readonly title: Title;
  /** True when the country stands beside the office; false when it is only the article's. */
  readonly explicit: boolean;
}

const MAX_WORDS = 10;
/** Offices that a bare "the …" may mean of the article's own country. */
const NATIONAL = new Set([
  'head-of-state',
  'head-of-government',
  'foreign',
  'interior',
  'defence',
  'finance',
  'justice',
  'economy',
]);
/** Offices with one holder at a time. */
const ROLE_HEADS = new Set(
  (
    'president premier minister chancellor king queen governor mayor speaker secretary prosecutor procurator emir sultan emperor ' +
    'empress pm taoiseach vice-president secretary-general'
  ).split(' '),
);

function isRole(title: Title): boolean {
  const { words } = title;
  if (words.some((word) => MANY.has(word))) return false;
  if (words.some((word) => ROLE_HEADS.has(word))) return true;
  const has = (word: string): boolean => words.includes(word);
  return (has('attorney') && has('general')) || (has('chief') && (has('staff') || has('police') || has('army')));
}

/** An office in the plural, or one of many alike, has no one holder. */
const MANY = new Set(
  (
    'ministers presidents official spokesman spokeswoman spokesperson deputy aide adviser representative lawmaker mp ' +
    'senator leader assistant undersecretary ambassador envoy consul'
  ).split(' '),
);

function soft(gap: number): boolean {
  return gap === Gap.space || gap === Gap.hyphen;
}

/** Offices without a name, outside the tokens that `isTaken` says belong to persons and their titles. O(tokens). */
export function findRoles(
  prepared: Prepared,
  jurisdictionAt: JurisdictionAt,
  isTaken: (token: number) => boolean,
): RoleSpan[] {
  const { tokens, words } = prepared;
  const out: RoleSpan[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!isOfficeHead(words[i]?.facts.text ?? '') || isTaken(i)) continue;
    let from = i;
    let to = i + 1;
    while (from > 0 && i - from < MAX_WORDS && soft(tokens.gap[from] ?? 0) && !isTaken(from - 1)) {
      const word = words[from - 1]?.facts.text ?? '';
      if (!isTitleWord(word) && jurisdictionAt(from - 1) === undefined) break;
      from--;
      if (hasFlag(tokens, from, TokenFlag.possessive)) break;
    }
    for (let k = to; k < tokens.count && k - i < MAX_WORDS && soft(tokens.gap[k] ?? 0) && !isTaken(k); k++) {
      if (hasFlag(tokens, k - 1, TokenFlag.possessive)) break;
      const word = words[k]?.facts.text ?? '';
      if (isTitleWord(word) || jurisdictionAt(k) !== undefined) to = k + 1;
      else if (!isInsideWord(word)) break;
    }
    const title = readTitle(prepared, from, to, jurisdictionAt);
    i = Math.max(i, to - 1);
    if (!title || !title.public || !isRole(title)) continue;
    // A name goes on from here ("President X", "King Street"): not a bare office.
    if (
      to < tokens.count &&
      soft(tokens.gap[to] ?? 0) &&
      hasFlag(tokens, to, TokenFlag.cap) &&
      jurisdictionAt(to) === undefined
    )
      continue;
    if (title.former || title.field === undefined || title.field === 'other') continue;
    const definite = words[from - 1]?.facts.text === 'the' || hasFlag(tokens, from, TokenFlag.sentenceStart);
    if (title.jurisdiction) out.push({ title, explicit: true });
    else if (definite && NATIONAL.has(title.field)) out.push({ title, explicit: false });
  }
  return out;
}
