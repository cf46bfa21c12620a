import { browser } from 'wxt/browser';
import type { Messages, Translate } from '../../components/i18n/messages.ts';
import { translateWith } from '../../components/i18n/translate.ts';
import styles from '../../components/lesson.css?inline';
import { pageLanguage, pageWords, underscored, type PageWords } from '../lessons/page/words.ts';
import { writeLessonPage } from '../lessons/page/write-page.ts';
import type { ArticleShare, Lesson } from '../model/lesson.ts';

/**
 * A lesson as one HTML file for students without the extension, its key left out. Player, words and styles are read
 * from the extension's own package; nothing else is ever fetched. @throws LessonFileError `too-large`.
 */
export async function lessonPage(lesson: Lesson, share: ArticleShare): Promise<string> {
  const [script, words] = await Promise.all([
    packaged('/lesson-player.js').then((response) => response.text()),
    wordsFor(lesson.lang),
  ]);
  return writeLessonPage(lesson, share, { script, styles, words, locale: pageLanguage(lesson.lang) });
}

/** Words in a lesson's own language, whatever the browser's is: for what is handed out. */
export async function lessonWords(lang: string): Promise<Messages> {
  const translate = underscored(translateWith(await wordsFor(lang)) as (key: string, ...rest: unknown[]) => string);
  const locale = pageLanguage(lang);
  return { t: translate as Translate, locale: locale === 'en' ? 'en-GB' : locale, dir: 'ltr' };
}

async function wordsFor(lang: string): Promise<PageWords> {
  const response = await packaged(`/_locales/${pageLanguage(lang)}/messages.json`);
  // Of the package: its form is the build's promise.
  return pageWords((await response.json()) as Record<string, { message: string }>);
}

async function packaged(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path as '/'));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}
