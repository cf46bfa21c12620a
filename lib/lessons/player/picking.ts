/** Choosing a passage without a pointer: by sentences, grown and shrunk by words. Spans in original offsets. */
import type { Span } from '../../model/mention.ts';
import type { LessonSection } from './sections.ts';

/** All sentences of what is shown, in order. Where the browser can't tell sentences, whole blocks. */
export function sentencesOf(sections: readonly LessonSection[], lang: string): Span[] {
  return sections.flatMap(({ start: from, text, blocks }) =>
    blocks.flatMap(({ start, end }) => segments(text.slice(start - from, end - from), lang, 'sentence', start)),
  );
}

/** Words of what is shown. */
export function wordsOf(sections: readonly LessonSection[], lang: string): Span[] {
  return sections.flatMap(({ start, text }) => segments(text, lang, 'word', start));
}

/** The sentence before or after a span; the first when there is none yet. */
export function stepSentence(sentences: readonly Span[], from: Span | undefined, by: 1 | -1): Span | undefined {
  if (!from) return sentences[0];
  const found =
    by > 0
      ? sentences.find(({ start }) => start > from.start)
      : sentences.findLast(({ end, start }) => start < from.start && end < from.end);
  return found ?? (by > 0 ? sentences.at(-1) : sentences[0]);
}

/** With the whole next sentence (1), or without the last one (−1) as long as one is left. */
export function growBySentence(sentences: readonly Span[], span: Span, by: 1 | -1): Span {
  if (by > 0) return { start: span.start, end: sentences.find(({ end }) => end > span.end)?.end ?? span.end };
  const shorter = sentences.findLast(({ end }) => end < span.end && end > span.start);
  return shorter ? { start: span.start, end: shorter.end } : span;
}

/** One word more (1) or less (−1) at one end. At least one word stays. */
export function growByWord(words: readonly Span[], span: Span, edge: 'start' | 'end', by: 1 | -1): Span {
  if (edge === 'end') {
    const end =
      by > 0
        ? words.find((word) => word.end > span.end)?.end
        : words.findLast((word) => word.end < span.end && word.end > span.start)?.end;
    return { start: span.start, end: end ?? span.end };
  }
  const start =
    by > 0
      ? words.findLast((word) => word.start < span.start)?.start
      : words.find((word) => word.start > span.start && word.start < span.end)?.start;
  return { start: start ?? span.start, end: span.end };
}

function segments(text: string, lang: string, granularity: 'sentence' | 'word', from: number): Span[] {
  if (typeof Intl.Segmenter === 'undefined')
    return text.trim() === '' ? [] : [{ start: from, end: from + text.length }];
  const spans: Span[] = [];
  for (const { segment, index, isWordLike } of segmenterFor(lang, granularity).segment(text)) {
    if (granularity === 'word' && isWordLike === false) continue;
    const trimmed = segment.trim();
    if (trimmed === '') continue;
    const start = from + index + segment.indexOf(trimmed);
    spans.push({ start, end: start + trimmed.length });
  }
  return spans;
}

function segmenterFor(lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    // A file may name any language, also one that is none.
    return new Intl.Segmenter(undefined, { granularity });
  }
}
