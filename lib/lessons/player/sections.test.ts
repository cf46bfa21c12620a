import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SAMPLE_ARTICLE } from '../../../tests/lesson/sample-article.ts';
import { sampleLesson, sampleTarget } from '../../../tests/lesson/sample-lesson.ts';
import { lessonToShare } from '../lesson-file.ts';
import { chunksOf, placePassages } from './chunks.ts';
import { placeIn, sectionsOf, targetAt, textAt } from './sections.ts';

const shared = (share: 'copy' | 'excerpts' | 'link') => lessonToShare(sampleLesson(), { withKey: true, share });
const copy = sectionsOf(shared('copy').article);
const excerpts = sectionsOf(shared('excerpts').article);
const { text } = SAMPLE_ARTICLE;
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('what is shown of an article', () => {
  test('a copy is one section, excerpts are several, a link is none: a draft’s whole text doesn’t slip out', () => {
    expect(copy).toHaveLength(1);
    expect(excerpts.length).toBeGreaterThan(1);
    const { text: whole, blocks } = SAMPLE_ARTICLE;
    const { excerpts: parts = [] } = shared('excerpts').article;
    expect(sectionsOf({ ...shared('link').article, text: whole, blocks, excerpts: parts })).toEqual([]);
    expect(sectionsOf({ ...shared('excerpts').article, text: whole, blocks })).toEqual(excerpts);
  });

  test('spans mean the same words in the copy and in an excerpt', () => {
    const words = 'common rules for safety';
    for (const sections of [copy, excerpts]) {
      expect(textAt(sections, spanOf(words))).toBe(words);
      expect(placeIn(sections, sampleTarget(words))).toEqual(spanOf(words));
      for (const section of sections)
        for (const { start, end } of section.blocks)
          expect(section.text.slice(start - section.start, end - section.start)).toBe(text.slice(start, end));
    }
  });

  test('any span of it becomes a target that is found there again', () => {
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 200 }), (start, length) => {
        for (const sections of [copy, excerpts]) {
          const target = targetAt(sections, { start, end: Math.min(text.length, start + length) });
          if (!target) continue;
          const { start: from, end } = target.position;
          expect(text.slice(from, end)).toBe(target.quote.exact);
          expect(placeIn(sections, target)).toEqual({ start: from, end });
        }
      }),
    );
  });

  test('a span that runs out of its excerpt is cut there, one outside of all is none', () => {
    const hidden = spanOf('railway timetable');
    expect(targetAt(excerpts, hidden)).toBeUndefined();
    const first = excerpts[0];
    if (!first) throw new Error('no excerpt');
    const target = targetAt(excerpts, { start: first.start, end: text.length });
    expect(target?.quote.exact).toBe(first.text);
  });

  test('a passage is found where the text was edited, and not where it is gone', () => {
    const target = sampleTarget('Officials in Baku answer that the ships sent from Aktau are overloaded');
    const edited = text.replace('Officials in Baku answer', 'Officials in Baku reply');
    const section = { start: 0, text: edited, blocks: [{ kind: 'paragraph' as const, start: 0, end: edited.length }] };
    expect(placeIn([section], target)).toBeDefined();
    expect(placeIn([{ start: 0, text: 'Nothing of the kind.', blocks: [] }], target)).toBeUndefined();
    expect(placeIn([], target)).toBeUndefined();
  });
});

describe('comments below their blocks', () => {
  test('passages are numbered in order of the text; what isn’t there comes last', () => {
    const { passages } = sampleLesson();
    const gone = {
      ...sampleTarget('common rules'),
      quote: { ...sampleTarget('common rules').quote, exact: 'zzzz qqqq' },
    };
    const placed = placePassages(copy, [
      { id: 'gone', target: gone, colour: 1, comment: '' },
      ...passages.toReversed(),
    ]);
    expect(placed.map(({ passage, number }) => `${number} ${passage.id}`)).toEqual([
      '1 port',
      '2 blame',
      '3 rules',
      '4 gone',
    ]);
    expect(placed.at(-1)?.span).toBeUndefined();
  });

  test('every block is in one chunk, in order, and each passage below the block that it ends in', () => {
    const placed = placePassages(copy, sampleLesson().passages);
    const [section] = copy;
    if (!section) throw new Error('no section');
    const chunks = chunksOf(section, placed);
    expect(chunks.flatMap(({ blocks }) => blocks)).toEqual(section.blocks);
    for (const { blocks, below } of chunks)
      for (const { span } of below) {
        const last = blocks.at(-1);
        expect(last && span && span.end > last.start && span.end <= last.end).toBe(true);
      }
    expect(chunks.flatMap(({ below }) => below.map(({ number }) => number))).toEqual([1, 2, 3]);
  });

  test('a passage of a whole block stands below that block', () => {
    const [section] = copy;
    const block = section?.blocks[3];
    if (!section || !block) throw new Error('no block');
    const target = targetAt(copy, block);
    if (!target) throw new Error('no target');
    const placed = placePassages(copy, [{ id: 'whole', target, colour: 1, comment: '' }]);
    expect(chunksOf(section, placed)[0]?.blocks.at(-1)).toEqual(block);
  });
});
