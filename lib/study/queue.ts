/**
 * Which card comes next. Pure and O(cards) a question, so that nothing has to be kept in step with the database.
 *
 * 1. What is being learnt and due by the minute.
 * 2. Reviews that fall due today, and new cards, within the limits of the day; every fourth one is new.
 * 3. What is being learnt and due within a quarter of an hour, rather than making the reader wait.
 *
 * Of the cards of one source (a word in its sentence, the same word's meaning) only one is asked a day, since the first
 * gives the second away; what is being learnt is exempt.
 */
import { dayAfter, dayStart } from './day.ts';
import type { StudyCard, StudyReview, StudySettings } from './types.ts';

/** How far ahead a learning card may be asked when nothing else is left, ms. */
const AHEAD = 15 * 60_000;
const EVERY_NTH_NEW = 4;

export interface Queue {
  next: StudyCard | undefined;
  /** Left for today, within the limits. */
  counts: { learning: number; review: number; fresh: number };
  /** When something being learnt comes back, with nothing else left; milliseconds since the epoch. */
  comesBackAt?: number;
}

export interface QueueInput {
  cards: readonly StudyCard[];
  /** Those of the learner's day, at least. */
  reviews: readonly StudyReview[];
  settings: StudySettings;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Whether a card may be asked at all. */
export function isActive({ suspended, buriedUntil = 0, goneSince }: StudyCard, now: number): boolean {
  return suspended !== true && goneSince === undefined && buriedUntil <= now;
}

export function queueOf({ cards, reviews, settings, now }: QueueInput): Queue {
  const [start, end] = [dayStart(now), dayAfter(now)];
  const today = reviews.filter(({ at }) => at >= start);
  const answeredFrom = new Map(cards.map(({ id, source }) => [id, source]));
  const sources = new Set(today.flatMap(({ card }) => answeredFrom.get(card) ?? []));
  // "Not today" is said of the thing, whichever of its cards was on the table.
  for (const { source, buriedUntil = 0 } of cards) if (buriedUntil > now) sources.add(source);
  const asked = { fresh: 0, review: 0 };
  for (const { before } of today) {
    if (before.state === 'new') asked.fresh++;
    else if (before.state === 'review') asked.review++;
  }

  const learning: StudyCard[] = [];
  const due: StudyCard[] = [];
  const fresh: StudyCard[] = [];
  for (const card of cards) {
    if (!isActive(card, now)) continue;
    const { state, due: at } = card.schedule;
    if (state === 'learning' || state === 'relearning') {
      if (at < end) learning.push(card);
    } else if (sources.has(card.source)) continue;
    else if (state === 'new') fresh.push(card);
    else if (at < end) due.push(card);
  }
  learning.sort(byDue);
  const reviewsLeft = firstOfSource(due.sort(byDue)).slice(0, Math.max(0, settings.reviewsPerDay - asked.review));
  const taken = new Set(reviewsLeft.map(({ source }) => source));
  const freshLeft = firstOfSource(fresh.sort(byPosition))
    .filter(({ source }) => !taken.has(source))
    .slice(0, Math.max(0, settings.newPerDay - asked.fresh));

  const [first] = learning;
  const isTurnOfNew = (today.length + 1) % EVERY_NTH_NEW === 0 || reviewsLeft.length === 0;
  const main = (isTurnOfNew ? freshLeft[0] : reviewsLeft[0]) ?? reviewsLeft[0] ?? freshLeft[0];
  const dueNow = first && first.schedule.due <= now ? first : undefined;
  const soon = learning.filter(({ schedule }) => schedule.due <= now + AHEAD);
  const last = today.at(-1)?.card;
  // Straight after its answer a card asks nothing.
  const dueSoon = soon.find(({ id }) => id !== last) ?? soon[0];
  const next = dueNow ?? main ?? dueSoon;
  return {
    next,
    counts: { learning: learning.length, review: reviewsLeft.length, fresh: freshLeft.length },
    ...(!next && first ? { comesBackAt: first.schedule.due } : {}),
  };
}

function firstOfSource(cards: readonly StudyCard[]): StudyCard[] {
  const seen = new Set<string>();
  return cards.filter(({ source }) => !seen.has(source) && seen.add(source));
}

function byDue(a: StudyCard, b: StudyCard): number {
  return a.schedule.due - b.schedule.due || (a.id < b.id ? -1 : 1);
}

function byPosition(a: StudyCard, b: StudyCard): number {
  return a.addedAt - b.addedAt || a.position - b.position || (a.id < b.id ? -1 : 1);
}
