import type { Position } from 'geojson';
import type { Areas } from './signs.ts';

/** West, south, east, north in degrees, and how many incidents lie outside. */
export interface Frame {
  readonly box: readonly [number, number, number, number];
  readonly outside: number;
}

/** The frame holds at least this share of the areas. */
const SHARE = 0.85;

/**
 * What the map shows at first: everything, or where most of it is, when a few far off would make the rest a blot. What is
 * outside is counted, never dropped. Null where nothing is drawn.
 */
export function frameOf(areas: Areas): Frame | null {
  const { features } = areas;
  if (features.length === 0) return null;
  const whole = boxOf(features);
  const lon = median(features.map((f) => f.properties.lon));
  const lat = median(features.map((f) => f.properties.lat));
  const far = (f: Areas['features'][number]): number =>
    Math.hypot((f.properties.lon - lon) * Math.cos((lat * Math.PI) / 180), f.properties.lat - lat);
  const near = features.toSorted((a, b) => far(a) - far(b)).slice(0, Math.ceil(features.length * SHARE));
  const box = boxOf(near);
  const worth = (box[2] - box[0]) * 2 <= whole[2] - whole[0] || (box[3] - box[1]) * 2 <= whole[3] - whole[1];
  if (!worth) return { box: whole, outside: 0 };
  const inside = new Set(features.filter((f) => holds(box, f)).map((f) => f.properties.incident));
  const all = new Set(features.map((f) => f.properties.incident));
  return { box, outside: all.size - inside.size };
}

/** The frame around everything. */
export function wholeFrame(areas: Areas): Frame | null {
  return areas.features.length === 0 ? null : { box: boxOf(areas.features), outside: 0 };
}

/** Outer ring of an area's largest part, which comes first: islands far off do not widen the frame. */
function largestRing(geometry: Areas['features'][number]['geometry']): Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates[0]! : geometry.coordinates[0]![0]!;
}

function boxOf(features: Areas['features']): [number, number, number, number] {
  const points = features.flatMap((f) => largestRing(f.geometry));
  const lons = points.map((p) => p[0]!);
  const lats = points.map((p) => p[1]!);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function holds(box: Frame['box'], feature: Areas['features'][number]): boolean {
  const { lon, lat } = feature.properties;
  return lon >= box[0] && lon <= box[2] && lat >= box[1] && lat <= box[3];
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}
