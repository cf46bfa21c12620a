/** The builder in Firefox: a lesson file in, edited with the keyboard, suggestions, kept over a reload. */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { tabTo, type KeyboardPage } from '../lesson/answering.ts';
import { sampleLesson } from '../lesson/sample-lesson.ts';
import { launchFirefox, type FirefoxExtension } from './firefox.ts';

let firefox: FirefoxExtension;

test.beforeAll(async () => {
  firefox = await launchFirefox();
});

test.afterAll(async () => {
  expect(firefox.site.refused, 'requests to the outside').toEqual([]);
  await firefox.close();
});

const keys = (page: Page): KeyboardPage => ({
  press: (key) => page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]),
  type: (text) => page.keyboard.type(text),
  evaluate: (expression) => page.evaluate(expression) as never,
});

const count = (page: Page, selector: string): Promise<number> =>
  page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);

/** The field takes a file as from the trainer: WebDriver can't upload what is only in memory. */
async function offer(page: Page, content: string): Promise<void> {
  await page.evaluate((words) => {
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!field) throw new Error('no field for a file');
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'x.dateline-lesson.json'));
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}

test('a lesson is opened, edited, added to, and still there after a reload', async () => {
  test.setTimeout(120_000);
  const page = await firefox.openOwnPage('/lessons.html');
  await offer(page, await writeLessonFile(sampleLesson(), { withKey: true, share: 'copy' }));
  await expect.poll(() => count(page, '.dl-builder-lesson')).toBe(1);
  await tabTo(keys(page), '.dl-builder-lesson h2 button');
  await page.keyboard.press('Enter');
  await expect.poll(() => count(page, '.dl-task-row')).toBe(10);
  await tabTo(keys(page), '.dl-task-rows li:nth-child(2) .dl-handle');
  await page.keyboard.press('ArrowUp');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.dl-task-row')?.getAttribute('data-task')))
    .toBe('one');
  await tabTo(keys(page), '.dl-task-rows li:nth-child(1) .dl-task-row-name');
  await page.keyboard.press('Enter');
  await tabTo(keys(page), '.dl-task-editor textarea');
  await page.keyboard.type('When did it leave? ');
  await expect.poll(() => page.evaluate(() => document.querySelector('.dl-saving')?.textContent)).toBe('Saved');
  await page.evaluate(() => document.querySelector<HTMLElement>('.dl-add-task + .dl-row button')?.click());
  await expect.poll(() => count(page, '.dl-task-draft')).toBeGreaterThan(8);
  await expect.poll(() => page.evaluate(() => document.querySelector('.dl-saving')?.textContent)).toBe('Saved');
  // The browser never tells that an extension's page has been loaded.
  await page.reload({ timeout: 3000 }).catch(() => undefined);
  await expect.poll(() => count(page, '.dl-task-draft')).toBeGreaterThan(8);
  expect(await page.evaluate(() => document.querySelector('.dl-task-row-prompt')?.textContent)).toContain(
    'When did it leave?',
  );
});
