/** Where a floating box goes: never over what it belongs to, never outside of the window. All figures are CSS px. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Placement {
  left: number;
  top: number;
  /** The box must scroll inside when it is higher than this. */
  maxHeight: number;
  side: 'below' | 'above';
}

/** Between the mention and the box. */
const GAP = 6;
/** Between the box and the window's edge. */
export const MARGIN = 8;

/**
 * @param lines the boxes of the text that it belongs to, one a line.
 * @param at the point that the reader pointed at; the line nearest to it decides where the box begins.
 */
export function place(
  size: { width: number; height: number },
  lines: readonly Box[],
  window: { width: number; height: number },
  options: { at?: { x: number; y: number }; dir?: 'ltr' | 'rtl'; prefer?: 'below' | 'above' } = {},
): Placement {
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const line = nearest(lines, options.at);
  const room = { above: top - GAP - MARGIN, below: window.height - bottom - GAP - MARGIN };
  const prefer = options.prefer ?? 'below';
  const other = prefer === 'below' ? 'above' : 'below';
  const side = size.height <= room[prefer] || room[prefer] >= room[other] ? prefer : other;
  const maxHeight = Math.max(room[side], 0);
  const height = Math.min(size.height, maxHeight);
  const start = options.dir === 'rtl' ? (line?.right ?? 0) - size.width : (line?.left ?? 0);
  const left = Math.max(MARGIN, Math.min(start, window.width - size.width - MARGIN));
  return { left, top: side === 'below' ? bottom + GAP : top - GAP - height, maxHeight, side };
}

function nearest(lines: readonly Box[], at: { x: number; y: number } | undefined): Box | undefined {
  if (!at) return lines[0];
  const distance = (box: Box): number =>
    Math.max(box.top - at.y, at.y - box.bottom, 0) + Math.max(box.left - at.x, at.x - box.right, 0);
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}

export function isInWindow(lines: readonly Box[], window: { width: number; height: number }): boolean {
  return lines.some(
    (line) => line.bottom > 0 && line.top < window.height && line.right > 0 && line.left < window.width,
  );
}
