/** Longitude, latitude in degrees. @source RFC 7946 §3.1.1 */
export type Point = [lon: number, lat: number];

/** A GeoJSON polygon: its outer ring, then holes. */
export interface PolygonShape {
  readonly type: 'Polygon';
  readonly coordinates: Point[][];
}

/** Several polygons. */
export interface MultiPolygonShape {
  readonly type: 'MultiPolygon';
  readonly coordinates: Point[][][];
}
