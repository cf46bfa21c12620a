/** x and y in turn, pixels. */
export type Line = number[];

/** What of a ring lies on one side of an upright (axis 0) or level (axis 1) line. */
function cutSide(ring: Line, axis: 0 | 1, limit: number, keepBelow: boolean): Line {
  const result: Line = [];
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length;
    const [a, b] = [ring[i + axis] ?? 0, ring[next + axis] ?? 0];
    const [inside, nextInside] = keepBelow ? [a <= limit, b <= limit] : [a >= limit, b >= limit];
    if (inside) result.push(ring[i] ?? 0, ring[i + 1] ?? 0);
    if (inside === nextInside) continue;
    const other = 1 - axis;
    const [from, to] = [ring[i + other] ?? 0, ring[next + other] ?? 0];
    const across = from + ((limit - a) / (b - a)) * (to - from);
    if (axis === 0) result.push(limit, across);
    else result.push(across, limit);
  }
  return result;
}

/** A ring cut to a rectangle (Sutherland–Hodgman); O(points). Parts that it falls into stay joined along the edge. */
export function cutRing(ring: Line, left: number, top: number, right: number, bottom: number): Line {
  let [least, most, high, low] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    const [x, y] = [ring[i] ?? 0, ring[i + 1] ?? 0];
    if (x < least) least = x;
    if (x > most) most = x;
    if (y < high) high = y;
    if (y > low) low = y;
  }
  if (most < left || least > right || low < top || high > bottom) return [];
  let result = ring;
  if (least < left) result = cutSide(result, 0, left, false);
  if (most > right) result = cutSide(result, 0, right, true);
  if (high < top) result = cutSide(result, 1, top, false);
  if (low > bottom) result = cutSide(result, 1, bottom, true);
  return result;
}

/** The stretches of a line that have a point in a rectangle, each with one point more at both ends. */
export function cutLine(line: Line, left: number, top: number, right: number, bottom: number): Line[] {
  const inside = (index: number): boolean => {
    const [x, y] = [line[2 * index] ?? NaN, line[2 * index + 1] ?? NaN];
    return x >= left && x <= right && y >= top && y <= bottom;
  };
  const stretches: Line[] = [];
  let current: Line | undefined;
  for (let index = 0; index < line.length / 2; index++) {
    if (inside(index) || inside(index - 1) || inside(index + 1)) {
      current ??= [];
      current.push(line[2 * index] ?? 0, line[2 * index + 1] ?? 0);
    } else if (current) {
      stretches.push(current);
      current = undefined;
    }
  }
  if (current) stretches.push(current);
  return stretches.filter((stretch) => stretch.length >= 4);
}
