/** The bars that anchoring must meet, on a share of the measured edits. `npm run reanchor:eval` prints all of them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCases } from './cases.ts';
import { dateline } from './matchers.ts';
import { tally, type Tally } from './tally.ts';

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
