/** The lesson builder by keyboard alone: what its tests share. */
import { expect, type Page } from '@playwright/test';
import type { TaskKind } from '../../lib/model/lesson.ts';
import { tabTo, type KeyboardPage } from './answering.ts';

export const keys = (page: Page): KeyboardPage => ({
  press: (key) => page.keyboard.press(key),
  type: (text) => page.keyboard.type(text),
  evaluate: (expression) => page.evaluate(expression),
});

/** The tab of this name, by arrow keys from whichever is selected. */
export async function toTab(page: Page, name: string): Promise<void> {
  // From wherever focus is, the selected tab comes round.
  await tabTo(keys(page), '[role=tab][aria-selected=true]', 'Shift+Tab').catch(() =>
    tabTo(keys(page), '[role=tab][aria-selected=true]'),
  );
  await page.keyboard.press('Home');
  for (let i = 0; i < 5; i++) {
    const label = await page.locator('[role=tab][aria-selected=true]').textContent();
    if (label?.startsWith(name)) return;
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no tab ${name}`);
}

export async function pressButton(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 400; i++) {
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
    const isButton = await page.evaluate(() => document.activeElement?.matches('button') ?? false);
    if (isButton && focused === name) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab doesn't lead to "${name}"`);
}

/** How often Down is pressed from the first kind of task. */
const KINDS: readonly TaskKind[] = ['open', 'choice', 'find-passage', 'map', 'order', 'holder', 'match', 'true-false'];

/** Adds a task of a kind; focus is in its prompt, after it was typed. One on the map has its words already. */
export async function addTask(page: Page, kind: TaskKind, prompt: string): Promise<void> {
  await tabTo(keys(page), '.dl-add-task select');
  await page.keyboard.press('Home');
  for (let i = 0; i < KINDS.indexOf(kind); i++) await page.keyboard.press('ArrowDown');
  const count = await page.locator('.dl-task-row').count();
  await tabTo(keys(page), '.dl-add-task .dl-button-main');
  await page.keyboard.press('Enter');
  await expect(page.locator('.dl-task-row')).toHaveCount(count + 1);
  if (kind === 'map') return;
  await expect(page.locator('.dl-task-editor textarea').first()).toBeFocused();
  await page.keyboard.type(prompt);
}

/** Goes through the text sentence by sentence until these words are chosen. */
export async function chooseSentence(page: Page, words: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('ArrowDown');
    if ((await page.locator('.dl-pick-quote').textContent())?.includes(words)) return;
  }
  throw new Error(`no sentence with "${words}"`);
}
