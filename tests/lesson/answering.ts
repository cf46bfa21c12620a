/** Answers every task of the sample lesson by keyboard alone, in any browser that a test drives. */
import { gradeTask } from '../../lib/lessons/grade.ts';
import type { LessonAnswers } from '../../lib/model/lesson.ts';
import { SAMPLE_KEY, SAMPLE_TASKS } from './sample-lesson.ts';

/** What Playwright's and Puppeteer's pages have in common. */
export interface KeyboardPage {
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Runs an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
}

export const OPEN_ANSWER = 'Each says that the other keeps the ships in port. Кто прав?';
const MOST_TABS = 150;
const MOST_STEPS = 40;

/** Presses Tab until an element that fits has focus. @throws when none gets it. */
export async function tabTo(page: KeyboardPage, selector: string, key = 'Tab'): Promise<void> {
  for (let i = 0; i < MOST_TABS; i++) {
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.press(key);
  }
  throw new Error(`${key} doesn't lead to ${selector}`);
}

/** Goes through the text sentence by sentence until these words are chosen, and takes them. */
async function takeSentence(page: KeyboardPage, words: string): Promise<void> {
  for (let i = 0; i < MOST_STEPS; i++) {
    const quote = await page.evaluate<string>(`document.querySelector('.dl-pick-quote')?.textContent ?? ''`);
    if (quote.includes(words)) {
      await page.press('Enter');
      return;
    }
    await page.press('ArrowDown');
  }
  throw new Error(`no sentence with "${words}"`);
}

async function several(page: KeyboardPage, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await page.press(key);
}

export async function answerByKeyboard(page: KeyboardPage, student: string): Promise<void> {
  const task = (id: string, part: string): Promise<void> => tabTo(page, `[data-task="${id}"] ${part}`);
  await tabTo(page, '.dl-student-bar input');
  await page.type(student);
  await task('open', 'textarea');
  await page.type(OPEN_ANSWER);
  await task('one', 'input');
  await page.press('ArrowDown');
  await task('many', 'input');
  await page.press(' ');
  await page.press('Tab');
  await page.press(' ');
  await task('find', '.dl-task-passage button');
  await page.press('Enter');
  await takeSentence(page, 'drivers sleep');
  await task('map', '.dl-task-map');
  await several(page, 'ArrowUp', 6);
  await page.press('Enter');
  await task('order', '[data-item="o2"] button');
  await several(page, 'ArrowUp', 2);
  await task('holder', 'input');
  await page.press('ArrowDown');
  await task('name', 'input');
  await page.type('Ilham Aliev');
  await task('match', 'select');
  await page.type('Prime');
  await page.press('Tab');
  await page.type('President');
  await task('true', 'input');
  await page.press('ArrowDown');
  await task('true', '.dl-task-passage button');
  await page.press('Enter');
  await takeSentence(page, 'never been put into force');
}

/** The share of its points that each task of the sample lesson earns, by the lesson's own key; open questions: null. */
export function marksFor({ answers }: LessonAnswers): Record<string, number | null> {
  return Object.fromEntries(
    SAMPLE_TASKS.map((task) => [
      task.id,
      gradeTask(
        task,
        SAMPLE_KEY.find((key) => key.task === task.id),
        answers[task.id],
      ),
    ]),
  );
}
