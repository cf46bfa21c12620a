/** Gaps in passages, and the sentence around a word. Offsets are UTF-16 code units of the article text. */
import type { Article } from '../model/article.ts';
import type { Target } from '../model/note.ts';
import type { Cloze } from './types.ts';

/** A sentence longer than this is cut around its word. */
const LONGEST_SENTENCE = 400;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,:%-]*/gu;

/**
 * A passage with its most telling word missing: a figure, else a name, else the longest word. The same passage always
 * gives the same gap. Undefined for passages too short to be asked for.
 */
export function gapIn(passage: string): Cloze | undefined {
  const words = [...passage.matchAll(WORD)].map((match) => {
    const word = match[0].replace(/['’.,:-]+$/u, '');
    return { word, at: match.index, isFirst: match.index === 0 };
  });
  if (words.length < 4) return undefined;
  const weight = ({ word, isFirst }: (typeof words)[number]): number => {
    if (/^\p{N}/u.test(word)) return 200 + word.length;
    if (!isFirst && /^\p{Lu}\p{L}{2,}/u.test(word)) return 100 + word.length;
    return word.length;
  };
  const best = words.reduce((most, each) => (weight(each) > weight(most) ? each : most));
  return {
    before: passage.slice(0, best.at),
    gap: best.word,
    after: passage.slice(best.at + best.word.length),
  };
}

/**
 * The quote of a target in its sentence. From the article's text where it stands there, else from what the target itself
 * remembers of its surroundings.
 */
export function inSentence(
  { quote, position }: Target,
  article: Pick<Article, 'text' | 'blocks' | 'lang'> | undefined,
): Cloze {
  const at = article ? whereIs(quote.exact, position.start, article.text) : -1;
  if (!article || at < 0) return remembered(quote);
  const block = article.blocks.find(({ start, end }) => start <= at && at < end) ?? {
    start: 0,
    end: article.text.length,
  };
  const end = Math.max(block.end, at + quote.exact.length);
  const text = article.text.slice(block.start, end);
  const from = at - block.start;
  const [start, stop] = sentenceAround(text, from, from + quote.exact.length, article.lang);
  return shortened({
    before: text.slice(start, from),
    gap: quote.exact,
    after: text.slice(from + quote.exact.length, stop),
  });
}

function whereIs(exact: string, start: number, text: string): number {
  if (text.startsWith(exact, start)) return start;
  let best = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1))
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  return best;
}

/** Without the article: what stood around the quote, from the last full stop to the next one. */
function remembered({ exact, prefix, suffix }: Target['quote']): Cloze {
  const begins = prefix.search(/[^.!?…]*$/u);
  const stop = suffix.search(/[.!?…](?:\s|$)/u);
  return shortened({
    before: prefix.slice(Math.max(0, begins)).replace(/^\s+/u, ''),
    gap: exact,
    after: stop < 0 ? suffix : suffix.slice(0, stop + 1),
  });
}

function sentenceAround(
  text: string,
  from: number,
  to: number,
  lang: string | undefined,
): [start: number, end: number] {
  let [start, end] = [0, text.length];
  for (const { index, segment } of segmenterFor(lang).segment(text)) {
    const stop = index + segment.length;
    if (index <= from) start = index;
    if (stop >= to) {
      end = index + segment.trimEnd().length;
      break;
    }
  }
  return [start, Math.max(to, end)];
}

/** Pages name their language in all sorts of ways, some of which are no language tag. */
function segmenterFor(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

function shortened({ before, gap, after }: Cloze): Cloze {
  const room = Math.max(40, Math.floor((LONGEST_SENTENCE - gap.length) / 2));
  return {
    before: before.length <= room ? before : `… ${before.slice(-room).replace(/^\S*\s/u, '')}`,
    gap,
    after: after.length <= room ? after : `${after.slice(0, room).replace(/\s\S*$/u, '')} …`,
  };
}
