import { Link } from './crf.ts';
import { isAdjacent } from './evidence.ts';
import { Lex } from './lexicon.ts';
import { Gap, TokenFlag, hasFlag } from './tokens.ts';
import type { Tokens } from './tokens.ts';
import type { Word } from './vocabulary.ts';
import type { Segment } from './segments.ts';

/** The capitalised words of a sentence, and how each follows the one before. */
export interface Chain {
  readonly tokens: number[];
  readonly links: number[];
}

const CONNECTORS = new Set([
  'of',
  'de',
  'la',
  'the',
  'del',
  'al',
  'el',
  'bin',
  'ibn',
  'von',
  'van',
  'der',
  'da',
  'dos',
  'do',
  'ul',
  'upon',
  'und',
]);

/** How token `i` follows token `previous`, the capitalised word before it in the sentence. */
function linkOf(tokens: Tokens, words: readonly Word[], previous: number, i: number): number {
  if (i === previous + 1) {
    if (tokens.gap[i] === Gap.comma) return Link.comma;
    if (!isAdjacent(tokens, i)) return Link.far;
    return tokens.gap[i] === Gap.hyphen ? Link.hyphen : Link.adjacent;
  }
  if (i > previous + 3) return Link.far;
  for (let j = previous + 1; j < i; j++) {
    const text = words[j]?.facts.text ?? '';
    if (text === 'and' && i === previous + 2) return Link.and;
    if (!CONNECTORS.has(text) || !isAdjacent(tokens, j)) return Link.far;
  }
  return isAdjacent(tokens, i) ? Link.connector : Link.far;
}

/** The chain of a sentence: capitalised words, months, weekdays and sentence-initial function words aside. */
export function chainOf(tokens: Tokens, words: readonly Word[], sentence: Segment): Chain {
  const chain: Chain = { tokens: [], links: [] };
  let previous = -10;
  for (let i = sentence.from; i < sentence.to; i++) {
    if (!hasFlag(tokens, i, TokenFlag.cap)) continue;
    const lex = words[i]?.facts.lex ?? 0;
    const initialWord = hasFlag(tokens, i, TokenFlag.sentenceStart | TokenFlag.titleCase | TokenFlag.capsLine);
    if ((lex & Lex.functionWord) !== 0 && initialWord && (words[i]?.facts.text.length ?? 0) > 0) {
      if (!startsName(tokens, i)) continue;
    }
    chain.tokens.push(i);
    chain.links.push(linkOf(tokens, words, previous, i));
    previous = i;
  }
  return chain;
}

/** "The Hague", "The Gambia": an article that a capitalised word follows may be part of a name. */
function startsName(tokens: Tokens, i: number): boolean {
  return i + 1 < tokens.count && hasFlag(tokens, i + 1, TokenFlag.cap) && isAdjacent(tokens, i + 1);
}
