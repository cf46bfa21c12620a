/** Study: what is chosen becomes cards, a session by keyboard, a schedule that lasts, a deck for Anki. */
import type { WxtBrowser } from 'wxt/browser';
import type { Page } from '@playwright/test';
import type { NoteColour } from '../../lib/model/note.ts';
import { violations } from './axe.ts';
import { expect, test, type Extension } from './chromium.ts';
import { ARTICLE, NOTES, noteRequest } from './study-article.ts';

declare const chrome: WxtBrowser;

async function fill(extension: Extension): Promise<void> {
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
  for (const [quote, colour, body] of NOTES) {
    const reply = await page.evaluate(
      (message) => chrome.runtime.sendMessage(message),
      noteRequest(quote, colour as NoteColour, body),
    );
    expect(reply).toMatchObject({ ok: true });
  }
  await page.close();
}

async function openStudy(extension: Extension): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/study.html`);
  await expect(page.getByRole('heading', { name: 'Study', level: 1 })).toBeVisible();
  return page;
}

/** Chooses the article with everything that it offers, or with notes alone. */
async function choose(page: Page, everything: boolean): Promise<void> {
  await page.getByRole('tab', { name: 'Articles' }).click();
  await page.getByRole('button', { name: `Study this ${ARTICLE.title}` }).click();
  await expect(page.getByRole('group', { name: 'What do you want to remember?' })).toBeVisible();
  if (everything)
    for (const part of ['Places', 'Officials']) await page.getByLabel(part, { exact: false }).first().check();
  await page.getByRole('button', { name: 'Start studying' }).click();
  await expect(page.locator('.dl-toast')).toContainText(/cards are ready/);
  await page.getByRole('tab', { name: 'Today' }).click();
}

const card = (page: Page) => page.locator('.dl-study-card');
const asked = (page: Page) => card(page).locator('.dl-kicker');

test.beforeEach(({ extension }) => fill(extension));

test('a session by keyboard; the schedule lasts over a reload; the last answer can be taken back', async ({
  extension,
}) => {
  const page = await openStudy(extension);
  await expect(page.locator('.dl-empty')).toContainText('Nothing to study yet');
  await choose(page, false);
  await expect(page.locator('.dl-study-counts')).toContainText('New 4');

  await expect(asked(page)).toHaveText('What is missing?');
  await expect(card(page)).not.toContainText('14');
  await page.keyboard.type('14');
  await page.keyboard.press('Enter');
  await expect(card(page).locator('.dl-study-verdict')).toHaveText('Right');
  await expect(card(page).getByRole('button', { name: /^Good/ })).toBeFocused();
  await page.keyboard.press('4');

  await expect(asked(page)).toHaveText('Your question');
  await page.keyboard.press('Space');
  await expect(card(page).locator('.dl-study-answer')).toHaveText('President Nursultan Nazarbaev had asked for it');
  await page.keyboard.press('4');

  await expect(asked(page)).toHaveText('What does the marked word mean?');
  await page.keyboard.press('Space');
  await page.keyboard.press('3');

  await expect(asked(page)).toHaveText('Which word is missing?');
  await page.keyboard.type('observrs');
  await page.keyboard.press('Enter');
  await expect(card(page).locator('.dl-study-verdict')).toHaveText('Nearly');
  await page.keyboard.press('2');
  await expect(page.locator('.dl-study-counts')).toContainText('New 0');

  // What is being learnt comes back; taking back the last answer brings its card again.
  await expect(asked(page)).not.toHaveText('Which word is missing?');
  await page.keyboard.press('u');
  await expect(asked(page)).toHaveText('Which word is missing?');
  await expect(page.locator('.dl-study-counts')).toContainText('New 1');

  await page.reload();
  await expect(page.locator('.dl-study-counts')).toContainText('New 1');
  await page.getByRole('tab', { name: 'Progress' }).click();
  await expect(page.locator('.dl-study-figures')).toContainText(/Known for days\s*2/);
  await page.close();
});

test('places on a map without names, by mouse and by arrow keys; officials in the order of time', async ({
  extension,
}) => {
  const page = await openStudy(extension);
  await choose(page, true);
  const seen = new Set<string>();
  for (let i = 0; i < 10 && (await card(page).isVisible()); i++) {
    const kind = (await asked(page).textContent()) ?? '';
    const map = page.locator('.dl-study-map');
    if (kind === 'Where is it?') {
      await expect(map).toBeVisible();
      if (seen.has(kind)) {
        await map.focus();
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Enter');
      } else await map.click({ position: { x: 200, y: 120 } });
      await expect(card(page).locator('.dl-study-verdict')).toBeVisible();
      await expect(map).toHaveAttribute('aria-label', /marked/);
    }
    seen.add(kind);
    const grades = card(page).getByRole('group', { name: 'How well did you know it?' });
    // A key that comes before the card is there asks for nothing.
    await expect(async () => {
      if (!(await grades.isVisible())) await page.keyboard.press('Enter');
      await expect(grades).toBeVisible({ timeout: 1000 });
    }).toPass();
    const before = await page.locator('.dl-study-counts').textContent();
    await page.keyboard.press('4');
    await expect(page.locator('.dl-study-counts')).not.toHaveText(before ?? '');
  }
  expect([...seen].join(' ')).toMatch(/Where is it\?.*Who held this office on .*2004/);
  await expect(page.locator('.dl-empty')).toContainText('That’s all for today');
  await page.close();
});

test('an edited note changes its card and keeps its schedule; a deleted one leaves', async ({ extension }) => {
  const page = await openStudy(extension);
  await choose(page, false);
  await page.getByRole('tab', { name: 'Progress' }).click();
  await expect(page.locator('.dl-study-figures')).toContainText(/Not seen yet\s*5/);
  const library = await extension.context.newPage();
  await library.goto(`${extension.origin}/library.html`);
  const note = library.locator('[data-note]').filter({ hasText: '14 border posts' });
  await note.getByRole('button', { name: 'Delete note' }).click();
  await expect(note).toHaveCount(0);
  await library.close();
  await page.reload();
  await page.getByRole('tab', { name: 'Progress' }).click();
  await expect(page.locator('.dl-study-figures')).toContainText(/Not seen yet\s*4/);
  await page.close();
});

test('put aside, not today, limits; and no longer studied', async ({ extension }) => {
  const page = await openStudy(extension);
  await choose(page, false);
  const first = (await asked(page).textContent()) ?? '';
  await page.getByRole('button', { name: 'Put aside' }).click();
  await expect(asked(page)).not.toHaveText(first);
  await page.locator('.dl-toast').getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.dl-study-counts')).toContainText('New 4');
  await page.getByRole('button', { name: 'Not today' }).click();
  await expect(page.locator('.dl-study-counts')).toContainText('New 3');
  await page.getByRole('tab', { name: 'Progress' }).click();
  await page.getByLabel('New cards').fill('1');
  await page.getByLabel('New cards').press('Enter');
  await page.getByRole('tab', { name: 'Today' }).click();
  await expect(page.locator('.dl-study-counts')).toContainText('New 1');
  await page.getByRole('tab', { name: 'Articles' }).click();
  await page.getByRole('button', { name: `Stop studying ${ARTICLE.title}` }).click();
  await expect(page.getByRole('button', { name: `Study this ${ARTICLE.title}` })).toBeVisible();
  await page.getByRole('tab', { name: 'Today' }).click();
  await expect(page.locator('.dl-empty')).toContainText('Nothing to study yet');
  await page.close();
});

test('from the side panel to today’s cards and back', async ({ extension }) => {
  const page = await openStudy(extension);
  await choose(page, false);
  await page.close();
  const panel = await extension.context.newPage();
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.goto(`${extension.origin}/sidepanel.html`);
  await panel.getByRole('button', { name: 'Study (4 due)' }).click();
  await expect(card(panel)).toBeVisible();
  await panel.getByRole('button', { name: 'Back to the article' }).click();
  await expect(panel.getByRole('button', { name: 'Study (4 due)' })).toBeVisible();
  await panel.close();
});

test('the deck goes out to Anki', async ({ extension }) => {
  const page = await openStudy(extension);
  await choose(page, true);
  await page.getByRole('tab', { name: 'Progress' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export the deck' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^dateline-study-.*\.apkg$/);
  await expect(page.locator('.dl-toast')).toContainText(/\d+ cards exported/);
  await page.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in study, ${colorScheme}, wide and narrow`, async ({ extension }) => {
    const page = await openStudy(extension);
    await page.emulateMedia({ colorScheme });
    await choose(page, true);
    const check = async (what: string): Promise<void> => {
      for (const width of [1000, 320]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await violations(page), `${what} ${width}`).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${what} fits ${width} px`).toBeLessThanOrEqual(0);
      }
    };
    const kinds = new Set<string>();
    for (let i = 0; i < 10 && (await card(page).isVisible()); i++) {
      const kind = (await asked(page).textContent()) ?? '';
      if (kind === 'Where is it?') await expect(page.locator('.dl-study-map')).toBeVisible();
      if (!kinds.has(kind)) await check(`${kind} asked`);
      await page.getByRole('button', { name: 'Show the answer' }).click();
      if (!kinds.has(kind)) await check(`${kind} answered`);
      kinds.add(kind);
      const before = await page.locator('.dl-study-counts').textContent();
      await page.keyboard.press('4');
      await expect(page.locator('.dl-study-counts')).not.toHaveText(before ?? '');
    }
    await page.getByRole('tab', { name: 'Articles' }).click();
    await check('articles');
    await page.getByRole('button', { name: `Change ${ARTICLE.title}` }).click();
    await expect(page.getByRole('group', { name: 'What do you want to remember?' })).toBeVisible();
    await check('editor');
    await page.getByRole('tab', { name: 'Progress' }).click();
    await check('progress');
    await page.close();
  });
}
