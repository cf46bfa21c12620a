/** A lesson made from an article and the notes on it. */
import type { Article } from '../model/article.ts';
import type { Lesson, LessonArticle } from '../model/lesson.ts';
import type { Note } from '../model/note.ts';
import { BOUNDS } from './bounds.ts';
import { newPartId } from './part-id.ts';

/** Text and blocks may be missing: notes can outlive their page. */
export type LessonSource = Omit<Article, 'text' | 'blocks' | 'published'> & {
  published?: Article['published'] | undefined;
} & Partial<Pick<Article, 'text' | 'blocks'>>;

export interface NewLesson {
  article: LessonSource;
  /** Those on a passage become the lesson's passages, their words its comments. */
  notes: readonly Note[];
  /** Language that the lesson is written in. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Milliseconds since the epoch. */
  now: number;
  id: string;
}

export function newLesson({ article, notes, lang, dir, now, id }: NewLesson): Lesson {
  const passages = notes.flatMap(({ target, colour, body }) =>
    target ? [{ id: newPartId(), target, colour, comment: body.slice(0, BOUNDS.text) }] : [],
  );
  passages.sort((a, b) => a.target.position.start - b.target.position.start);
  return {
    id,
    version: 0,
    title: line(article.title),
    lang,
    dir,
    goals: [],
    level: '',
    createdAt: now,
    updatedAt: now,
    article: articleOf(article),
    passages: passages.slice(0, BOUNDS.passages),
    glossary: [],
    tasks: [],
    key: [],
  };
}

function articleOf({
  url,
  canonicalUrl,
  title,
  byline,
  siteName,
  lang,
  dir,
  published,
  text,
  blocks,
}: LessonSource): LessonArticle {
  return {
    url,
    ...(canonicalUrl === undefined || !/^https?:\/\//i.test(canonicalUrl) ? {} : { canonicalUrl }),
    title: line(title),
    ...(byline === undefined ? {} : { byline: line(byline) }),
    ...(siteName === undefined ? {} : { siteName: line(siteName) }),
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
    ...(published ? { published } : {}),
    share: 'excerpts',
    ...(text === undefined || !blocks ? {} : { text, blocks }),
  };
}

function line(text: string): string {
  return text.slice(0, BOUNDS.line);
}
