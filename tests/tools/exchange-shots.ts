/** Photographs of export, import and backups: each scheme, wide and narrow, a file that was read and one that was refused. */
import type { BrowserContext, Page } from '@playwright/test';
import { HYPOTHESIS, READWISE } from '../e2e/exchange-files.ts';

type Photograph = (page: Page, name: string, fullPage?: boolean) => Promise<void>;

async function openTab(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/library.html`);
  await page.getByRole('tab', { name: /Export|Экспорт/ }).click();
}

async function offer(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}

/** @param suffix of the language's photographs. */
export async function photographExchange(
  context: BrowserContext,
  origin: string,
  photograph: Photograph,
  suffix = '',
): Promise<void> {
  const page = await context.newPage();
  for (const colorScheme of suffix === '' ? (['light', 'dark'] as const) : (['light'] as const)) {
    await page.emulateMedia({ colorScheme });
    for (const [size, width] of [
      ['', 1000],
      ['-narrow', 320],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await openTab(page, origin);
      await offer(page, 'hypothesis.json', JSON.stringify(HYPOTHESIS));
      await page.locator('.dl-library-preview').waitFor();
      // The tabs stay in sight of whoever has scrolled; on a photograph of the whole page they would stand in the middle.
      await page.evaluate(() => scrollTo(0, 0));
      await photograph(page, `library-import${size}-${colorScheme}${suffix}`, true);
    }
    await page.setViewportSize({ width: 1000, height: 900 });
    await openTab(page, origin);
    await offer(page, 'readwise.csv', `${READWISE}"never closed,`);
    await page.locator('.dl-library-refused').waitFor();
    await photograph(page, `library-refused-${colorScheme}${suffix}`);
  }
  await page.close();
}
