import { describe, expect, it } from 'vitest';
import { boxAround, centreOf, frame, scaleBar, spanOf, widened } from './frame.ts';

describe('boxes', () => {
  it('surround all, the short way round the 180th meridian', () => {
    expect(
      boxAround([
        [10, 0, 20, 5],
        [30, -5, 40, 0],
      ]),
    ).toEqual([10, -5, 40, 5]);
    const pacific = boxAround([
      [170, -10, 175, 0],
      [-175, -20, -170, -15],
    ]);
    expect(pacific).toEqual([170, -20, -170, 0]);
    expect(spanOf(pacific ?? [0, 0, 0, 0])).toBe(20);
  });

  it('keep what wraps already', () => {
    expect(boxAround([[27, 41, -170, 78]])).toEqual([27, 41, -170, 78]);
    expect(centreOf([170, 0, -170, 10])).toEqual([180, 5]);
  });

  it('of nothing are none', () => {
    expect(boxAround([])).toBeUndefined();
  });

  it('are widened to a least size, and never beyond the poles', () => {
    expect(widened([10, 10, 10, 10], 8, 4)).toEqual([6, 8, 14, 12]);
    expect(widened([0, 80, 10, 89], 8, 30)[3]).toBeLessThanOrEqual(89);
  });
});

describe('the frame', () => {
  it('projects as d3 does', () => {
    const { forward, project } = frame([45, 40, 90, 56], 340, 176);
    const at = new Float64Array(2);
    for (const [lon, lat] of [
      [45, 40],
      [67.5, 48],
      [90, 56],
      [-170, 66],
      [0, -30],
    ] as const) {
      forward(lon, lat, at);
      const [x = NaN, y = NaN] = project(lon, lat) ?? [];
      expect(Math.abs((at[0] ?? NaN) - x)).toBeLessThan(0.06);
      expect(Math.abs((at[1] ?? NaN) - y)).toBeLessThan(0.06);
    }
  });

  it('has north up and the box in view', () => {
    const { project, view } = frame([45, 40, 90, 56], 340, 176);
    const [south, north] = [project(67, 41), project(67, 55)];
    expect((south?.[1] ?? 0) - (north?.[1] ?? 0)).toBeGreaterThan(80);
    expect(view[0]).toBeLessThanOrEqual(45);
    expect(view[3]).toBeGreaterThanOrEqual(56);
  });

  it('looks at Antarctica from above the pole', () => {
    const { project, world } = frame([-180, -89, 180, -60], 340, 176);
    expect(world).toBe(false);
    const [x = NaN, y = NaN] = project(0, -89.9) ?? [];
    expect(Math.hypot(x - 170, y - 88)).toBeLessThan(2);
  });

  it('shows the world where a disc would not do', () => {
    const { view, project } = frame([-180, -50, 180, 80], 340, 176);
    expect(view).toEqual([-179.9, -57, 179.9, 82]);
    for (const [lon, lat] of [
      [-179, 0],
      [179, 0],
      [0, 81],
      [0, -56],
    ] as const) {
      const [x = NaN, y = NaN] = project(lon, lat) ?? [];
      expect(x >= 0 && x <= 340 && y >= 0 && y <= 176).toBe(true);
    }
  });
});

it('has a scale bar of a round length in km that fits', () => {
  const bar = scaleBar(7.3, 340);
  expect(bar.km).toBe(500);
  expect(bar.length).toBeCloseTo(500 / 7.3, 1);
  expect(bar.length).toBeLessThanOrEqual(340 / 4);
});
