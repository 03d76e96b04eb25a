/** A point in degrees WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_KM = 6371;
const RADIANS = Math.PI / 180;

/** Great-circle distance. */
export function kmBetween(a: Point, b: Point): number {
  const dLat = (b.lat - a.lat) * RADIANS;
  const dLon = (b.lon - a.lon) * RADIANS;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The point `distanceKm` from `from` in direction `bearing` (degrees, 0 north), to a thousandth of a degree. */
export function displaced(from: Point, bearing: number, distanceKm: number): Point {
  const d = distanceKm / EARTH_KM;
  const b = bearing * RADIANS;
  const lat1 = from.lat * RADIANS;
  const lat2 = Math.asin(Math.sin(lat1) * Math.cos(d) + Math.cos(lat1) * Math.sin(d) * Math.cos(b));
  const lon2 =
    from.lon * RADIANS +
    Math.atan2(Math.sin(b) * Math.sin(d) * Math.cos(lat1), Math.cos(d) - Math.sin(lat1) * Math.sin(lat2));
  return { lat: round(lat2 / RADIANS), lon: round(lon2 / RADIANS) };
}

const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;
