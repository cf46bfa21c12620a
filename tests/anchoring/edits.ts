/** The kinds of edits that publishers make, as functions on pieces. `noise` is text of other articles. */
import type { Span } from '../../lib/model/mention.ts';
import { paragraphsIn, sentencesIn, wordsIn } from './language.ts';
import { insert, move, piecesOf, replace, type Pieces } from './pieces.ts';
import type { Random } from './random.ts';

export interface EditInput {
  text: string;
  quote: Span;
  noise: string;
  random: Random;
}

export type Fate = 'unchanged' | 'changed' | 'deleted';

export interface Edit {
  name: string;
  /** What becomes of the quote. */
  fate: Fate;
  /** undefined: the edit can't be made on this quote. */
  apply: (input: EditInput) => Pieces | undefined;
}

function noiseSentence({ noise, random }: EditInput): string {
  const { start, end } = random.pick(sentencesIn(noise));
  return noise.slice(start, end);
}

function noiseWord({ noise, random }: EditInput): string {
  const { start, end } = random.pick(wordsIn(noise));
  return noise.slice(start, end);
}

function outside(spans: readonly Span[], quote: Span): Span[] {
  return spans.filter(({ start, end }) => end <= quote.start || start >= quote.end);
}

/** Changes a share of the words of a span, at least one, each once: replaced, dropped, or with a word put before it. */
function reword(pieces: Pieces, input: EditInput, words: readonly Span[], share: number): Pieces {
  const left = [...words];
  let result = pieces;
  for (let count = Math.max(1, Math.floor(words.length * share)); count > 0 && left.length > 0; count--) {
    const [word] = left.splice(input.random.below(left.length), 1);
    if (!word) break;
    const old = input.text.slice(word.start, word.end);
    const way = input.random.below(4);
    result = replace(result, word, way === 0 ? '' : way === 1 ? `${noiseWord(input)} ${old}` : noiseWord(input));
  }
  return result;
}

/** Revises everything but the quote: words, whole sentences, new paragraphs. */
function revise(pieces: Pieces, input: EditInput, share: number): Pieces {
  const { text, quote, random } = input;
  let result = reword(pieces, input, outside(wordsIn(text), quote), share);
  for (const paragraph of paragraphsIn(text)) {
    if (paragraph.start > quote.start && paragraph.start < quote.end) continue;
    if (random.chance(share))
      result = insert(result, paragraph.start, `${noiseSentence(input)} ${noiseSentence(input)}\n\n`);
  }
  for (const sentence of outside(sentencesIn(text), quote)) {
    if (random.chance(share / 2)) result = replace(result, sentence, '');
  }
  return result;
}

function typo(pieces: Pieces, { text, random }: EditInput, word: Span): Pieces {
  const at = word.start + random.below(word.end - word.start);
  const one = { start: at, end: at + 1 };
  const letter = random.pick([...'aeiounrst']);
  return replace(
    pieces,
    one,
    random.pick(['', letter, `${text[at] ?? ''}${letter}`, `${text[at] ?? ''}${text[at] ?? ''}`]),
  );
}

function sentencesOf({ text, quote }: EditInput): Span | undefined {
  const touched = sentencesIn(text).filter(({ start, end }) => end > quote.start && start < quote.end);
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last && { start: Math.min(quote.start, first.start), end: Math.max(quote.end, last.end) };
}

function paragraphOf({ text, quote }: EditInput): Span | undefined {
  const paragraph = paragraphsIn(text).find(({ start, end }) => quote.start >= start && quote.end <= end);
  return paragraph && { start: paragraph.start, end: Math.min(text.length, paragraph.end + 2) };
}

function longEnough({ text, quote }: EditInput): Span[] | undefined {
  const words = wordsIn(text, quote);
  return words.length >= 7 ? words : undefined;
}

function substitute(
  { text }: EditInput,
  within: Span,
  pattern: RegExp,
  by: (match: string) => string,
): Pieces | undefined {
  let pieces = piecesOf(text);
  let count = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    if (index >= within.start && index + match.length <= within.end) count++;
    pieces = replace(pieces, { start: index, end: index + match.length }, by(match));
  }
  return count > 0 ? pieces : undefined;
}

const PLAIN: Record<string, string> = { '“': '"', '”': '"', '’': "'", '—': '-', '–': '-', '«': '“', '»': '”' };

