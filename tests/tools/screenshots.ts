/**
 * Photographs every view of the built extension in Chromium, for the README and for a look with a designer's eye.
 *
 *   npm run screenshots [-- --out FOLDER]      default: docs/images
 *
 * Light and dark, wide and 320 px, forced colours for the card. Needs `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { CHROMIUM } from '../e2e/chromium.ts';
import { builtFolder, ROOT } from '../e2e/extension.ts';

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

/** Clicks the middle of the first occurrence of some words in the article. */
async function clickWords(page: Page, words: string): Promise<void> {
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
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, words);
  if (!box) throw new Error(`The sample article doesn't say "${words}".`);
  await page.mouse.click(box.x, box.y);
  await page.waitForTimeout(SETTLE_MS);
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
  }
  if (scheme === 'light') {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.bringToFront();
    await clickWords(page, 'Islam Karimov');
    await photograph(page, 'card-forced-colours');
  }
  await view.close();
  await page.close();
}

/** In the sample page, which belongs to the extension. */
declare const chrome: { tabs: { getCurrent(): Promise<{ id?: number } | undefined> } };

mkdirSync(options.out, { recursive: true });
const profile = mkdtempSync(join(tmpdir(), 'dateline-profile-'));
const folder = builtFolder('chrome-mv3');
const context = await chromium.launchPersistentContext(profile, {
  executablePath: CHROMIUM,
  headless: false,
  args: [
    '--headless=new',
    '--no-sandbox',
    `--disable-extensions-except=${folder}`,
    `--load-extension=${folder}`,
    '--lang=en-GB',
  ],
});
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin =
    new URL(worker.url()).origin === 'null'
      ? worker.url().replace(/\/background\.js$/, '')
      : new URL(worker.url()).origin;
  for (const scheme of ['light', 'dark'] as const) await photographScheme(context, origin, scheme);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
