import { browser } from 'wxt/browser';

/*
 * Pages on which the reader turned Dateline off although their site is allowed. A setting of the page: it holds until
 * the reader turns Dateline on there.
 */

const KEY = 'pagesOff';
/** Most recent first out of this many; each is some 100 bytes. */
const KEPT = 2000;

function parse(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : [];
}

/** Article ids of all such pages, the newest first. */
export async function pagesOff(): Promise<string[]> {
  return parse((await browser.storage.local.get(KEY))[KEY]);
}

/** Calls back at every change, until the signal aborts. */
export function watchPagesOff(onChange: (pages: string[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[KEY];
    if (area === 'local' && change) onChange(parse(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}

/** @param articleId what an article's address stands for (`articleIdOf`). */
export async function isPageOff(articleId: string): Promise<boolean> {
  return (await pagesOff()).includes(articleId);
}

export async function setPageOff(articleId: string, off: boolean): Promise<void> {
  const before = await pagesOff();
  if (!off && !before.includes(articleId)) return;
  const others = before.filter((id) => id !== articleId);
  await browser.storage.local.set({ [KEY]: (off ? [articleId, ...others] : others).slice(0, KEPT) });
}
