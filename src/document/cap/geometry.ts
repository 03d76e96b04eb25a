/** A point of CAP: latitude first. */
export type LatLon = readonly [lat: number, lon: number];

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** `lat,lon` in degrees; null where it is no pair of numbers. Whether they lie on the globe is another question. */
export function parsePair(text: string): LatLon | null {
  const parts = text.split(',');
  if (parts.length !== 2 || !parts.every((p) => NUMBER.test(p))) return null;
  return [Number(parts[0]), Number(parts[1])];
}

/** `lat,lon lat,lon …`; null where a pair cannot be read or none is there. */
export function parsePolygon(text: string): LatLon[] | null {
  const pairs = text.trim().split(/\s+/).map(parsePair);
  return pairs.every((p) => p !== null) ? (pairs as LatLon[]) : null;
}

/** `lat,lon radius`, the radius in km; null where it cannot be read. */
export function parseCircle(
  text: string,
): { readonly lat: number; readonly lon: number; readonly radiusKm: number } | null {
  const [point, radius, ...rest] = text.trim().split(/\s+/);
  const at = parsePair(point ?? '');
  if (!at || rest.length > 0 || !NUMBER.test(radius ?? '')) return null;
  return { lat: at[0], lon: at[1], radiusKm: Number(radius) };
}

/** Whether a point lies on the globe. */
export const isOnGlobe = ([lat, lon]: LatLon): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** Whether two points are the same. */
export const isSamePoint = (a: LatLon, b: LatLon): boolean => a[0] === b[0] && a[1] === b[1];
