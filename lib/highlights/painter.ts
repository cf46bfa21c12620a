/**
 * Paints spans of the page without touching its DOM, by the CSS Custom Highlight API.
 *
 * Painting is a difference: a range that already stands in its layer with the same boundary points stays the object
 * that it is, so that late content or a correction repaints nothing but itself. Cost: linear in the ranges given, no
 * layout. Turned down: wrapping text in elements (breaks the page's own scripts, selectors and React trees) and an
 * overlay of positioned boxes (wrong after every reflow).
 *
 * Spec: https://drafts.csswg.org/css-highlight-api-1/
 */
import { LAYERS, PREFIX, type Layer } from './layers.ts';

/** Something to paint: its live ranges, and what a hit on them should give back. */
export interface Paint<T> {
  layer: Layer;
  ranges: readonly Range[];
  subject: T;
}

export interface Painter<T> {
  /** Makes the page show exactly these in the layers given (all others stay as they are). */
  paint(layers: readonly Layer[], paints: readonly Paint<T>[]): void;
  /** What a range of this painter stands for. */
  subjectOf(range: AbstractRange): T | undefined;
  /** Every range painted in these layers with its subject. */
  painted(layers: readonly Layer[]): Iterable<[Range, T]>;
  /** Takes back everything: ranges and registry entries. The page's own highlights stay. */
  destroy(): void;
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

export function createPainter<T>(registry: HighlightRegistry = CSS.highlights): Painter<T> {
  const painted = new Map<Layer, { highlight: Highlight; ranges: Map<Node, Range[]> }>();
  const subjects = new WeakMap<AbstractRange, T>();

  const layerOf = (layer: Layer) => {
    let entry = painted.get(layer);
    if (!entry) {
      entry = { highlight: new Highlight(), ranges: new Map() };
      entry.highlight.priority = LAYERS.indexOf(layer);
      painted.set(layer, entry);
      registry.set(PREFIX + layer, entry.highlight);
    }
    return entry;
  };

  const paintLayer = (layer: Layer, paints: readonly Paint<T>[]) => {
    if (paints.length === 0 && !painted.has(layer)) return;
    const { highlight, ranges: before } = layerOf(layer);
    const after = new Map<Node, Range[]>();
    for (const { ranges, subject } of paints) {
      for (const range of ranges) {
        const old = before.get(range.startContainer)?.find((each) => sameRange(each, range));
        const kept = old ?? range;
        subjects.set(kept, subject);
        const siblings = after.get(kept.startContainer);
        if (siblings) siblings.push(kept);
        else after.set(kept.startContainer, [kept]);
        if (!old) highlight.add(range);
      }
    }
    for (const [node, ranges] of before)
      for (const range of ranges) if (!after.get(node)?.includes(range)) highlight.delete(range);
    painted.set(layer, { highlight, ranges: after });
  };

  return {
    paint(layers, paints) {
      const byLayer = new Map<Layer, Paint<T>[]>(layers.map((layer) => [layer, []]));
      for (const each of paints) byLayer.get(each.layer)?.push(each);
      for (const [layer, list] of byLayer) paintLayer(layer, list);
    },
    subjectOf: (range) => subjects.get(range),
    *painted(layers) {
      for (const layer of layers)
        for (const ranges of painted.get(layer)?.ranges.values() ?? [])
          for (const range of ranges) {
            const subject = subjects.get(range);
            if (subject !== undefined) yield [range, subject];
          }
    },
    destroy() {
      for (const [layer, { highlight }] of painted) {
        highlight.clear();
        // Another script may have taken the name since; only our own entry goes.
        if (registry.get(PREFIX + layer) === highlight) registry.delete(PREFIX + layer);
      }
      painted.clear();
    },
  };
}
