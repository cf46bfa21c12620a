import { toDayNumber } from '../../lib/model/date.ts';
import type { Held } from '../../lib/study/types.ts';

/** Where a term lies on the axis of all of them: shares of its length, 0–1. */
export interface TermSpan {
  from: number;
  to: number;
  /** The sources don't say when it ended. */
  isOpen: boolean;
}

/** Years that a term without a known end is drawn for, where nobody followed. */
const OPEN_YEARS = 4;

/** One span each, in the order given; undefined for terms whose start isn't known. */
export function spansOf(terms: readonly Held[]): (TermSpan | undefined)[] {
  const days = terms.map(({ start, end }, i) => {
    if (!start) return undefined;
    const from = toDayNumber(start.date);
    const next = terms.slice(i + 1).find((later) => later.start)?.start;
    const open = next ? toDayNumber(next.date) : from + OPEN_YEARS * 365;
    return { from, to: Math.max(from, end ? toDayNumber(end.date) : open), isOpen: !end };
  });
  const known = days.filter((each) => each !== undefined);
  const first = Math.min(...known.map(({ from }) => from));
  const length = Math.max(1, Math.max(...known.map(({ to }) => to)) - first);
  return days.map(
    (each) => each && { from: (each.from - first) / length, to: (each.to - first) / length, isOpen: each.isOpen },
  );
}
