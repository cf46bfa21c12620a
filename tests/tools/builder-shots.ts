/** Photographs of the lesson builder: tasks with suggestions and an editor, passages beside the text, what goes out. */
import type { BrowserContext, Page } from '@playwright/test';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { sampleLesson } from '../lesson/sample-lesson.ts';

type Photograph = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 640 };
const TABS = ['about', 'passages', 'glossary', 'tasks', 'finish'] as const;

async function openTab(page: Page, name: (typeof TABS)[number]): Promise<void> {
  await page.locator(`[role=tab][data-key="${name}"]`).click();
}

/** @param suffix of the files' names: a language. */
export async function photographBuilder(
  context: BrowserContext,
  origin: string,
  photograph: Photograph,
  suffix = '',
): Promise<void> {
  const page = await context.newPage();
  await page.bringToFront();
  await page.setViewportSize(WIDE);
  await page.goto(`${origin}/lessons.html`);
  const lesson = sampleLesson();
  const few = lesson.tasks.slice(0, 3);
  const key = lesson.key?.filter(({ task }) => few.some(({ id }) => id === task));
  const text = await writeLessonFile({ ...lesson, tasks: few, key: key ?? [] }, { withKey: true, share: 'copy' });
  const name = 'lesson.dateline-lesson.json';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.locator('.dl-builder-lesson').first().waitFor();
  if (suffix === '') await photograph(page, 'builder-list');
  await page.locator('.dl-builder-lesson h2 button').first().click();
  await openTab(page, 'tasks');
  await page.locator('.dl-add-task + .dl-row button').first().click();
  await page.locator('.dl-task-draft').first().waitFor();
  await page.locator('.dl-task-row-name').nth(1).click();
  await page.locator('.dl-task-editor').waitFor();
  // What was said of the suggestions has been read by now.
  await openTab(page, 'about');
  await openTab(page, 'tasks');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(WIDE);
    await photograph(page, `builder${suffix}-${colorScheme}`);
    if (suffix !== '') break;
    await page.setViewportSize(NARROW);
    await photograph(page, `builder-narrow-${colorScheme}`);
  }
  if (suffix === '') {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await photograph(page, 'builder-forced-colours');
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    for (const tab of ['passages', 'glossary', 'finish'] as const) {
      await openTab(page, tab);
      await photograph(page, `builder-${tab}`);
    }
  }
  await page.close();
}
