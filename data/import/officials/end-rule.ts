/**
 * What becomes of a term whose end the source doesn't give. Nobody is "in office" because a date is missing.
 *
 * 1. The person died: the term had ended by then.
 * 2. An office for one holder at a time: the next holder's start bounds the end. Within `PLAUSIBLE_YEARS` it is taken
 *    as the end, beyond that somebody in between is missing and the end is unknown.
 * 3. No successor: `serving` at the source's own date if the term began at most `FRESH_YEARS` before it.
 * 4. Everything else is unknown, certain only for the start.
 */
import type { TermDraft } from './model.ts';

const PLAUSIBLE_YEARS = 6;
const FRESH_YEARS = 5;

/** @param source rule 3 holds for terms of this source alone: others say themselves who was serving. */
export function settleEnds(terms: TermDraft[], asOf: string, source: string, diedOf: (person: string) => string): void {
  const byOffice = Map.groupBy(terms, (term) => term.office.id);
  for (const group of byOffice.values()) {
    group.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
    for (const [index, term] of group.entries()) {
      if (term.end !== '' || term.endState === 'ended' || term.start === '') continue;
      settle(term, group.slice(index + 1), asOf, source, diedOf(term.person));
    }
  }
}

function settle(term: TermDraft, later: readonly TermDraft[], asOf: string, source: string, died: string): void {
  const next = term.office.many
    ? undefined
    : later.find((other) => other.person !== term.person && other.start.slice(0, 10) > term.start);
  const bound = [next?.start ?? '', died].filter((date) => date !== '' && date >= term.start).sort()[0];
  if (bound !== undefined) {
    // What a source saw with its own eyes isn't ended before that day.
    if (term.endState === 'serving' && bound.slice(0, 10) < term.knownUntil && term.source !== source) return;
    if (years(bound) - years(term.start) > PLAUSIBLE_YEARS && term.endState !== 'serving') return;
    term.end = bound;
    term.endState = 'ended';
    term.knownUntil = bound;
  } else if (term.source === source && years(asOf) - years(term.start) <= FRESH_YEARS) {
    term.endState = 'serving';
    term.knownUntil = [term.start, asOf, term.knownUntil].sort().at(-1) ?? asOf;
  }
}

function years(date: string): number {
  const [year = '', month = '06', day = '15'] = date.split('-');
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}
