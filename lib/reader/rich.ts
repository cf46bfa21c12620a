import type { Span } from '../model/mention.ts';

/*
 * What an article looks like beyond its words, as data laid over the article text: nothing here is markup, so nothing
 * of a page can run. Offsets are UTF-16 code units of the article text.
 */

/** Inline elements that carry meaning in running text. */
export type InlineTag = 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'del' | 'q' | 'cite';

export type Inline = Span & ({ tag: InlineTag } | { tag: 'a'; href: string });

export type ContainerTag = 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd' | 'blockquote' | 'table' | 'tr' | 'th' | 'td';

/** An element around blocks. Neighbouring blocks with the same `id` stand in the same element. */
export interface Container {
  tag: ContainerTag;
  id: number;
  /** `ul`: its items are the cells of a table whose rows nobody kept. */
  isCells?: boolean;
  /** `ol`: number of its first item. */
  first?: number;
  /** `th`, `td`: the column that it begins in, counted from 0, where that is known. */
  column?: number;
  /** `th`, `td`: columns and rows that it covers. */
  columns?: number;
  rows?: number;
}

/** How one block of the article stands on the page. */
export interface BlockShape {
  /** Outermost first. */
  within: Container[];
  /** Of a heading: 2–6. */
  level?: number;
}

export interface RichImage {
  /** Index of the block that it stands before; the number of blocks when it stands after the last. */
  before: number;
  /** http(s) address. */
  src: string;
  alt: string;
  caption: string;
  /** CSS px, where the page says. */
  width?: number;
  height?: number;
}

export interface RichText {
  inlines: Inline[];
  /** By the index of the block. */
  shapes: BlockShape[];
  images: RichImage[];
}
