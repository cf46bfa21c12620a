import { browser } from 'wxt/browser';

/*
 * Pages on which the reader turned Dateline off although their site is allowed. A setting of the page: it holds until
 * the reader turns Dateline on there.
 */

const KEY = 'pagesOff';
/** Most recent first out of this many; each is some 100 bytes. */
const KEPT = 2000;

async function read(): Promise<string[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

/** @param articleId what an article's address stands for (`articleIdOf`). */
export async function isPageOff(articleId: string): Promise<boolean> {
  return (await read()).includes(articleId);
}

export async function setPageOff(articleId: string, off: boolean): Promise<void> {
  const before = await read();
  if (!off && !before.includes(articleId)) return;
  const others = before.filter((id) => id !== articleId);
  await browser.storage.local.set({ [KEY]: (off ? [articleId, ...others] : others).slice(0, KEPT) });
}
