import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { newAnswers } from '../../lib/lessons/new-answers.ts';
import type { Lesson, LessonAnswers } from '../../lib/model/lesson.ts';
import { useMessages } from '../i18n/messages.ts';
import type { Saving } from './props.ts';

/** Where an attempt is kept. */
export interface AttemptKeeper {
  /** The attempt that the student goes on with. */
  load(): Promise<LessonAnswers | undefined>;
  /** Rejects when it can't be kept. Gives back what is kept now, with what another window has added. */
  save(attempt: LessonAnswers): Promise<LessonAnswers>;
  /** Forgets it: the next one begins. Absent where the page itself goes on to another attempt. */
  forget?(attempt: LessonAnswers): Promise<void>;
  /** Calls back with what another window has saved; gives back what ends it. */
  watch?(onChange: (attempt: LessonAnswers) => void): () => void;
}

export interface AttemptState {
  /** Undefined while it is being read. */
  attempt: LessonAnswers | undefined;
  saving: Saving;
  change(attempt: LessonAnswers): void;
  startOver(): void;
  /** Writes at once what waits to be written. */
  flush(): Promise<void>;
}

/** Typing is written at each pause of this length, ms; and whenever the page is left. */
const PAUSE = 250;

/** An attempt that is written down as it grows, and goes on where it was left. */
export function useAttempt(
  lesson: Lesson,
  keeper: AttemptKeeper,
  reasonOf: (error: unknown) => string | undefined = () => undefined,
): AttemptState {
  const { t } = useMessages();
  const [attempt, setAttempt] = useState<LessonAnswers>();
  const [saving, setSaving] = useState<Saving>({ kind: 'saved' });
  const pending = useRef<LessonAnswers>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const fail = (error: unknown): void =>
    setSaving({ kind: 'failed', reason: [reasonOf(error), t('student.notSaved')].filter(Boolean).join(' ') });

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const next = pending.current;
    if (!next) return;
    pending.current = undefined;
    try {
      const kept = await keeper.save(next);
      if (pending.current) return;
      setSaving({ kind: 'saved' });
      setAttempt(kept);
    } catch (error) {
      // What couldn't be written is tried again with the next change, or when the page is left.
      pending.current ??= next;
      fail(error);
    }
  }, [keeper]);

  useEffect(() => {
    let current = true;
    keeper
      .load()
      .catch((error: unknown) => {
        fail(error);
        return undefined;
      })
      .then((kept) => {
        if (current) setAttempt(kept ?? newAnswers(lesson, '', Date.now()));
      });
    const unwatch = keeper.watch?.((other) => {
      // What is being typed here is newer than what another window wrote.
      if (!pending.current) setAttempt((before) => (before && before.updatedAt >= other.updatedAt ? before : other));
    });
    return () => {
      current = false;
      unwatch?.();
    };
  }, [keeper]);

  useEffect(() => {
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void flush();
    };
    const go = (): void => void flush();
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', go);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', go);
      void flush();
    };
  }, [flush]);

  return {
    attempt,
    saving,
    change(next) {
      setAttempt(next);
      pending.current = next;
      setSaving((before) => (before.kind === 'failed' ? before : { kind: 'pending' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE);
    },
    startOver() {
      clearTimeout(timer.current);
      pending.current = undefined;
      const before = attempt;
      setAttempt(newAnswers(lesson, '', Date.now()));
      if (before) keeper.forget?.(before).then(() => setSaving({ kind: 'saved' }), fail);
    },
    flush,
  };
}
