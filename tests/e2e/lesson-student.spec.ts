/** A student opens a lesson file, answers each kind of task by keyboard, reloads, exports; bad files are explained. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readAnswersFile } from '../../lib/lessons/answers-file.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import type { ArticleShare, Lesson, LessonAnswers } from '../../lib/model/lesson.ts';
import { answerByKeyboard, marksFor, OPEN_ANSWER, type KeyboardPage } from '../lesson/answering.ts';
import { hostileLesson } from '../lesson/hostile-lesson.ts';
import { farsiLesson, sampleLesson } from '../lesson/sample-lesson.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';
import { marksOf, pointOf } from './marks.ts';
import { overlayOf } from './overlay.ts';

const input = (page: Page) => page.locator('input[type=file]');

async function lessonFile(lesson: Lesson, share: ArticleShare = 'copy', withKey = false) {
  const text = await writeLessonFile(lesson, { withKey, share });
  return { name: 'x.dateline-lesson.json', mimeType: 'application/json', buffer: Buffer.from(text) };
}

async function openLesson(page: Page, extension: Extension, lesson: Lesson, share?: ArticleShare): Promise<void> {
  await page.goto(`${extension.origin}/lesson.html`);
  await input(page).setInputFiles(await lessonFile(lesson, share));
  await expect(page.locator('.dl-lesson h1')).toHaveText(lesson.title);
}

const keyboardOf = (page: Page): KeyboardPage => ({
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  evaluate: (expression) => page.evaluate(expression),
});

async function exported(page: Page): Promise<LessonAnswers> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export my answers' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.dateline-answers\.json$/);
  return readAnswersFile(readFileSync(await download.path(), 'utf8'));
}

/** Each test has a lesson of its own: attempts stay. */
const lessonNumber = (n: number, changes: Partial<Lesson> = {}): Lesson =>
  sampleLesson({ id: `6b1c3a1e-98f5-4c3f-9a57-0a4c5b1f7d${n + 10}`, title: `Lesson number ${n}`, ...changes });

test('every kind of task by keyboard; a reload keeps the answers; the export earns full marks', async ({
  page,
  extension,
}) => {
  test.setTimeout(120_000);
  const lesson = lessonNumber(1);
  await openLesson(page, extension, lesson);
  await answerByKeyboard(keyboardOf(page), 'Айгүл № 7');
  await expect(page.locator('.dl-student-bar')).toContainText('10 of 10 tasks answered');
  await expect(page.locator('.dl-student-saved')).toHaveText('Saved on this device');
  await page.reload();
  await expect(page.locator('.dl-student-bar')).toContainText('10 of 10 tasks answered');
  await expect(page.locator('[data-task="open"] textarea')).toHaveValue(OPEN_ANSWER);
  const answers = await exported(page);
  expect(answers).toMatchObject({ student: 'Айгүл № 7', lesson: { id: lesson.id, version: 1 } });
  expect(answers.answers['open']).toEqual({ kind: 'open', text: OPEN_ANSWER });
  const { open, ...marks } = marksFor(answers);
  expect(open).toBeNull();
  for (const [task, mark] of Object.entries(marks)) expect(mark, task).toBe(1);
  await expect(page.locator('.dl-toast')).toContainText('Айгүл № 7 - Lesson number 1.dateline-answers.json');
});

