import { browser } from 'wxt/browser';

/** Opens the student's page in a new tab: an attempt, or the list of all, where a lesson file is opened. */
export async function openLesson(attempt?: string): Promise<void> {
  const hash = attempt === undefined ? '' : `#${encodeURIComponent(attempt)}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`/lesson.html${hash}` as '/lesson.html') });
}

/** Opens one of the trainer's pages: the builder, or the class. */
export async function openOwnPage(page: 'lessons.html' | 'class.html'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${page}` as '/lesson.html') });
}
