/**
 * A lesson of 5,000 words and 60 tasks with the answers of 40 students: reading the files (check sum and every value), in
 * Node; and in Chromium on the built extension from choosing the file to the page that shows it: the student's page, the
 * builder, the class with its table.
 */
import { renameSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { readAnswersFile, writeAnswersFile } from '../../lib/lessons/answers-file.ts';
import { classTable } from '../../lib/lessons/class/table.ts';
import { readLessonFile, writeLessonFile } from '../../lib/lessons/lesson-file.ts';
import { launchExtension } from '../e2e/chromium.ts';
import { generatedAnswers, largeLesson } from '../lesson/generated.ts';

export const title = 'A lesson of 5,000 words, 60 tasks, 40 answer files';

const RUNS = 5;

function print(what: string, value: string): void {
  console.log(`  ${what.padEnd(58)} ${value.padStart(22)}`);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number): string => (sorted.at(index) ?? Number.NaN).toFixed(0);
  return `${at(sorted.length >> 1)} ms  (${at(0)}–${at(-1)})`;
}

async function timed(times: number[], work: () => Promise<unknown>): Promise<void> {
  const begin = performance.now();
  await work();
  times.push(performance.now() - begin);
}

/** In the page: from now until an element of the selector is there and painted, ms. */
function shown(selector: string): Promise<number> {
  const begin = performance.now();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector)) setTimeout(() => resolve(performance.now() - begin));
      else requestAnimationFrame(look);
    };
    look();
  });
}

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses files and waits for the element that shows them. */
async function upload(page: Page, files: Upload[], selector: string): Promise<number> {
  const time = page.evaluate(shown, selector);
  await page.locator('input[type=file]').first().setInputFiles(files);
  return time;
}

/** In the page: how long after its beginning it shows the element, ms. */
function sinceStart(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector(selector)) setTimeout(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Reloads and tells how long after its beginning the page shows the element, ms. */
async function reload(page: Page, selector: string): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(sinceStart, selector);
}

/** In the page: from letters in the first open answer to their painting, ms each. */
async function typing(letters: number): Promise<number[]> {
  const field = document.querySelector<HTMLTextAreaElement>('.dl-task textarea');
  const times: number[] = [];
  if (!field) return times;
  for (let i = 0; i < letters; i++) {
    const begin = performance.now();
    field.value += 'x';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise((resolve) => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
    times.push(performance.now() - begin);
  }
  return times;
}

export async function bench(): Promise<void> {
  const lesson = largeLesson(5000, 60);
  const answers = generatedAnswers(lesson, 40);
  const file = await writeLessonFile(lesson, { withKey: true, share: 'copy' });
  const handedIn = await Promise.all(answers.map((each) => writeAnswersFile(each, lesson.article.url)));
  print('lesson file with key', `${(file.length / 1024).toFixed(0)} KiB`);
  const [reads, answerReads, tables]: number[][] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    await timed(reads ?? [], () => readLessonFile(file));
    await timed(answerReads ?? [], () => Promise.all(handedIn.map((text) => readAnswersFile(text))));
    await timed(tables ?? [], async () =>
      classTable(
        lesson,
        answers.map((each) => ({
          attempt: each.attempt,
          lessonId: lesson.id,
          version: lesson.version,
          answers: each,
          addedAt: 0,
        })),
        [],
      ),
    );
  }
  print('reading the lesson file', spread(reads ?? []));
  print('reading 40 answer files', spread(answerReads ?? []));
  print('marks of 40 × 60 answers', spread(tables ?? []));

  const extension = await launchExtension();
  try {
    const json = (name: string, text: string): Upload => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    const page = await extension.context.newPage();
    await page.goto(`${extension.origin}/lesson.html`);
    const student = await upload(page, [json('x.dateline-lesson.json', file)], '.dl-lesson .dl-task:nth-child(60)');
    print('student: from choosing the file to its 60 tasks', `${student.toFixed(0)} ms`);
    const again: number[] = [];
    for (let run = 0; run < RUNS; run++) again.push(await reload(page, '.dl-lesson .dl-task:nth-child(60)'));
    print('student: the page opened again', spread(again));
    await page.bringToFront();
    print('student: from a key to its painting', spread(await page.evaluate(typing, 20)));

    await page.goto(`${extension.origin}/handout.html`);
    await upload(page, [json('x.dateline-lesson.json', file)], '.dl-handout .dl-task:nth-child(60)');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'interactive page' }).click();
    const path = await (await waiting).path();
    print('interactive page', `${(statSync(path).size / 1024).toFixed(0)} KiB`);
    const html = `${path}.html`;
    renameSync(path, html);
    const opened: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.goto(pathToFileURL(html).href, { waitUntil: 'commit' });
      opened.push(await page.evaluate(sinceStart, '.dl-lesson .dl-task:nth-child(60)'));
    }
    print('interactive page: opened from the disk', spread(opened));

    await page.goto(`${extension.origin}/lessons.html`);
    await upload(page, [json('x.dateline-lesson.json', file)], '.dl-builder-lesson');
    await page.locator('.dl-builder-lesson h2 button').click();
    await page.locator('.dl-task-rows > li:nth-child(60)').waitFor({ state: 'attached' });
    const builder: number[] = [];
    for (let run = 0; run < RUNS; run++) builder.push(await reload(page, '.dl-task-rows > li:nth-child(60)'));
    print('builder: the page opened again, at its 60 tasks', spread(builder));

    await page.goto(`${extension.origin}/class.html`);
    await upload(page, [json('x.dateline-lesson.json', file)], '.dl-class h1');
    const rows = '.dl-class-table tbody tr:nth-child(40)';
    const taken = await upload(
      page,
      handedIn.map((text, i) => json(`${i}.dateline-answers.json`, text)),
      rows,
    );
    print('class: from choosing 40 files to the table', `${taken.toFixed(0)} ms`);
    const table: number[] = [];
    for (let run = 0; run < RUNS; run++) table.push(await reload(page, rows));
    print('class: the page opened again', spread(table));
  } finally {
    await extension.close();
  }
}