test('by pointer: a passage selected, a row dragged, a pin set, one’s own highlight with a note', async ({
  page,
  extension,
}) => {
  await openLesson(page, extension, lessonNumber(2));
  const sentence = page.locator('.dl-article p', { hasText: 'drivers sleep' });
  await page.locator('[data-task="find"]').getByRole('button').first().click();
  await sentence.click({ clickCount: 3 });
  await expect(page.locator('.dl-pick-quote')).toContainText('drivers sleep');
  await page.getByRole('button', { name: 'Take this passage' }).click();
  await expect(page.locator('[data-task="find"] blockquote')).toContainText('the drivers sleep in their cabs');
  await expect(page.locator('.dl-mark-answer')).not.toHaveCount(0);

  const rows = page.locator('[data-task="order"] li');
  await rows.nth(2).scrollIntoViewIfNeeded();
  await rows.nth(2).locator('.dl-task-handle').hover();
  await page.mouse.down();
  await rows.nth(0).locator('.dl-task-handle').hover();
  await page.mouse.up();
  await expect(rows).toHaveText([/crossing opens/, /rules are agreed/, /last ship/]);

  const map = page.locator('[data-task="map"] .dl-task-map');
  await map.click({ position: { x: 20, y: 20 } });
  await expect(page.locator('[data-task="map"] [role=status]')).toContainText(/° N, 44\.\d° E/);

  await page.locator('.dl-article p', { hasText: 'Forty lorries' }).dblclick();
  await page.locator('.dl-pick').getByRole('button', { name: 'Question' }).click();
  await page.locator('.dl-lesson-highlights textarea').fill('How many?');
  await expect(page.locator('.dl-mark-own')).toHaveCount(1);
  await page.locator('.dl-student-bar input').fill('12');
  const { highlights, answers } = await exported(page);
  expect(highlights).toMatchObject([{ body: 'How many?', colour: 2 }]);
  expect(answers['order']).toEqual({ kind: 'order', ids: ['o2', 'o0', 'o1'] });
});

test('a name is asked for; several lessons are listed, removed, brought back', async ({ page, extension }) => {
  await openLesson(page, extension, lessonNumber(3));
  await page.getByRole('button', { name: 'Export my answers' }).click();
  await expect(page.locator('.dl-student-saved')).toContainText('Write your name or number first');
  await expect(page.locator('.dl-student-bar input')).toBeFocused();
  await page.getByRole('button', { name: 'All lessons' }).click();
  await input(page).setInputFiles(await lessonFile(lessonNumber(4)));
  await page.locator('[data-task="one"] input').first().check();
  await page.goBack();
  const entry = (n: number) => page.locator('.dl-lessons-entry', { hasText: `Lesson number ${n}` });
  await expect(entry(4)).toContainText('1 of 10 tasks answered');
  await expect(entry(3)).toContainText('0 of 10');
  await entry(3).getByRole('button', { name: 'Remove' }).click();
  await expect(entry(3)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(entry(3)).toHaveCount(1);
  // The same file again goes on with the same answers.
  await input(page).setInputFiles(await lessonFile(lessonNumber(4)));
  await expect(page.locator('[data-task="one"] input').first()).toBeChecked();
});

test('two windows on one attempt keep both answers', async ({ page, extension }) => {
  await openLesson(page, extension, lessonNumber(5));
  const other = await extension.context.newPage();
  await other.goto(page.url());
  await other.locator('[data-task="name"] input').fill('Ilham Aliev');
  await expect(other.locator('.dl-student-saved')).toHaveText('Saved on this device');
  await page.locator('[data-task="open"] textarea').fill('Both.');
  await expect(page.locator('.dl-student-bar')).toContainText('2 of 10');
  await expect(other.locator('.dl-student-bar')).toContainText('2 of 10');
  await expect(other.locator('[data-task="open"] textarea')).toHaveValue('Both.');
  await other.close();
});

test('excerpts and links say so, and a link’s passages are pasted', async ({ page, extension }) => {
  await openLesson(page, extension, lessonNumber(6), 'excerpts');
  await expect(page.locator('.dl-lesson-source')).toContainText('These are excerpts');
  await expect(page.getByRole('heading', { name: 'Winter closes in on the Aktau ferry' })).toHaveCount(1);
  await expect(page.locator('.dl-lesson-article')).not.toContainText('railway timetable');
  await openLesson(page, extension, lessonNumber(7), 'link');
  await expect(page.locator('.dl-lesson-source a')).toHaveAttribute('href', 'http://news.example/ferry');
  await expect(page.locator('.dl-prompt').first()).toContainText('the Kazak port of Aktau');
  await page.locator('[data-task="find"] textarea').fill('Until it does,\n the drivers sleep in their cabs.');
  await page.locator('[data-task="name"] input').fill('A');
  await page.locator('.dl-student-bar input').fill('9');
  const { answers } = await exported(page);
  expect(answers['find']).toMatchObject({
    target: { quote: { exact: 'Until it does, the drivers sleep in their cabs.' } },
  });
});

test('a file is dropped onto the page', async ({ page, extension }) => {
  await page.goto(`${extension.origin}/lesson.html`);
  const text = (await lessonFile(lessonNumber(11))).buffer.toString();
  const drop = (selector: string) =>
    page.evaluate(
      ({ at, content }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], 'x.dateline-lesson.json'));
        for (const type of ['dragover', 'drop'])
          document
            .querySelector(at)
            ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      },
      { at: selector, content: text },
    );
  await drop('.dl-lessons-drop');
  await expect(page.locator('.dl-lesson h1')).toHaveText('Lesson number 11');
});

