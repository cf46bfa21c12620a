/**
 * The reader view in Chromium on the built extension: from opening it to the text, to the marks, the longest task while
 * scrolling, and the copy for paper; for a news text, a long read and a book. Made-up texts, links and emphasis in them.
 */
import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CHROMIUM, launchExtension, type Extension } from '../e2e/chromium.ts';
import { publish } from '../e2e/pages/index.ts';

export const title = 'The reader view';

const PARAGRAPHS = [20, 300, 3000];
const RUNS = 3;
const READY = { timeout: 60_000, polling: 20 };

function pageOf(paragraphs: number): string {
  const paragraph = (at: number): string =>
    `<p>Paragraph ${at}: the <a href="/ferry/${at}">ferry</a> from <em>Aktau</em> to Baku waits for the wind, and the harbour master in Almaty counts the <b>ships</b> that come from Tashkent by way of the railway, none of which has ever seen the sea before this summer.</p>`;
  const text = Array.from({ length: paragraphs }, (_, at) => paragraph(at)).join('');
  return `<!doctype html><title>Ships that wait</title><body><article><h1>Ships that wait for the wind</h1>${text}</article>`;
}

function median(times: readonly number[]): string {
  const middle = times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
  return `${middle.toFixed(0)} ms`;
}

const isMarked = (): boolean => [...CSS.highlights.values()].some(({ size }) => size > 20);

/** In the page: the longest task, ms, while scrolling by screens; 50 is the least that the browser tells. */
async function longestTask(): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  for (let screen = 0; screen < 40; screen += 1) {
    scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
    });
  }
  await new Promise((resolve) => {
    setTimeout(resolve, 800);
  });
  observer.disconnect();
  return longest;
}

async function measure(extension: Extension, live: Page): Promise<Record<'text' | 'marks' | 'task' | 'paper', number>> {
  const tab = await extension.tabId(live);
  const reader = await extension.context.newPage();
  const begin = performance.now();
  await reader.goto(`${extension.origin}/reader.html?tab=${tab}`);
  await reader.waitForSelector('.dl-article h1');
  const text = performance.now() - begin;
  await reader.waitForFunction(isMarked, undefined, READY);
  const marks = performance.now() - begin;
  const task = await reader.evaluate(longestTask);
  const paper = await reader.evaluate(() => {
    const start = performance.now();
    dispatchEvent(new Event('beforeprint'));
    return performance.now() - start;
  });
  await reader.close();
  return { text, marks, task, paper };
}

export async function bench(): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.log(`  skipped: no Chromium at ${CHROMIUM}`);
    return;
  }
  const extension = await launchExtension();
  try {
    const live = await extension.context.newPage();
    for (const paragraphs of PARAGRAPHS) {
      await live.goto(publish(extension.site, `/reader-${paragraphs}`, pageOf(paragraphs)));
      await live.waitForFunction(isMarked, undefined, READY);
      const runs: Awaited<ReturnType<typeof measure>>[] = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await measure(extension, live));
      const of = (key: 'text' | 'marks' | 'task' | 'paper'): string => median(runs.map((each) => each[key]));
      const words = (
        pageOf(paragraphs)
          .replace(/<[^>]+>/g, ' ')
          .match(/\w+/g)?.length ?? 0
      ).toLocaleString('en');
      console.log(
        `  ${paragraphs} paragraphs (some ${words} words): text ${of('text')}, marks ${of('marks')}, longest task while scrolling ${of('task')}, copy for paper ${of('paper')}`,
      );
    }
  } finally {
    await extension.close();
  }
}
