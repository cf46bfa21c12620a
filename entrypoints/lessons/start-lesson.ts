import * as v from 'valibot';
import { newLesson, type LessonSource } from '../../lib/lessons/new-lesson.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import { callPage } from '../../lib/messaging/call-page.ts';
import { article as articleSchema } from '../../lib/messaging/schemas.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { articleIdOf } from '../../lib/notes/article-id.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { messages } from '../../lib/platform/words.ts';
import { articleDate } from '../../lib/settings/article-dates.ts';

/** The article is gone from where it was to be read. */
export class NoPageError extends Error {
  readonly messageKey = 'builder.noPage';
}

/** A new lesson from an article of the library, its notes as passages. @throws NotesError. */
export async function startFromLibrary(lessons: LessonStore, notes: NotesStore, articleId: string): Promise<Lesson> {
  const article = await notes.articles.get(articleId);
  if (!article) throw new NotesError('not-found', `no article ${articleId}`);
  return start(lessons, notes, article);
}

/** A new lesson from the article that a tab shows. @throws NoPageError, NotesError. */
export async function startFromTab(lessons: LessonStore, notes: NotesStore, tabId: number): Promise<Lesson> {
  const page = await callPage(tabId, 'article', null);
  // Everything in it is the page's word.
  const read = v.safeParse(articleSchema, page?.article);
  if (!read.success) throw new NoPageError();
  return start(lessons, notes, read.output);
}

async function start(lessons: LessonStore, notes: NotesStore, article: LessonSource): Promise<Lesson> {
  const own = await notes.notes.ofArticle(article.url, article.canonicalUrl);
  const readerDate = await articleDate(articleIdOf(article.url, article.canonicalUrl)).catch(() => null);
  const { locale, dir } = messages();
  const lesson = newLesson({
    article: {
      ...article,
      // The day that the reader has set counts for the lesson as well.
      ...(readerDate ? { published: { date: readerDate, source: 'reader' as const, raw: readerDate } } : {}),
    },
    notes: own,
    lang: locale.split('-')[0] ?? 'en',
    dir,
    now: Date.now(),
    id: crypto.randomUUID(),
  });
  return lessons.add(lesson);
}
