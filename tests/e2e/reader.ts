/** The reader view in the end-to-end tests: how it is opened, and what is told of it. */
import type { Page } from '@playwright/test';
import type { Extension } from './chromium.ts';
import { marksOf, readMarks } from './marks.ts';
import { pageText, publish } from './pages/index.ts';

/** An article with all that a page may have, and much that no reader view may let through. */
export const HARBOUR = pageText('harbour.html');
export const PASSAGE = 'eleven pages';

/** A picture of one point. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The live page, being read by Dateline. */
export async function openLive(extension: Extension, page: Page, path: string): Promise<string> {
  const address = publish(extension.site, path, HARBOUR);
  for (const [name, file] of [
    ['/quay.png', { body: PICTURE, type: 'image/png' }],
    ['/x', { body: 'no picture' }],
    ['/frame.html', { body: '<title>Advertisement</title>' }],
  ] as const)
    extension.site.pages.set(new URL(name, address).href, file);
  await page.goto(address);
  await marksOf(page);
  return address;
}

/** The reader view of a page's tab, as the menu opens it. */
export async function openReader(extension: Extension, live: Page): Promise<Page> {
  const tab = await extension.tabId(live);
  const reader = await extension.context.newPage();
  await reader.goto(`${extension.origin}/reader.html?tab=${tab}`);
  await marksOf(reader);
  return reader;
}

/** The notes that are painted, in order of the text. */
export async function notesOn(page: Page): Promise<string[]> {
  return (await page.evaluate(readMarks))
    .filter(({ layer }) => layer.startsWith('note-'))
    .map(({ layer, text }) => `${layer}: ${text}`);
}
