/** A lesson on its article's live page: passages and prompts in the text, tasks in the side panel. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readAnswersFile } from '../../lib/lessons/answers-file.ts';
import { gradeTask } from '../../lib/lessons/grade.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { samplePage } from '../lesson/sample-article.ts';
import { SAMPLE_KEY, SAMPLE_TASKS, sampleLesson } from '../lesson/sample-lesson.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';
import { marksOf, pointOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { publish } from './pages/index.ts';

const PATH = '/ferry';
/** As the newsroom would: a word here, a sentence there. */
const edited = (body: string): string =>
  body
    .replace('Forty lorries', '<em>Corrected on 24 November.</em> Some forty lorries')
    .replace('Officials in Baku answer', 'Officials in Baku reply');

async function openLesson(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/lesson.html`);
  // With nothing but its address: the page is where the text is.
  const text = await writeLessonFile(sampleLesson(), { withKey: false, share: 'link' });
  const file = { name: 'x.dateline-lesson.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('.dl-lesson h1')).toBeVisible();
  await page.close();
}

async function openPanel(page: Page, extension: Extension): Promise<Page> {
  const id = await extension.tabId(page);
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 380, height: 900 });
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${id}`);
  await expect(panel.getByRole('tab', { name: 'Lesson' })).toHaveAttribute('aria-selected', 'true');
  return panel;
}

test('passages are painted with their prompts; tasks are answered in the panel, by keyboard too', async ({
  page,
  extension,
}) => {
  await openLesson(extension);
  await page.goto(publish(extension.site, PATH, samplePage(edited)));
  expect((await marksOf(page, 'lesson-2')).map(({ text }) => text)).toEqual(['the Kazak port of Aktau']);
  expect((await marksOf(page, 'lesson-3')).map(({ text }) => text).join('')).toContain('the ships sent from Aktau');

  // The passage holds a place: beside its mark, a press shows the prompt.
  const { x, y } = await pointOf(page, 'common rules for safety');
  await page.mouse.click(x, y);
  const overlay = await overlayOf(page);
  await expect.poll(() => overlay.text('.dl-page-prompt')).toContain('Task 10');
  await page.keyboard.press('Escape');

  const panel = await openPanel(page, extension);
  await expect(panel.locator('.dl-lesson-prompts > li')).toHaveCount(3);
  await expect(panel.locator('.dl-lesson-prompts')).toContainText('Aktau lies below the level of the ocean');
  expect(await violations(panel)).toEqual([]);

  // Selected in the page with the mouse …
  await page.bringToFront();
  await select(page, 'Until it does, the drivers sleep in their cabs.');
  await panel.bringToFront();
  const find = panel.locator('[data-task="find"]');
  await find.getByRole('button', { name: 'Mark the passage' }).click();
  await expect(panel.locator('.dl-pick-quote')).toContainText('the drivers sleep');
  await panel.getByRole('button', { name: 'Take this passage' }).click();
  await expect(find.locator('blockquote')).toHaveText('Until it does, the drivers sleep in their cabs.');

  // … or found by keyboard, while the page follows.
  await page.evaluate(() => document.getSelection()?.removeAllRanges());
  const proof = panel.locator('[data-task="true"]');
  await proof.getByRole('radio', { name: 'False' }).focus();
  await panel.keyboard.press(' ');
  await proof.getByRole('button', { name: 'Mark the passage' }).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.locator('.dl-pick')).toBeFocused();
  for (let i = 0; i < 30; i++) {
    await panel.keyboard.press('ArrowDown');
    if ((await panel.locator('.dl-pick-quote').textContent())?.includes('put into force')) break;
  }
  await panel.keyboard.press('Enter');
  await expect(proof.locator('blockquote')).toContainText('After 1991 it became a border');

  await panel.locator('.dl-student-bar input').fill('Live');
  const waiting = panel.waitForEvent('download');
  await panel.getByRole('button', { name: 'Export my answers' }).click();
  const { answers } = await readAnswersFile(readFileSync(await (await waiting).path(), 'utf8'));
  for (const id of ['find', 'true']) {
    const task = SAMPLE_TASKS.find((each) => each.id === id);
    const key = SAMPLE_KEY.find((each) => each.task === id);
    expect(task && gradeTask(task, key, answers[id]), id).toBe(1);
  }
  await panel.close();
});

test('the same answers on the lesson’s own page; without the lesson the page is as any other', async ({
  page,
  extension,
}) => {
  await openLesson(extension);
  await page.goto(publish(extension.site, PATH, samplePage()));
  const panel = await openPanel(page, extension);
  await panel.locator('[data-task="name"] input').fill('Ilham Aliev');
  await expect(panel.locator('.dl-student-saved')).toHaveText('Saved on this device');
  const own = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Open the lesson on its own page' }).click();
  const lesson = await own;
  await expect(lesson.locator('[data-task="name"] input')).toHaveValue('Ilham Aliev');
  await lesson.getByRole('button', { name: 'All lessons' }).click();
  await lesson.getByRole('button', { name: 'Remove' }).click();
  await expect(panel.getByRole('tab', { name: 'Lesson' })).toHaveCount(0);
  const passages = async () => (await marksOf(page)).filter(({ layer }) => layer.startsWith('lesson'));
  await expect.poll(passages).toEqual([]);
  await lesson.close();
  await panel.close();
  await page.reload();
  await marksOf(page, 'place');
  expect(await passages()).toEqual([]);
});
