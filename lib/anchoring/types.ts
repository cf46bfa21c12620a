import type { AnchorResult, Target } from '../model/note.ts';

export interface AnchorOptions {
  /** Give up approximate search after this much time for one target, in milliseconds (default 20). Exact search always runs. */
  budget?: number;
}

/** A target and the caller's key for it, so that results can be told apart. */
export interface KeyedTarget {
  id: string;
  target: Target;
}

export interface KeyedResult extends AnchorResult {
  id: string;
}
