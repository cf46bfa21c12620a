/** Photographs of a lesson: the student's page with answers, choosing a passage, the handout, on paper. */
import type { BrowserContext, Page } from '@playwright/test';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { sampleLesson } from '../lesson/sample-lesson.ts';

type Photograph = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };

async function openFile(page: Page): Promise<void> {
  const buffer = Buffer.from(await writeLessonFile(sampleLesson(), { withKey: true, share: 'copy' }));
  const name = 'lesson.dateline-lesson.json';
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function answerSome(page: Page): Promise<void> {
  await page.locator('.dl-student-bar input').fill('Айгүл № 7');
  await page.locator('[data-task="open"] textarea').fill('Each says that the other keeps the ships in port.');
  await page.locator('[data-task="one"] input').nth(1).check();
  await page.locator('[data-task="map"] .dl-task-map').click({ position: { x: 210, y: 180 } });
  await page.locator('[data-task="find"] .dl-task-passage button').first().click();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowDown');
}

/** @param suffix of the files' names: a language. */
export async function photographLesson(
  context: BrowserContext,
  origin: string,
  photograph: Photograph,
  suffix = '',
): Promise<void> {
  const page = await context.newPage();
  // A page behind another one paints no transition.
  await page.bringToFront();
  await page.setViewportSize(WIDE);
  await page.goto(`${origin}/lesson.html`);
  await openFile(page);
  await page.locator('.dl-task').first().waitFor();
  await answerSome(page);
  await photograph(page, `lesson-choose${suffix}`);
  await page.keyboard.press('Enter');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(WIDE);
    await photograph(page, `lesson${suffix}-${colorScheme}`);
    if (suffix !== '') break;
    await page.setViewportSize(NARROW);
    await photograph(page, `lesson-narrow-${colorScheme}`);
  }
  if (suffix === '') {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await photograph(page, 'lesson-forced-colours');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    await page.setViewportSize({ width: 1000, height: 900 });
    await page.goto(`${origin}/handout.html`);
    await openFile(page);
    await page.locator('.dl-handout-events').waitFor();
    await photograph(page, 'handout', true);
  }
  await page.close();
}
