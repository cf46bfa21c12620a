import { browser } from 'wxt/browser';
import styles from '../../components/lesson.css?inline';
import { pageLanguage, pageWords } from '../lessons/page/words.ts';
import { writeLessonPage } from '../lessons/page/write-page.ts';
import type { ArticleShare, Lesson } from '../model/lesson.ts';

/**
 * A lesson as one HTML file for students without the extension. Player, words and styles are read from the extension's
 * own package; nothing else is ever fetched.
 */
export async function lessonPage(lesson: Lesson, share: ArticleShare): Promise<string> {
  const locale = pageLanguage(lesson.lang);
  const [script, messages] = await Promise.all([
    packaged('/lesson-player.js').then((response) => response.text()),
    packaged(`/_locales/${locale}/messages.json`).then((response) => response.json()),
  ]);
  // Of the package: its form is the build's promise.
  const words = pageWords(messages as Record<string, { message: string }>);
  return writeLessonPage(lesson, share, { script, styles, words, locale });
}

async function packaged(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
