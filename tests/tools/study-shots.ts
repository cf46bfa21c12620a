/** Photographs of study: a word, a place on the map, a line of holders, what is studied, how it goes. */
import type { BrowserContext, Page } from '@playwright/test';
import { noteRequest, NOTES } from '../e2e/study-article.ts';

type Photograph = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

const WIDE = { width: 1000, height: 900 };
const NARROW = { width: 320, height: 720 };

async function tab(page: Page, index: number): Promise<void> {
  await page.getByRole('tab').nth(index).click();
}

/** Leaves only cards of one kind to be asked, so that a picture shows what it is of. */
async function only(page: Page, kind: string): Promise<void> {
  await page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('dateline');
        request.addEventListener('success', () => {
          const transaction = request.result.transaction('studyCards', 'readwrite');
          const cards = transaction.objectStore('studyCards');
          const all = cards.getAll();
          all.addEventListener('success', () => {
            for (const card of all.result) cards.put({ ...card, suspended: card.content.kind !== wanted });
          });
          transaction.addEventListener('complete', () => {
            request.result.close();
            resolve();
          });
        });
      }),
    kind,
  );
  await page.reload();
  await page.locator('.dl-study-card').waitFor();
}

/** @param suffix of the names of the pictures, by language. */
export async function photographStudy(
  context: BrowserContext,
  origin: string,
  photograph: Photograph,
  suffix = '',
): Promise<void> {
  const page = await context.newPage();
  await page.setViewportSize(WIDE);
  await page.goto(`${origin}/study.html`);
  for (const [quote, colour, body] of NOTES)
    await page.evaluate((message) => chrome.runtime.sendMessage(message), noteRequest(quote, colour, body));
  await tab(page, 1);
  const border = page.locator('.dl-study-deck').filter({ hasText: 'Border posts on the Caspian' });
  await border.locator('.dl-button').first().click();
  await page.locator('.dl-study-editor').waitFor();
  for (const part of await page.locator('.dl-study-part > label input').all()) await part.check();
  await photograph(page, `study-choose${suffix}`, true);
  await page.locator('form button[type=submit]').click();
  await page.locator('.dl-toast').waitFor();
  await tab(page, 0);

  await only(page, 'word');
  await photograph(page, `study-word${suffix}`);
  await only(page, 'where');
  const schemes = suffix === '' ? (['light', 'dark'] as const) : (['light'] as const);
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    for (const [name, size] of [
      ['study-map', WIDE],
      ['study-map-narrow', NARROW],
    ] as const) {
      await page.setViewportSize(size);
      await page.reload();
      await page.locator('.dl-study-map').click({ position: { x: 120, y: 80 } });
      await photograph(page, `${name}-${colorScheme}${suffix}`);
    }
    await page.setViewportSize(WIDE);
    await tab(page, 2);
    await photograph(page, `study-progress-${colorScheme}${suffix}`, true);
    await tab(page, 0);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await only(page, 'timeline');
  await page.locator('.dl-study-slot button').nth(2).click();
  await photograph(page, `study-line${suffix}`);
  if (suffix === '') {
    await page.emulateMedia({ forcedColors: 'active' });
    await photograph(page, 'study-line-forced-colours');
  }
  await page.close();
}
