/** Up to when each country's ministers are known: the newest source that lists them, by the terms that came from it. */
import type { Registry } from './model.ts';
import { CABINETS_2019, UKRAINE } from './more-ministers.ts';
import { IFG } from './uk.ts';
import { CABINET } from './usa.ts';
import { WIKIDATA, WIKIDATA_AS_OF } from './wikidata.ts';

const UNTIL: Record<string, string> = {
  [CABINETS_2019]: '2019-06-04',
  [WIKIDATA]: WIKIDATA_AS_OF,
  [CABINET]: '2023-02-10',
  [UKRAINE]: '2026-07-24',
  [IFG]: '2026-06-19',
};
/** Fewer ministers than this from a source are strays (dual nationals, merged terms), not a cabinet. */
const CABINET_SIZE = 5;

export function setCoverage(registry: Registry): void {
  const counts = new Map<string, number>();
  for (const term of registry.terms) {
    if (term.office.rank !== 3 || UNTIL[term.source] === undefined) continue;
    const key = `${term.office.jurisdiction}\t${term.source}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  for (const [key, count] of counts) {
    const [jurisdiction = '', source = ''] = key.split('\t');
    const until = UNTIL[source] ?? '';
    if (count >= CABINET_SIZE && until > (registry.coverage.get(jurisdiction)?.until ?? '')) {
      registry.coverage.set(jurisdiction, { until, source });
    }
  }
}
