/** A point in the plane, in any unit. */
export type Point = readonly [x: number, y: number];

/**
 * The first two sides of a closed ring (its first point stands again at the end) that cross, by the number of the point they begin
 * at; null where none do. Sides that only touch do not cross. Sides are swept from one end of the first axis to the other, so that a
 * long outline costs little more than its length.
 */
export function findCrossing(ring: readonly Point[]): readonly [number, number] | null {
  const sides = ring.slice(0, -1).map((a, i) => {
    const b = ring[i + 1]!;
    return { i, a, b, least: Math.min(a[0], b[0]), most: Math.max(a[0], b[0]) };
  });
  const sorted = [...sides].sort((s, t) => s.least - t.least || s.i - t.i);
  for (const [n, s] of sorted.entries()) {
    for (let k = n + 1; k < sorted.length && sorted[k]!.least <= s.most; k++) {
      const t = sorted[k]!;
      if (cross(s.a, s.b, t.a, t.b)) return s.i < t.i ? [s.i, t.i] : [t.i, s.i];
    }
  }
  return null;
}

/** Whether each of two sides parts the ends of the other. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** 1 where `c` lies left of the way from `a` to `b`, -1 right, 0 on it. */
function turn(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}
