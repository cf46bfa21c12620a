import { useEffect, useState } from 'preact/hooks';
import { NotesError } from '../../lib/notes/errors.ts';
import { dayAfter } from '../../lib/study/day.ts';
import { DAYS_BACK } from '../../lib/study/statistics.ts';
import { renewFacts } from './renew-facts.ts';
import type { StudyStore } from '../../lib/study/store.ts';
import type { StudyCard, StudyDeck, StudyReview, StudySettings } from '../../lib/study/types.ts';

export interface StudyData {
  decks: StudyDeck[];
  cards: StudyCard[];
  /** Of the last days that statistics look at. */
  reviews: StudyReview[];
  settings: StudySettings;
}

/** Everything that study knows, followed live; cards are brought into line at the start and when the page is seen again. */
export function useStudy(store: StudyStore): { data: StudyData | undefined; failure: NotesError | undefined } {
  const [data, setData] = useState<StudyData>();
  const [failure, setFailure] = useState<NotesError>();
  useEffect(() => {
    const fail = (error: unknown): void =>
      setFailure(error instanceof NotesError ? error : new NotesError('failed', String(error)));
    const read = async (): Promise<StudyData> => {
      const [decks, cards, reviews, settings] = await Promise.all([
        store.decks(),
        store.cards(),
        store.reviewsSince(dayAfter(Date.now(), -DAYS_BACK)),
        store.settings(),
      ]);
      return { decks, cards, reviews, settings };
    };
    let stop: (() => void) | undefined;
    let isOver = false;
    const follow = (): void => {
      if (isOver) return;
      stop = store.watch(
        read,
        (next) => {
          setFailure(undefined);
          setData(next);
        },
        fail,
      );
    };
    store.sync().then(() => {
      follow();
      // Behind the first card: a newer dataset may know more of the decks' places and officials.
      renewFacts(store).catch(() => undefined);
    }, fail);
    const onSeen = (): void => {
      if (document.visibilityState === 'visible') store.sync().catch(fail);
    };
    document.addEventListener('visibilitychange', onSeen);
    return () => {
      isOver = true;
      stop?.();
      document.removeEventListener('visibilitychange', onSeen);
    };
  }, [store]);
  return { data, failure };
}
