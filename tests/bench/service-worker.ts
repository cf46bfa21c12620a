/**
 * What the dataset costs where it runs: in Chromium's service worker, which is ended after 30 idle seconds and begins
 * anew. Each run stops the worker, wakes it by a message and times the fetch of the file (the bare cost), then from the
 * bytes to the first answer. Memory is what the worker's heap and array buffers grow by, after collecting garbage.
 *
 * The worker is `worker/gazetteer-worker.ts` in an extension of its own: the extension's background does nothing else
 * with the dataset, but can't be asked to do it step by step.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type CDPSession, type Page, type Target } from 'puppeteer-core';
import { build } from 'vite';
import { CHROMIUM } from '../e2e/chromium.ts';
import { gazetteerBytes } from '../tools/load-gazetteer.ts';
import type { Step } from './worker/gazetteer-worker.ts';

export const title = 'The dataset in Chromium’s service worker';

const RUNS = 9;
const MEGABYTE = 1e6;
/** How often to look whether the worker has ended, ms. */
const POLL = 50;
const MANIFEST = {
  manifest_version: 3,
  name: 'Dateline dataset bench',
  version: '1',
  background: { service_worker: 'worker.js' },
};

async function makeExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  writeFileSync(join(folder, 'gazetteer.bin'), new Uint8Array(gazetteerBytes()));
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>bench</title>');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      target: 'es2023',
      outDir: folder,
      emptyOutDir: false,
      lib: {
        entry: join(import.meta.dirname, 'worker/gazetteer-worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'worker.js',
      },
    },
  });
  return folder;
}

const isWorker = (target: Target): boolean => target.type() === 'service_worker';

async function stopWorker(browser: Browser): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { targetId, type } of targetInfos)
    if (type === 'service_worker') await session.send('Target.closeTarget', { targetId });
  await session.detach();
  for (let waited = 0; browser.targets().some(isWorker); waited += POLL) {
    if (waited > 10_000) throw new Error('the worker does not stop');
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** Milliseconds of each step. */
async function tell(page: Page, steps: readonly Step[]): Promise<number[]> {
  const times = await page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(steps)})`);
  if (!Array.isArray(times)) throw new Error(`the worker failed: ${String(times)}`);
  return times.map(Number);
}

/** Bytes of the worker's JavaScript heap and of its array buffers, in use after collecting garbage. */
async function memory(session: CDPSession): Promise<{ heap: number; buffers: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  return { heap: usage.usedSize, buffers: usage.backingStorageSize };
}

function print(what: string, value: string): void {
  console.log(`  ${what.padEnd(58)} ${value.padStart(9)}`);
}

function printTimes(what: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const [median = Number.NaN, least = Number.NaN, most = Number.NaN] = [sorted[RUNS >> 1], sorted[0], sorted.at(-1)];
  print(what, `${median.toFixed(1)} ms  (${least.toFixed(1)}–${most.toFixed(1)})`);
}

async function benchTime(browser: Browser, page: Page): Promise<void> {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run++) {
    await stopWorker(browser);
    runs.push(await tell(page, ['read', 'open', 'ask']));
  }
  const column = (step: number): number[] => runs.map((times) => times[step] ?? Number.NaN);
  printTimes('reading the file (fetch to ArrayBuffer): the bare cost', column(0));
  printTimes(
    'from its bytes to the first answer',
    runs.map(([, open = 0, ask = 0]) => open + ask),
  );
  printTimes('… of which opening', column(1));
}

async function benchMemory(browser: Browser, page: Page): Promise<void> {
  await stopWorker(browser);
  await tell(page, []);
  const target = await browser.waitForTarget(isWorker);
  const session = await target.createCDPSession();
  const empty = await memory(session);
  const after = async (what: string, step: Step): Promise<void> => {
    await tell(page, [step]);
    const { heap, buffers } = await memory(session);
    const [grownHeap, grownBuffers] = [(heap - empty.heap) / MEGABYTE, (buffers - empty.buffers) / MEGABYTE];
    print(
      what,
      `${(grownHeap + grownBuffers).toFixed(1)} MB  (buffers ${grownBuffers.toFixed(1)}, heap ${grownHeap.toFixed(1)})`,
    );
  };
  await after('memory with the file read: the bare cost', 'read');
  await after('memory with the dataset open', 'open');
  await after('memory after 5,000 look-ups of each kind', 'use');
  await session.detach();
}

export async function bench(): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.log(`skipped: there is no Chromium at ${CHROMIUM} (DATELINE_CHROMIUM names another place)`);
    return;
  }
  const folder = await makeExtension();
  const browser = await launch({
    executablePath: CHROMIUM,
    headless: true,
    pipe: true,
    enableExtensions: [folder],
    args: ['--no-sandbox'],
  });
  try {
    const worker = await browser.waitForTarget(isWorker);
    const page = await browser.newPage();
    await page.goto(new URL('/page.html', worker.url()).href);
    await benchTime(browser, page);
    await benchMemory(browser, page);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
