/** Rows of the database ⇄ what callers see. */
import type { Article } from '../model/article.ts';
import type { Note } from '../model/note.ts';
import type { ArticleRow, CopyRow, NoteRow } from './database.ts';
import type { ArticleInfo, SavedArticle } from './types.ts';
import { addressesOf } from './article-id.ts';
import { omit } from './omit.ts';
import { indexWords } from './words.ts';

export function noteRow(note: Note): NoteRow {
  const words = indexWords(`${note.target?.quote.exact ?? ''}\n${note.body}\n${note.tags.join('\n')}`);
  return { ...note, words };
}

export function noteOf(row: NoteRow): Note {
  return omit(row, 'words');
}

export function infoOf(row: ArticleRow): ArticleInfo {
  return omit(row, 'addresses', 'words');
}

export function savedArticleOf(row: ArticleRow, copy: CopyRow | undefined): SavedArticle {
  const info = omit(row, 'addresses', 'words', 'hasCopy');
  return copy ? { ...info, text: copy.text, blocks: copy.blocks } : info;
}

type About = Pick<SavedArticle, 'url' | 'title'> & Partial<Omit<SavedArticle, 'text' | 'blocks'>>;

/** The row for an article's description; `known` are addresses that it was met under before. */
export function articleRow(
  about: About & Pick<ArticleRow, 'id' | 'createdAt' | 'updatedAt' | 'openedAt' | 'hasCopy'>,
  known: readonly string[] = [],
): ArticleRow {
  const addresses = new Set([about.id, ...known, ...addressesOf(about.url, about.canonicalUrl)]);
  const words = indexWords(`${about.title}\n${about.byline ?? ''}\n${about.siteName ?? ''}`);
  return { ...about, addresses: [...addresses], words };
}

/** What an article says of itself, without its text. */
export function aboutOf(article: Article): Omit<Article, 'text' | 'blocks'> {
  return omit(article, 'text', 'blocks');
}
