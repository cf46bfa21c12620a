/**
 * What Dateline costs on the page's own thread, in Chromium, on the saved news pages (`../shared/pages/news`): all time
 * in its scripts and in what they call, and the longest stretch without giving way, beside Readability alone (clone and
 * parse) on the same page in the same run. Both are cold, as for a reader who has just opened the page; both are told by
 * the same sampling profiler. Medians of several runs.
 *
 * Needs a build (`npm run build`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchExtension, type Extension } from '../e2e/chromium.ts';
import { ALLOWED, NOT_ALLOWED, ROOT } from '../e2e/extension.ts';
import { profile, type ThreadTime } from '../e2e/thread-time.ts';

export const title = 'The page’s thread on saved news pages: Dateline beside Readability alone';

const PAGES = join(ROOT, '../shared/pages/news');
const RUNS = 3;
const NO_SCRIPTS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const ALONE = 'readability-alone.js';
const READABILITY = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
/** Marks are painted and the page is quiet again after this, ms. */
const SETTLED = 1500;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function readabilityAlone({ context }: Extension, name: string): Promise<ThreadTime> {
  const page = await context.newPage();
  await page.goto(`${NOT_ALLOWED}/${name}`);
  const stop = await profile(page, ALONE);
  await page.evaluate(
    `(() => { const module = {}; ${READABILITY}; new Readability(document.cloneNode(true)).parse(); })()\n//# sourceURL=${ALONE}`,
  );
  const time = await stop();
  await page.close();
  return time;
}

async function withDateline({ context, origin }: Extension, name: string): Promise<ThreadTime> {
  const page = await context.newPage();
  const stop = await profile(page, origin);
  await page.goto(`${ALLOWED}/${name}`);
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((key) => key.startsWith('dateline-')));
  await page.waitForTimeout(SETTLED);
  const time = await stop();
  await page.close();
  return time;
}

export async function bench(): Promise<void> {
  if (!existsSync(PAGES)) {
    console.log('skipped: the saved pages (../shared/pages/news) are not here');
    return;
  }
  const extension = await launchExtension();
  const names = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'source.html')));
  const ratios: number[] = [];
  let longest = 0;
  console.log('  Readability   Dateline   ratio   longest task   page');
  for (const name of names) {
    for (const host of [ALLOWED, NOT_ALLOWED])
      extension.site.pages.set(`${host}/${name}`, {
        body: readFileSync(join(PAGES, name, 'source.html')),
        type: 'text/html',
        headers: NO_SCRIPTS,
      });
    const alone: number[] = [];
    const total: number[] = [];
    const stretch: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      alone.push((await readabilityAlone(extension, name)).total);
      const time = await withDateline(extension, name);
      total.push(time.total);
      stretch.push(time.longest);
    }
    const ratio = median(total) / median(alone);
    ratios.push(ratio);
    longest = Math.max(longest, median(stretch));
    const column = (value: number, unit: string, width: number): string =>
      `${value.toFixed(1)} ${unit}`.padStart(width);
    console.log(
      `${column(median(alone), 'ms', 13)}${column(median(total), 'ms', 11)}${column(ratio, '×', 8)}${column(median(stretch), 'ms', 15)}   ${name}`,
    );
  }
  await extension.close();
  console.log(
    `ratio: median ${median(ratios).toFixed(2)}, worst ${Math.max(...ratios).toFixed(2)}; longest task ${longest.toFixed(0)} ms; ${names.length} pages, ${RUNS} runs each`,
  );
}
