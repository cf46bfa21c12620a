import { browser, type Browser } from 'wxt/browser';

/** What the reader view is to show: an open tab's article, or the library's copy, where wanted at a note. */
export type ReaderTarget = { tab: number } | { article: string; note?: string };

const PATHS = ['/reader.html', '/reader-images.html'];

/** Path of the reader view, for links of the extension's own pages. */
export function readerPath(target: ReaderTarget): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(target)) params.set(name, String(value));
  return `${PATHS[0]}?${params.toString()}`;
}

/** Whether an address is the reader view itself, which has nothing to open. */
export function isReader(address: string | undefined): boolean {
  return PATHS.some((path) => address?.startsWith(browser.runtime.getURL(path as '/')));
}

/** Opens the reader view in a tab beside the one that it comes from. */
export async function openReader(target: ReaderTarget, beside?: Pick<Browser.tabs.Tab, 'id' | 'index'>): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(readerPath(target) as '/'),
    ...(beside ? { index: beside.index + 1 } : {}),
    ...(beside?.id === undefined ? {} : { openerTabId: beside.id }),
  });
}
