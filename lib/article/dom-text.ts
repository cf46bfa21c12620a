/**
 * Article text ⇄ live page. `createTextMap` ties the runs of an article text to the nodes that they were read from.
 *
 * Text nodes are remembered with their data at reading time, so a node that left the page or changed is noticed and
 * left out instead of being marked at the wrong words. Looking up a span costs a binary search; looking up a range
 * whose ends lie in text nodes costs two map look-ups, any other a scan of the runs.
 */
import type { Span } from '../model/mention.ts';
import type { ArticleText, Run } from './article-text.ts';
import { isSpace } from './characters.ts';
import type { ArticleTextMap } from './types.ts';

type Source = Pick<ArticleText, 'runs' | 'text'>;

/**
 * @param root The smallest node that holds the article. @param dataOf What the nodes said when they were read; without
 * it, what they say now.
 */
export function createTextMap(article: Source, root: Node, dataOf = new Map<Text, string>()): ArticleTextMap {
  const runs = article.runs;
  const firstRunOf = new Map<Text, number>();
  runs.forEach(({ node }, index) => {
    if (firstRunOf.has(node)) return;
    firstRunOf.set(node, index);
    if (!dataOf.has(node)) dataOf.set(node, node.data);
  });
  const isLive = (node: Text): boolean => node.isConnected && node.data === dataOf.get(node);

  return {
    root,
    get nodes() {
      return firstRunOf.keys();
    },
    rangesOf: (span) => rangesOf(runs, span, isLive),
    spanOf: (range) => spanOf(article, firstRunOf, range),
    offsetOf: (node, offset) => offsetOf(runs, firstRunOf, node, offset),
    isStale: () => [...dataOf.keys()].some((node) => !isLive(node)),
  };
}

/** Index of the first run that ends after `offset`. */
function runAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangesOf(runs: readonly Run[], span: Span, isLive: (node: Text) => boolean): Range[] {
  const ranges: Range[] = [];
  let open: Range | null = null;
  for (let index = runAfter(runs, span.start); index < runs.length; index += 1) {
    const run = runs[index] as Run;
    if (run.at >= span.end) break;
    if (!isLive(run.node)) {
      open = null;
      continue;
    }
    const start = run.from + Math.max(0, span.start - run.at);
    const end = run.from + Math.min(run.length, span.end - run.at);
    if (open && run.joined) {
      open.setEnd(run.node, end);
      continue;
    }
    open = (run.node.ownerDocument as Document).createRange();
    open.setStart(run.node, start);
    open.setEnd(run.node, end);
    ranges.push(open);
  }
  return ranges;
}

/** Within a node, the end of one run and the beginning of the next are the same place of the text. */
function offsetOf(
  runs: readonly Run[],
  firstRunOf: ReadonlyMap<Text, number>,
  node: Node,
  offset: number,
): number | null {
  let result: number | null = null;
  let end = 0;
  for (let index = firstRunOf.get(node as Text) ?? runs.length; index < runs.length; index += 1) {
    const run = runs[index] as Run;
    if (run.node !== node) break;
    // Between two runs of a node lies white space that the text doesn't have: the next run's beginning.
    if (offset < run.from) return result === null || offset > end ? run.at : result;
    end = run.from + run.length;
    result = run.at + Math.min(run.length, offset - run.from);
  }
  return result;
}

function spanOf({ runs, text }: Source, firstRunOf: ReadonlyMap<Text, number>, range: AbstractRange): Span | null {
  const direct = firstRunOf.has(range.startContainer as Text) && firstRunOf.has(range.endContainer as Text);
  const span = direct
    ? {
        start: offsetOf(runs, firstRunOf, range.startContainer, range.startOffset) as number,
        end: offsetOf(runs, firstRunOf, range.endContainer, range.endOffset) as number,
      }
    : scan(runs, range);
  return span && trim(text, span);
}

function trim(text: string, { start, end }: Span): Span | null {
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (start < end && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** The span of a range with an end outside of the article's text nodes: the runs that it touches. */
function scan(runs: readonly Run[], range: AbstractRange): Span | null {
  const document = range.startContainer.ownerDocument ?? (range.startContainer as Document);
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  let span: Span | null = null;
  for (const run of runs) {
    if (!run.node.isConnected || !live.intersectsNode(run.node)) continue;
    const start = run.node === range.startContainer ? Math.max(0, range.startOffset - run.from) : 0;
    const end = run.node === range.endContainer ? Math.min(run.length, range.endOffset - run.from) : run.length;
    if (start >= end) continue;
    span = { start: span ? Math.min(span.start, run.at + start) : run.at + start, end: run.at + end };
  }
  return span;
}
