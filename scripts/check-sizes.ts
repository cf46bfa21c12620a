/**
 * Size budgets of the built extension (docs/architecture.md): the content script gzipped, the whole extension zipped.
 * Prints every figure; exits with 1 when a budget is exceeded or there is no build to measure.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { deflateRawSync, gzipSync } from 'node:zlib';

const KB = 1024;
const CONTENT_SCRIPT_BUDGET = 45 * KB;
/** Card and toolbar, loaded at the reader's first movement, after the marks. */
const OVERLAY_BUDGET = 25 * KB;
const EXTENSION_BUDGET = 6 * KB * KB;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Bytes of a zip of the folder: each file deflated, plus about 100 bytes of directory a file. */
function zippedSize(folder: string): number {
  return filesBelow(folder).reduce(
    (sum, file) =>
      sum + deflateRawSync(readFileSync(file), { level: 9 }).length + 100 + 2 * relative(folder, file).length,
    0,
  );
}

function report(name: string, size: number, budget: number): boolean {
  const fits = size <= budget;
  console.log(`${fits ? 'ok  ' : 'OVER'}  ${name}: ${(size / KB).toFixed(1)} KB of ${(budget / KB).toFixed(0)} KB`);
  return fits;
}

let fits = true;
for (const target of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(import.meta.dirname, '..', process.env['DATELINE_OUT'] ?? '.output', target);
  if (!existsSync(folder)) {
    console.error(`There is no build in ${folder}: run "npm run build" and "npm run build:firefox" first.`);
    process.exit(1);
  }
  const gzipped = (...path: string[]): number => gzipSync(readFileSync(join(folder, ...path)), { level: 9 }).length;
  const measured: [string, number, number][] = [
    ['content script, gzipped', gzipped('content-scripts', 'article.js'), CONTENT_SCRIPT_BUDGET],
    ['overlay, gzipped', gzipped('overlay.js'), OVERLAY_BUDGET],
    ['extension, zipped', zippedSize(folder), EXTENSION_BUDGET],
  ];
  for (const [name, size, budget] of measured) fits = report(`${target} ${name}`, size, budget) && fits;
  for (const file of filesBelow(folder).filter((path) => statSync(path).size > 100 * KB)) {
    console.log(`        ${relative(folder, file)}: ${(statSync(file).size / KB).toFixed(0)} KB`);
  }
}
process.exitCode = fits ? 0 : 1;