test('places and officials of the copy have their cards, and none when they are not wanted', async ({
  page,
  extension,
}) => {
  await openLesson(page, extension, lessonNumber(12));
  expect((await marksOf(page, 'official')).map(({ text }) => text)).toContain('Daniyal Akhmetov');
  const { x, y } = await pointOf(page, 'Mangystau');
  await page.mouse.click(x, y);
  const overlay = await overlayOf(page);
  expect(await overlay.card()).toMatch(/2004.*Mangystau/s);
  await page.keyboard.press('Escape');
  // An answer draws its part of the text anew: the marks stay; and no toolbar stands over the bar.
  await page.locator('[data-task="find"] button').first().click();
  await page.locator('.dl-article p', { hasText: 'asked for those rules' }).click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Take this passage' }).click();
  await expect(page.locator('.dl-mark-answer')).not.toHaveCount(0);
  await expect
    .poll(async () => (await marksOf(page, 'official')).map(({ text }) => text))
    .toContain('Daniyal Akhmetov');
  expect(await overlay.text('.dl-toolbar')).toBe('');
  await page.getByLabel('Mark places and officials').uncheck();
  await expect.poll(async () => page.evaluate(() => CSS.highlights.size)).toBe(0);
});

test('damaged, foreign and newer files are refused with a reason; the trainer’s key stays out', async ({
  page,
  extension,
}) => {
  await page.goto(`${extension.origin}/lesson.html`);
  const { buffer, ...file } = await lessonFile(lessonNumber(8));
  for (const [text, reason] of [
    ['no json', 'no JSON file'],
    ['{"format":"dateline-backup"}', 'another kind of file'],
    [buffer.toString().replace('Lesson number', 'lesson number'), 'damaged'],
    [buffer.toString().replace('"formatVersion": 1', '"formatVersion": 99'), 'newer Dateline'],
  ] as const) {
    await input(page).setInputFiles({ ...file, buffer: Buffer.from(text) });
    await expect(page.getByRole('alert')).toContainText(reason);
  }
  await input(page).setInputFiles(await lessonFile(lessonNumber(9), 'copy', true));
  await expect(page.locator('.dl-lesson h1')).toBeVisible();
  const stored = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        indexedDB.open('dateline').addEventListener('success', (event) => {
          const db = (event.target as IDBOpenDBRequest).result;
          const all = db.transaction('lessonAnswers').objectStore('lessonAnswers').getAll();
          all.addEventListener('success', () => resolve(JSON.stringify(all.result)));
        });
      }),
  );
  expect(stored).toContain('Lesson number 9');
  expect(stored).not.toContain('"key"');
});

test('hostile words stay words', async ({ page, extension }) => {
  const lesson = hostileLesson();
  await openLesson(page, extension, lesson);
  await expect(page.locator('.dl-task')).toHaveCount(lesson.tasks.length);
  expect(await page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined();
  expect(await page.locator('main :is(img, script, iframe, object, style, form)').count()).toBe(0);
  const hrefs = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.filter((href) => !/^https?:/.test(href))).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing, ${colorScheme}: list, lesson, choosing a passage, right to left`, async ({
    page,
    extension,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(`${extension.origin}/lesson.html`);
    expect(await violations(page), 'list').toEqual([]);
    for (const lesson of [lessonNumber(10), farsiLesson()]) {
      await openLesson(page, extension, lesson);
      for (const width of [1200, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page), `${lesson.lang} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `fits ${width} px`).toBeLessThanOrEqual(0);
      }
      await page.getByRole('button', { name: 'Highlight a passage' }).click();
      await page.getByRole('button', { name: 'Next sentence', exact: true }).click();
      expect(await violations(page), `${lesson.lang} choosing`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}
