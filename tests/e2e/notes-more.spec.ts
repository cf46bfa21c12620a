/** More that notes can: tags, what they are on, reworded passages, late content, another article in the same page. */
import type { Page } from '@playwright/test';
import { expect, test } from './chromium.ts';
import { clickText, marksOf, pointOf, readMarks, select } from './marks.ts';
import { overlayOf } from './overlay.ts';
import { command } from './page-commands.ts';
import { pageText, publish } from './pages/index.ts';

const article = pageText('border.html');
const PASSAGE = 'no fence would change that for long';

const notesOn = (page: Page) => async (): Promise<string[]> =>
  (await page.evaluate(readMarks))
    .filter(({ layer }) => /^(?:note|approximate)-/.test(layer))
    .map(({ layer, text }) => `${layer}: ${text}`);

test('tags are typed and completed; what the passage names is linked and let go', async ({ page, extension }) => {
  const notes = async () => (await command(extension, page, 'state', null)).notes.map(({ note }) => note);
  await page.goto(publish(extension.site, '/tags-1', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'a flat in Almaty');
  await overlay.click('.dl-toolbar-colour.dl-colour-1');
  await overlay.click('.dl-toolbar .dl-tag-input input');
  await page.keyboard.type('housing,');
  await expect.poll(async () => (await notes())[0]?.tags).toEqual(['housing']);
  const linked = (await notes())[0]?.entities;
  expect(linked).toHaveLength(1);
  await overlay.click('.dl-note-link', 'Almaty');
  await expect.poll(async () => (await notes())[0]?.entities).toEqual([]);
  await overlay.click('.dl-note-link', 'Almaty');
  await expect.poll(async () => (await notes())[0]?.entities).toEqual(linked);

  await page.goto(publish(extension.site, '/tags-2', article));
  await marksOf(page);
  const second = await overlayOf(page);
  await select(page, PASSAGE);
  await second.click('.dl-toolbar-colour.dl-colour-2');
  await second.click('.dl-toolbar .dl-tag-input input');
  await page.keyboard.type('HOU');
  await expect.poll(() => second.count('.dl-tag-list [role=option]')).toBe(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await notes())[0]?.tags).toEqual(['housing']);
});

test('a note on a place is shown on its card wherever it appears', async ({ page, extension }) => {
  await page.goto(publish(extension.site, '/place-1', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  const at = await pointOf(page, 'Tashkent');
  await page.mouse.click(at.x, at.y);
  await overlay.click('.dl-card button', 'Write a note on this');
  await expect.poll(() => overlay.text('.dl-toolbar-subject')).toContain('Tashkent');
  await page.keyboard.type('Earthquake of 1966');
  await expect.poll(() => overlay.text('.dl-toolbar-foot')).toContain('Saved');
  await page.keyboard.press('Escape');
  expect(await notesOn(page)()).toEqual([]);

  await page.goto(publish(extension.site, '/place-2', article));
  await marksOf(page);
  const next = await overlayOf(page);
  const there = await pointOf(page, 'Tashkent');
  await page.mouse.click(there.x, there.y);
  expect(await next.card()).toMatch(/noted this before.*Earthquake of 1966/s);
});

test('a reworded passage is shown in both wordings, and taken with one press', async ({ page, extension }) => {
  const address = publish(extension.site, '/reworded', article);
  await page.goto(address);
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, 'they took groups', 'three or four');
  await overlay.click('.dl-toolbar-colour.dl-colour-4');
  await expect.poll(notesOn(page)).toHaveLength(1);
  publish(extension.site, '/reworded', article.replace('they took groups of three', 'they took small groups of two'));
  await page.reload();
  await expect.poll(notesOn(page)).toEqual([expect.stringMatching(/^approximate-4/)]);
  await clickText(page, 'small groups');
  const again = await overlayOf(page);
  await expect.poll(() => again.text('.dl-wording')).toMatch(/Was:.*groups of three.*Now reads:.*small groups of two/s);
  await again.click('.dl-wording button', 'This is the passage');
  await expect.poll(notesOn(page)).toEqual([expect.stringMatching(/^note-4: .*small groups of two/s)]);
  await page.reload();
  await expect.poll(notesOn(page)).toEqual([expect.stringMatching(/^note-4/)]);
});

test('notes over one another keep apart: the last one lies on top, the first stays reachable', async ({
  page,
  extension,
}) => {
  await page.goto(publish(extension.site, '/overlapping', article));
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, PASSAGE);
  await overlay.click('.dl-toolbar-colour.dl-colour-1');
  await expect.poll(notesOn(page)).toHaveLength(1);
  await page.keyboard.press('Escape');
  await select(page, 'change that');
  await overlay.click('.dl-toolbar-colour.dl-colour-3');
  await expect
    .poll(async () => (await notesOn(page)()).toSorted())
    .toEqual([`note-1: ${PASSAGE}`, 'note-3: change that']);
  await page.keyboard.press('Escape');
  for (const [words, colour] of [
    ['change that', 3],
    ['no fence', 1],
  ] as const) {
    await clickText(page, words);
    await expect.poll(() => overlay.count(`.dl-toolbar-colour.dl-colour-${colour}[aria-pressed="true"]`)).toBe(1);
    await page.keyboard.press('Escape');
  }
});

test('a note whose text comes late is placed when it comes; another article in the same page has its own', async ({
  page,
  extension,
}) => {
  const address = publish(extension.site, '/late', article);
  await page.goto(address);
  await marksOf(page);
  const overlay = await overlayOf(page);
  await select(page, PASSAGE);
  await overlay.click('.dl-toolbar-colour.dl-colour-2');
  await expect.poll(notesOn(page)).toHaveLength(1);
  await page.keyboard.press('Escape');

  // The same article without its passage at first, which a script of the page brings later.
  const passage = /<p>(?:(?!<\/p>).)*no fence would change that for long(?:(?!<\/p>).)*<\/p>/s.exec(article)?.[0] ?? '';
  expect(passage).not.toBe('');
  publish(extension.site, '/late', article.replace(passage, '<div id="later"></div>'));
  await page.reload();
  await marksOf(page);
  const states = async (): Promise<string[]> =>
    (await command(extension, page, 'state', null)).notes.map(({ state }) => state);
  await expect.poll(states).toEqual(['missing']);
  await page.evaluate((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('#later')?.replaceWith(...parsed.body.childNodes);
  }, passage);
  await expect.poll(states).toEqual(['exact']);
  await expect.poll(notesOn(page)).toHaveLength(1);

  // A single-page site goes to another story.
  await page.evaluate(() => {
    history.pushState(null, '', '/late-other');
    for (const heading of document.querySelectorAll('h1')) heading.textContent = 'Another story altogether';
  });
  await expect.poll(notesOn(page)).toEqual([]);
  await page.evaluate(() => history.back());
  await expect.poll(notesOn(page)).toHaveLength(1);
});
