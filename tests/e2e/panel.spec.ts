/** The side panel: opened in a tab of its own for one article's tab, which is how automation can reach it. */
import type { Page } from '@playwright/test';
import { expect, test, type Extension } from './chromium.ts';
import { marksOf, pointOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');

async function openBoth(page: Page, extension: Extension, path: string): Promise<Page> {
  await page.goto(publish(extension.site, path, article));
  await marksOf(page);
  const id = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 380, height: 800 });
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.locator('.dl-panel-head')).toContainText('Kazakstan to guard its frontier');
  return panel;
}

test('lists names by kind with counts, and the map; goes to the text and back', async ({ page, extension }) => {
  const panel = await openBoth(page, extension, '/panel-1');
  await expect(panel.locator('.dl-panel-head')).toContainText('2004');
  const row = (name: string) =>
    panel.locator('.dl-entry').filter({ has: panel.locator('.dl-entry-name', { hasText: new RegExp(`^${name}$`) }) });
  await expect(row('Baku')).toContainText('Azerbaijan');
  await expect(row('Nursultan Nazarbayev')).toContainText('President');
  await expect(row('Nursultan Nazarbayev').locator('.dl-entry-count')).toHaveText('2');

  await row('Tashkent').locator('.dl-entry-main').hover();
  await expect
    .poll(async () => (await page.evaluate(readMarks)).filter(({ layer }) => layer === 'flash'))
    .toHaveLength(1);
  await row('Almaty').locator('.dl-entry-main').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  const overlay = await overlayOf(page);
  expect(await overlay.card()).toContain('Almaty');

  await page.bringToFront();
  await page.keyboard.press('Escape');
  const { x, y } = await pointOf(page, 'Baku');
  await page.mouse.click(x, y);
  await overlay.card();
  await panel.bringToFront();
  await expect(row('Baku')).toHaveClass(/dl-entry-current/);

  await panel.getByRole('tab', { name: /Map/ }).click();
  await expect(panel.locator('.dl-panel-map svg')).toBeVisible();
  await panel.close();
});

test('another day changes marks and cards, and is remembered', async ({ page, extension }) => {
  const panel = await openBoth(page, extension, '/panel-2');
  const setDate = async (day: string): Promise<void> => {
    await panel.getByRole('button', { name: 'Change the date' }).click();
    await panel.locator('input[type=date]').fill(day);
    await panel.getByRole('button', { name: 'Save' }).click();
  };
  await setDate('2021-06-01');
  await expect(panel.locator('.dl-panel-head')).toContainText('2021');
  await page.bringToFront();
  const overlay = await overlayOf(page);
  const open = async (text: string): Promise<string> => {
    const { x, y } = await pointOf(page, text);
    await page.mouse.click(x, y);
    return overlay.card();
  };
  expect(await open('Astana')).toMatch(/2021.*Nur-Sultan/s);
  await page.reload();
  await marksOf(page);
  expect(await open('Nursultan Nazarbaev')).toMatch(/2021/);
  await expect(panel.locator('.dl-panel-head')).toContainText('2021');
  await panel.close();
});

test('notes: live, edited, deleted, brought back, found in the text', async ({ page, extension }) => {
  const panel = await openBoth(page, extension, '/panel-3');
  await page.bringToFront();
  await select(page, 'nobody watches them');
  await (await overlayOf(page)).click('.dl-toolbar-colour.dl-colour-3');
  await marksOf(page, 'note-3');
  await page.keyboard.press('Escape');

  await panel.bringToFront();
  await panel.getByRole('tab', { name: /Notes/ }).click();
  const note = panel.locator('.dl-note');
  await expect(note).toContainText('nobody watches them');
  await note.getByRole('button', { name: /edit/i }).click();
  await panel.locator('.dl-note-editor textarea').fill('Is that so?');
  await panel.locator('.dl-note-editor label.dl-colour-2').click();
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(note).toContainText('Is that so?');
  await marksOf(page, 'note-2');

  await note.getByRole('button', { name: /delete/i }).click();
  await expect(note).toHaveCount(0);
  await expect.poll(async () => (await page.evaluate(readMarks)).filter(({ layer }) => layer === 'note-2')).toEqual([]);
  await panel.getByRole('button', { name: /undo/i }).click();
  await expect(note).toHaveCount(1);
  await marksOf(page, 'note-2');

  await page.evaluate(() => scrollTo(0, 100_000));
  await note.locator('.dl-note-quote').click();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(400);
  await panel.close();
});

test('says what is the matter where there is no article, and where Dateline is off', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/tiny', '<!doctype html><title>Tiny</title><p>Nothing to read here.</p>'));
  const id = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.locator('.dl-panel')).toContainText('No article');
  await page.goto('about:blank');
  await expect(panel.locator('.dl-panel')).not.toContainText('No article');
  await panel.close();
});
