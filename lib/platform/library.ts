import { browser } from 'wxt/browser';

/** Opens the library, all articles with their notes, in a new tab. */
export async function openLibrary(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}

/** Opens today's cards in a new tab. */
export async function openStudyPage(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/study.html' as '/') });
}