export const EDITS: readonly Edit[] = [
  { name: 'nothing', fate: 'unchanged', apply: ({ text }) => piecesOf(text) },
  { name: 'revised around it', fate: 'unchanged', apply: (input) => revise(piecesOf(input.text), input, 0.1) },
  { name: 'heavily revised around it', fate: 'unchanged', apply: (input) => revise(piecesOf(input.text), input, 0.3) },
  {
    name: 'moved paragraph',
    fate: 'unchanged',
    apply: (input) => {
      const paragraph = paragraphOf(input);
      const others = paragraphsIn(input.text).filter(({ start }) => start !== paragraph?.start);
      return paragraph && move(piecesOf(input.text), paragraph, input.random.pick(others).start);
    },
  },
  {
    name: 'live-blog entries on top',
    fate: 'unchanged',
    apply: (input) => {
      const entries = Array.from(
        { length: 1 + input.random.below(5) },
        () => `${noiseSentence(input)} ${noiseSentence(input)}\n\n`,
      );
      const [headline] = paragraphsIn(input.text);
      const at = headline && input.quote.start > headline.end ? headline.end + 2 : 0;
      return insert(piecesOf(input.text), at, entries.join(''));
    },
  },
  {
    name: 'duplicated sentence',
    fate: 'unchanged',
    apply: (input) => {
      const sentence = sentencesOf(input);
      const [headline] = paragraphsIn(input.text);
      const at = input.random.pick(paragraphsIn(input.text)).start;
      if (!sentence || sentence.end - sentence.start > 400 || !headline || at <= headline.start) return undefined;
      // A copy right beside the original takes over half of its context: nobody can say which one is meant.
      if (at >= sentence.start - 2 && at <= sentence.end + 2) return undefined;
      return insert(piecesOf(input.text), at, `${input.text.slice(sentence.start, sentence.end)}\n\n`);
    },
  },
  {
    name: 'typo',
    fate: 'changed',
    apply: (input) => {
      const words = wordsIn(input.text, input.quote).filter(({ start, end }) => end - start > 3);
      return words.length < 2 ? undefined : typo(piecesOf(input.text), input, input.random.pick(words));
    },
  },
  {
    name: 'quotes and dashes',
    fate: 'changed',
    apply: (input) => substitute(input, input.quote, /[“”’—–«»]/g, (mark) => PLAIN[mark] ?? mark),
  },
  {
    name: 'paragraphs joined',
    fate: 'changed',
    apply: (input) => substitute(input, input.quote, /\n\n/g, () => ' '),
  },
  {
    name: 'numbers changed',
    fate: 'changed',
    apply: (input) =>
      longEnough(input) &&
      substitute(input, input.quote, /\d+/g, (number) => String(Number(number) + 1 + input.random.below(40))),
  },
  {
    name: 'reworded (≤ 15 %)',
    fate: 'changed',
    apply: (input) => {
      const words = longEnough(input);
      return words && reword(piecesOf(input.text), input, words, 0.15);
    },
  },
  {
    name: 'reworded, and around it',
    fate: 'changed',
    apply: (input) => {
      const words = longEnough(input);
      return words && reword(revise(piecesOf(input.text), input, 0.1), input, words, 0.15);
    },
  },
  {
    name: 'reworded and moved',
    fate: 'changed',
    apply: (input) => {
      const [words, paragraph] = [longEnough(input), paragraphOf(input)];
      const to = input.random.pick(paragraphsIn(input.text)).start;
      if (!words || !paragraph || to === paragraph.start) return undefined;
      return reword(move(piecesOf(input.text), paragraph, to), input, words, 0.15);
    },
  },
  {
    name: 'sentence put into it',
    fate: 'changed',
    apply: (input) => {
      const inner = sentencesIn(input.text).filter(({ start }) => start > input.quote.start && start < input.quote.end);
      return inner.length === 0
        ? undefined
        : insert(piecesOf(input.text), input.random.pick(inner).start, `${noiseSentence(input)} `);
    },
  },
  {
    name: 'deleted sentence',
    fate: 'deleted',
    apply: (input) => {
      const sentence = sentencesOf(input);
      return sentence && replace(piecesOf(input.text), sentence, '');
    },
  },
  {
    name: 'deleted, rest revised',
    fate: 'deleted',
    apply: (input) => {
      const sentence = sentencesOf(input);
      return sentence && replace(revise(piecesOf(input.text), { ...input, quote: sentence }, 0.1), sentence, '');
    },
  },
  {
    name: 'replaced by another sentence',
    fate: 'deleted',
    apply: (input) => {
      const sentence = sentencesOf(input);
      return sentence && insert(replace(piecesOf(input.text), sentence, ''), sentence.end, noiseSentence(input));
    },
  },
  {
    name: 'words replaced where they stood',
    fate: 'deleted',
    apply: (input) => {
      const words = wordsIn(input.text, input.quote);
      if (words.length > 8) return undefined;
      const others = words.map(() => noiseWord(input)).join(' ');
      return insert(replace(piecesOf(input.text), input.quote, ''), input.quote.end, others);
    },
  },
  { name: 'another article', fate: 'deleted', apply: ({ noise }) => [{ text: noise }] },
];
