import { array, assert, constant, integer, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels, type LabelWish } from './labels.ts';

const wish = (text: string, x: number, y: number, clear = 4): LabelWish => ({ text, x, y, kind: 'place', clear });

describe('labels', () => {
  it('stand to the right of their mark, and to the left near the right edge', () => {
    const [middle, edge] = placeLabels([wish('Aktau', 100, 50), wish('Baku', 195, 90)], 200, 100);
    expect(middle?.anchor).toBe('start');
    expect(edge?.anchor).toBe('end');
  });

  it('go to the most important first; without room, none', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => wish(`Town ${index}`, 100, 50));
    const placed = placeLabels(crowd, 200, 100);
    expect(placed[0]).toBeDefined();
    expect(placed.filter((label) => label === undefined).length).toBeGreaterThan(20);
  });

  it('keep clear of other marks', () => {
    const [label] = placeLabels([wish('Aktau', 100, 50)], 300, 100, [{ x: 120, y: 50, r: 8 }]);
    expect(label?.anchor).not.toBe('start');
  });

  it('of areas are left out where their land is too narrow', () => {
    const area: LabelWish = { text: 'Liechtenstein', x: 50, y: 50, kind: 'neighbour', clear: 0, room: 10 };
    expect(placeLabels([area], 300, 100)).toEqual([undefined]);
  });

  it('never overlap and never leave the map', () => {
    const wishes = array(
      record({
        text: string({ minLength: 1, maxLength: 20 }),
        x: integer({ min: 0, max: 320 }),
        y: integer({ min: 0, max: 180 }),
        kind: constant('place' as const),
        clear: integer({ min: 0, max: 10 }),
      }),
      { maxLength: 40 },
    );
    assert(
      property(wishes, (list) => {
        const boxes = placeLabels(list, 320, 180)
          .filter((label) => label !== undefined)
          .map(({ x, y, text, anchor }) => {
            // The documented width: 12 px type, 0.56 em a letter.
            const width = text.length * 12 * 0.56;
            const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
            return { left, right: left + width, top: y - 9, bottom: y + 1 };
          });
        for (const [index, a] of boxes.entries()) {
          expect(a.left >= 0 && a.right <= 320 && a.top >= 0 && a.bottom <= 180).toBe(true);
          for (const b of boxes.slice(index + 1)) {
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
          }
        }
      }),
    );
  });
});
