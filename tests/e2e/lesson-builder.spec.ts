/** A trainer makes a lesson out of an annotated article with the keyboard alone, exports it, and takes it up again. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readLessonFile, writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { tabTo } from '../lesson/answering.ts';
import { addTask, chooseSentence, keys, pressButton, toTab } from '../lesson/building.ts';
import { sampleLesson } from '../lesson/sample-lesson.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';
import { marksOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { pageText, publish } from './pages/index.ts';

/** Highlights a passage with a note, so that there is an article to begin with. */
async function annotate(page: Page, extension: Extension, path: string): Promise<void> {
  await page.goto(publish(extension.site, path, pageText('border.html')));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'nobody watches them');
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  await marksOf(page, 'note-3');
  await page.keyboard.press('Escape');
}

async function openBuilder(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/lessons.html`);
  await expect(page.locator('h1')).toHaveText('Lessons');
  return page;
}

async function exported(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await pressButton(page, button);
  return readFileSync(await (await waiting).path(), 'utf8');
}

test('by keyboard: an article becomes a lesson with glossary, tasks and key; the file holds what it should', async ({
  page,
  extension,
}) => {
  test.setTimeout(180_000);
  await annotate(page, extension, '/builder-keys');
  const builder = await openBuilder(extension);
  const { keyboard } = builder;
  await pressButton(builder, 'New lesson');
  await expect(builder.getByRole('searchbox')).toBeFocused();
  await keyboard.type('frontier');
  await tabTo(keys(builder), '.dl-source-picker li button');
  await keyboard.press('Enter');
  await expect(builder.locator('.dl-builder h1')).toContainText('Kazakstan to guard');
  await expect(builder.getByRole('tab', { name: /Glossary \(\d+\)/ })).toBeVisible();

  // About.
  await tabTo(keys(builder), '.dl-builder-form input');
  await keyboard.press('Control+A');
  await keyboard.type('Who guards the steppe?');
  await keyboard.press('Tab');
  await keyboard.type('Read a map\nTell a claim from a fact');
  await expect(builder.locator('.dl-builder h1')).toHaveText('Who guards the steppe?');

  // A passage more, chosen sentence by sentence, with a comment.
  await toTab(builder, 'Passages');
  await pressButton(builder, 'Mark a passage');
  await chooseSentence(builder, 'corridor first of all');
  await keyboard.press('2');
  await expect(builder.locator('.dl-builder-passage')).toHaveCount(2);
  await expect(builder.locator('.dl-builder-passage textarea').nth(1)).toBeFocused();
  await keyboard.type('**Whose** words are these?');

  // Tasks: one of the suggestions, and two of one's own.
  await toTab(builder, 'Tasks');
  await addTask(builder, 'choice', 'What was promised?');
  await expect(builder.locator('.dl-task-editor')).toContainText('It takes at least two answers.');
  await tabTo(keys(builder), '.dl-option-row input[type=text]');
  await keyboard.type('Stricter checks');
  await keyboard.press('Enter');
  await keyboard.type('Fewer checks');
  await tabTo(keys(builder), '.dl-option-row input[type=radio]', 'Shift+Tab');
  await keyboard.press('Space');
  for (let i = 0; i < 3; i++) {
    await builder.locator('.dl-option-row').last().getByRole('button').focus();
    await keyboard.press('Enter');
  }
  await addTask(builder, 'find-passage', 'Find what the political scientist says.');
  await pressButton(builder, 'Mark a right passage');
  await chooseSentence(builder, 'no fence');
  await keyboard.press('Enter');
  await expect(builder.locator('.dl-target-list li')).toHaveCount(1);
  await pressButton(builder, 'Suggest tasks');
  await expect(builder.locator('.dl-task-draft').first()).toBeVisible();
  const drafts = await builder.locator('.dl-task-draft').count();
  expect(drafts).toBeGreaterThan(8);
  await pressButton(builder, 'Keep');
  await expect(builder.locator('.dl-task-draft')).toHaveCount(drafts - 1);

  // The kept one goes to the top.
  await tabTo(keys(builder), '.dl-task-rows li:nth-child(3) .dl-handle', 'Shift+Tab');
  await keyboard.press('Home');
  await expect(builder.locator('.dl-task-row').first()).not.toContainText('What was promised?');
  await expect(builder.locator('.dl-task-rows li:first-child .dl-handle')).toBeFocused();
  await expect(builder.locator('.dl-saving')).toHaveText('Saved');

  // Both files.
  await toTab(builder, 'Finish');
  const students = await exported(builder, 'Lesson file');
  const trainers = await exported(builder, 'Lesson file with answer key');
  const lesson = await readLessonFile(students);
  expect(lesson).toMatchObject({
    version: 1,
    title: 'Who guards the steppe?',
    goals: ['Read a map', 'Tell a claim from a fact'],
    passages: [
      { colour: 3, comment: '' },
      { colour: 2, comment: '**Whose** words are these?' },
    ],
  });
  expect(lesson.tasks.slice(1).map(({ kind, prompt }) => [kind, prompt])).toEqual([
    ['choice', 'What was promised?'],
    ['find-passage', 'Find what the political scientist says.'],
  ]);
  expect(lesson.glossary.find(({ term }) => term === 'Aktau')).toMatchObject({ kind: 'place', asOf: '2004-09-14' });
  expect(lesson).not.toHaveProperty('key');
  expect(lesson.article).not.toHaveProperty('text');
  expect(lesson.article.excerpts?.length).toBeGreaterThan(1);
  const withKey = await readLessonFile(trainers);
  expect(withKey.version).toBe(1);
  expect(withKey.key).toHaveLength(3);
  const [, choice] = withKey.tasks;
  const right = choice?.kind === 'choice' ? choice.options.find(({ text }) => text === 'Stricter checks') : undefined;
  expect(withKey.key).toContainEqual({ task: choice?.id, kind: 'choice', correct: [right?.id] });
  await expect(builder.locator('.dl-version-list li')).toHaveCount(1);
  await builder.close();
});

async function importLesson(builder: Page, lesson: Lesson): Promise<void> {
  const text = await writeLessonFile(lesson, { withKey: true, share: 'copy' });
  const file = { name: 'x.dateline-lesson.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await builder.locator('input[type=file]').setInputFiles(file);
  await expect(builder.locator('.dl-builder-lesson', { hasText: lesson.title })).toBeVisible();
}

const lessonNumber = (n: number): Lesson =>
  sampleLesson({ id: `5a0b3c1e-98f5-4c3f-9a57-0a4c5b1f7e${n + 10}`, title: `Built lesson ${n}` });

test('autosave survives a reload; undo takes back; two windows never overwrite each other', async ({ extension }) => {
  const builder = await openBuilder(extension);
  await importLesson(builder, lessonNumber(1));
  await builder.getByRole('button', { name: 'Built lesson 1' }).click();
  await builder.getByRole('tab', { name: 'About' }).click();
  await builder.getByLabel('Level').fill('B2');
  await expect(builder.locator('.dl-saving')).toHaveText('Saved');
  await builder.reload();
  await builder.getByRole('tab', { name: 'About' }).click();
  await expect(builder.getByLabel('Level')).toHaveValue('B2');

  const other = await extension.context.newPage();
  await other.goto(builder.url());
  await other.getByRole('tab', { name: 'About' }).click();
  await other.getByLabel('Author').fill('N. Kim');
  await expect(other.locator('.dl-saving')).toHaveText('Saved');
  await builder.getByLabel('Level').fill('C1');
  await expect(builder.getByRole('alert')).toContainText('changed in another window');
  await builder.getByRole('button', { name: 'The other window’s' }).click();
  await expect(builder.getByLabel('Author')).toHaveValue('N. Kim');
  await expect(builder.getByLabel('Level')).toHaveValue('B2');
  await other.close();

  await builder.getByRole('tab', { name: /Tasks/ }).click();
  const rows = builder.locator('.dl-task-row');
  const count = await rows.count();
  await rows.first().getByRole('button', { name: 'Delete task 1' }).click();
  await expect(rows).toHaveCount(count - 1);
  await builder.keyboard.press('Control+Z');
  await expect(rows).toHaveCount(count);
  await builder.getByRole('button', { name: 'Redo' }).click();
  await expect(rows).toHaveCount(count - 1);
  await builder.close();
});

test('lessons are duplicated, deleted, brought back; bad files are explained', async ({ extension }) => {
  const builder = await openBuilder(extension);
  await importLesson(builder, lessonNumber(2));
  const own = builder.locator('.dl-builder-lesson', { hasText: 'Built lesson 2' });
  await own.getByRole('button', { name: 'Duplicate' }).click();
  await expect(own).toHaveCount(2);
  await own.first().getByRole('button', { name: 'Delete' }).click();
  await expect(own).toHaveCount(1);
  await builder.locator('.dl-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(own).toHaveCount(2);

  const file = (text: string) => ({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const input = builder.locator('input[type=file]');
  await input.setInputFiles(file('{"format":"dateline-answers","formatVersion":1}'));
  await expect(builder.getByRole('alert')).toContainText('.dateline-lesson.json');
  const whole = await writeLessonFile(lessonNumber(3), { withKey: true, share: 'copy' });
  await input.setInputFiles(file(whole.replace('Built lesson 3', 'Built lesson 4')));
  await expect(builder.getByRole('alert')).toContainText('check sum');
  await expect(builder.locator('.dl-builder-lesson', { hasText: 'Built lesson 4' })).toHaveCount(0);
  await builder.close();
});

test('rows are dragged; deleting by keyboard goes on at the next row; one’s own state wins if wanted', async ({
  extension,
}) => {
  const builder = await openBuilder(extension);
  await importLesson(builder, lessonNumber(7));
  await builder.getByRole('button', { name: 'Built lesson 7' }).click();
  const rows = builder.locator('.dl-task-row');
  const order = () => rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-task')));
  const before = await order();
  const from = await rows.nth(0).locator('.dl-handle').boundingBox();
  const to = await rows.nth(2).boundingBox();
  if (!from || !to) throw new Error('no rows');
  await builder.mouse.move(from.x + 8, from.y + 8);
  await builder.mouse.down();
  await builder.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 12 });
  await builder.mouse.up();
  expect(await order()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);

  await rows.nth(1).getByRole('button', { name: 'Delete task 2' }).focus();
  await builder.keyboard.press('Enter');
  await expect(rows).toHaveCount(before.length - 1);
  await expect(rows.nth(1).locator('button').first()).toBeFocused();
  await expect(builder.locator('.dl-saving')).toHaveText('Saved');

  const other = await extension.context.newPage();
  await other.goto(builder.url());
  await other.getByRole('tab', { name: 'About' }).click();
  await other.getByLabel('Level').fill('A1');
  await expect(other.locator('.dl-saving')).toHaveText('Saved');
  await builder.getByRole('tab', { name: 'About' }).click();
  await builder.getByLabel('Level').fill('C2');
  await builder.getByRole('button', { name: 'This one' }).click();
  await expect(builder.locator('.dl-saving')).toHaveText('Saved');
  await other.reload();
  await other.getByRole('tab', { name: 'About' }).click();
  await expect(other.getByLabel('Level')).toHaveValue('C2');
  await other.close();
  await builder.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the builder, ${colorScheme}`, async ({ extension }) => {
    test.setTimeout(120_000);
    const builder = await openBuilder(extension);
    await builder.emulateMedia({ colorScheme });
    const n = colorScheme === 'light' ? 5 : 6;
    await importLesson(builder, lessonNumber(n));
    expect(await violations(builder), 'list').toEqual([]);
    await builder.getByRole('button', { name: `Built lesson ${n}` }).click();
    for (const width of [1100, 320]) {
      await builder.setViewportSize({ width, height: 800 });
      for (const tab of ['About', 'Passages', 'Glossary', 'Tasks', 'Finish']) {
        await builder.getByRole('tab', { name: tab }).click();
        if (tab === 'Tasks') {
          const names = builder.locator('.dl-task-row-name');
          for (let i = 0; i < (await names.count()); i++) {
            await names.nth(i).click();
            await expect(builder.locator('.dl-task-editor')).toBeVisible();
            expect(await violations(builder), `task ${i + 1}`).toEqual([]);
          }
        }
        expect(await violations(builder), tab).toEqual([]);
        const overflow = await builder.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${tab} fits ${width} px`).toBeLessThanOrEqual(0);
      }
    }
    await builder.close();
  });
}
