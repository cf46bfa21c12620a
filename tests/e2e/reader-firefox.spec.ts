/** The reader view in Firefox: a live page's article, a note that stands on the page too, a copy with its page gone. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { launchFirefox, overlayText, type FirefoxExtension } from './firefox.ts';
import { hoverPoint, readMarks, selectionEnds } from './marks.ts';
import { publish } from './pages/index.ts';
import { HARBOUR, PASSAGE } from './reader.ts';

declare const browser: WxtBrowser;

test.describe.configure({ mode: 'serial' });

let firefox: FirefoxExtension;
let live: Page;
let reader: Page;
let address: string;

test.beforeAll(async () => {
  firefox = await launchFirefox();
  address = publish(firefox.site, '/harbour', HARBOUR);
  for (const path of ['/quay.png', '/x', '/frame.html'])
    firefox.site.pages.set(new URL(path, address).href, { body: '<title>nothing</title>' });
  live = await firefox.newPage();
});

test.afterAll(async () => {
  await firefox.close();
});

const notesOn = async (page: Page): Promise<string[]> =>
  (await page.evaluate(readMarks)).flatMap(({ layer, text }) =>
    layer.startsWith('note-') ? [`${layer}: ${text}`] : [],
  );

/** The tab of the live page, as the extension knows it. */
async function liveTab(): Promise<number> {
  const own = await firefox.openOwnPage('/options.html');
  const id = await own.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    const asked = tabs.map(async ({ id = -1 }) => {
      const reply: unknown = await browser.tabs
        .sendMessage(id, { to: 'page', type: 'ping', payload: null })
        .catch(() => undefined);
      return reply ? id : undefined;
    });
    return (await Promise.all(asked)).find((tab) => tab !== undefined);
  });
  await own.close();
  if (id === undefined) throw new Error('no tab with the article');
  return id;
}

test('shows a live page’s article with its marks and cards', async () => {
  await expect
    .poll(
      async () => {
        await live.bringToFront();
        await live.goto(address);
        await live.waitForFunction(() => CSS.highlights.size > 0, { timeout: 3000 }).catch(() => undefined);
        return (await live.evaluate(readMarks)).length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(8);
  reader = await firefox.openOwnPage(`/reader.html?tab=${await liveTab()}`);
  await expect.poll(async () => (await reader.evaluate(readMarks)).length).toBeGreaterThan(8);
  expect(await reader.evaluate(() => document.querySelector('.dl-article h1')?.textContent)).toBe(
    'Aktau port counts its ships',
  );
  expect(
    await reader.evaluate(() => document.querySelectorAll('.dl-article :is(img, script, iframe, form)').length),
  ).toBe(0);
  await reader.bringToFront();
  const point = await reader.evaluate(hoverPoint, 'Turkmenbashi', 0);
  if (!point) throw new Error('not marked');
  await reader.mouse.move(point.x, point.y - 60);
  await reader.mouse.move(point.x, point.y);
  await expect.poll(() => overlayText(reader)).toMatch(/2004.*Turkmenba/);
  await reader.keyboard.press('Escape');
});

test('a note made there stands on the live page', async () => {
  const ends = await reader.evaluate(selectionEnds, PASSAGE, PASSAGE);
  if (!ends) throw new Error('no such passage');
  await reader.mouse.move(ends.from.x, ends.from.y);
  await reader.mouse.down();
  await reader.mouse.move(ends.to.x, ends.to.y, { steps: 4 });
  await reader.mouse.up();
  await expect.poll(() => overlayText(reader)).toMatch(/highlight, Esc closes/);
  await reader.keyboard.press('3');
  await expect.poll(() => notesOn(reader)).toEqual([`note-3: ${PASSAGE}`]);
  await expect.poll(() => notesOn(live)).toEqual([`note-3: ${PASSAGE}`]);
});

test('the library’s copy opens with the page gone; nothing asked for the network', async () => {
  firefox.site.pages.delete(address);
  await reader.close();
  reader = await firefox.openOwnPage(`/reader.html?article=${encodeURIComponent(address)}`);
  await expect.poll(() => notesOn(reader)).toEqual([`note-3: ${PASSAGE}`]);
  expect(await reader.evaluate(() => document.querySelector('.dl-reader-head')?.textContent)).toMatch(/Copy kept on/);
  expect(firefox.site.refused).toEqual([]);
});
