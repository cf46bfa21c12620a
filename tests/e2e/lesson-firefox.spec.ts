/** The student's page in Firefox: a lesson opened, answered by keyboard, kept over a reload; its passages on the live page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { answerByKeyboard } from '../lesson/answering.ts';
import { samplePage } from '../lesson/sample-article.ts';
import { sampleLesson } from '../lesson/sample-lesson.ts';
import { launchFirefox, overlayText, type FirefoxExtension } from './firefox.ts';
import { readMarks } from './marks.ts';
import { publish } from './pages/index.ts';

test.describe.configure({ mode: 'serial' });

let firefox: FirefoxExtension;
let folder: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dateline-lesson-'));
  firefox = await launchFirefox();
});

test.afterAll(async () => {
  await firefox.close();
  rmSync(folder, { recursive: true, force: true });
});

const barOf = (page: Page) => page.$eval('.dl-student-bar', (element) => element.textContent);

test('a lesson is opened, answered by keyboard, and kept', async () => {
  test.setTimeout(120_000);
  const file = join(folder, 'ferry.dateline-lesson.json');
  writeFileSync(file, await writeLessonFile(sampleLesson(), { withKey: false, share: 'copy' }));
  const page = await firefox.openOwnPage('/lesson.html');
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await page.waitForSelector('.dl-task');
  await answerByKeyboard(
    {
      press: (key) => page.keyboard.press(key as KeyInput),
      type: (text) => page.keyboard.type(text),
      evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    },
    'Бермет',
  );
  await expect.poll(() => barOf(page)).toMatch(/10 of 10.*Saved on this device/);
  await page.evaluate(() => location.reload());
  await expect.poll(() => barOf(page).catch(() => '')).toMatch(/10 of 10/);
});

test('its passages and prompts stand on the live page', async () => {
  const address = publish(firefox.site, '/ferry', samplePage());
  const page = await firefox.newPage();
  const passages = async (): Promise<string[]> =>
    (await page.evaluate(readMarks)).filter(({ layer }) => layer.startsWith('lesson-')).map(({ text }) => text);
  await expect
    .poll(
      async () => {
        await page.goto(address);
        await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 3000 }).catch(() => undefined);
        return passages();
      },
      { timeout: 30_000 },
    )
    .toContain('common rules for safety');
  const point = await page.evaluate(() => {
    for (const [name, highlight] of CSS.highlights)
      if (name === 'dateline-lesson-1')
        for (const range of highlight) {
          const { x, y, width, height } = (range as Range).getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
    return { x: 0, y: 0 };
  });
  await page.mouse.click(point.x, point.y);
  await expect.poll(() => overlayText(page)).toMatch(/Passage 3.*Task 10/);
});
