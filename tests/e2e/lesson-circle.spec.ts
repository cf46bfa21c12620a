/**
 * The whole circle on one machine: the sample article becomes a lesson with the keyboard alone, goes out as a file, comes
 * back to a student whose browser knows nothing of it, is answered, handed in with forty others, and read as a table.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from '@playwright/test';
import type { WxtBrowser } from 'wxt/browser';
import { readAnswersFile, writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { gradeTask } from '../../lib/lessons/grade.ts';
import { readLessonFile } from '../../lib/lessons/lesson-file.ts';
import type { Lesson, Task, TaskKey } from '../../lib/model/lesson.ts';
import { tabTo } from '../lesson/answering.ts';
import { addTask, chooseSentence, keys, pressButton, toTab } from '../lesson/building.ts';
import { generatedAnswers } from '../lesson/generated.ts';
import { expect, test, type Extension } from './chromium.ts';
import { marksOf, select } from './marks.ts';
import { overlayOf } from './overlay.ts';

declare const chrome: WxtBrowser;

const STUDENT = 'Айгүл № 7';

async function wipe(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/welcome.html`);
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases())
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error('the database was not deleted')));
      });
    await chrome.storage.local.clear();
  });
  await page.close();
}

async function saved(page: Page, press: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await press();
  return readFileSync(await (await waiting).path(), 'utf8');
}

const json = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Highlights a passage of the sample article and opens the builder from the side panel. */
async function begin(page: Page, extension: Extension): Promise<Page> {
  await page.goto(`${extension.origin}/sample/index.html`);
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'starts before dawn');
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await marksOf(page, 'note-2');
  await page.keyboard.press('Escape');
  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tabId=${await extension.tabId(page)}`);
  await expect(panel.locator('.dl-panel-head')).toContainText('One border, five republics');
  const opening = extension.context.waitForEvent('page');
  await pressButton(panel, 'Make a lesson');
  const builder = await opening;
  await panel.close();
  await expect(builder.locator('.dl-builder h1')).toContainText('One border, five republics');
  await expect(builder.getByRole('tab', { name: /Glossary \(\d+\)/ })).toBeVisible();
  return builder;
}

/** One task of each kind, with what is right. */
async function build(builder: Page): Promise<void> {
  const { keyboard } = builder;
  const go = (selector: string): Promise<void> => tabTo(keys(builder), `.dl-task-editor ${selector}`);
  await toTab(builder, 'Tasks');

  await addTask(builder, 'open', 'What does the writer find?');
  await go('.dl-editor-part textarea');
  await keyboard.type('A border that divides people who used to live together.');

  await addTask(builder, 'choice', 'Which of these is a country?');
  for (const text of ['Uzbekistan', 'Bukhara']) {
    await go(`.dl-option-row:nth-child(${text === 'Uzbekistan' ? 1 : 2}) input[type=text]`);
    await keyboard.type(text);
  }
  for (const row of [4, 3]) {
    await go(`.dl-option-row:nth-child(${row}) .dl-icon-button`);
    await keyboard.press('Enter');
  }
  // Radio buttons are one stop; within it the arrows choose.
  await tabTo(keys(builder), '.dl-task-editor .dl-option-row input[type=radio]', 'Shift+Tab');
  await keyboard.press('Space');
  const first = builder.locator('.dl-task-editor .dl-option-row:nth-child(1) input[type=radio]');
  if (!(await first.isChecked())) await keyboard.press('ArrowUp');
  await expect(first).toBeChecked();

  await addTask(builder, 'find-passage', 'When does the queue begin?');
  await pressButton(builder, 'Mark a right passage');
  await chooseSentence(builder, 'starts before dawn');
  await keyboard.press('Enter');
  await expect(builder.locator('.dl-target-list li')).toHaveCount(1);

  await addTask(builder, 'map', '');

  await addTask(builder, 'order', 'From the earliest to the latest');
  for (const [i, text] of ['1991', '1999', '2004'].entries()) {
    await go(`li:nth-child(${i + 1}) .dl-option-row input`);
    await keyboard.type(text);
  }

  await addTask(builder, 'holder', 'Who was president of Uzbekistan then?');
  await go('.dl-editor-part textarea');
  await keyboard.type('Islam Karimov');

  await addTask(builder, 'match', 'Who was what?');
  for (const [i, [name, role]] of [
    ['Karimov', 'president'],
    ['Sadikov', 'customs officer'],
    ['Akhmetov', 'prime minister'],
  ].entries()) {
    await go(`.dl-option-row:nth-child(${i + 1}) .dl-field:nth-of-type(1) input`);
    await keyboard.type(name ?? '');
    await keyboard.press('Tab');
    await keyboard.type(role ?? '');
  }

  await addTask(builder, 'true-false', 'The queue begins before dawn.');
  await go('input[type=checkbox]');
  await keyboard.press('Space');
  await pressButton(builder, 'Mark the passage that proves it');
  await chooseSentence(builder, 'starts before dawn');
  await keyboard.press('Enter');
  await expect(builder.locator('.dl-target-list li')).toHaveCount(1);
  await expect(builder.locator('.dl-saving')).toHaveText('Saved');
}

/** Answers every task right, by keyboard. */
async function answer(page: Page, lesson: Lesson): Promise<void> {
  const { keyboard } = page;
  await tabTo(keys(page), '.dl-student-bar input');
  await keyboard.type(STUDENT);
  for (const task of lesson.tasks) {
    const key = lesson.key?.find((entry) => entry.task === task.id);
    if (key) await answerOne(page, task, key);
  }
}

async function answerOne(page: Page, task: Task, key: TaskKey): Promise<void> {
  const { keyboard } = page;
  const go = (part: string): Promise<void> => tabTo(keys(page), `[data-task="${task.id}"] ${part}`);
  const takePassage = async (words: string): Promise<void> => {
    await go('.dl-task-passage button');
    await keyboard.press('Enter');
    await chooseSentence(page, words);
    await keyboard.press('Enter');
  };
  switch (key.kind) {
    case 'open':
      await go('textarea');
      await keyboard.type('A border. Граница.');
      return;
    case 'choice':
      await go('input');
      await keyboard.press('Space');
      return;
    case 'find-passage':
      await takePassage('starts before dawn');
      return;
    case 'map':
      await go('summary');
      await keyboard.press('Enter');
      await go('.dl-task-position input');
      await keyboard.type(String(key.lat));
      await keyboard.press('Tab');
      await keyboard.type(String(key.lon));
      await keyboard.press('Tab');
      await keyboard.press('Enter');
      return;
    case 'order':
      // Each in its turn to the end: what is last comes last.
      for (const id of key.ids) {
        await tabTo(keys(page), `[data-item="${id}"] button`).catch(() =>
          tabTo(keys(page), `[data-item="${id}"] button`, 'Shift+Tab'),
        );
        for (let i = 0; i < key.ids.length; i++) await keyboard.press('ArrowDown');
      }
      return;
    case 'holder':
      await go('input');
      await keyboard.type('Каримов');
      return;
    case 'match': {
      const right = task.kind === 'match' ? task.right : [];
      for (const [i, [, id]] of key.pairs.entries()) {
        if (i === 0) await go('select');
        else await keyboard.press('Tab');
        await keyboard.type(right.find((item) => item.id === id)?.text.slice(0, 5) ?? '');
      }
      return;
    }
    case 'true-false':
      await go('input');
      await keyboard.press('Space');
      await takePassage('starts before dawn');
  }
}

test('trainer, file, student, forty files, table, CSV', async ({ page, extension }) => {
  test.setTimeout(300_000);
  await wipe(extension);
  const builder = await begin(page, extension);
  await build(builder);
  await toTab(builder, 'Finish');
  const missing = builder.locator('.dl-fault-list');
  await expect(missing).toHaveCount(0);
  const forStudents = await saved(builder, () => pressButton(builder, 'Lesson file'));
  const forTrainer = await saved(builder, () => pressButton(builder, 'Lesson file with answer key'));
  const lesson = await readLessonFile(forTrainer);
  expect(lesson.tasks.map(({ kind }) => kind)).toEqual([
    'open',
    'choice',
    'find-passage',
    'map',
    'order',
    'holder',
    'match',
    'true-false',
  ]);
  await builder.close();

  await wipe(extension);
  const student = await extension.context.newPage();
  await student.goto(`${extension.origin}/lesson.html`);
  await student.locator('input[type=file]').setInputFiles(json('x.dateline-lesson.json', forStudents));
  await expect(student.locator('.dl-lesson h1')).toHaveText(lesson.title);
  await answer(student, lesson);
  await expect(student.locator('.dl-student-bar')).toContainText('8 of 8 tasks answered');
  const handedIn = await saved(student, () =>
    student.getByRole('button', { name: 'Export my answers' }).press('Enter'),
  );
  const answers = await readAnswersFile(handedIn);
  const marks = lesson.tasks.map((task) =>
    gradeTask(
      task,
      lesson.key?.find((entry) => entry.task === task.id),
      answers.answers[task.id],
    ),
  );
  expect(marks).toEqual([null, 1, 1, 1, 1, 1, 1, 1]);
  await student.close();

  await wipe(extension);
  const trainer = await extension.context.newPage();
  await trainer.goto(`${extension.origin}/class.html`);
  const input = trainer.locator('input[type=file]').first();
  await input.setInputFiles(json('x.dateline-lesson.json', forTrainer));
  await expect(trainer.locator('h1')).toHaveText(lesson.title);
  const forty = await Promise.all(
    generatedAnswers(lesson, 40).map((each) => writeAnswersFile(each, lesson.article.url)),
  );
  await input.setInputFiles([...forty, handedIn].map((text, i) => json(`${i}.dateline-answers.json`, text)));
  await expect(trainer.locator('.dl-class-table tbody tr')).toHaveCount(41);
  await expect(trainer.getByRole('cell', { name: new RegExp(`^${STUDENT}, task 2: 1 of 1`) })).toBeVisible();
  const csv = await saved(trainer, () => trainer.getByRole('button', { name: 'Export as CSV' }).press('Enter'));
  const rows: string[][] = parse(csv, { bom: true });
  const row = rows.find(([name]) => name === STUDENT);
  expect(row).toContain('A border. Граница.');
  expect(rows.filter(([name]) => /^(?:Aigul|Nino|Тимур) \d/.test(name ?? ''))).toHaveLength(12);
  await trainer.close();
});
