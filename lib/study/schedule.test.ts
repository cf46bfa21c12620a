import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GRADES, newSchedule, outcomes, recallChance } from './schedule.ts';
import type { Grade } from './types.ts';

const NOW = Date.UTC(2026, 0, 10, 12);
const DAY = 24 * 60 * 60 * 1000;
const grade = fc.constantFrom<Grade>(1, 2, 3, 4);

test('a new card is due at once, and comes back in minutes or days by how well it was known', () => {
  const card = newSchedule(NOW);
  expect(card).toMatchObject({ due: NOW, state: 'new', reps: 0 });
  const after = outcomes(card, NOW, 0.9);
  expect(after[1].due - NOW).toBe(60_000);
  expect(after[3].due - NOW).toBe(600_000);
  expect(after[4].due - NOW).toBeGreaterThan(2 * DAY);
  expect(after[4].state).toBe('review');
});

test('the clock is the one passed in, and the same answers give the same days', () => {
  const run = () => {
    let card = newSchedule(NOW);
    for (const answer of [3, 3, 3, 1, 3, 4] as const) card = outcomes(card, card.due, 0.9)[answer];
    return card;
  };
  expect(run()).toEqual(run());
  expect(run().lapses).toBe(1);
});

describe('whatever is answered', () => {
  test('a better answer never comes back sooner, and nothing is due in the past', () => {
    fc.assert(
      fc.property(fc.array(grade, { maxLength: 12 }), fc.integer({ min: 0, max: 40 }), (answers, late) => {
        let card = newSchedule(NOW);
        let now = NOW;
        for (const answer of answers) {
          card = outcomes(card, now, 0.9)[answer];
          now = card.due + late * DAY;
        }
        const next = outcomes(card, now, 0.9);
        const dues = GRADES.map((each) => next[each].due);
        expect(dues).toEqual([...dues].sort((a, b) => a - b));
        for (const each of GRADES) {
          expect(next[each].due).toBeGreaterThan(now);
          expect(Number.isFinite(next[each].stability)).toBe(true);
        }
        const chance = recallChance(card, now);
        if (chance !== undefined) expect(chance).toSatisfy((value: number) => value > 0 && value <= 1);
      }),
      { numRuns: 200 },
    );
  });

  test('schedules are plain JSON', () => {
    fc.assert(
      fc.property(fc.array(grade, { maxLength: 8 }), (answers) => {
        let card = newSchedule(NOW);
        for (const answer of answers) card = outcomes(card, card.due, 0.9)[answer];
        expect(JSON.parse(JSON.stringify(card))).toEqual(card);
      }),
    );
  });
});

test('aiming lower makes intervals longer', () => {
  let card = newSchedule(NOW);
  for (const answer of [3, 3, 3, 3] as const) card = outcomes(card, card.due, 0.9)[answer];
  expect(outcomes(card, card.due, 0.8)[3].due).toBeGreaterThan(outcomes(card, card.due, 0.95)[3].due);
});
