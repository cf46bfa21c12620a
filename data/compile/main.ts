/**
 * `npm run data`: compiles the fact tables and the npm data packages into `public/data/gazetteer.bin`, the shapes of
 * countries into `public/data/shapes.json`, a summary for readers into `public/data/about.json`, and names in other
 * languages into `public/data/names.json`.
 *
 * Options: `--min-population N` (and `--min-population-us N`) for another cut of the cities, `--out FILE`.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { openGazetteer } from '../../lib/gazetteer/open.ts';
import { summarise } from '../report/about.ts';
import { compile } from './compile.ts';
import { DEFAULT_CUT } from './cut.ts';
import { compileLocalNames } from './local-names.ts';
import { compileShapes } from './shapes.ts';

const { values } = parseArgs({
  options: {
    'min-population': { type: 'string' },
    'min-population-us': { type: 'string' },
    out: { type: 'string', default: join(import.meta.dirname, '../../public/data/gazetteer.bin') },
  },
});
const minimum = Number(values['min-population'] ?? DEFAULT_CUT.minimum);
const minimumUs = Number(values['min-population-us'] ?? (values['min-population'] ? minimum : DEFAULT_CUT.minimumUs));

const { buffer, asOf, counts, warnings } = compile({ minimum, minimumUs });
mkdirSync(dirname(values.out), { recursive: true });
// Renamed when complete, so that nobody ever reads half a file.
const unfinished = `${values.out}.${process.pid}`;
writeFileSync(unfinished, new Uint8Array(buffer));
renameSync(unfinished, values.out);
for (const warning of warnings) console.warn(`warning: ${warning}`);
for (const [what, count] of Object.entries(counts)) console.log(`${String(count).padStart(9)} ${what}`);
const zipped = deflateRawSync(new Uint8Array(buffer), { level: 9 }).length;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
console.log(`as of ${asOf}; ${megabytes(buffer.byteLength)} MB, ${megabytes(zipped)} MB in a zip`);
const gazetteer = openGazetteer(buffer);
writeFileSync(join(dirname(values.out), 'about.json'), JSON.stringify(summarise(gazetteer)));
writeFileSync(join(dirname(values.out), 'names.json'), JSON.stringify(compileLocalNames(gazetteer)));
await compileShapes();
