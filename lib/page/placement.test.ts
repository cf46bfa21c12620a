import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInWindow, place, type Box } from './placement.ts';

const WINDOW = { width: 1000, height: 800 };
const line = (left: number, top: number, right = left + 80): Box => ({ left, top, right, bottom: top + 20 });

test('stands below the line that was pointed at, beginning with it', () => {
  expect(place({ width: 320, height: 300 }, [line(100, 100)], WINDOW)).toMatchObject({
    left: 100,
    top: 126,
    side: 'below',
  });
  const broken = [line(900, 100), line(40, 120)];
  expect(place({ width: 320, height: 300 }, broken, WINDOW, { at: { x: 60, y: 130 } }).left).toBe(40);
});

test('goes above where there is no room below; at the end of the line in right-to-left text', () => {
  expect(place({ width: 320, height: 300 }, [line(100, 700)], WINDOW)).toMatchObject({ top: 394, side: 'above' });
  expect(place({ width: 320, height: 300 }, [line(500, 100)], WINDOW, { dir: 'rtl' }).left).toBe(260);
});

test('never covers its text and never leaves the window, whatever their sizes', () => {
  const size = fc.record({ width: fc.integer({ min: 40, max: 420 }), height: fc.integer({ min: 20, max: 2000 }) });
  const window = fc.record({ width: fc.integer({ min: 320, max: 3840 }), height: fc.integer({ min: 240, max: 2160 }) });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(size, window, share, share, (box, view, x, y) => {
      const text = line(x * (view.width - 80), y * (view.height - 20));
      const { left, top, maxHeight } = place(box, [text], view);
      const height = Math.min(box.height, maxHeight);
      expect(top >= text.bottom || top + height <= text.top).toBe(true);
      expect(left).toBeGreaterThanOrEqual(0);
      if (box.width <= view.width - 16) expect(left + box.width).toBeLessThanOrEqual(view.width);
      expect(top).toBeGreaterThanOrEqual(0);
      expect(top + height).toBeLessThanOrEqual(view.height);
    }),
  );
});

test('knows when the text has been scrolled away', () => {
  expect(isInWindow([line(10, -40)], WINDOW)).toBe(false);
  expect(isInWindow([line(10, -40), line(10, -10)], WINDOW)).toBe(true);
});
