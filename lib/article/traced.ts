/** Brings an article that was found in a snapshot back to the live page. */
import type { Run } from './article-text.ts';
import { createTextMap } from './dom-text.ts';
import { smallestRoot } from './root.ts';
import type { TakenSnapshot } from './snapshot.ts';
import type { ExtractedArticle, TracedArticle } from './types.ts';

/** Figures a run is told by: node, offset in it, offset in the article text, length, joined. */
const FIGURES = 5;

/** @param snapshot the one that the article was found in. */
export function withTextMap(
  { runs: figures, ...article }: TracedArticle,
  snapshot: Pick<TakenSnapshot, 'texts' | 'nodes'>,
  document: Document,
): ExtractedArticle {
  const runs: Run[] = [];
  const dataOf = new Map<Text, string>();
  for (let i = 0; i + FIGURES <= figures.length; i += FIGURES) {
    const [number = -1, from = 0, at = 0, length = 0, joined = 0] = figures.slice(i, i + FIGURES);
    const node = snapshot.nodes[number];
    if (!node) continue;
    runs.push({ node, from, at, length, joined: joined === 1 });
    dataOf.set(node, snapshot.texts[number] ?? '');
  }
  const root = smallestRoot([...dataOf.keys()]) ?? document.body;
  return { ...article, textMap: createTextMap({ runs, text: article.text }, root, dataOf) };
}
