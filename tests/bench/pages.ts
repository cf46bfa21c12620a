/**
 * What Dateline costs a page, in Chromium, on the saved news pages (`../shared/pages/news`), each figure beside the time
 * of Readability alone (clone and parse) on the same page in the same run:
 *
 * - its time on the page's own thread, all of it: its scripts and whatever they call, from their first line until the
 *   page is marked and quiet; and the longest stretch without giving way;
 * - from its first line until the first frame with marks, with the background awake and with the background asleep;
 * - from the end of the reader's rest on a mark until the first frame with its card.
 *
 * Both are cold, as for a reader who has just opened the page, and told by the same sampling profiler. Medians of
 * several runs; what a reader waits for is measured in the first two only.
 *
 * Needs a build (`npm run build`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension, type Extension } from '../e2e/chromium.ts';
import { ALLOWED, NOT_ALLOWED, ROOT } from '../e2e/extension.ts';
import { profile, type ThreadTime } from '../e2e/thread-time.ts';
import { cardDelay, watchMarks, marksShownAt } from '../e2e/page-clock.ts';

export const title = 'The page’s thread on saved news pages: Dateline beside Readability alone';

const PAGES = join(ROOT, '../shared/pages/news');
const RUNS = 3;
/** Waiting is measured in so many of them. */
const WAITS = 2;
const NO_SCRIPTS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };
const ALONE = 'readability-alone.js';
const READABILITY = readFileSync(join(ROOT, 'node_modules/@mozilla/readability/Readability.js'), 'utf8');
/** Marks are painted and the page is quiet again after this, ms. */
const SETTLED = 900;

interface Figures {
  alone: number;
  total: number;
  longest: number;
  /** ms until marks are seen. */
  warm: number;
  cold: number;
  card: number;
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

/** Opens the page with Dateline on it, and waits until it is marked. */
async function openMarked(
  { context, origin }: Extension,
  name: string,
): Promise<{ page: Page; time: ThreadTime; marks: number }> {
  const page = await context.newPage();
  await watchMarks(page);
  const stop = await profile(page, origin);
  await page.goto(`${ALLOWED}/${name}`);
  const shown = await marksShownAt(page);
  await page.waitForTimeout(SETTLED);
  const time = await stop();
  return { page, time, marks: shown - time.first };
}

async function measure(extension: Extension, name: string, waits: boolean): Promise<Figures> {
  const alone = (await readabilityAlone(extension, name)).total;
  const { page, time, marks } = await openMarked(extension, name);
  const figures: Figures = { alone, total: time.total, longest: time.longest, warm: marks, cold: NaN, card: NaN };
  if (waits) {
    figures.card = await cardDelay(page);
    await extension.stopWorker();
    const asleep = await openMarked(extension, name);
    figures.cold = asleep.marks;
    await asleep.page.close();
  }
  await page.close();
  return figures;
}

/** Of the figures that were measured. */
function median(values: readonly number[]): number {
  const known = values.filter((value) => !Number.isNaN(value)).toSorted((a, b) => a - b);
  return known[known.length >> 1] ?? NaN;
}

function worst(values: readonly number[]): number {
  return Math.max(...values.filter((value) => !Number.isNaN(value)));
}

function cell(value: number, unit: string, width: number): string {
  return `${value.toFixed(1)} ${unit}`.padStart(width);
}

export async function bench(): Promise<void> {
  if (!existsSync(PAGES)) {
    console.log('skipped: the saved pages (../shared/pages/news) are not here');
    return;
  }
  const extension = await launchExtension();
  const names = readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'source.html')));
  const all: Figures[] = [];
  console.log('  Readability   Dateline   ratio    longest   marks seen   asleep       card   page');
  for (const name of names) {
    for (const host of [ALLOWED, NOT_ALLOWED])
      extension.site.pages.set(`${host}/${name}`, {
        body: readFileSync(join(PAGES, name, 'source.html')),
        type: 'text/html',
        headers: NO_SCRIPTS,
      });
    const runs: Figures[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measure(extension, name, run < WAITS));
    const of = (key: keyof Figures): number => median(runs.map((figures) => figures[key]));
    const [alone, total, longest] = [of('alone'), of('total'), of('longest')];
    const [warm, cold, card] = [of('warm'), of('cold'), of('card')];
    all.push({ alone, total, longest, warm, cold, card });
    console.log(
      `${cell(alone, 'ms', 13)}${cell(total, 'ms', 11)}${cell(total / alone, '×', 8)}${cell(longest, 'ms', 11)}${cell(warm, 'ms', 13)}${cell(cold, 'ms', 9)}${cell(card, 'ms', 11)}   ${name.slice(0, 60)}`,
    );
  }
  await extension.close();
  print(all);
}

function print(all: readonly Figures[]): void {
  const line = (what: string, key: keyof Figures): void => {
    const values = all.map((each) => each[key]);
    const ratios = all.map((each) => each[key] / each.alone);
    console.log(
      `${what.padEnd(44)}${cell(median(values), 'ms', 10)}${cell(worst(values), 'ms', 11)}${cell(median(ratios), '×', 9)}${cell(worst(ratios), '×', 8)}`,
    );
  };
  console.log(
    `\n${`${all.length} pages, medians of ${RUNS} runs each`.padEnd(48)}median      worst   ratio: median, worst`,
  );
  line('Readability alone', 'alone');
  line('Dateline on the page’s thread', 'total');
  line('its longest stretch', 'longest');
  line('from its first line to the marks', 'warm');
  line('the same, background asleep', 'cold');
  line('from the intent to hover to the card', 'card');
}
