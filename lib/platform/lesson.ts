import { browser } from 'wxt/browser';

/** Opens the student's page in a new tab: an attempt, or the list of all, where a lesson file is opened. */
export async function openLesson(attempt?: string): Promise<void> {
  const hash = attempt === undefined ? '' : `#${encodeURIComponent(attempt)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/lesson.html${hash}` as '/lesson.html') });
}

/** Path of the builder with a new lesson, for links of the extension's own pages: of the library's article, or of a tab's. */
export function builderPath(from: { article: string } | { tab: number }): string {
  const [[name, value] = ['', '']] = Object.entries(from);
  return `/lessons.html?${new URLSearchParams({ [name]: String(value) }).toString()}`;
}

/** Begins a lesson of a tab's article, in a tab of its own. */
export async function makeLesson(tabId: number): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(builderPath({ tab: tabId }) as '/lesson.html') });
}

/** Opens one of the trainer's pages: the builder, or the class. */
export async function openOwnPage(page: 'lessons.html' | 'class.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as '/lesson.html') });
}
