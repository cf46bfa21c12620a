/** Back at the trainer: forty answer files at once, refused ones with their reason, marks by keyboard, CSV, reports. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from '@playwright/test';
import { writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { attemptOf } from '../../lib/lessons/class/testing.ts';
import { writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { testLesson } from '../../lib/lessons/testing.ts';
import type { LessonAnswers } from '../../lib/model/lesson.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';

const lesson = testLesson();
const SCRIPT = '<img src=x onerror="globalThis.hacked=true"><script>globalThis.hacked=true</script>';

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const upload = (name: string, text: string): Upload => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const answersFile = async (name: string, answers: LessonAnswers): Promise<Upload> =>
  upload(`${name}.dateline-answers.json`, await writeAnswersFile(answers, lesson.article.url));

/** 33 good ones, among them a newer one of the same attempt, one twice, a hostile one; and 7 to refuse. */
async function fortyFiles(): Promise<Upload[]> {
  const good = await Promise.all(Array.from({ length: 30 }, (_, i) => answersFile(`student-${i}`, attemptOf(i))));
  const first = attemptOf(0);
  const hostile = {
    ...attemptOf(99),
    student: `=HYPERLINK("http://evil.example") ${SCRIPT}`,
    answers: { open: { kind: 'open' as const, text: `${SCRIPT} =1+1` } },
  };
  const text = await writeAnswersFile(attemptOf(60), lesson.article.url);
  return [
    ...good,
    await answersFile('student-0-again', first),
    await answersFile('student-1-newer', { ...attemptOf(1), updatedAt: attemptOf(1).updatedAt + 1000 }),
    await answersFile('hostile', hostile),
    upload('cut.json', text.slice(0, 400)),
    upload('forged.json', text.replace('Student 61', 'Student 62')),
    await answersFile('version', { ...attemptOf(61), lesson: { ...attemptOf(61).lesson, version: 3 } }),
    await answersFile('lesson', {
      ...attemptOf(62),
      lesson: { ...attemptOf(62).lesson, id: '3f1c6a52-6f0e-4a5e-9d0b-6d1f6c0a9b99', title: 'Rivers' },
    }),
    upload('proto.json', '{"__proto__":{"polluted":true},"format":"dateline-answers"}'),
    upload('deep.json', '['.repeat(100_000)),
    upload('photo.json', '\u0089PNG\r\n'),
  ];
}

async function openClass(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  page.on('dialog', () => {
    throw new Error('a dialog opened');
  });
  await page.goto(`${extension.origin}/class.html`);
  await expect(page.locator('h1')).toBeVisible();
  return page;
}

