/** What the population cut buys and costs: the file compiled with several. */
import { deflateRawSync } from 'node:zlib';
import { compile } from '../compile/compile.ts';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import { printTable } from './print.ts';
import { evaluationSets, reachOf } from './reach.ts';

const CUTS = [
  { minimum: 100_000, minimumUs: 100_000 },
  { minimum: 15_000, minimumUs: 15_000 },
  { minimum: 5000, minimumUs: 5000 },
  { minimum: 1000, minimumUs: 1000 },
  { minimum: 1000, minimumUs: 500 },
  { minimum: 500, minimumUs: 500 },
];

function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}

export function reportCuts(): void {
  const sets = evaluationSets();
  const reach: (string | number)[][] = [];
  const rows = CUTS.map((cut) => {
    const { buffer, counts } = compile(cut);
    const zipped = deflateRawSync(new Uint8Array(buffer), { level: 9 }).length;
    const name = `${cut.minimum.toLocaleString('en')} (US ${cut.minimumUs.toLocaleString('en')})`;
    const gazetteer = openGazetteer(buffer);
    for (const set of sets) {
      const found = reachOf(gazetteer, set);
      if (found) reach.push([found.set, name, percent(found.named), percent(found.placed), found.temptations]);
    }
    return [name, counts['cities'] ?? 0, counts['names'] ?? 0, buffer.byteLength / 1e6, zipped / 1e6];
  });
  printTable('Population cuts', ['people from', 'cities', 'names', 'MB', 'MB in a zip'], rows);
  if (sets.length === 0) {
    console.log('\n  What a cut finds in annotated news is left out: ../shared/eval is not there.');
    return;
  }
  printTable(
    'What each cut can find',
    ['set', 'people from', '% named', '% placed', 'false towns in 1,000 words'],
    reach.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : a[0] === b[0] ? 0 : 1)),
  );
}
