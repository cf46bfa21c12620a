import type { Article } from '../model/article.ts';
import type { Span } from '../model/mention.ts';

/**
 * The way between offsets of the article text (UTF-16 code units) and the page's own nodes. It only reads the page;
 * it holds the text nodes that the article was read from and notices when the page has changed or dropped them.
 */
export interface ArticleTextMap {
  /** The smallest element (or shadow root) that holds all of the article's text; watch this one for changes. */
  readonly root: Node;
  /** The text nodes that the article was read from, in order. */
  readonly nodes: Iterable<Text>;
  /**
   * Live ranges that cover [start, end): one a run of neighbouring text, never across a block boundary. Parts whose
   * nodes have left the page or changed their text are left out; an empty list means that nothing of it is there.
   */
  rangesOf(span: Span): Range[];
  /**
   * The span of a live range (a selection's, a highlight's) in the article text; null when it touches none of it.
   * White space at either end is left out, parts outside of the article are cut off.
   */
  spanOf(range: AbstractRange): Span | null;
  /** The offset of a caret position (`document.caretPositionFromPoint`); null when it isn't in the article's text. */
  offsetOf(node: Node, offset: number): number | null;
  /** True when a text node of the article has left the page or changed its text: extract anew. */
  isStale(): boolean;
}

/** What found the article's body in the page. */
export type FoundBy = 'readability' | 'markup' | 'structured-data' | 'density';

interface FoundArticle extends Article {
  /** Where the body begins in `text`: after headline and standfirst (and the separator); 0 when there is neither. */
  bodyStart: number;
  foundBy: FoundBy;
}

/** An article as plain data. */
export interface TracedArticle extends FoundArticle {
  /**
   * Where its text stands in the snapshot that it was found in, five figures a run: the text node's number, the offset
   * in it, the offset in the article text, the length (UTF-16 code units), and 1 where nothing that is seen was left out
   * since the run before.
   */
  runs: number[];
}

/** An article tied to the live page. */
export interface ExtractedArticle extends FoundArticle {
  textMap: ArticleTextMap;
}

/** Why a page has no article to read. */
export type NotAnArticle =
  /** No text, or too little of it to be an article. */
  | 'no-text'
  /** A home or section page: links to stories, not a story. */
  | 'front-page';

export type Extraction = { article: ExtractedArticle } | { article: null; reason: NotAnArticle };
export type TracedExtraction = { article: TracedArticle } | { article: null; reason: NotAnArticle };
