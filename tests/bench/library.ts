/**
 * The library with 100,000 notes: the search index by itself, and in Chromium on the built extension: from opening the page to the first notes on it,
 * from a key to the answer of a search, scrolling, and how long the import of such a database takes.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Page } from '@playwright/test';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { Packer } from '../../lib/notes/index/pack.ts';
import { Part } from '../../lib/notes/index/part.ts';
import { find } from '../../lib/notes/index/query.ts';
import { articleEntry, noteEntry } from '../../lib/notes/index/segment.ts';
import { queryPrefixes } from '../../lib/notes/words.ts';
import { CHROMIUM, launchExtension } from '../e2e/chromium.ts';
import { seededNotes } from '../library/seeded-notes.ts';

export const title = 'The library with 100,000 notes';

const NOTES = 100_000;
const RUNS = 5;
const IMPORT_TIMEOUT = 300_000;
/** From rare to frequent, one word and several, and one that nothing has. */
const QUERIES = ['turkmenb', 'grain mayor', 'lesson', 'gr', 'ferries baku renewed', 'osh', 'nowhere'];

function print(what: string, value: string): void {
  console.log(`  ${what.padEnd(58)} ${value.padStart(9)}`);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number): string => (sorted.at(index) ?? Number.NaN).toFixed(0);
  return `${at(sorted.length >> 1)} ms  (${at(0)}–${at(-1)})`;
}

/** In the page: from a key in the search field until its words' answer has been painted, ms. */
function searchTime(query: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('.dl-library-search input');
  const status = document.querySelector('.dl-library-status');
  if (!field || !status) throw new Error('no search field');
  return new Promise((resolve) => {
    const begin = performance.now();
    let wasBusy = false;
    const observer = new MutationObserver(() => {
      const isBusy = status.getAttribute('aria-busy') === 'true';
      wasBusy ||= isBusy;
      if (isBusy || !wasBusy) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begin)));
    });
    observer.observe(status, { attributes: true });
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** In the page: frames of a scroll to the end of what is loaded: the longest, and how many took over 50 ms. */
async function scroll(): Promise<{ longest: number; long: number; frames: number }> {
  const [begin, times]: [number, number[]] = [performance.now(), []];
  let last = begin;
  while (last - begin < 4000) {
    scrollBy(0, 400);
    const now = await new Promise<number>((resolve) => {
      requestAnimationFrame(() => resolve(performance.now()));
    });
    times.push(now - last);
    last = now;
  }
  return { longest: Math.max(...times), long: times.filter((time) => time > 50).length, frames: times.length };
}

async function benchOpen(page: Page, url: string): Promise<void> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.querySelector('[data-note]') !== null, undefined, { polling: 'raf' });
    times.push(await page.evaluate(() => performance.now()));
  }
  print('from opening the page to its first notes', spread(times));
}

async function benchSearch(page: Page): Promise<void> {
  for (const query of QUERIES) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      times.push(await page.evaluate(searchTime, query));
      await page.evaluate(searchTime, '');
    }
    print(`search for "${query}", key to painted answer`, spread(times));
  }
}

/** The index by itself, in this process: what is left of a search when reading and drawing are left out. */
function benchIndex(): void {
  const { notes, articles } = seededNotes(NOTES);
  let begin = performance.now();
  const packer = new Packer();
  for (const article of articles) packer.addArticle(articleEntry(article));
  for (const note of notes) packer.addNote(noteEntry(note));
  const segment = packer.finish();
  print('the index: made of all notes', `${((performance.now() - begin) / 1000).toFixed(1)} s`);
  print('… its size as it is kept', `${(serialize(segment).byteLength / 1e6).toFixed(1)} MB`);
  begin = performance.now();
  const part = new Part(segment);
  print('… opened', `${(performance.now() - begin).toFixed(0)} ms`);
  for (const query of QUERIES) {
    const times = Array.from({ length: RUNS }, () => {
      const from = performance.now();
      find([part], queryPrefixes(query), {}, 24);
      return performance.now() - from;
    });
    print(`… asked for "${query}"`, spread(times));
  }
}

export async function bench(): Promise<void> {
  benchIndex();

  if (!existsSync(CHROMIUM)) {
    console.log(`skipped: there is no Chromium at ${CHROMIUM} (DATELINE_CHROMIUM names another place)`);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'dateline-bench-'));
  const extension = await launchExtension();
  try {
    const file = join(folder, 'backup.json');
    writeFileSync(file, await writeBackup(seededNotes(NOTES), Date.UTC(2026, 10, 23)));
    const page = await extension.context.newPage();
    const url = `${extension.origin}/library.html`;
    await page.goto(url);
    await page.getByRole('tab', { name: 'Export and import' }).click();
    let begin = performance.now();
    await page.locator('input[type=file]').setInputFiles(file);
    const confirm = page.getByRole('button', { name: 'Import', exact: true });
    await confirm.waitFor({ timeout: IMPORT_TIMEOUT });
    print('a backup of them: read, checked, previewed', `${((performance.now() - begin) / 1000).toFixed(1)} s`);
    begin = performance.now();
    await confirm.click();
    await page.getByText('notes imported').waitFor({ timeout: IMPORT_TIMEOUT });
    print('… and imported', `${((performance.now() - begin) / 1000).toFixed(1)} s`);
    await benchOpen(page, url);
    await benchSearch(page);
    const { longest, long, frames } = await page.evaluate(scroll);
    print('scrolling for 4 s: longest frame', `${longest.toFixed(0)} ms`);
    print('… frames over 50 ms', `${long} of ${frames}`);
  } finally {
    await extension.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
