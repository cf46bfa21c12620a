import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTarget } from '../../anchoring/describe.ts';
import { excerptsOf } from '../share.ts';
import { TEST_BLOCKS, targetAt, testLesson } from '../testing.ts';
import { HEAT_STEPS, heatOf, heatSections, stepOf, studentsInStep, type HeatInput } from './heat.ts';

const { article } = testLesson();
const text = article.text ?? '';
const sections = heatSections(article);
const input = (attempt: string, ...quotes: string[]): HeatInput => ({
  attempt,
  highlights: quotes.map((quote, i) => ({ id: `h${i}`, target: targetAt(quote), colour: 1, body: '' })),
});

describe('heat', () => {
  test('counts students, not highlights', () => {
    const { spans } = heatOf(sections, [input('a', 'four ports met', 'ports met'), input('b', 'ports')]);
    expect(spans.map(({ start, end, students }) => [text.slice(start, end), students])).toEqual([
      ['four ', 1],
      ['ports', 2],
      [' met', 1],
    ]);
  });

  test('has five steps, the hottest for the whole class', () => {
    expect(HEAT_STEPS.map((step) => studentsInStep(step, 40))).toEqual([
      [1, 8],
      [9, 16],
      [17, 24],
      [25, 32],
      [33, 40],
    ]);
    expect(stepOf(1, 1)).toBe(5);
    expect(studentsInStep(2, 1)).toBeUndefined();
  });

  test('keeps what stands nowhere in a list', () => {
    const target = {
      quote: { type: 'TextQuoteSelector' as const, exact: 'never written', prefix: '', suffix: '' },
      position: { type: 'TextPositionSelector' as const, start: 3, end: 16 },
    };
    const lost = { attempt: 'a', highlights: [{ id: 'h', target, colour: 2 as const, body: '' }] };
    expect(heatOf(sections, [lost, { ...lost, attempt: 'b' }])).toEqual({
      spans: [],
      notes: [],
      elsewhere: [{ quote: 'never written', students: 2 }],
    });
  });

  test('finds its places in excerpts too, in offsets of the original', () => {
    const { start, end } = targetAt('a second berth').position;
    const excerpts = excerptsOf(text, TEST_BLOCKS, [{ start, end }]);
    const shared = heatSections({ url: article.url, title: article.title, share: 'excerpts', excerpts });
    const { spans } = heatOf(shared, [input('a', 'a second berth')]);
    expect(spans).toMatchObject([{ start, end, students: 1 }]);
  });

  test('only of one colour, where asked', () => {
    expect(heatOf(sections, [input('a', 'ports')], 2).spans).toEqual([]);
  });

  test('agrees with counting letter by letter', () => {
    const span = fc.tuple(fc.nat(text.length - 2), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), (students) => {
        const inputs = students.map((spans, i): HeatInput => ({
          attempt: `s${i}`,
          highlights: spans.map(([start, length], n) => ({
            id: `h${n}`,
            colour: 1,
            body: '',
            target: describeTarget(text, { start, end: Math.min(text.length, start + length) }, TEST_BLOCKS),
          })),
        }));
        const found = heatOf(sections, inputs);
        const counts = Array.from(
          { length: text.length },
          (_, at) =>
            inputs.filter(({ attempt }) =>
              found.notes.some((note) => note.attempt === attempt && note.start <= at && at < note.end),
            ).length,
        );
        const painted = Array.from({ length: text.length }, () => 0);
        for (const { start, end, students: n } of found.spans) painted.fill(n, start, end);
        expect(painted).toEqual(counts);
      }),
      { numRuns: 80 },
    );
  });
});
