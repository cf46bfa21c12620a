/**
 * What is painted under a point of the window.
 *
 * `highlightsFromPoint` (Chrome 140, Firefox 150) asks the renderer and is exact. Elsewhere the caret position at the
 * point is looked up and compared with the ranges; since the nearest caret may be far from the point (beside a line's
 * end, in a margin), a hit counts only when the point lies in one of the range's boxes.
 */
import type { Layer } from './layers.ts';
import type { Painter } from './painter.ts';

interface Hit {
  ranges: AbstractRange[];
}

interface InShadow {
  shadowRoots: ShadowRoot[];
}

type FromPoint = (x: number, y: number, options: InShadow) => Hit[];

/** Slack around a line's boxes, CSS px: underlines hang below the text, and hands shake. */
const SLACK = 2;

/**
 * Subjects at the point in the order of `layers`, first layer first.
 * @param x and `y`: CSS px of the viewport. @param shadowRoots those of the page that may hold painted text.
 */
export function hitTest<T>(
  painter: Painter<T>,
  layers: readonly Layer[],
  x: number,
  y: number,
  shadowRoots: readonly ShadowRoot[] = [],
): T[] {
  const inShadow = { shadowRoots: [...shadowRoots] };
  const candidates = underPoint(x, y, inShadow) ?? atCaret(painter, layers, x, y, inShadow);
  const hits: T[] = [];
  const seen = new Set(candidates);
  if (seen.size === 0) return hits;
  for (const [range, subject] of painter.painted(layers))
    if (seen.has(range) && !hits.includes(subject)) hits.push(subject);
  return hits;
}

function underPoint(x: number, y: number, inShadow: InShadow): AbstractRange[] | undefined {
  const registry = CSS.highlights as HighlightRegistry & { highlightsFromPoint?: FromPoint };
  if (typeof registry.highlightsFromPoint !== 'function') return undefined;
  return registry.highlightsFromPoint(x, y, inShadow).flatMap((hit) => [...hit.ranges]);
}

function atCaret<T>(painter: Painter<T>, layers: readonly Layer[], x: number, y: number, inShadow: InShadow): Range[] {
  const caret = caretAt(x, y, inShadow);
  if (!caret) return [];
  const found: Range[] = [];
  for (const [range] of painter.painted(layers))
    if (contains(range, caret.node, caret.offset) && pointIn(range, x, y)) found.push(range);
  return found;
}

/** Node and offset of the caret position nearest to a point; undefined outside of any text. */
function caretAt(x: number, y: number, inShadow: InShadow): { node: Node; offset: number } | undefined {
  const page = document as Document & {
    caretPositionFromPoint?: (x: number, y: number, options: InShadow) => { offsetNode: Node; offset: number } | null;
    caretRangeFromPoint?: (x: number, y: number) => Range | null;
  };
  const position = page.caretPositionFromPoint?.(x, y, inShadow);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = page.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function contains(range: Range, node: Node, offset: number): boolean {
  if (!range.startContainer.isConnected) return false;
  try {
    return range.comparePoint(node, offset) === 0;
  } catch {
    return false; // another root: a shadow tree
  }
}

function pointIn(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    (box) => x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
