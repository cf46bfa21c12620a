import type { FaultKey } from '../../lib/lessons/faults.ts';
import type { Task, TaskKey, TaskKind } from '../../lib/model/lesson.ts';
import type { Target } from '../../lib/model/note.ts';

export type TaskOf<Kind extends TaskKind> = Extract<Task, { kind: Kind }>;
export type KeyOf<Kind extends TaskKind> = Extract<TaskKey, { kind: Kind }>;

/** One kind's editor. Task and key change together. */
export interface EditorProps<Kind extends TaskKind> {
  task: TaskOf<Kind>;
  answer: KeyOf<Kind>;
  faults: readonly FaultKey[];
  /** `merge` names the field, so that its letters are one step of undo. */
  onChange(task: TaskOf<Kind>, answer: KeyOf<Kind>, merge?: string): void;
  /** Begins choosing a passage for the key; undefined where there is no text to choose in. */
  onPick?: (() => void) | undefined;
  onShow?: ((target: Target) => void) | undefined;
}

/** The faults among those of a place. */
export function among(faults: readonly FaultKey[], ...places: FaultKey[]): FaultKey[] {
  return faults.filter((fault) => places.includes(fault));
}
