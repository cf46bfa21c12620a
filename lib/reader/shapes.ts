import type { Block } from '../model/article.ts';
import type { BlockShape, Container } from './rich.ts';

/**
 * What the kinds of the blocks alone tell of their shape: all that a saved copy knows. Neighbouring list items share a
 * list, neighbouring quotes a quotation; cells of a table whose rows nobody kept are a list too.
 */
export function plainShapes(blocks: readonly Block[]): BlockShape[] {
  let id = 0;
  let before: Block['kind'] | undefined;
  let outer: Container | undefined;
  return blocks.map(({ kind }): BlockShape => {
    if (kind !== before) outer = undefined;
    before = kind;
    if (kind === 'quote') {
      outer ??= { tag: 'blockquote', id: ++id };
      return { within: [outer] };
    }
    if (kind === 'list-item' || kind === 'table-cell') {
      outer ??= { tag: 'ul', id: ++id, ...(kind === 'table-cell' ? { isCells: true } : {}) };
      return { within: [outer, { tag: 'li', id: ++id }] };
    }
    return { within: [] };
  });
}

/** A block, or an element around blocks and further elements. */
export type ShapeNode = { block: number } | { container: Container; children: ShapeNode[] };

/** The nesting of all blocks, in reading order. Cost: linear in blocks and depth. */
export function shapeTree(shapes: readonly BlockShape[]): ShapeNode[] {
  const roots: ShapeNode[] = [];
  let open: { container: Container; children: ShapeNode[] }[] = [];
  shapes.forEach(({ within }, block) => {
    let depth = 0;
    while (depth < within.length && open[depth]?.container.id === within[depth]?.id) depth += 1;
    open = open.slice(0, depth);
    for (const container of within.slice(depth)) {
      const node = { container, children: [] };
      (open.at(-1)?.children ?? roots).push(node);
      open.push(node);
    }
    (open.at(-1)?.children ?? roots).push({ block });
  });
  return roots;
}
