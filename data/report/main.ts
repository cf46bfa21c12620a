/**
 * `npm run data:report`: what the compiled dataset holds and lacks.
 *
 * Without arguments the parts that tell of the contents; `npm run data:report -- sizes gaps` prints those parts only. Parts:
 * kinds, places, offices, gaps, sources, sizes; on request only: columns, alternatives, cuts.
 */
import { gazetteerBytes } from '../../tests/tools/load-gazetteer.ts';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import { loadTables } from '../compile/tables.ts';
import { readVacancies } from './about.ts';
import { reportAlternatives } from './alternatives.ts';
import { listContradictions, reportContradictions } from './contradictions.ts';
import { reportKinds, reportOffices, reportPlaces, reportSources } from './counts.ts';
import { reportCuts } from './cuts.ts';
import { reportGaps } from './gaps.ts';
import { reportRulers } from './officials-check.ts';
import { reportSizes } from './sizes.ts';

const buffer = gazetteerBytes();
const gazetteer = openGazetteer(buffer);
const PARTS: Record<string, () => void> = {
  kinds: () => reportKinds(gazetteer),
  places: () => reportPlaces(gazetteer),
  offices: () => reportOffices(gazetteer),
  gaps: () => reportGaps(gazetteer, loadTables()['places/countries.tsv'], readVacancies()),
  rulers: () => reportRulers(false),
  'rulers-list': () => reportRulers(true),
  contradictions: () => reportContradictions(gazetteer),
  'contradictions-list': () => listContradictions(gazetteer),
  sources: () => reportSources(gazetteer),
  sizes: () => reportSizes(buffer, false),
  columns: () => reportSizes(buffer, true),
  alternatives: () => reportAlternatives(buffer),
  cuts: reportCuts,
};
/** Slow, or of interest when the format is worked on. */
const ON_REQUEST = new Set(['rulers-list', 'contradictions-list', 'columns', 'alternatives', 'cuts']);

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 2;
} else {
  console.log(`Dataset ${gazetteer.version}, as of ${gazetteer.asOf}`);
  const parts = asked.length > 0 ? asked : Object.keys(PARTS).filter((part) => !ON_REQUEST.has(part));
  for (const part of parts) PARTS[part]?.();
}
