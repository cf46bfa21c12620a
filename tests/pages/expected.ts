import type { DateSource } from '../../lib/model/article.ts';
import type { IsoDate } from '../../lib/model/date.ts';
import type { NotAnArticle } from '../../lib/article/types.ts';

/** What a test page's expected.json says. */
export interface Expected {
  url: string;
  /** Present and null: the page has no article. */
  article?: null;
  reason?: NotAnArticle;
  title: string;
  byline?: string;
  published?: IsoDate | null;
  publishedSource?: DateSource;
  lang?: string;
  dir?: string;
  standfirst?: string;
  /** The beginning of the body. */
  begins?: string;
  /** Words that the body has, and words that the article's text hasn't. */
  contains?: string[];
  omits?: string[];
  /** Kinds of the article's blocks in order of first appearance. */
  kinds?: string[];
}
