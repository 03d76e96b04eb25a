import type { Outline, Ring } from '../util/outline.ts';
import { remember } from '../util/remember.ts';
import type { MultiPolygonShape, Point, PolygonShape } from './geojson-shape.ts';

const KM_PER_DEGREE = 111.2;
const CIRCLE_POINTS = 48;
/** Outlines are kept to a thousandth of a degree. */
const OUTLINE_DIGITS = 3;
const MOST_DIGITS = 5;

/**
 * Digits after the point that a coordinate deserves whose place is known to `radiusKm`: its last step is between a
 * hundredth and a tenth of the radius, so a coordinate never looks finer than the words were.
 */
export function digitsFor(radiusKm: number): number {
  const steps = Math.log10(KM_PER_DEGREE / Math.max(radiusKm, 0.01));
  return Math.min(MOST_DIGITS, Math.max(0, Math.ceil(steps - 1e-9) + 1));
}

/** A number with so many digits after the point and no more. */
export function roundTo(n: number, digits: number): number {
  return Number(n.toFixed(digits));
}

/** A circle on the ground: one ring counter-clockwise, or two parts where it lies on both sides of the antimeridian. Much is told of few places, so those are kept. */
export function circleArea(lon: number, lat: number, radiusKm: number): PolygonShape | MultiPolygonShape {
  return circleOf(CIRCLES, JSON.stringify([lon, lat, radiusKm]));
}

const CIRCLES = {};
const MOST_CIRCLES = 2000;
const circleOf = remember(MOST_CIRCLES, (_: object, key) => {
  const [lon, lat, radiusKm] = JSON.parse(key) as [number, number, number];
  const dLat = radiusKm / KM_PER_DEGREE;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const points = Array.from({ length: CIRCLE_POINTS }, (_, i): Point => {
    const a = (i / CIRCLE_POINTS) * 2 * Math.PI;
    return [lon + dLon * Math.cos(a), Math.max(-90, Math.min(90, lat + dLat * Math.sin(a)))];
  });
  const digits = digitsFor(radiusKm);
  return shapeOf(partsWithin(points).map((ring) => [closed(ring, digits)]));
});

/** An outline with closed rings: the outer ones counter-clockwise, holes clockwise. @source RFC 7946 §3.1.6 */
export function outlineArea(outline: Outline): PolygonShape | MultiPolygonShape {
  return shapeOf(
    outline.map((rings) => rings.map((ring, i) => closed(turned(ring, i === 0), OUTLINE_DIGITS))),
  );
}

/** West, south, east, north of all of it, the way round that is shorter: west is greater than east across the antimeridian. Null where nothing is drawn. @source RFC 7946 §5.2 */
export function boxOf(shapes: readonly (PolygonShape | MultiPolygonShape)[]): number[] | null {
  const rings = shapes.flatMap((s) =>
    s.type === 'Polygon' ? [s.coordinates[0]!] : s.coordinates.map((p) => p[0]!),
  );
  if (rings.length === 0) return null;
  const spans = rings.map((ring) => spanOf(ring.map((p) => p[0]))).sort((a, b) => a[0] - b[0]);
  const lats = rings.map((ring) => spanOf(ring.map((p) => p[1])));
  const [west, east] = shortestWay(spans);
  return [west, spanOf(lats.map((l) => l[0]))[0], east, spanOf(lats.map((l) => l[1]))[1]];
}

/** The widest stretch of longitude that nothing lies in is what the box leaves out. */
function shortestWay(spans: readonly (readonly [number, number])[]): [number, number] {
  let reach = spans[0]![1];
  let best = { gap: Number.NEGATIVE_INFINITY, west: spans[0]![0], east: reach };
  for (const [start, end] of spans) {
    if (start - reach > best.gap && start > reach) best = { gap: start - reach, west: start, east: reach };
    reach = Math.max(reach, end);
  }
  const round = spans[0]![0] + 360 - reach;
  return round >= best.gap ? [spans[0]![0], reach] : [best.west, best.east];
}

function spanOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([a, b], v) => [Math.min(a, v), Math.max(b, v)],
    [Infinity, -Infinity],
  );
}

function shapeOf(parts: Point[][][]): PolygonShape | MultiPolygonShape {
  return parts.length === 1
    ? { type: 'Polygon', coordinates: parts[0]! }
    : { type: 'MultiPolygon', coordinates: parts };
}

/** The ring cut at the antimeridian, each part moved to where longitudes lie between −180 and 180. @source RFC 7946 §3.1.9 */
function partsWithin(ring: readonly Point[]): Point[][] {
  return [-360, 0, 360].flatMap((turn) => {
    const moved = ring.map(([x, y]): Point => [x + turn, y]);
    const part = cutAt(cutAt(moved, -180, 1), 180, -1);
    return part.length < 3 ? [] : [part];
  });
}

/** What of a convex ring lies on one side of a meridian: `side` 1 east of it, −1 west of it. */
function cutAt(ring: readonly Point[], lon: number, side: 1 | -1): Point[] {
  const isIn = (p: Point): boolean => (p[0] - lon) * side >= 0;
  return ring.flatMap((p, i): Point[] => {
    const next = ring[(i + 1) % ring.length]!;
    const kept = isIn(p) ? [p] : [];
    if (isIn(p) === isIn(next)) return kept;
    const share = (lon - p[0]) / (next[0] - p[0]);
    return [...kept, [lon, p[1] + share * (next[1] - p[1])]];
  });
}

function turned(ring: Ring, isOuter: boolean): Point[] {
  const points = ring.map(([lon, lat]): Point => [lon, lat]);
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice > 0 === isOuter ? points : points.reverse();
}

/** The ring rounded and closed; points that rounding has made one are told once. */
function closed(ring: readonly Point[], digits: number): Point[] {
  const rounded = ring.map(([x, y]): Point => [roundTo(x, digits), roundTo(y, digits)]);
  const distinct = rounded.filter((p, i) => {
    const before = rounded[(i + rounded.length - 1) % rounded.length]!;
    return p[0] !== before[0] || p[1] !== before[1];
  });
  return [...distinct, distinct[0]!];
}
