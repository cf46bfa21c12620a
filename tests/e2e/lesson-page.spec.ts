/**
 * A lesson handed out: as one HTML file, saved by the extension, opened from the disk in Chromium and Firefox without a
 * network, answered by keyboard, exported; and on paper.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { launch, type KeyInput } from 'puppeteer-core';
import { readAnswersFile } from '../../lib/lessons/answers-file.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { answerByKeyboard, marksFor } from '../lesson/answering.ts';
import { hostileLesson } from '../lesson/hostile-lesson.ts';
import { sampleLesson } from '../lesson/sample-lesson.ts';
import { violations } from './axe.ts';
import { CHROMIUM, expect, test, type Extension } from './chromium.ts';
import { FIREFOX } from './firefox.ts';
import { openSite, type Site } from './site.ts';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'dateline-lesson-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openHandout(page: Page, extension: Extension, lesson: Lesson): Promise<void> {
  const text = await writeLessonFile(lesson, { withKey: lesson.key !== undefined, share: 'copy' });
  await page.goto(`${extension.origin}/handout.html`);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.dateline-lesson.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.locator('.dl-handout h1')).toBeVisible();
}

/** Saves the lesson's page as the trainer does. @returns its path. */
async function savePage(page: Page, extension: Extension, lesson: Lesson, name: string): Promise<string> {
  await openHandout(page, extension, lesson);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as an interactive page' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.html$/);
  const path = join(folder, `${name}.html`);
  await download.saveAs(path);
  return path;
}

/** A network that refuses everything and writes down what was asked for. */
async function offline<T>(work: (site: Site) => Promise<T>): Promise<T> {
  const site = await openSite();
  try {
    const result = await work(site);
    expect(site.refused, 'requests to the outside').toEqual([]);
    return result;
  } finally {
    await site.close();
  }
}

async function checkAnswers(text: string, student: string): Promise<void> {
  const answers = await readAnswersFile(text);
  expect(answers).toMatchObject({ student, lesson: { id: sampleLesson().id, version: 1 } });
  const { open, ...marks } = marksFor(answers);
  expect(open).toBeNull();
  expect(new Set(Object.values(marks))).toEqual(new Set([1]));
}

test('the page is small, closed, and holds no answer', async ({ page, extension }) => {
  const path = await savePage(page, extension, sampleLesson(), 'lesson');
  expect(statSync(path).size).toBeLessThan(1_000_000);
  const html = readFileSync(path, 'utf8');
  expect(html).toContain(`default-src 'none'`);
  expect(html).not.toContain('Both are in the first paragraph');
  // Nothing but its own script and style, inline.
  const elements = html
    .replaceAll(/(<script[^>]*>|<style>)[\s\S]*?(?=<\/(?:script|style)>)/g, '$1')
    .match(/<\w[^>]*>/g);
  expect(elements?.filter((element) => /^<(?:link|img|iframe|object|base)|\bsrc=|\bon\w+=/.test(element))).toEqual([]);
});

test('Chromium: opened from the disk, answered by keyboard, reloaded, exported', async () => {
  await offline(async ({ port }) => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    });
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, acceptDownloads: true });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.goto(pathToFileURL(join(folder, 'lesson.html')).href);
    await expect(page.locator('h1')).toHaveText(sampleLesson().title);
    await answerByKeyboard(
      {
        press: (key) => page.keyboard.press(key),
        type: (text) => page.keyboard.type(text),
        evaluate: (expression) => page.evaluate(expression),
      },
      'Ольга',
    );
    await expect(page.locator('.dl-student-saved')).toHaveText('Saved on this device');
    await page.reload();
    await expect(page.locator('.dl-student-bar')).toContainText('10 of 10');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export my answers' }).click();
    await checkAnswers(readFileSync(await (await waiting).path(), 'utf8'), 'Ольга');
    for (const colorScheme of ['light', 'dark'] as const) {
      // Colours on their way from one scheme to the other are nobody's.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of [1200, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page), `${colorScheme} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `fits ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.getByRole('button', { name: 'Delete all answers' }).click();
    await expect(page.locator('.dl-student-bar')).toContainText('0 of 10');
    expect(errors).toEqual([]);
    await browser.close();
  });
});

test('Chromium: says when nothing can be stored', async () => {
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('turned off', 'SecurityError');
      },
    });
  });
  await page.goto(pathToFileURL(join(folder, 'lesson.html')).href);
  await expect(page.locator('.dl-student-saved')).toContainText('can’t be saved here');
  await page.locator('[data-task="name"] input').fill('still works');
  await expect(page.locator('.dl-student-bar')).toContainText('1 of 10');
  await browser.close();
});

