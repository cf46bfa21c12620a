import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Edit, SaveState } from '../../components/lesson-builder/props.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import { complaintOf } from './complaint.ts';

/** Rest after an edit before the draft is written, ms. */
const REST = 500;
/** Edits of the same field within this time are one step of undo, ms. */
const ONE_STEP = 1500;
const MOST_STEPS = 200;

interface Step {
  lesson: Lesson;
  merge: string | undefined;
  at: number;
}

export interface Draft {
  /** Undefined: still reading. null: it isn't there. */
  lesson: Lesson | null | undefined;
  saving: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  edit: Edit;
  undo(): void;
  redo(): void;
  /** Resolves when everything is on the disk. Rejects when it can't be. */
  flush(): Promise<void>;
  takeTheirs(): void;
  keepMine(): void;
  retry(): void;
}

/** A lesson being edited: every edit is shown at once, written after a rest, and can be taken back. */
export function useDraft(store: LessonStore, id: string): Draft {
  const [lesson, setLesson] = useState<Lesson | null>();
  const [saving, setSaving] = useState<SaveState>({ kind: 'saved' });
  const [steps, setSteps] = useState<{ back: Step[]; forward: Lesson[] }>({ back: [], forward: [] });
  const current = useRef<Lesson>(undefined);
  /** The `updatedAt` that the database is known to have. */
  const base = useRef(0);
  const dirty = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());

  const show = (next: Lesson): void => {
    current.current = next;
    setLesson(next);
  };

  const write = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const draft = current.current;
    if (!dirty.current || !draft) return;
    dirty.current = false;
    try {
      base.current = (await store.save(draft, base.current)).updatedAt;
      if (!dirty.current) setSaving({ kind: 'saved' });
    } catch (error) {
      dirty.current = true;
      const isConflict = error instanceof NotesError && error.code === 'conflict';
      setSaving(isConflict ? { kind: 'conflict' } : { kind: 'failed', reason: complaintOf(error).message });
      throw error;
    }
  }, [store]);

  const flush = useCallback((): Promise<void> => {
    const next = writing.current.catch(() => undefined).then(write);
    writing.current = next;
    return next;
  }, [write]);

  const changed = (next: Lesson): void => {
    dirty.current = true;
    show(next);
    setSaving((before) => (before.kind === 'conflict' ? before : { kind: 'pending' }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush().catch(() => undefined), REST);
  };

  const load = useCallback(async (): Promise<void> => {
    const found = await store.get(id);
    base.current = found?.updatedAt ?? 0;
    dirty.current = false;
    current.current = found;
    setLesson(found ?? null);
    setSaving({ kind: 'saved' });
  }, [store, id]);

  useEffect(() => {
    load().catch((error: unknown) => {
      setLesson(null);
      setSaving({ kind: 'failed', reason: complaintOf(error).message });
    });
    const leave = (): void => void flush().catch(() => undefined);
    // A closing tab still gets a transaction begun in this moment done.
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [load]);

  const edit: Edit = (change, merge) => {
    const before = current.current;
    if (!before) return;
    const next = change(before);
    if (next === before) return;
    const at = Date.now();
    setSteps(({ back }) => {
      const last = back.at(-1);
      const isSame = merge !== undefined && last?.merge === merge && at - last.at < ONE_STEP;
      const kept = isSame ? [...back.slice(0, -1), { ...last, at }] : [...back, { lesson: before, merge, at }];
      return { back: kept.slice(-MOST_STEPS), forward: [] };
    });
    changed(next);
  };

  const step = (from: 'back' | 'forward'): void => {
    const now = current.current;
    const wanted = from === 'back' ? steps.back.at(-1)?.lesson : steps.forward.at(-1);
    if (!now || !wanted) return;
    setSteps(({ back, forward }) =>
      from === 'back'
        ? { back: back.slice(0, -1), forward: [...forward, now] }
        : { back: [...back, { lesson: now, merge: undefined, at: 0 }], forward: forward.slice(0, -1) },
    );
    changed(wanted);
  };

  return {
    lesson,
    saving,
    canUndo: steps.back.length > 0,
    canRedo: steps.forward.length > 0,
    edit,
    undo: () => step('back'),
    redo: () => step('forward'),
    flush,
    takeTheirs: () => void load().catch(() => undefined),
    keepMine: () => {
      store
        .get(id)
        .then(
          (found) => {
            base.current = found?.updatedAt ?? base.current;
            setSaving({ kind: 'pending' });
            return flush();
          },
          () => undefined,
        )
        .catch(() => undefined);
    },
    retry: () => void flush().catch(() => undefined),
  };
}
