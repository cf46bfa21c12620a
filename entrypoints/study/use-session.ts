import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionState } from '../../components/study/props.ts';
import { callBackground } from '../../lib/messaging/call-background.ts';
import type { ClickMap } from '../../lib/study/click-map.ts';
import { dayAfter, dayStart } from '../../lib/study/day.ts';
import { isActive, queueOf } from '../../lib/study/queue.ts';
import { outcomes } from '../../lib/study/schedule.ts';
import type { Grade, StudyCard, StudyReview, StudySettings } from '../../lib/study/types.ts';
import type { StudyData } from './use-study.ts';

/** What stands on the table: a card as it was when it was taken. */
interface Taken {
  id: string;
  reps: number;
}

export interface Session {
  state: SessionState;
  counts: { learning: number; review: number; fresh: number };
  /** Puts a card on the table again, as it was before an answer. */
  retake(review: StudyReview): void;
}

/** The card that is asked now. It stays on the table until it is answered or put aside, whatever else falls due. */
export function useSession(data: StudyData | undefined): Session {
  const taken = useRef<Taken>(undefined);
  const wanted = useRef<Taken>(undefined);
  const [, wake] = useState(0);
  const now = Date.now();
  const queue = data && queueOf({ ...data, now });
  const find = (what: Taken | undefined): StudyCard | undefined =>
    what && data?.cards.find((card) => card.id === what.id && card.schedule.reps === what.reps && isActive(card, now));
  const card = find(wanted.current) ?? find(taken.current) ?? queue?.next;
  taken.current = card && { id: card.id, reps: card.schedule.reps };
  const map = useMap(card);

  const comesBackAt = queue?.comesBackAt;
  useEffect(() => {
    if (comesBackAt === undefined) return undefined;
    const id = setTimeout(() => wake((turn) => turn + 1), Math.max(1000, Math.min(60_000, comesBackAt - Date.now())));
    return () => clearTimeout(id);
  });

  const state = (): SessionState => {
    if (!data || !queue) return { kind: 'loading' };
    if (data.decks.length === 0) return { kind: 'no-decks' };
    if (card) {
      return { kind: 'card', card, article: undefined, map, intervals: intervalsOf(card, data.settings, now) };
    }
    return { kind: 'done', ...tallyOf(data, now), ...(comesBackAt === undefined ? {} : { comesBackAt }) };
  };
  return {
    state: state(),
    counts: queue?.counts ?? { learning: 0, review: 0, fresh: 0 },
    retake({ card: id, before }) {
      wanted.current = { id, reps: before.reps };
      wake((turn) => turn + 1);
    },
  };
}

function intervalsOf({ schedule }: StudyCard, { retention }: StudySettings, now: number): Record<Grade, number> {
  const next = outcomes(schedule, now, retention);
  const after = (grade: Grade): number => next[grade].due - now;
  return { 1: after(1), 2: after(2), 3: after(3), 4: after(4) };
}

/** What was done today, and what is due tomorrow. */
function tallyOf({ cards, reviews }: StudyData, now: number): { answers: number; minutes: number; tomorrow: number } {
  const todays = reviews.filter(({ at }) => at >= dayStart(now));
  const end = dayAfter(now, 2);
  return {
    answers: todays.length,
    minutes: todays.reduce((sum, { took }) => sum + took, 0) / 60_000,
    tomorrow: cards.filter(({ schedule, suspended }) => !suspended && schedule.state !== 'new' && schedule.due < end)
      .length,
  };
}

/** The map of a card that asks for a place: undefined while it is drawn, null without one. */
function useMap(card: StudyCard | undefined): ClickMap | null | undefined {
  const entity = card?.content.kind === 'where' ? card.content.entity : undefined;
  const [drawn, setDrawn] = useState<{ entity: string; map: ClickMap | null }>();
  useEffect(() => {
    if (entity === undefined) return undefined;
    let current = true;
    // Without the dataset the card is still asked, from memory.
    callBackground('study-map', { entity })
      .catch(() => null)
      .then((map) => {
        if (current) setDrawn({ entity, map });
      });
    return () => {
      current = false;
    };
  }, [entity]);
  if (entity === undefined) return null;
  return drawn?.entity === entity ? drawn.map : undefined;
}