test('Chromium: over plain HTTP from the trainer’s machine, where there is no Web Crypto', async () => {
  const site = await openSite(
    new Map([['http://class.example/lesson.html', { body: readFileSync(join(folder, 'lesson.html')) }]]),
  );
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [`--proxy-server=127.0.0.1:${site.port}`, '--proxy-bypass-list=<-loopback>'],
  });
  const page = await browser.newPage();
  await page.goto('http://class.example/lesson.html');
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator('.dl-student-bar input').fill('3');
  await page.locator('[data-task="name"] input').fill('Ilham Aliev');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export my answers' }).click();
  const answers = await readAnswersFile(readFileSync(await (await waiting).path(), 'utf8'));
  expect(answers.answers['name']).toEqual({ kind: 'holder', text: 'Ilham Aliev' });
  expect(answers.attempt).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  await browser.close();
  await site.close();
});

test('Firefox: the same file, answered by keyboard and exported', async () => {
  test.setTimeout(180_000);
  const downloads = join(folder, 'firefox');
  await offline(async ({ port }) => {
    const browser = await launch({
      browser: 'firefox',
      executablePath: FIREFOX,
      headless: true,
      defaultViewport: { width: 1200, height: 800 },
      extraPrefsFirefox: {
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': port,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': port,
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.helperApps.neverAsk.saveToDisk': 'application/json',
        // Tab stops at every control, whatever the system's own habit is.
        'accessibility.tabfocus': 7,
      },
    });
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'lesson.html')).href);
    await answerByKeyboard(
      {
        press: (key) => page.keyboard.press(key as KeyInput),
        type: (text) => page.keyboard.type(text),
        evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
      },
      'Гульнара 12',
    );
    const bar = () => page.$eval('.dl-student-bar', (element) => element.textContent);
    await expect.poll(bar).toMatch(/10 of 10.*Saved on this device/);
    await page.reload();
    await expect.poll(bar).toMatch(/10 of 10/);
    await page.$eval('.dl-student-bar .dl-button-main', (button) => (button as HTMLElement).click());
    const saved = (): string[] => {
      try {
        return readdirSync(downloads).filter((name) => name.endsWith('.dateline-answers.json'));
      } catch {
        return [];
      }
    };
    await expect.poll(saved, { timeout: 20_000 }).toHaveLength(1);
    const file = join(downloads, saved()[0] ?? '');
    await expect.poll(() => statSync(file).size).toBeGreaterThan(1000);
    await checkAnswers(readFileSync(file, 'utf8'), 'Гульнара 12');
    await browser.close();
  });
});

test('a hostile lesson does nothing in its page', async ({ page, extension }) => {
  const path = await savePage(page, extension, hostileLesson(), 'hostile');
  await offline(async ({ port }) => {
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    });
    const opened = await browser.newPage();
    await opened.goto(pathToFileURL(path).href);
    await expect(opened.locator('.dl-task')).toHaveCount(hostileLesson().tasks.length);
    await expect(opened.locator('.dl-task-prompt').first()).toContainText('</script>');
    expect(await opened.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined();
    expect(await opened.locator('main :is(img, script, iframe, object, style, form)').count()).toBe(0);
    await browser.close();
  });
});

test('a Russian lesson speaks Russian', async ({ page, extension }) => {
  const path = await savePage(page, extension, sampleLesson({ lang: 'ru', title: 'Паромы и границы' }), 'russian');
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  const opened = await browser.newPage();
  await opened.goto(pathToFileURL(path).href);
  await expect(opened.locator('.dl-student-bar')).toContainText('Ваше имя или номер');
  expect(await opened.evaluate(() => document.documentElement.lang)).toBe('ru');
  await browser.close();
});

test('on paper: parts as chosen, the answers on a page of their own, axe finds nothing', async ({
  page,
  extension,
}) => {
  await openHandout(page, extension, sampleLesson());
  const paper = page.locator('.dl-handout');
  await expect(paper.locator('.dl-handout-notes > li')).toHaveCount(2);
  await expect(paper.getByRole('heading', { name: 'Map' })).toBeVisible();
  await expect(paper.getByRole('heading', { name: 'Timeline' })).toBeVisible({ timeout: 30_000 });
  await expect(paper.locator('.dl-handout-events')).toContainText('14 November');
  await expect(paper).not.toContainText('Both are in the first paragraph');
  await page.getByLabel('Answers, on a page of their own').check();
  await expect(paper.locator('.dl-handout-key')).toContainText('Both are in the first paragraph');
  for (const width of [1000, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await violations(page), String(width)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, `fits ${width} px`).toBeLessThanOrEqual(0);
  }
  await page.getByLabel('Its address only').check();
  await expect(paper).not.toContainText('railway timetable');
  await expect(paper).toContainText('http://news.example/ferry');
  await page.getByLabel('Below their passages').check();
  await page.getByLabel('Glossary', { exact: true }).uncheck();
  await expect(paper.getByRole('heading', { name: 'Glossary' })).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.dl-handout-bar')).toBeHidden();
  await expect(paper.locator('.dl-handout-key')).toHaveCSS('break-before', 'page');
});
