/** The main path without a mouse: marks, card, side panel with map and timeline, help, options. */
import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './chromium.ts';
import { marksOf, readMarks } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');

/** Tab until something holds the focus that fits; fails when the focus comes round to where it began. */
async function tabTo(page: Page, selector: string, words = ''): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await page.keyboard.press('Tab');
    const fits = await page.evaluate(
      ([wanted, text]) => {
        const element = document.activeElement;
        const label = `${element?.getAttribute('aria-label') ?? ''} ${element?.textContent ?? ''}`;
        return element?.matches(wanted ?? '') === true && label.includes(text ?? '');
      },
      [selector, words] as const,
    );
    if (fits) return;
  }
  throw new Error(`Tab leads to no ${selector} "${words}"`);
}

async function openPanel(page: Page, extension: Extension, path: string): Promise<Page> {
  await page.goto(publish(extension.site, path, article));
  await marksOf(page);
  const id = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 380, height: 800 });
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.getByRole('tab', { name: 'Map' })).toBeVisible();
  return panel;
}

test('from name to name, into a card, through its picture, out again', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/keys-1', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  for (let steps = 0; steps < 80; steps++) {
    await command(extension, page, 'step', { by: 1 });
    await overlay.card();
    if ((await overlay.text('[aria-live]')).includes('Nazarbaev')) break;
  }
  expect(await overlay.text('[aria-live]')).toMatch(/Nazarbaev, \d+ of \d+/);
  await page.keyboard.press('Enter');
  await expect.poll(() => overlay.count('.dl-card[role="dialog"]')).toBe(1);
  await expect.poll(() => overlay.count('.dl-card[role="dialog"]:focus, .dl-card :focus')).toBe(1);
  // Close, then what unfolds: the office over time is the first of it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => overlay.count('details[open] .dl-time')).toBe(1);
  await page.keyboard.press('Tab');
  await expect.poll(() => overlay.text('.dl-time-told')).toMatch(/Nursultan Nazarbayev: .*1990.*2019/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => overlay.text('.dl-time-told')).toMatch(/Tokayev: .*2019/);
  await page.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-card')).toBe(0);
});

test('the side panel: a name, the map, the timeline, each leading to the text', async ({ page, extension }) => {
  const panel = await openPanel(page, extension, '/keys-2');
  const scrolled = () => page.evaluate(() => scrollY);
  await tabTo(panel, '[role=tab]', 'Names');
  await tabTo(panel, '.dl-entry-main', 'Almaty');
  await expect.poll(async () => (await page.evaluate(readMarks)).some(({ layer }) => layer === 'flash')).toBe(true);
  await panel.keyboard.press('Enter');
  const overlay = await overlayOf(page);
  expect(await overlay.card()).toContain('Almaty');

  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.dl-panel-card')).toContainText('Largest city in Kazakhstan');
  await panel.keyboard.press('Escape');
  await expect(panel.locator('.dl-panel-card')).toHaveCount(0);

  await panel.locator('[role=tab][aria-selected=true]').focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: 'Map' })).toBeFocused();
  await tabTo(panel, '.dl-panel select');
  await tabTo(panel, '.dl-map-mark', 'Aktau');
  await page.evaluate(() => scrollTo(0, 0));
  await panel.keyboard.press('Enter');
  await expect.poll(() => overlay.card()).toContain('Aktau');

  await panel.locator('[role=tab][aria-selected=true]').focus();
  await panel.keyboard.press('ArrowRight');
  await expect(panel.getByRole('tab', { name: 'Timeline' })).toBeFocused();
  await tabTo(panel, '.dl-time [data-item]');
  await panel.keyboard.press('ArrowUp');
  await expect(panel.locator('.dl-time-told')).toContainText(/\d{4}/);
  await tabTo(panel, '.dl-event');
  await page.evaluate(() => scrollTo(0, 0));
  await panel.keyboard.press('Enter');
  await expect.poll(async () => (await page.evaluate(readMarks)).length).toBeGreaterThan(0);
  await expect.poll(scrolled).toBeGreaterThan(0);
  await panel.close();
});

test('another day, and back to the page’s own', async ({ page, extension }) => {
  const panel = await openPanel(page, extension, '/keys-3');
  const head = panel.locator('.dl-panel-head');
  const own = await head.locator('.dl-kicker').textContent();
  await tabTo(panel, 'button', 'Change the date');
  await panel.keyboard.press('Enter');
  await tabTo(panel, 'input[type=date]');
  // The same in every order of day and month.
  await panel.keyboard.type('06062021');
  await tabTo(panel, 'button', 'Save');
  await panel.keyboard.press('Enter');
  await expect(head.locator('.dl-kicker')).toHaveText(/June.*2021/);
  await panel.keyboard.press('Home');
  await tabTo(panel, 'button', 'Back to the page’s date');
  await panel.keyboard.press('Enter');
  await expect(head.locator('.dl-kicker')).toHaveText(own ?? '');
  await panel.close();
});

test('? opens the keys on every page, Escape closes them', async ({ page, extension }) => {
  for (const path of ['options', 'welcome', 'library', 'sidepanel']) {
    await page.goto(`${extension.origin}/${path}.html`);
    await expect(page.locator('.dl').first()).toBeVisible();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(help, path).toContainText('Alt+Shift+D');
    await page.keyboard.press('Escape');
    await expect(help).toHaveCount(0);
  }
});

test('the first page shows the product: a card is open, Tab opens the next name’s', async ({ page, extension }) => {
  await page.goto(`${extension.origin}/welcome.html`);
  const card = page.locator('.dl-demo-card .dl-card');
  await expect(card).toContainText(/2004.*Nursultan Nazarbayev.*President, Kazakhstan/);
  await tabTo(page, '.dl-demo-mark', 'Tashkent');
  await expect(card).toContainText('Capital of Uzbekistan');
  await expect(card.locator('.dl-map')).toBeVisible();
});

test('options: look for one, change it, put it back', async ({ page, extension }) => {
  await page.goto(`${extension.origin}/options.html`);
  await tabTo(page, 'input[type=search]');
  await page.keyboard.type('names russian');
  await expect(page.locator('.dl-option:visible')).toHaveCount(1);
  await tabTo(page, 'input[type=radio]');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Russian Countries/ })).toBeChecked();
  await tabTo(page, 'button', 'Back to the default');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /^As the language/ })).toBeChecked();
});
