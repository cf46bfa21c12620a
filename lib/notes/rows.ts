/** Rows of the database ⇄ what callers see. */
import type { Article } from '../model/article.ts';
import type { ArticleRow, CopyRow } from './database.ts';
import type { ArticleInfo, SavedArticle } from './types.ts';
import { addressesOf } from './article-id.ts';
import { omit } from './omit.ts';

export function infoOf(row: ArticleRow): ArticleInfo {
  return omit(row, 'addresses');
}

export function savedArticleOf(row: ArticleRow, copy: CopyRow | undefined): SavedArticle {
  const info = omit(row, 'addresses', 'hasCopy');
  return copy ? { ...info, text: copy.text, blocks: copy.blocks } : info;
}

type About = Pick<SavedArticle, 'url' | 'title'> & Partial<Omit<SavedArticle, 'text' | 'blocks'>>;

/** The row for an article's description; `known` are addresses that it was met under before. */
export function articleRow(
  about: About & Pick<ArticleRow, 'id' | 'createdAt' | 'updatedAt' | 'openedAt' | 'hasCopy'>,
  known: readonly string[] = [],
): ArticleRow {
  const addresses = new Set([about.id, ...known, ...addressesOf(about.url, about.canonicalUrl)]);
  return { ...about, addresses: [...addresses] };
}

/** What an article says of itself, without its text. */
export function aboutOf(article: Article): Omit<Article, 'text' | 'blocks'> {
  return omit(article, 'text', 'blocks');
}
