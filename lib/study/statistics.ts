/** Figures that help to decide: is it too much, does it stick, what doesn't. Nothing counts days in a row. */
import { dayAfter, dayStart } from './day.ts';
import { isActive } from './queue.ts';
import type { StudyCard, StudyReview } from './types.ts';

/** Days of reviews that retention is told for, and days ahead. */
export const DAYS_BACK = 30;
export const DAYS_AHEAD = 14;
/** Longer intervals count as known well. */
const MATURE_DAYS = 21;
/** Forgotten this often, a card is badly made rather than hard. */
const LEECH_LAPSES = 4;
const MOST_LEECHES = 10;

export interface StudyStatistics {
  /** Cards that may be asked, by how well they are known, and those that were put aside. */
  known: { fresh: number; learning: number; young: number; mature: number; suspended: number };
  /** Of the reviews of the last {@link DAYS_BACK} days: known cards asked, and how many of these were still known. */
  retention: { asked: number; right: number };
  today: { answers: number; minutes: number };
  /** Reviews that fall due: what is late and due today first, then each of the next days. New cards aren't in it. */
  ahead: number[];
  /** Cards that are forgotten again and again, worst first. */
  leeches: StudyCard[];
}

export function statisticsOf(
  cards: readonly StudyCard[],
  reviews: readonly StudyReview[],
  now: number,
): StudyStatistics {
  const today = dayStart(now);
  const since = dayAfter(now, -DAYS_BACK);
  const known = { fresh: 0, learning: 0, young: 0, mature: 0, suspended: 0 };
  const ahead = Array.from({ length: DAYS_AHEAD }, () => 0);
  const ends = ahead.map((_, i) => dayAfter(now, i + 1));
  const present = cards.filter(({ goneSince }) => goneSince === undefined);
  for (const card of present) {
    const { state, scheduledDays, due } = card.schedule;
    if (card.suspended) known.suspended++;
    else if (state === 'new') known.fresh++;
    else if (state !== 'review') known.learning++;
    else if (scheduledDays > MATURE_DAYS) known.mature++;
    else known.young++;
    if (card.suspended || state === 'new') continue;
    const at = ends.findIndex((end) => Math.max(due, card.buriedUntil ?? 0) < end);
    if (at >= 0) ahead[at] = (ahead[at] ?? 0) + 1;
  }
  const recent = reviews.filter(({ at, before }) => at >= since && before.state === 'review');
  const todays = reviews.filter(({ at }) => at >= today);
  return {
    known,
    retention: { asked: recent.length, right: recent.filter(({ grade }) => grade > 1).length },
    today: { answers: todays.length, minutes: todays.reduce((sum, { took }) => sum + took, 0) / 60_000 },
    ahead,
    leeches: present
      .filter((card) => card.schedule.lapses >= LEECH_LAPSES && isActive(card, now))
      .sort((a, b) => b.schedule.lapses - a.schedule.lapses)
      .slice(0, MOST_LEECHES),
  };
}
