import type { Span } from '../model/mention.ts';

/** After these a full stop ends no sentence; nor does it after a single capital, as in a name. */
const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Maj|Capt|Lt|Sgt|Sen|Rep|Gov|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[A-Z])\.$/;
const LONGEST_ABBREVIATION = 6;
const END = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]?[\p{Lu}\d])/gu;

/**
 * The sentences of one block, without the white space between them, in UTF-16 code units. By hand rather than by
 * `Intl.Segmenter`, which ends a sentence after "Mr." and "Sept.". O(block).
 */
export function sentencesOf(block: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of block.matchAll(END)) {
    const stop = match.index + 1;
    if (ABBREVIATION.test(block.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop))) continue;
    sentences.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  const end = block.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

/** From the beginning of the sentence that holds `start` to the end of the one that holds `end`. O(log sentences). */
export function sentenceAround(sentences: readonly Span[], start: number, end: number): Span {
  const at = (position: number): Span | undefined => {
    let [low, high] = [0, sentences.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle]?.end ?? 0) < position) low = middle + 1;
      else high = middle;
    }
    return sentences[low];
  };
  return { start: Math.min(start, at(start + 1)?.start ?? start), end: Math.max(end, at(end)?.end ?? end) };
}
