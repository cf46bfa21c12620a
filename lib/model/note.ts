import type { EntityId } from './entity.ts';
import type { Span } from './mention.ts';

/** W3C Web Annotation TextQuoteSelector, on the article text. */
export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** W3C Web Annotation TextPositionSelector: UTF-16 code units of the article text. */
export interface TextPositionSelector extends Span {
  type: 'TextPositionSelector';
}

/** Where a quote stood in the article's structure: index and share of the block (0–1), so that repeats can be told apart. */
export interface BlockSelector {
  type: 'BlockSelector';
  block: number;
  offset: number;
  blocks: number;
}

export interface Target {
  quote: TextQuoteSelector;
  position: TextPositionSelector;
  block?: BlockSelector;
  /** How often the quote stood in the article when it was taken; absent in targets from elsewhere. */
  occurrences?: number;
}

/** exact: the quote stands there letter by letter; approximate: reworded; missing: nowhere (an orphan). */
export type AnchorState = 'exact' | 'approximate' | 'missing';

export interface AnchorResult {
  state: AnchorState;
  /** Present unless missing. */
  span?: Span;
  /** 0–1; 1 for exact with its context. */
  score: number;
}

/** The four colours by position; their names, shown to the reader, are settings (defaults: key point, question, check this, vocabulary). */
export type NoteColour = 1 | 2 | 3 | 4;

export interface Note {
  id: string;
  articleId: string;
  target: Target | null;
  colour: NoteColour;
  /** Markdown; empty for a highlight without a note. */
  body: string;
  tags: string[];
  /** The place or official that the note is on, or that its passage names. */
  entities: EntityId[];
  /** Milliseconds since the epoch. */
  createdAt: number;
  updatedAt: number;
  /** Set: in the trash since then. */
  deletedAt?: number;
}
