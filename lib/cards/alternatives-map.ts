import type { Gazetteer } from '../gazetteer/types.ts';
import type { EntityId } from '../model/entity.ts';
import { drawShapes } from './drawing.ts';
import { boxAround, frame, widened } from './frame.ts';
import type { ChoiceMapView } from './map-view.ts';
import { pathData } from './paths.ts';
import type { Box, Shapes } from './shapes.ts';

/*
 * Where each thing of one name is: numbers on a small map, to choose by. Land and borders only; the list beside it has
 * the names.
 */

const WIDTH = 340;
const HEIGHT = 150;
const LEAST: [number, number] = [14, 8];
/** Radius of a number's disc, pixels of the view box. */
const DISC = 9;
/** Discs nearer than this are moved apart, so that each can be read and pressed. */
const APART = 2 * DISC + 1;
const ROUNDS = 12;

interface Place {
  id: EntityId;
  lat: number;
  lon: number;
}

function placeOf(gazetteer: Gazetteer, id: EntityId): Place | undefined {
  const row = gazetteer.indexOf(id);
  if (row < 0 || gazetteer.isOrganisation(row)) return undefined;
  const [lat, lon] = [gazetteer.latOf(row), gazetteer.lonOf(row)];
  return Number.isNaN(lat) || Number.isNaN(lon) ? undefined : { id, lat, lon };
}

/** Pushes overlapping discs apart, each by half of what is missing. O(rounds · discs²), eight discs at most. */
function spread(points: { x: number; y: number }[]): void {
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, a] of points.entries()) {
      for (const b of points.slice(index + 1)) {
        const [dx, dy] = [b.x - a.x || 0.1, b.y - a.y];
        const distance = Math.hypot(dx, dy);
        const push = (APART - distance) / 2 / distance;
        if (push <= 0) continue;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
      }
    }
    for (const point of points) {
      point.x = Math.min(WIDTH - DISC - 1, Math.max(DISC + 1, point.x));
      point.y = Math.min(HEIGHT - DISC - 1, Math.max(DISC + 1, point.y));
    }
  }
}

/**
 * The map of a name's meanings: the shown one first, without a number, then the alternatives by their place in the list.
 * Undefined unless two of them have positions.
 */
export function choiceMap(
  gazetteer: Gazetteer,
  shapes: Shapes,
  shown: EntityId | undefined,
  alternatives: readonly EntityId[],
): ChoiceMapView | undefined {
  const own = shown === undefined ? undefined : placeOf(gazetteer, shown);
  const others = alternatives.flatMap((id, index) => {
    const place = placeOf(gazetteer, id);
    return place ? [{ ...place, number: index + 1 }] : [];
  });
  const all = [...(own ? [{ ...own, number: 0 }] : []), ...others];
  const core = boxAround(all.map(({ lat, lon }): Box => [lon, lat, lon, lat]));
  if (!core || all.length < 2) return undefined;
  const drawn = frame(widened(core, ...LEAST, 0.2), WIDTH, HEIGHT);
  const { countries, borders } = drawShapes(shapes, drawn);
  const points = all.flatMap(({ id, number, lat, lon }) => {
    const at = drawn.project(lon, lat);
    return at ? [{ id, number, x: at[0], y: at[1] }] : [];
  });
  spread(points);
  return {
    width: WIDTH,
    height: HEIGHT,
    land: countries.map(({ lines }) => pathData(lines, true)).join(''),
    borders: pathData(borders, false),
    points: points.map((point) => ({ ...point, x: Math.round(point.x * 10) / 10, y: Math.round(point.y * 10) / 10 })),
    scale: drawn.scale,
  };
}
