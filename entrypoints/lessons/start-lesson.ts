import { newLesson } from '../../lib/lessons/new-lesson.ts';
import type { LessonStore } from '../../lib/lessons/store.ts';
import type { Lesson } from '../../lib/model/lesson.ts';
import { NotesError } from '../../lib/notes/errors.ts';
import type { NotesStore } from '../../lib/notes/types.ts';
import { messages } from '../../lib/platform/words.ts';
import { articleDate } from '../../lib/settings/article-dates.ts';

/** A new lesson from an article of the library, its notes as passages. @returns its id. */
export async function startLesson(lessons: LessonStore, notes: NotesStore, articleId: string): Promise<Lesson> {
  const article = await notes.articles.get(articleId);
  if (!article) throw new NotesError('not-found', `no article ${articleId}`);
  const own = await notes.notes.ofArticle(article.id);
  const readerDate = await articleDate(article.id).catch(() => null);
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
