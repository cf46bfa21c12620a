/** The bars that anchoring must meet, on a share of the measured edits. `npm run reanchor:eval` prints all of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Span } from '../../lib/model/mention.ts';
import { makeCases } from './cases.ts';
import { HAND_KINDS, handCases } from './hand.ts';
import { wordsIn } from './language.ts';
import { dateline } from './matchers.ts';
import { tally, type Tally } from './tally.ts';
import { diffWords } from './word-diff.ts';

const tallies = new Map<string, Tally>();

beforeAll(() => {
  const cases = [...makeCases(4, 20)];
  for (const fate of ['unchanged', 'changed', 'deleted']) {
    tallies.set(
      fate,
      tally(
        cases.filter(({ edit }) => edit.fate === fate),
        dateline,
      ),
    );
  }
}, 60_000);

describe('quotes in revised articles', () => {
  test('that survive unchanged are exact, at their place', () => {
    const { cases, exact } = tallies.get('unchanged') ?? { cases: 0, exact: -1 };
    expect(cases).toBeGreaterThan(800);
    expect(exact / cases).toBeGreaterThanOrEqual(0.999);
  });

  test('with up to 15 % of their words changed are found at the right place', () => {
    const { cases, right } = tallies.get('changed') ?? { cases: 0, right: -1 };
    expect(cases).toBeGreaterThan(400);
    expect(right / cases).toBeGreaterThanOrEqual(0.98);
  });

  test('that were deleted are attached nowhere', () => {
    const { cases, wrong } = tallies.get('deleted') ?? { cases: 0, wrong: Infinity };
    expect(cases).toBeGreaterThan(600);
    expect(wrong / cases).toBeLessThanOrEqual(0.005);
  });
});

describe('edits made by hand', () => {
  test.each(HAND_KINDS)('%s: at least sixty, each found where it is', (kind) => {
    const cases = [...handCases(kind)];
    expect(cases.length).toBeGreaterThanOrEqual(60);
    const mistakes: string[] = [];
    tally(cases, dateline, ({ name }, verdict) => mistakes.push(`${verdict}: ${name}`));
    expect(mistakes).toEqual([]);
  });

  test('reword up to 15 % of the words of a quote', () => {
    for (const { name, before, after, quote, place } of handCases('reworded')) {
      const words = (text: string, span: Span): string[] =>
        wordsIn(text, span).map(({ start, end }) => text.slice(start, end));
      const old = words(before, quote);
      const kept = diffWords(old, words(after, place ?? quote))?.length ?? 0;
      expect((old.length - kept) / old.length, name).toBeLessThanOrEqual(0.15);
    }
  });
});
