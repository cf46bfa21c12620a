import type { IsoDate } from './date.ts';
import type { Span } from './mention.ts';

export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'table-cell'
  | 'preformatted';

/** A block of the article text; blocks are joined by "\n\n". */
export interface Block extends Span {
  kind: BlockKind;
}

/** Where a publication date was read, most trusted first. */
export type DateSource = 'json-ld' | 'meta' | 'itemprop' | 'time' | 'url' | 'text' | 'reader';

export interface PublicationDate {
  date: IsoDate;
  source: DateSource;
  /** The string that the page had. */
  raw: string;
}

/**
 * An article as plain text. `text` is the coordinate system of recognition, anchoring, reader view and lessons: inner
 * white space collapsed, no-break spaces folded, soft hyphens and zero-width characters dropped, UTF-16 code units.
 */
export interface Article {
  url: string;
  canonicalUrl?: string;
  title: string;
  byline?: string;
  siteName?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  published?: PublicationDate;
  text: string;
  blocks: Block[];
}
