import type { Span } from '../../lib/model/mention.ts';
import type { Case } from './cases.ts';
import type { Matcher } from './matchers.ts';

/** Outcomes of one matcher on one kind of edit. */
export interface Tally {
  cases: number;
  right: number;
  /** Right, and with the very bounds. */
  bounds: number;
  /** Right, and told as exact. */
  exact: number;
  wrong: number;
  missing: number;
  milliseconds: number;
}

/** Shared letters over all letters that either span covers. */
export function overlap(a: Span, b: Span): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** A span that shares at least this much with the true one is at the right place. */
const RIGHT = 0.5;

export type Verdict = 'right' | 'wrong' | 'missing';

export function judge(found: Span | undefined, place: Span | undefined): Verdict {
  if (!found) return place ? 'missing' : 'right';
  return place && overlap(found, place) >= RIGHT ? 'right' : 'wrong';
}

/** What a tally needs of a case, whoever made the edit. */
export type Tallied = Pick<Case, 'before' | 'after' | 'quote' | 'place'> & { edit: Pick<Case['edit'], 'fate'> };

export function tally<One extends Tallied>(
  cases: readonly One[],
  matcher: Matcher,
  onError?: (one: One, verdict: Verdict) => void,
): Tally {
  const result: Tally = { cases: 0, right: 0, bounds: 0, exact: 0, wrong: 0, missing: 0, milliseconds: 0 };
  for (const one of cases) {
    const begin = performance.now();
    const { state, span } = matcher(one.before, one.quote, one.after);
    result.milliseconds += performance.now() - begin;
    const verdict = judge(span, one.place);
    result.cases++;
    result[verdict]++;
    if (verdict === 'right' && span && one.place && overlap(span, one.place) === 1) result.bounds++;
    if (verdict === 'right' && state === 'exact') result.exact++;
    if (verdict !== 'right' || (one.edit.fate === 'unchanged' && state !== 'exact')) onError?.(one, verdict);
  }
  return result;
}
