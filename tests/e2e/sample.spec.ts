/** The sample article that the extension brings along: a page of its own, where no content script runs. */
import type { WxtBrowser } from 'wxt/browser';
import { expect, test } from './chromium.ts';
import { hover, marksOf, pointOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';

declare const chrome: WxtBrowser;

test('the sample article has marks, cards, notes and a side panel', async ({ page, extension }) => {
  await page.goto(`${extension.origin}/sample/index.html`);
  const marks = await marksOf(page);
  const names = (...layers: string[]): number =>
    new Set(marks.filter(({ layer }) => layers.includes(layer)).map(({ text }) => text)).size;
  expect(names('place')).toBeGreaterThanOrEqual(25);
  expect(names('official', 'role')).toBeGreaterThanOrEqual(8);

  const overlay = await overlayOf(page);
  await hover(page, 'Bukhara');
  expect(await overlay.card()).toContain('Uzbekistan');
  await page.keyboard.press('Escape');
  await select(page, 'starts before dawn');
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await marksOf(page, 'note-2');
  await page.keyboard.press('Escape');

  const tabId = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${tabId}`);
  await expect(panel.locator('.dl-panel-head')).toContainText('One border, five republics');
  await expect(panel.getByRole('tab', { name: /Notes \(1\)/ })).toBeVisible();
  await panel.close();

  await page.reload();
  await marksOf(page, 'note-2');
  const { x, y } = await pointOf(page, 'Bukhara');
  await page.mouse.click(x, y);
  expect(await overlay.card()).toContain('Bukhara');
});

test('the welcome page leads to it and tells the keys; options change what is marked', async ({ page, extension }) => {
  await page.goto(`${extension.origin}/welcome.html`);
  await expect(page.locator('body')).toContainText(/Alt\+Shift\+D|sample/i);
  const [sample] = await Promise.all([
    extension.context.waitForEvent('page'),
    page
      .getByRole('button', { name: /sample/i })
      .first()
      .click(),
  ]);
  await marksOf(sample);
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await expect(options.locator('body')).toContainText(/places/i);
  await options.getByRole('checkbox', { name: 'Places' }).uncheck();
  await expect
    .poll(async () => (await sample.evaluate(readMarks)).filter(({ layer }) => layer === 'place'))
    .toEqual([]);
  await options.getByRole('checkbox', { name: 'Places' }).check();
  await marksOf(sample, 'place');
  await options.close();
  await sample.close();
});

test('a command on a page that Dateline may not see changes nothing and throws nothing', async ({
  page,
  extension,
}) => {
  await page.goto(`${extension.origin}/welcome.html`);
  const tabId = await extension.tabId(page);
  const worker = await extension.worker();
  const said = await worker.evaluate(async (id) => {
    const event = chrome.action.onClicked as unknown as { dispatch?: (tab: { id: number; url: string }) => void };
    event.dispatch?.({ id, url: 'chrome://settings/' });
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    return [await chrome.action.getBadgeText({ tabId: id }), await chrome.action.getTitle({ tabId: id })];
  }, tabId);
  expect(said[0]).toBe('–');
  expect(said[1]).toMatch(/own pages/);
});
