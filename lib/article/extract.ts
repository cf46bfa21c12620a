/**
 * The article of a page, from its snapshot: the half of the work that runs away from the page's thread, and the whole of
 * it in one go for tools and tests.
 */
import type { IsoDate } from '../model/date.ts';
import { findArticle } from './find-article.ts';
import { emptyDocument, openSnapshot } from './snapshot-document.ts';
import { takeSnapshot, type Snapshot, type SnapshotOptions } from './snapshot.ts';
import { withTextMap } from './traced.ts';
import type { ExtractedArticle, Extraction, TracedArticle, TracedExtraction } from './types.ts';

export interface ExtractOptions extends SnapshotOptions {
  /** Days after the one following this are refused. Default: today by the machine's clock. */
  today?: IsoDate;
}

/** The article of a snapshot, its runs told by the numbers of text nodes; or why there is none. @throws never */
export function extractSnapshot(
  snapshot: Snapshot,
  url: string,
  options: Pick<ExtractOptions, 'today'> = {},
): TracedExtraction {
  const { document, numberOf } = openSnapshot(snapshot);
  const found = findArticle(document, url, { ...options, newDocument: emptyDocument });
  if (!found.article) return found;
  const { runs, ...article } = found.article;
  const traced: TracedArticle = {
    ...article,
    runs: runs.flatMap(({ node, from, at, length, joined }) => [
      numberOf.get(node) ?? -1,
      from,
      at,
      length,
      joined ? 1 : 0,
    ]),
  };
  return { article: traced };
}

/** The article of a page, or why there is none. */
export function extract(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  const snapshot = takeSnapshot(document, options);
  const { article, ...rest } = extractSnapshot(snapshot, url, options);
  if (!article) return { article, ...(rest as { reason: 'no-text' }) };
  return { article: withTextMap(article, snapshot, document) };
}

/** The article of a page, or null when it has none. @see extract for the reason. */
export function extractArticle(document: Document, url: string, options: ExtractOptions = {}): ExtractedArticle | null {
  return extract(document, url, options).article;
}
