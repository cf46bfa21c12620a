/** San Marino's two Captains Regent change every first of April and October; the Factbook names a pair a year. */
import type { TermAdder } from './add-term.ts';
import { FACTBOOK, type Observation } from './factbook.ts';
import { nameSimilarity } from './same-person.ts';

const SAN_MARINO = 'c:SM';

export function importCaptains(adder: TermAdder, factbook: readonly Observation[]): void {
  for (const o of factbook) {
    if (o.jurisdiction !== SAN_MARINO || o.seat !== 'state' || o.since.length !== 10) continue;
    const start = /-(03|09)-/.test(o.since) ? halfYearBefore(o.since) : o.since;
    if (!/-(04|10)-01$/.test(start)) continue;
    const end = nextChange(start);
    const known = adder
      .termsOf(SAN_MARINO)
      .filter((t) => t.office.field === 'head-of-state' && t.start.slice(0, 7) === start.slice(0, 7));
    // Both seats of the half-year are known, or this name is, in a spelling of its own.
    if (
      known.length >= 2 ||
      known.some((t) => nameSimilarity(adder.registry.persons.get(t.person)?.name ?? '', o.name) >= 0.7)
    )
      continue;
    adder.add({ name: o.name, jurisdiction: SAN_MARINO, title: 'Captain Regent', start, end, source: FACTBOOK });
  }
}

function halfYearBefore(end: string): string {
  return end.includes('-03-') ? `${Number(end.slice(0, 4)) - 1}-10-01` : `${end.slice(0, 4)}-04-01`;
}

function nextChange(start: string): string {
  return start.includes('-04-') ? `${start.slice(0, 4)}-10-01` : `${Number(start.slice(0, 4)) + 1}-04-01`;
}