async function wipe(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/welcome.html`);
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('dateline');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('the database was not deleted')));
      }),
  );
  await page.close();
}

/** The lesson's class with the forty files in it. */
async function withForty(extension: Extension): Promise<Page> {
  const page = await openClass(extension);
  const key = upload('ports.dateline-lesson.json', await writeLessonFile(lesson, { withKey: true, share: 'copy' }));
  await page.locator('input[type=file]').setInputFiles(key);
  await expect(page.locator('h1')).toHaveText('Ports of the Caspian');
  await page.locator('input[type=file]').setInputFiles(await fortyFiles());
  await expect(page.locator('.dl-class-table tbody tr')).toHaveCount(31);
  return page;
}

test.beforeEach(({ extension }) => wipe(extension));

test('forty files: taken in, counted once, refused with a reason', async ({ extension }) => {
  const page = await withForty(extension);
  const intake = page.locator('.dl-intake');
  await expect(intake).toContainText('7 files were refused');
  await expect(intake).toContainText('31 students’ answers taken in');
  await expect(intake).toContainText('1 newer file replaced an earlier one');
  await expect(intake).toContainText('1 file was here already and counts once');
  await expect(intake.locator('.dl-intake-refused li')).toHaveText([
    /cut\.json: This is no JSON file/,
    /forged\.json: The file is damaged/,
    /version.*: These answers belong to version 3 of this lesson/,
    /lesson.*: These answers belong to another lesson, “Rivers”/,
    /proto\.json: /,
    /deep\.json: /,
    /photo\.json: This is no JSON file/,
  ]);
  // Four of the class are called Anna.
  await expect(page.locator('.dl-class-table tbody th').filter({ hasText: 'Anna' })).toHaveText([
    'Anna (1)',
    'Anna (2)',
    'Anna (3)',
    'Anna (4)',
  ]);

  await page.locator('input[type=file]').setInputFiles(await fortyFiles());
  await expect(intake).toContainText('32 files were here already');
  await expect(intake).toContainText('1 file is older than what is here');
  await expect(page.locator('.dl-class-table tbody tr')).toHaveCount(31);
  expect(await page.evaluate(() => 'hacked' in globalThis || 'polluted' in {})).toBe(false);
  await page.close();
});

test('marks by keyboard, kept over a reload, taken back; then CSV', async ({ extension }) => {
  const page = await withForty(extension);
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.dl-class-sum')).toContainText('31 students');
  const first = page.getByRole('cell', { name: /^Anna \(1\), task 1: / });
  await expect(first).toHaveText('?');
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('cell', { name: /^Anna \(1\), task 2: / })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');

  const anna = (n: number) => page.locator('.dl-mark').filter({ hasText: `Anna (${n})` });
  await expect(anna(1)).toBeFocused();
  await page.keyboard.type('1.5');
  await page.keyboard.press('Enter');
  await expect(anna(2)).toBeFocused();
  await page.keyboard.press('a');
  await expect(anna(2).getByRole('checkbox')).toBeChecked();
  await expect(anna(2).locator('input[type=number]')).toHaveValue('2');
  await page.keyboard.press('m');
  await page.keyboard.type('Good, but which berth?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(anna(3)).toBeFocused();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(anna(3).locator('input[type=number]')).toHaveValue('0');
  await page.keyboard.press('Control+z');
  await expect(anna(3).locator('input[type=number]')).toHaveValue('');

  await page.reload();
  await expect(page.getByRole('cell', { name: /^Anna \(1\), task 1: 1\.5 of 2 points, given by hand/ })).toBeVisible();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('Ports of the Caspian - Table.csv');
  const rows: string[][] = parse(readFileSync(await file.path(), 'utf8'), { bom: true });
  expect(rows).toHaveLength(34);
  expect(rows[0]?.slice(0, 4)).toEqual(['Student', 'Total', 'To mark', 'Task 1 (of 2)']);
  const row = (name: string) => rows.find(([student]) => student === name);
  expect(row('Anna (1)')?.[3]).toBe('1.5');
  expect(row('Anna (2)')?.slice(3, 6)).toEqual(['2', 'Both want the berth.', 'Good, but which berth?']);
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  await page.close();
});

test('a student is taken out and put back; a class is found again from the list', async ({ extension }) => {
  const page = await withForty(extension);
  await page.getByRole('button', { name: 'Remove the answers of Anna (2)' }).click();
  await expect(page.locator('.dl-class-table tbody tr')).toHaveCount(30);
  await page.locator('.dl-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.dl-class-table tbody tr')).toHaveCount(31);
  await page.getByRole('button', { name: 'All classes' }).click();
  await expect(page.locator('.dl-class-lessons li')).toContainText(/Ports of the Caspian.*Version 1.*31 students/s);
  await page.getByRole('button', { name: 'Open Ports of the Caspian' }).click();
  await expect(page.locator('.dl-class-table tbody tr')).toHaveCount(31);
  await page.goBack();
  await expect(page.locator('.dl-class-lessons')).toBeVisible();
  // Answers alone find their class too.
  await page.locator('input[type=file]').setInputFiles(await answersFile('late', attemptOf(70)));
  await expect(page.locator('.dl-class-table tbody tr')).toHaveCount(32);
  await page.close();
});

test('highlights as heat with a legend, who marked what, and the numbers in the text', async ({ extension }) => {
  const page = await withForty(extension);
  await page.getByRole('tab', { name: 'Highlights' }).click();
  const text = page.locator('.dl-heat-text');
  await expect(text.locator('mark')).toHaveText([
    'four ports',
    'winter sailings',
    'storms would close the line',
    'a second berth',
  ]);
  await expect(text.locator('mark').first()).toHaveClass(/dl-heat-5/);
  await expect(page.locator('.dl-heat-legend')).toContainText('1 – 6');
  await page.getByLabel('Numbers in the text').check();
  await expect(text.locator('sup').first()).toHaveText('31');
  await page.locator('.dl-heat-side').getByRole('button', { name: 'a second berth' }).click();
  await expect(page.locator('.dl-heat-who')).toContainText(/Marked \d+ times/);
  await page.getByLabel('Colour').selectOption('Question');
  await expect(text.locator('mark')).toHaveText(['winter sailings', 'a second berth']);
  await page.close();
});

test('reports: the class on one page, one page a student', async ({ extension }) => {
  const page = await withForty(extension);
  await page.getByRole('tab', { name: 'Reports' }).click();
  await expect(page.locator('.dl-report')).toHaveCount(1);
  await expect(page.locator('.dl-report')).toContainText('How hard the tasks were');
  await page.locator('.dl-class-tools select').selectOption('all');
  await expect(page.locator('.dl-report')).toHaveCount(31);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.dl-class-tools')).toBeHidden();
  expect(
    await page
      .locator('.dl-report')
      .first()
      .evaluate((element) => getComputedStyle(element).breakAfter),
  ).toBe('page');
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the class page, ${colorScheme}, wide and narrow`, async ({ extension }) => {
    const page = await withForty(extension);
    await page.emulateMedia({ colorScheme });
    for (const width of [1100, 320]) {
      await page.setViewportSize({ width, height: 800 });
      for (const tab of ['Table', 'Answers', 'Highlights', 'Reports']) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await violations(page), `${tab} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${tab} fits ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await page.close();
  });
}
