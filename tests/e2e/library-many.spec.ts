/** The library with many notes: changed together, made one, on map and time line, deleted all at once. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeBackup } from '../../lib/exchange/backup.ts';
import { seededNotes } from '../library/seeded-notes.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';
import { wipe } from './wipe.ts';

const NOTES = 60;

/** A library with notes of several articles, in a page of its own. */
async function filledLibrary(page: Page, extension: Extension): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-many-'));
  const file = join(folder, 'backup.json');
  writeFileSync(file, await writeBackup(seededNotes(NOTES), Date.UTC(2026, 10, 23)));
  await page.goto(`${extension.origin}/library.html`);
  await page.getByRole('tab', { name: 'Export and import' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.locator('.dl-toast')).toBeVisible();
  rmSync(folder, { recursive: true, force: true });
  await page.goto(`${extension.origin}/library.html`);
  await expect(page.locator('[data-note]').first()).toBeVisible();
}

test.beforeEach(({ extension }) => wipe(extension));

const bar = (page: Page) => page.locator('.dl-selection-bar');

test('notes are selected by keyboard and pointer, changed together, and taken back', async ({ page, extension }) => {
  await filledLibrary(page, extension);
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(bar(page)).toContainText('3 notes selected');
  await bar(page).getByRole('button', { name: 'Make them “Vocabulary”' }).click();
  await expect(page.locator('.dl-toast')).toContainText('3 notes changed');
  await expect(page.locator('.dl-selected.dl-colour-4')).toHaveCount(3);
  await bar(page).getByRole('button', { name: 'Tags' }).click();
  await page.locator('.dl-selection-tags input').fill('seminar');
  await page.keyboard.press('Enter');
  await bar(page).getByRole('button', { name: 'Add tags' }).click();
  await expect(page.locator('.dl-selected .dl-tags', { hasText: 'seminar' })).toHaveCount(3);
  expect(await violations(page)).toEqual([]);
  await page.locator('.dl-selected').first().focus();
  await page.keyboard.press('Delete');
  await expect(page.locator('.dl-toast')).toContainText('3 notes deleted');
  await expect(page.getByRole('tab', { name: /Trash/ })).toContainText('3');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('tab', { name: /Trash/ })).toContainText('0');

  await page.locator('[data-note] input[type=checkbox]').first().check();
  await bar(page)
    .getByRole('button', { name: `Select all ${NOTES}` })
    .click();
  await expect(bar(page)).toContainText(`${NOTES} notes selected`);
  await page.keyboard.press('Escape');
});

test('two articles that are one story become one, and two again', async ({ page, extension }) => {
  await filledLibrary(page, extension);
  const articles = page.locator('.dl-library-article');
  const before = await articles.count();
  await articles
    .nth(0)
    .getByRole('button', { name: /Select its notes/ })
    .click();
  await articles
    .nth(1)
    .getByRole('button', { name: /Select its notes/ })
    .click();
  await bar(page).getByRole('button', { name: 'These are one article' }).click();
  await expect(articles).toHaveCount(before - 1);
  await page.locator('.dl-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(articles).toHaveCount(before);
});

test('map and time line narrow the list of what was read', async ({ page, extension }) => {
  await filledLibrary(page, extension);
  await page.getByRole('tab', { name: 'Map and time' }).click();
  await expect(page.locator('.dl-map-mark').first()).toBeVisible();
  const rows = page.locator('.dl-reading-list > li');
  const all = await rows.count();
  expect(await violations(page)).toEqual([]);
  await page.locator('.dl-map-mark').last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.getByRole('radio', { name: 'Day of reading' }).check();
  await page.locator('.dl-bars button:not([disabled])').first().click();
  await expect(page.locator('.dl-bars [aria-pressed=true]')).toHaveCount(1);
  await rows.first().getByRole('button', { name: /note/ }).click();
  await expect(page.locator('.dl-library-article')).toHaveCount(1);
});

test('all data go by one action, with a backup offered first', async ({ page, extension }) => {
  await filledLibrary(page, extension);
  await page.getByRole('tab', { name: /Trash/ }).click();
  await page.getByRole('button', { name: 'Delete all my data' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a backup first' }).click();
  expect((await download).suggestedFilename()).toMatch(/backup\.json$/);
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.locator('.dl-toast')).toContainText('Everything was deleted');
  await page.reload();
  await expect(page.locator('.dl-empty')).toContainText('No notes yet');
});
