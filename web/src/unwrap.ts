import type { Feature, FeatureCollection, Position } from 'geojson';

/**
 * Land whose rings cross the antimeridian, made continuous: the file joins 180° and −180° as on a globe, and a flat map
 * would draw that jump as a band across the world. Longitudes run past 180; the map wraps them itself.
 */
export function unwrapLand(land: Feature | FeatureCollection): FeatureCollection {
  const features = land.type === 'Feature' ? [land] : land.features;
  return { type: 'FeatureCollection', features: features.map(unwrapFeature) };
}

function unwrapFeature(f: Feature): Feature {
  const { geometry: g } = f;
  if (g.type === 'Polygon') return { ...f, geometry: { ...g, coordinates: g.coordinates.map(unwrapRing) } };
  if (g.type !== 'MultiPolygon') return f;
  return { ...f, geometry: { ...g, coordinates: g.coordinates.map((p) => p.map(unwrapRing)) } };
}

/** A ring without jumps; one that goes round the pole (Antarctica) is closed along the map's lower edge. */
function unwrapRing(ring: Position[]): Position[] {
  let turn = 0;
  let before = ring[0]![0]!;
  const out = ring.map(([lon = 0, lat = 0]): Position => {
    if (lon - before > 180) turn -= 360;
    else if (lon - before < -180) turn += 360;
    before = lon;
    return [lon + turn, lat];
  });
  const [first, last] = [out[0]!, out.at(-1)!];
  if (Math.abs(first[0]! - last[0]!) < 180) return out;
  return [...out, [last[0]!, -90], [first[0]!, -90], first];
}
