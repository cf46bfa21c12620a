/** Study and the class page in Firefox: a session by keyboard whose schedule lasts; answer files into the table. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import type { Page } from 'puppeteer-core';
import { writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { attemptOf } from '../../lib/lessons/class/testing.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { testLesson } from '../../lib/lessons/testing.ts';
import { launchFirefox, type FirefoxExtension } from './firefox.ts';
import { ARTICLE, NOTES, noteRequest } from './study-article.ts';

declare const browser: WxtBrowser;

let firefox: FirefoxExtension;
test.beforeAll(async () => {
  firefox = await launchFirefox();
});
test.afterAll(async () => {
  await firefox.close();
});

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.innerText ?? '', selector);

async function press(page: Page, selector: string, words: string): Promise<void> {
  const find = () =>
    page.evaluate(
      (wanted, label) => {
        const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((each) =>
          each.innerText.includes(label),
        );
        found?.click();
        return found !== undefined;
      },
      selector,
      words,
    );
  await expect.poll(find, { message: `${selector} with "${words}"` }).toBe(true);
}

test('a session of study by keyboard; the schedule lasts over a reload', async () => {
  const page = await firefox.openOwnPage('/study.html');
  for (const [quote, colour, body] of NOTES) {
    const reply = await page.evaluate(
      (message) => browser.runtime.sendMessage(message) as Promise<unknown>,
      noteRequest(quote, colour, body),
    );
    expect(reply).toMatchObject({ ok: true });
  }
  await press(page, '[role=tab]', 'Articles');
  await press(page, '.dl-study-deck button', 'Study this');
  await press(page, 'form button[type=submit]', 'Start studying');
  await press(page, '[role=tab]', 'Today');
  await expect.poll(() => textOf(page, '.dl-study-counts')).toContain('New 4');
  await page.bringToFront();
  await page.focus('.dl-study-card input');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await expect.poll(() => textOf(page, '.dl-study-verdict')).toBe('Right');
  await page.keyboard.press('4');
  await expect.poll(() => textOf(page, '.dl-study-counts')).toContain('New 3');
  await expect.poll(() => textOf(page, '.dl-study-card .dl-kicker')).toMatch(/your question/i);
  await page.keyboard.press(' ');
  await expect.poll(() => textOf(page, '.dl-study-answer')).toContain('Nazarbaev');
  await page.keyboard.press('4');
  await expect.poll(() => textOf(page, '.dl-study-counts')).toContain('New 2');

  const again = await firefox.openOwnPage('/study.html');
  await expect.poll(() => textOf(again, '.dl-study-counts')).toContain('New 2');
  expect(await textOf(again, '.dl-study-card')).not.toContain(ARTICLE.title);
  expect(firefox.site.refused, 'requests to the outside').toEqual([]);
});

test('answer files into the table, a damaged one refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-class-'));
  try {
    const lesson = testLesson();
    const put = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const key = put('key.dateline-lesson.json', await writeLessonFile(lesson, { withKey: true, share: 'copy' }));
    const answers = await Promise.all(
      Array.from({ length: 6 }, async (_, i) =>
        put(`a${i}.json`, await writeAnswersFile(attemptOf(i), lesson.article.url)),
      ),
    );
    const damaged = put('damaged.json', (await writeAnswersFile(attemptOf(8), lesson.article.url)).replace('9', '8'));
    const page = await firefox.openOwnPage('/class.html');
    await page.bringToFront();
    const choose = async (...files: string[]): Promise<void> => {
      const input = await page.waitForSelector('input[type=file]' as 'input');
      await input?.uploadFile(...files);
    };
    await choose(key);
    await expect.poll(() => textOf(page, 'h1')).toBe('Ports of the Caspian');
    await choose(...answers, damaged);
    await expect.poll(() => textOf(page, '.dl-class-sum')).toContain('6 students');
    expect(await textOf(page, '.dl-intake')).toMatch(/1 file was refused[\s\S]*damaged\.json/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
