import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayAfter, dayStart } from './day.ts';
import { queueOf } from './queue.ts';
import { newSchedule, outcomes } from './schedule.ts';
import { statisticsOf } from './statistics.ts';
import { DAY, NOON, testCard } from './testing.ts';
import { DEFAULT_STUDY_SETTINGS, type Grade, type Schedule, type StudyCard, type StudyReview } from './types.ts';

const settings = DEFAULT_STUDY_SETTINGS;
const reviewed = (due: number): Schedule => ({
  ...newSchedule(NOON),
  state: 'review',
  stability: 10,
  difficulty: 5,
  scheduledDays: 10,
  reps: 4,
  due,
  lastReview: due - 10 * DAY,
});
const reviewOf = (card: StudyCard, grade: Grade = 3): StudyReview => ({
  id: `r-${card.id}`,
  card: card.id,
  at: NOON,
  grade,
  took: 6000,
  before: card.schedule,
});

describe('the next card', () => {
  test('is what is being learnt and due, then reviews and new ones, then what is nearly due', () => {
    const learning = outcomes(newSchedule(NOON), NOON, 0.9)[1];
    const cards = [
      testCard('new'),
      testCard('review', { schedule: reviewed(NOON - DAY) }),
      testCard('learning', { schedule: learning }),
    ];
    const at = (now: number) => queueOf({ cards, reviews: [], settings, now }).next?.id;
    expect(at(NOON + 61_000)).toBe('learning');
    expect(at(NOON)).toBe('review');
    const only = queueOf({ cards: [testCard('learning', { schedule: learning })], reviews: [], settings, now: NOON });
    expect(only.next?.id).toBe('learning');
  });

  test('every fourth is new', () => {
    const cards = [
      ...Array.from({ length: 9 }, (_, i) => testCard(`review-${i}`, { schedule: reviewed(NOON - i) })),
      testCard('new-1'),
      testCard('new-2', { position: 2 }),
    ];
    const seen: string[] = [];
    const reviews: StudyReview[] = [];
    for (let i = 0; i < 11; i++) {
      const { next } = queueOf({ cards, reviews, settings, now: NOON });
      if (!next) break;
      seen.push(next.id);
      reviews.push(reviewOf(next));
    }
    expect(seen.filter((id) => id.startsWith('new'))).toEqual(['new-1', 'new-2']);
    expect(seen.indexOf('new-1')).toBe(3);
    expect(seen).toHaveLength(11);
  });

  test('keeps to the limits of the day', () => {
    const cards = Array.from({ length: 20 }, (_, i) => testCard(`n${i}`, { position: i }));
    const reviews = cards.slice(0, 9).map((card) => reviewOf(card));
    expect(queueOf({ cards, reviews, settings, now: NOON }).counts.fresh).toBe(1);
    expect(queueOf({ cards, reviews, settings: { ...settings, newPerDay: 0 }, now: NOON }).next).toBeUndefined();
    const yesterday = reviews.map((review) => ({ ...review, at: NOON - DAY }));
    expect(queueOf({ cards, reviews: yesterday, settings, now: NOON }).counts.fresh).toBe(10);
  });

  test('is never a second card of the same source, nor one put aside', () => {
    const pair = [testCard('a', { source: 'note:1' }), testCard('b', { source: 'note:1', position: 2 })];
    expect(queueOf({ cards: pair, reviews: [], settings, now: NOON }).counts.fresh).toBe(1);
    const [first] = pair;
    if (!first) throw new Error('no card');
    expect(queueOf({ cards: pair, reviews: [reviewOf(first)], settings, now: NOON }).next).toBeUndefined();
    const buried = pair.map((card, i) => (i === 0 ? { ...card, buriedUntil: dayAfter(NOON) } : card));
    expect(queueOf({ cards: buried, reviews: [], settings, now: NOON }).next).toBeUndefined();
    const aside = [
      testCard('s', { suspended: true }),
      testCard('x', { buriedUntil: dayAfter(NOON) }),
      testCard('g', { goneSince: 5 }),
    ];
    expect(queueOf({ cards: aside, reviews: [], settings, now: NOON })).toEqual({
      next: undefined,
      counts: { learning: 0, review: 0, fresh: 0 },
    });
    expect(queueOf({ cards: aside, reviews: [], settings, now: NOON + 2 * DAY }).next?.id).toBe('x');
  });

  test('is not the one just answered, as long as there is another', () => {
    const soon = (minutes: number): Schedule => ({
      ...outcomes(newSchedule(NOON), NOON, 0.9)[1],
      due: NOON + minutes * 60_000,
    });
    const cards = [testCard('a', { schedule: soon(1) }), testCard('b', { schedule: soon(9) })];
    const [a] = cards;
    if (!a) throw new Error('no card');
    expect(queueOf({ cards, reviews: [reviewOf(a)], settings, now: NOON }).next?.id).toBe('b');
    expect(queueOf({ cards: [a], reviews: [reviewOf(a)], settings, now: NOON }).next?.id).toBe('a');
    expect(queueOf({ cards, reviews: [reviewOf(a)], settings, now: NOON + 61_000 }).next?.id).toBe('a');
  });

  test('is there as long as the counts say so', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ due: fc.integer({ min: -20, max: 20 }), fresh: fc.boolean(), source: fc.nat(5) })),
        (rows) => {
          const cards = rows.map(({ due, fresh, source }, i) =>
            testCard(`c${i}`, {
              source: `note:${source}`,
              ...(fresh ? {} : { schedule: reviewed(NOON + due * DAY) }),
            }),
          );
          const { next, counts } = queueOf({ cards, reviews: [], settings, now: NOON });
          expect(next !== undefined).toBe(counts.review + counts.fresh > 0);
        },
      ),
    );
  });
});

test('the day of a learner begins at four in the morning', () => {
  const late = new Date(2026, 0, 11, 1, 30).getTime();
  const evening = new Date(2026, 0, 10, 23, 0).getTime();
  expect(dayStart(late)).toBe(dayStart(evening));
  expect(dayAfter(evening)).toBe(new Date(2026, 0, 11, 4).getTime());
});

test('statistics: what is known, what was still known, what falls due', () => {
  const cards = [
    testCard('new'),
    testCard('young', { schedule: reviewed(NOON + DAY) }),
    testCard('late', { schedule: { ...reviewed(NOON - 9 * DAY), scheduledDays: 40, lapses: 5 } }),
    testCard('aside', { schedule: reviewed(NOON), suspended: true }),
  ];
  const before = reviewed(NOON - DAY);
  const reviews: StudyReview[] = [3, 3, 1, 4].map((grade, i) => ({
    id: `${i}`,
    card: 'young',
    at: NOON - i * DAY,
    grade: grade as Grade,
    took: 30_000,
    before,
  }));
  const found = statisticsOf(cards, reviews, NOON);
  expect(found.known).toEqual({ fresh: 1, learning: 0, young: 1, mature: 1, suspended: 1 });
  expect(found.retention).toEqual({ asked: 4, right: 3 });
  expect(found.ahead.slice(0, 3)).toEqual([1, 1, 0]);
  expect(found.today).toEqual({ answers: 1, minutes: 0.5 });
  expect(found.leeches.map(({ id }) => id)).toEqual(['late']);
});
