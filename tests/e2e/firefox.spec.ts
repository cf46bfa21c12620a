/** The same path in Firefox: marks, cards, a note that survives, the side panel, nothing over the network, no trace. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { launchFirefox, overlayText, type FirefoxExtension } from './firefox.ts';
import { hoverPoint, readMarks, selectionEnds } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

declare const browser: WxtBrowser;
const article = pageText('border.html');

test.describe.configure({ mode: 'serial' });

let firefox: FirefoxExtension;
let page: Page;

test.beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.newPage();
});

test.afterAll(async () => {
  await firefox.close();
});

const marks = () => page.evaluate(readMarks);
const texts = async (layer: string): Promise<string[]> =>
  (await marks()).filter((mark) => mark.layer === layer).map(({ text }) => text);

async function hover(text: string): Promise<void> {
  const point = await page.evaluate(hoverPoint, text, 0);
  if (!point) throw new Error(`"${text}" is not marked`);
  await page.mouse.move(point.x, point.y - 60);
  await page.mouse.move(point.x, point.y);
}

test('marks the article', async () => {
  const address = publish(firefox.site, '/border', article);
  // The first start of an extension takes a while; a reader's browser has it behind it.
  await expect
    .poll(
      async () => {
        await page.bringToFront();
        await page.goto(address);
        await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 3000 }).catch(() => undefined);
        return (await marks()).length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(20);
  expect(await texts('place')).toEqual(expect.arrayContaining(['Kazakstan', 'Beslan', 'Aktau', 'Baku', 'Almaty']));
  expect(await texts('official')).toEqual(expect.arrayContaining(['Nursultan Nazarbaev', 'Bozhko']));
  expect((await marks()).map(({ text }) => text).join('|')).not.toMatch(/Berlin|Nurakishev|Karajanov|Venezuela/);
});

test('tells what holds on the day', async () => {
  await hover('Aktau');
  await expect.poll(() => overlayText(page)).toMatch(/2004.*Aktau.*Kazakhstan/);
  await page.keyboard.press('Escape');
  await expect.poll(() => overlayText(page)).not.toMatch(/Aktau/);
  await hover('Nursultan Nazarbaev');
  await expect.poll(() => overlayText(page)).toMatch(/Nursultan Nazarbayev.*President.*Tokayev/);
  await page.keyboard.press('Escape');
});

test('keeps a note over a reload', async () => {
  const ends = await page.evaluate(selectionEnds, 'nobody watches them', 'nobody watches them');
  if (!ends) throw new Error('no such passage');
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => overlayText(page)).toMatch(/highlight, Esc closes/);
  await page.keyboard.press('2');
  await expect.poll(() => texts('note-2')).toEqual(['nobody watches them']);
  await page.reload();
  await expect.poll(() => texts('note-2')).toEqual(['nobody watches them']);
});

test('shows the article in the sidebar, and leaves no trace when turned off', async () => {
  const own = await firefox.openOwnPage('/options.html');
  const tabId = await own.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    const asked = tabs.map(async ({ id = -1 }) => {
      const reply: unknown = await browser.tabs
        .sendMessage(id, { to: 'page', type: 'ping', payload: null })
        .catch(() => undefined);
      return reply ? id : undefined;
    });
    return (await Promise.all(asked)).find((id) => id !== undefined);
  });
  expect(tabId).toBeDefined();
  const panel = await firefox.openOwnPage(`/sidepanel.html?tabId=${tabId}`);
  await expect.poll(() => panel.evaluate(() => document.body.innerText)).toMatch(/Kazakstan to guard.*Tashkent/s);
  await own.evaluate(async (id) => {
    await browser.tabs.sendMessage(id ?? -1, { to: 'page', type: 'turn', payload: { to: 'off' } });
  }, tabId);
  await expect.poll(marks).toEqual([]);
  const trace = await page.evaluate(
    () =>
      document.documentElement.outerHTML.includes('dateline') ||
      document.adoptedStyleSheets.length > 0 ||
      document.querySelectorAll('style').length > 1 ||
      CSS.highlights.size > 0,
  );
  expect(trace).toBe(false);
  expect(firefox.site.refused, 'requests to the outside').toEqual([]);
});
