/** The reading experience in Firefox: cards by keyboard, panel with map and timeline, help, options, the library. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { violations } from './axe.ts';
import { launchFirefox, overlayText, type FirefoxExtension } from './firefox.ts';
import { readMarks } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

declare const browser: WxtBrowser;

test.describe.configure({ mode: 'serial' });

let firefox: FirefoxExtension;
let page: Page;
let own: Page;
let panel: Page;
let tabId: number;

test.beforeAll(async () => {
  firefox = await launchFirefox();
  page = await firefox.newPage();
  const address = publish(firefox.site, '/reading', pageText('border.html'));
  await expect
    .poll(
      async () => {
        await page.bringToFront();
        await page.goto(address);
        await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 3000 }).catch(() => undefined);
        return (await page.evaluate(readMarks)).length;
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(20);
  own = await firefox.openOwnPage('/options.html');
  tabId = await own.evaluate(async () => {
    for (const { id = -1 } of await browser.tabs.query({})) {
      const ping = { to: 'page', type: 'ping', payload: null };
      const reply: unknown = await browser.tabs.sendMessage(id, ping).catch(() => undefined);
      if (reply) return id;
    }
    return -1;
  });
});

test.afterAll(async () => {
  await firefox.close();
});

/** What the background sends after a keyboard command, which automation can't press. */
async function send(type: string, payload: unknown): Promise<void> {
  await own.evaluate(
    async (id, envelope) => {
      await browser.tabs.sendMessage(id, envelope);
    },
    tabId,
    { to: 'page', type, payload },
  );
}

const textOf = (view: Page, selector = 'body') =>
  view.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

const press = async (view: Page, selector: string, words = ''): Promise<void> => {
  await view.evaluate(
    (wanted, text) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)];
      all.find((each) => `${each.ariaLabel ?? ''} ${each.textContent}`.includes(text))?.click();
    },
    selector,
    words,
  );
};

test('cards by keyboard: from name to name, in and out', async () => {
  await page.bringToFront();
  await send('step', { by: 1 });
  await expect.poll(() => overlayText(page)).toMatch(/Kazakstan, 1 of \d+.*Kazakhstan/);
  await send('step', { by: 1 });
  await expect.poll(() => overlayText(page)).toMatch(/, 2 of \d+/);
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('dateline-overlay');
  await page.keyboard.press('Escape');
  await expect.poll(() => overlayText(page)).not.toMatch(/As of/);
});

test('the panel: names, map, timeline, a card with its picture', async () => {
  panel = await firefox.openOwnPage(`/sidepanel.html?tabId=${tabId}`);
  await expect.poll(() => textOf(panel)).toMatch(/Kazakstan to guard.*Tashkent/s);
  await press(panel, '[role=tab]', 'Map');
  expect(await panel.evaluate(() => document.querySelectorAll('.dl-map-mark[tabindex="0"]').length)).toBeGreaterThan(3);
  await press(panel, '[role=tab]', 'Timeline');
  await expect.poll(() => textOf(panel, '.dl-events')).toMatch(/This article/);
  expect(await panel.evaluate(() => document.querySelectorAll('.dl-time [tabindex="0"]').length)).toBe(1);
  await panel.evaluate(() => document.querySelector<SVGElement>('.dl-time [tabindex="0"]')?.focus());
  await panel.bringToFront();
  await panel.keyboard.press('ArrowUp');
  await expect.poll(() => textOf(panel, '.dl-time-told')).toMatch(/\d{4}/);
  await press(panel, '[role=tab]', 'Names');
  await press(panel, '.dl-entry button', 'What Dateline knows about Nursultan Nazarbayev');
  await expect.poll(() => textOf(panel, '.dl-panel-card')).toMatch(/President.*Over time/s);
});

test('axe finds nothing in the panel, the options and the library', async () => {
  expect(await violations(panel)).toEqual([]);
  expect(await violations(own)).toEqual([]);
  const library = await firefox.openOwnPage('/library.html');
  await expect.poll(() => textOf(library)).toMatch(/No notes yet/);
  expect(await violations(library)).toEqual([]);
  await library.close();
});

test('? opens the keys, Escape closes them', async () => {
  await panel.bringToFront();
  await panel.evaluate(() => document.body.focus());
  await panel.keyboard.press('?');
  await expect.poll(() => textOf(panel, 'dialog')).toMatch(/Alt\+Shift\+D/);
  await panel.keyboard.press('Escape');
  await expect.poll(() => panel.evaluate(() => document.querySelector('dialog'))).toBeNull();
});

test('options: found by a word; names in Russian, at once, on cards and in lists', async () => {
  await own.bringToFront();
  await own.evaluate(() => document.querySelector<HTMLElement>('input[type=search]')?.focus());
  await own.keyboard.type('russian');
  await expect
    .poll(() => own.evaluate(() => document.querySelectorAll('.dl-option:not([hidden])').length))
    .toBeLessThan(4);
  await press(own, 'input[value=ru]');
  await expect.poll(() => textOf(panel)).toMatch(/Актау\s+Aktau/);
  await page.bringToFront();
  await send('step', { by: -1 });
  await send('step', { by: -1 });
  await send('step', { by: 1 });
  await expect.poll(() => overlayText(page)).toMatch(/Казахстан Kazakhstan/);
  await page.keyboard.press('Escape');
  await press(own, 'button', 'Back to the default: Names of places');
  await expect.poll(() => textOf(panel)).not.toMatch(/Актау/);
});

test('a note made by the keyboard is in the library', async () => {
  await page.bringToFront();
  await page.evaluate(() => {
    const text = document.querySelectorAll('article p')[4]?.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 13, text, 45);
  });
  await send('highlight-selection', { colour: null });
  await expect
    .poll(async () => (await page.evaluate(readMarks)).some(({ layer }) => layer.startsWith('note-')))
    .toBe(true);
  const library = await firefox.openOwnPage('/library.html');
  await expect.poll(() => textOf(library)).toMatch(/Kazakstan to guard/);
  expect(firefox.site.refused, 'requests to the outside').toEqual([]);
  await library.close();
});
