/**
 * Photographs every view of the built extension in Chromium, for the README and for a look with a designer's eye.
 *
 *   npm run screenshots [-- --out FOLDER]      default: docs/images
 *
 * Light and dark, wide and 320 px, forced colours for the card and the library. Needs `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { seededNotes } from '../library/seeded-notes.ts';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM } from '../e2e/chromium.ts';
import { builtFolder, ROOT } from '../e2e/extension.ts';
import { photographClass } from './class-shots.ts';
import { photographStudy } from './study-shots.ts';
import { photographBuilder } from './builder-shots.ts';
import { photographExchange } from './exchange-shots.ts';
import { photographLesson } from './lesson-shots.ts';

const { values: options } = parseArgs({ options: { out: { type: 'string', default: join(ROOT, 'docs', 'images') } } });
type Scheme = 'light' | 'dark';
const SETTLE_MS = 600;

async function openSample(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/sample/index.html`);
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('dateline')), undefined, {
    polling: 200,
  });
  return page;
}

/** The box of the first occurrence of some words in the article, scrolled into view; CSS px. */
async function boxOf(page: Page, words: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The sample article doesn't say "${words}".`);
  return box;
}

async function clickWords(page: Page, words: string): Promise<void> {
  const { x, y, width, height } = await boxOf(page, words);
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.waitForTimeout(SETTLE_MS);
}

/** Selects words of one line with the mouse and saves them in a colour, as a reader would. */
async function highlight(page: Page, words: string, colour: number, note = ''): Promise<void> {
  const { x, y, width, height } = await boxOf(page, words);
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 8 });
  await page.mouse.up();
  await page.waitForTimeout(SETTLE_MS);
  await page.keyboard.press(String(colour));
  await page.waitForTimeout(SETTLE_MS);
  if (note !== '') await page.keyboard.type(note);
  await page.waitForTimeout(SETTLE_MS);
  if (note !== '') await photograph(page, 'toolbar');
  await page.keyboard.press('Escape');
}

async function photograph(page: Page, name: string, fullPage = false): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  await page.screenshot({ path: join(options.out, `${name}.png`), fullPage });
  console.log(`${name}.png`);
}

async function photographScheme(context: BrowserContext, origin: string, scheme: Scheme): Promise<void> {
  const page = await openSample(context, origin);
  await page.emulateMedia({ colorScheme: scheme });
  const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id);

  await page.setViewportSize({ width: 1000, height: 760 });
  for (const [name, words] of [
    ['card', 'Nursultan Nazarbaev'],
    ['card-place', 'Aktau'],
    ['card-role', 'prime minister'],
  ] as const) {
    await clickWords(page, words);
    await photograph(page, `${name}-${scheme}`);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 320, height: 640 });
  await clickWords(page, 'Astana');
  await photograph(page, `card-narrow-${scheme}`);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1000, height: 760 });

  if (scheme === 'light') {
    await highlight(page, 'high politics is about to make', 1);
    await highlight(page, 'president for life', 2, 'Since when? Check the constitution.');
  }

  const view = await context.newPage();
  await view.emulateMedia({ colorScheme: scheme });
  for (const [name, path, width, height] of [
    ['panel', `sidepanel.html?tabId=${String(tabId)}`, 400, 900],
    ['panel-narrow', `sidepanel.html?tabId=${String(tabId)}`, 320, 640],
    ['options', 'options.html', 900, 900],
    ['welcome', 'welcome.html', 1000, 900],
    ['welcome-narrow', 'welcome.html', 320, 640],
  ] as const) {
    await view.setViewportSize({ width, height });
    await view.goto(`${origin}/${path}`);
    await photograph(view, `${name}-${scheme}`, name === 'options' || name.startsWith('welcome'));
    if (name !== 'panel') continue;
    for (const tab of ['map', 'timeline', 'notes']) {
      await view.getByRole('tab', { name: new RegExp(tab, 'i') }).click();
      await photograph(view, `panel-${tab}-${scheme}`);
    }
    await view.keyboard.press('?');
    await photograph(view, `keys-${scheme}`);
  }
  if (scheme === 'light') {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.bringToFront();
    await clickWords(page, 'Islam Karimov');
    await photograph(page, 'card-forced-colours');
    await view.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await view.setViewportSize({ width: 400, height: 900 });
    await view.goto(`${origin}/sidepanel.html?tabId=${String(tabId)}`);
    await view.getByRole('tab', { name: /timeline/i }).click();
    await photograph(view, 'panel-timeline-forced-colours');
  }
  await view.close();
  await page.close();
}

