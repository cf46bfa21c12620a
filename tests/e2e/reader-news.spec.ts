/**
 * Saved pages of real sites in the reader view: the same marks as on the live page, no error, nothing asked from the
 * network, no hole in what the markup tells. The pages are no part of the project; where they lie beside it
 * (`../shared/pages/news`), this runs.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './chromium.ts';
import { ALLOWED, ROOT } from './extension.ts';
import { marksOf, readMarks } from './marks.ts';
import type { Page } from '@playwright/test';

const PAGES = join(ROOT, '../shared/pages/news');
const names = existsSync(PAGES)
  ? readdirSync(PAGES).filter((name) => existsSync(join(PAGES, name, 'source.html')))
  : [];
const NO_SCRIPTS = { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" };

/** Layers with their words; white space as the article text has it. */
const marksIn = async (page: Page): Promise<string[]> =>
  (await page.evaluate(readMarks)).map(({ layer, text }) => `${layer}: ${text.replace(/\s+/g, ' ')}`).toSorted();

if (names.length === 0) test.skip(`saved pages: none at ${PAGES}`, () => undefined);

// What the pages themselves ask for (frames, hints) is refused, and no later test's affair.
test.afterEach(({ extension }) => {
  extension.site.refused.length = 0;
});

for (const name of names) {
  test(`in the reader view: ${name}`, async ({ extension }) => {
    // Bytes as they are, but for hints that a browser follows whatever the policy says.
    const source = readFileSync(join(PAGES, name, 'source.html'), 'latin1');
    const body = Buffer.from(source.replace(/<link\b[^>]*\b(?:preconnect|prefetch|preload)\b[^>]*>/gi, ''), 'latin1');
    const address = `${ALLOWED}/reader-news/${name}`;
    extension.site.pages.set(address, { body, headers: NO_SCRIPTS });
    const live = await extension.context.newPage();
    await live.goto(address, { waitUntil: 'domcontentloaded' });
    await marksOf(live);
    // Late marks: what the page's own style sheets hid at first.
    await live.waitForTimeout(500);
    const tab = await extension.tabId(live);
    const reader = await extension.context.newPage();
    const [errors, requests]: [string[], string[]] = [[], []];
    reader.on('pageerror', (error) => errors.push(String(error)));
    reader.on('request', (request) => {
      if (!request.url().startsWith(extension.origin)) requests.push(request.url());
    });
    await reader.goto(`${extension.origin}/reader.html?tab=${tab}`);
    await marksOf(reader);
    await expect.poll(() => marksIn(reader)).toEqual(await marksIn(live));
    expect(await reader.locator('.dl-article h1, .dl-reader-head h1').count()).toBe(1);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect([errors, requests]).toEqual([[], []]);
    await reader.close();
    await live.close();
  });
}
