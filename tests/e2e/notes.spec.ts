/** Notes on the page: made with mouse and keyboard, found again after a reload, kept in step between tabs. */
import type { Page } from '@playwright/test';
import { expect, test } from './chromium.ts';
import { marksOf, pointOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');
const PASSAGE = 'no fence would change that for long';

function notesOn(page: Page) {
  return async () =>
    (await page.evaluate(readMarks))
      .filter(({ layer }) => /^(?:note|approximate)-/.test(layer))
      .map(({ layer, text }) => `${layer}: ${text}`);
}

test('a colour saves at once, typing adds a note, both survive a reload', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/notes-1', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, PASSAGE);
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await expect.poll(notesOn(page)).toEqual([`note-2: ${PASSAGE}`]);
  await overlay.click('.dl-toolbar-note');
  await page.keyboard.type('He said so in 1 interview.');
  await expect.poll(() => overlay.text('.dl-toolbar-foot')).toContain('Saved');
  await page.keyboard.press('Escape');
  await expect.poll(() => overlay.count('.dl-toolbar')).toBe(0);

  await page.reload();
  await marksOf(page, 'note-2');
  expect(await notesOn(page)()).toEqual([`note-2: ${PASSAGE}`]);
  const state = await command(extension, page, 'state', null);
  expect(state.notes).toMatchObject([{ state: 'exact', note: { colour: 2, body: 'He said so in 1 interview.' } }]);
});

test('by keyboard alone: select, highlight by command, type, change the colour, delete, undo', async ({
  page,
  extension,
}) => {
  await page.goto(publish(extension.site, '/notes-2', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await page.evaluate(() => {
    // As after a search in the page, or with caret browsing: the keyboard extends what is selected.
    const text = document.querySelectorAll('article p')[4]?.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 13, text, 14);
  });
  for (let i = 0; i < 6; i++) await page.keyboard.press('Control+Shift+ArrowRight');
  await command(extension, page, 'highlight-selection', { colour: null });
  await expect.poll(notesOn(page)).toHaveLength(1);
  await expect.poll(() => overlay.count('.dl-toolbar')).toBe(1);
  await page.keyboard.press('3');
  await expect.poll(async () => (await notesOn(page)())[0]).toMatch(/^note-3: /);
  await overlay.click('.dl-toolbar [aria-label*="elete"], .dl-toolbar [aria-label*="emove"]');
  await expect.poll(notesOn(page)).toEqual([]);
  await overlay.click('.notice button', 'Undo');
  await expect.poll(notesOn(page)).toHaveLength(1);
});

test('typing after a colour chosen by key is the note', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/notes-typed', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, PASSAGE);
  await expect.poll(() => overlay.count('.dl-toolbar')).toBe(1);
  await page.keyboard.press('2');
  await expect.poll(notesOn(page)).toEqual([`note-2: ${PASSAGE}`]);
  await page.keyboard.type('Since when?');
  await page.keyboard.press('Escape');
  await expect
    .poll(async () => (await command(extension, page, 'state', null)).notes)
    .toMatchObject([{ note: { colour: 2, body: 'Since when?' } }]);
});

test('typing without a colour saves in the first one; the toolbar opens again from the note', async ({
  page,
  extension,
}) => {
  await page.goto(publish(extension.site, '/notes-3', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'open water');
  await overlay.click('.dl-toolbar-note');
  await page.keyboard.type('ferry');
  await expect.poll(notesOn(page)).toEqual(['note-1: open water']);
  await page.keyboard.press('Escape');
  const { x, y } = await pointOf(page, 'open water');
  await page.mouse.click(x, y);
  await expect.poll(() => overlay.count('.dl-toolbar')).toBe(1);
  await page.keyboard.press('4');
  await expect.poll(notesOn(page)).toEqual(['note-4: open water']);
});

test('a selection outside of the article brings no toolbar', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/notes-4', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  const box = await page.locator('footer').boundingBox();
  if (!box) throw new Error('no footer');
  await page.locator('footer').scrollIntoViewIfNeeded();
  await page.locator('footer').dblclick({ position: { x: 60, y: 20 } });
  await page.waitForTimeout(600);
  expect(await overlay.count('.dl-toolbar')).toBe(0);
});

test('after an edit a note is found again, approximately or not at all, and looks so', async ({ page, extension }) => {
  const address = publish(extension.site, '/notes-5', article);
  await page.goto(address);
  await marksOf(page);
  const overlay = await overlayOf(page);
  for (const [from, to] of [
    ['they took groups', 'three or four'],
    ['Four years ago', 'from the east'],
    ['ships leave', 'every day'],
  ] as const) {
    await select(page, from, to);
    await overlay.click('.dl-toolbar-colour.dl-colour-4');
    await expect.poll(() => overlay.count('.dl-toolbar [aria-pressed="true"]')).toBe(1);
    await page.keyboard.press('Escape');
  }
  await expect.poll(notesOn(page)).toHaveLength(3);
  publish(
    extension.site,
    '/notes-5',
    article
      .replace('they took groups of three or four', 'they took small groups of two or four')
      .replace('Four years ago the fugitives came from the east. ', '')
      .replace('The western frontier', 'A new paragraph comes first.</p><p>The western frontier'),
  );
  await page.reload();
  await marksOf(page, 'note-4');
  await expect
    .poll(notesOn(page))
    .toEqual([
      expect.stringMatching(/^approximate-4: .*groups of two or four/s),
      expect.stringMatching(/^note-4: ships leave/),
    ]);
  const states = (await command(extension, page, 'state', null)).notes.map(({ state }) => state);
  expect(states.toSorted()).toEqual(['approximate', 'exact', 'missing']);
});

test('two tabs of one article show each other’s notes', async ({ page, extension }) => {
  const address = publish(extension.site, '/notes-6', article);
  await page.goto(address);
  await marksOf(page);
  const other = await extension.context.newPage();
  await other.goto(`${address}?utm_source=mail`);
  await marksOf(other);
  await page.bringToFront();
  await select(page, 'a corridor first of all');
  await (await overlayOf(page)).click('.dl-toolbar-colour.dl-colour-1');
  await expect.poll(notesOn(page)).toHaveLength(1);
  await expect.poll(notesOn(other)).toEqual(['note-1: a corridor first of all']);
  await other.close();
});

test('a card tells of the notes on the same thing in other articles', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/noted-1', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'a flat in Almaty');
  await overlay.click('.dl-toolbar-colour.dl-colour-1');
  await marksOf(page, 'note-1');
  await expect.poll(async () => (await command(extension, page, 'state', null)).notes.length).toBe(1);
  await page.goto(publish(extension.site, '/noted-2', article));
  await marksOf(page);
  const { x, y } = await pointOf(page, 'Almaty');
  await page.mouse.click(x, y);
  await expect.poll(() => overlay.card()).toMatch(/noted this .*a flat in Almaty/);
});

test('the worker may be stopped between any two steps', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/notes-7', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await extension.stopWorker();
  await select(page, PASSAGE);
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  await expect.poll(notesOn(page)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await extension.stopWorker();
  const { x, y } = await pointOf(page, 'Tashkent');
  await page.mouse.move(x, y - 50);
  await page.mouse.move(x, y);
  expect(await overlay.card()).toContain('Tashkent');
  await extension.stopWorker();
  await page.reload();
  await expect.poll(notesOn(page)).toHaveLength(1);
});