/** Fills the library, then photographs its list, a search and its export in every scheme. */
async function photographLibrary(context: BrowserContext, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/library.html`);
  await page.getByRole('tab', { name: /Export/ }).click();
  const buffer = Buffer.from(await writeBackup(seededNotes(60), Date.UTC(2026, 10, 23)));
  await page.locator('input[type=file]').setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer });
  await page.locator('.dl-library-preview ~ .dl-row .dl-button-main').click();
  await page.locator('.dl-toast').waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto(`${origin}/library.html`);
    await photograph(page, `library-${colorScheme}`);
    await page.getByRole('searchbox').fill('ferr lesson');
    await photograph(page, `library-search-${colorScheme}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await photograph(page, `library-narrow-${colorScheme}`);
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.getByRole('tab', { name: /Export/ }).click();
    await photograph(page, `library-export-${colorScheme}`, true);
    await page.getByRole('tab', { name: 'Map and time' }).click();
    await page.locator('.dl-map-mark').first().waitFor();
    await photograph(page, `library-map-${colorScheme}`);
    await page.setViewportSize({ width: 320, height: 640 });
    await photograph(page, `library-map-narrow-${colorScheme}`);
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto(`${origin}/library.html`);
    for (const note of [0, 1, 3]) await page.locator('[data-note] input[type=checkbox]').nth(note).check();
    await photograph(page, `library-selection-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await page.goto(`${origin}/library.html`);
  await page.getByRole('searchbox').fill('ferr');
  await photograph(page, 'library-forced-colours');
  await page.close();
}

/** The sample article in the reader view: schemes, sepia with the dyslexia-friendly type, narrow, on paper. */
async function photographReader(context: BrowserContext, origin: string): Promise<void> {
  const sample = await openSample(context, origin);
  const tabId = await sample.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
  const page = await context.newPage();
  await page.goto(`${origin}/reader.html?tab=${String(tabId)}`);
  await page.waitForFunction(() => CSS.highlights.size > 0, undefined, { polling: 200 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1000, height: 900 });
    await photograph(page, `reader-${colorScheme}`);
    await page.locator('[data-looks]').click();
    await photograph(page, `reader-appearance-${colorScheme}`);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 320, height: 640 });
    await photograph(page, `reader-narrow-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.locator('[data-looks]').click();
  await page.locator('[value=sepia]').check();
  await page.locator('[value=dyslexia]').check();
  await page.locator('[value=margin]').check();
  await page.keyboard.press('Escape');
  await photograph(page, 'reader-sepia');
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await photograph(page, 'reader-forced-colours');
  await page.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', forcedColors: 'none' });
  await page.setViewportSize({ width: 700, height: 990 });
  await photograph(page, 'reader-paper');
  await page.close();
  await sample.close();
}

/** In the sample page, which belongs to the extension. */
declare const chrome: { tabs: { getCurrent(): Promise<{ id?: number } | undefined> } };

/** Card and reader view in another language of the browser. */
async function photographLanguage(context: BrowserContext, origin: string, language: string): Promise<void> {
  const page = await openSample(context, origin);
  await page.setViewportSize({ width: 1000, height: 760 });
  await clickWords(page, 'Islam Karimov');
  await photograph(page, `card-${language}`);
  const tabId = await page.evaluate(async () => (await chrome.tabs.getCurrent())?.id);
  const panel = await context.newPage();
  await panel.setViewportSize({ width: 400, height: 900 });
  await panel.goto(`${origin}/sidepanel.html?tabId=${String(tabId)}`);
  await photograph(panel, `panel-${language}`);
  await panel.getByRole('tab').nth(1).click();
  await photograph(panel, `panel-map-${language}`);
  await panel.close();
  const reader = await context.newPage();
  await reader.setViewportSize({ width: 1000, height: 900 });
  await reader.goto(`${origin}/reader.html?tab=${String(tabId)}`);
  await reader.locator('[data-looks]').click();
  await photograph(reader, `reader-${language}`);
  await reader.close();
  await page.close();
}

async function withExtension(
  language: string,
  work: (context: BrowserContext, origin: string) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
  const folder = builtFolder('chrome-mv3');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: false,
    env: { ...process.env, LANGUAGE: language },
    args: [
      '--headless=new',
      '--no-sandbox',
      '--hide-scrollbars',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--lang=${language}`,
    ],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    await work(context, worker.url().replace(/\/background\.js$/, ''));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

mkdirSync(options.out, { recursive: true });
await withExtension('en-GB', async (context, origin) => {
  for (const scheme of ['light', 'dark'] as const) await photographScheme(context, origin, scheme);
  await photographLibrary(context, origin);
  await photographExchange(context, origin, photograph);
  await photographReader(context, origin);
  await photographLesson(context, origin, photograph);
  await photographBuilder(context, origin, photograph);
  await photographStudy(context, origin, photograph);
  await photographClass(context, origin, photograph);
});
await withExtension('ru', async (context, origin) => {
  await photographLanguage(context, origin, 'ru');
  await photographExchange(context, origin, photograph, '-ru');
  await photographLesson(context, origin, photograph, '-ru');
  await photographBuilder(context, origin, photograph, '-ru');
  await photographStudy(context, origin, photograph, '-ru');
  await photographClass(context, origin, photograph, '-ru');
});
