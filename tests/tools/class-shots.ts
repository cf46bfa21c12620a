/** Photographs of what a class has handed in: table, answers, heat, reports. */
import type { BrowserContext, Page } from '@playwright/test';
import { writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { attemptOf } from '../../lib/lessons/class/testing.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { testLesson } from '../../lib/lessons/testing.ts';

type Photograph = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

const STUDENTS =
  'Aigerim,Anna,Anna,Arman,Botagoz,Dana,Dilnoza,Elena,Farhod,Gulnara,Ilyas,Kamila,Leyla,Madina,Nino,Otabek,Rustam,Saule,Tamar,Timur,Zarina'.split(
    ',',
  );
const WIDE = { width: 1100, height: 900 };
const NARROW = { width: 320, height: 720 };

async function classFiles() {
  const lesson = testLesson();
  const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  const key = file('ports.dateline-lesson.json', await writeLessonFile(lesson, { withKey: true, share: 'copy' }));
  const answers = await Promise.all(
    STUDENTS.map(async (student, i) =>
      file(`${student}-${i}.json`, await writeAnswersFile({ ...attemptOf(i), student }, lesson.article.url)),
    ),
  );
  const damaged = file('Bekzat.json', (await writeAnswersFile(attemptOf(40), lesson.article.url)).replace('41', '42'));
  return { key, answers: [...answers, damaged] };
}

/** @param suffix of the names of the pictures, by language. */
export async function photographClass(
  context: BrowserContext,
  origin: string,
  photograph: Photograph,
  suffix = '',
): Promise<void> {
  const { key, answers } = await classFiles();
  const page = await context.newPage();
  await page.setViewportSize(WIDE);
  await page.goto(`${origin}/class.html`);
  await page.locator('input[type=file]').setInputFiles(key);
  await page.locator('.dl-class-about').waitFor();
  await page.locator('input[type=file]').setInputFiles(answers);
  await page.locator('.dl-class-table').waitFor();
  await photograph(page, `class-intake${suffix}`);
  await page.locator('.dl-intake > .dl-button').click();
  const schemes = suffix === '' ? (['light', 'dark'] as const) : (['light'] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const [i, name] of ['class-table', 'class-answers', 'class-heat', 'class-reports'].entries()) {
      await page.getByRole('tab').nth(i).click();
      if (name === 'class-heat') await page.locator('.dl-heat-text mark').nth(1).click();
      await photograph(page, `${name}-${colorScheme}${suffix}`);
    }
    await page.setViewportSize(NARROW);
    await page.getByRole('tab').first().click();
    await photograph(page, `class-narrow-${colorScheme}${suffix}`);
    await page.setViewportSize(WIDE);
  }
  if (suffix === '') {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    await page.getByRole('tab').nth(2).click();
    await photograph(page, 'class-heat-forced-colours');
  }
  await page.close();
}
