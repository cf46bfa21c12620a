import type { MapLabel } from './map-view.ts';

/**
 * Greedy label placement: in order of importance, each label takes the first of its positions that neither leaves the
 * map nor touches one placed before; a label without room is left out. O(labels²), a few dozen at most. Simulated
 * annealing would place some more, at a cost that no reader of a thumbnail map would thank for.
 */

export interface LabelWish {
  text: string;
  x: number;
  y: number;
  kind: MapLabel['kind'];
  /** Pixels to keep clear around (x, y): a dot's radius; 0 for areas, whose label sits on the point itself. */
  clear: number;
  /** Areas: pixels that the name may take, so that it doesn't run over its neighbours' land. */
  room?: number;
}

interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Mean advance of a letter as share of the type size, measured over place names in a common sans serif. */
const ADVANCE = 0.56;
const SIZES: Readonly<Record<MapLabel['kind'], number>> = {
  place: 12,
  capital: 10,
  country: 10.5,
  neighbour: 9.5,
  water: 11,
};
/** Countries' names are letter-spaced. */
const SPACED = 1.18;
const MARGIN = 3;

function widthOf({ text, kind }: Pick<LabelWish, 'text' | 'kind'>): number {
  const spaced = kind === 'country' || kind === 'neighbour';
  return text.length * SIZES[kind] * ADVANCE * (spaced ? SPACED : 1);
}

function rectangle(label: MapLabel): Rectangle {
  const width = widthOf(label);
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left, right: left + width, top: label.y - SIZES[label.kind] * 0.8, bottom: label.y + 2 };
}

function positions({ text, x, y, kind, clear }: LabelWish): MapLabel[] {
  const size = SIZES[kind];
  if (clear === 0) {
    return [0, -size, size, -2 * size, 2 * size].map((shift) => ({
      text,
      x,
      y: y + size * 0.35 + shift,
      anchor: 'middle' as const,
      kind,
    }));
  }
  const gap = clear + 3;
  return [
    { text, x: x + gap, y: y + size * 0.35, anchor: 'start', kind },
    { text, x: x - gap, y: y + size * 0.35, anchor: 'end', kind },
    { text, x, y: y - gap, anchor: 'middle', kind },
    { text, x, y: y + gap + size * 0.75, anchor: 'middle', kind },
    { text, x: x + gap, y: y - gap, anchor: 'start', kind },
    { text, x: x - gap, y: y - gap, anchor: 'end', kind },
    { text, x: x + gap, y: y + gap + size * 0.6, anchor: 'start', kind },
    { text, x: x - gap, y: y + gap + size * 0.6, anchor: 'end', kind },
  ];
}

function touches(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Places what fits. `taken` are the marks themselves; the result has an entry for every wish, undefined without room.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  width: number,
  height: number,
  taken: readonly { x: number; y: number; r: number }[] = [],
): (MapLabel | undefined)[] {
  const marks = taken.map(({ x, y, r }): Rectangle => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const placed: Rectangle[] = [];
  return wishes.map((wish) => {
    if (wish.room !== undefined && widthOf(wish) > wish.room) return undefined;
    return positions(wish).find((label) => {
      const box = rectangle(label);
      if (box.left < MARGIN || box.right > width - MARGIN || box.top < MARGIN || box.bottom > height - MARGIN) {
        return false;
      }
      if (placed.some((other) => touches(box, other)) || marks.some((mark) => touches(box, mark))) return false;
      placed.push(box);
      return true;
    });
  });
}

/** Labels with positions rounded to a tenth of a pixel. */
export function rounded<L extends MapLabel>(label: L): L {
  return { ...label, x: Math.round(label.x * 10) / 10, y: Math.round(label.y * 10) / 10 };
}
