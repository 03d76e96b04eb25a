type Json = Record<string, unknown>;

/** A ring as it is written. */
export type Ring = [number, number][];

/** The rules of RFC 7946 that a FeatureCollection of areas must keep, written from its text; returns what is broken. */
export function geojsonFaults(text: string): string[] {
  const all = JSON.parse(text) as Json & { bbox?: number[]; features: Json[] };
  const faults: string[] = [];
  const must = (isSo: boolean, rule: string): void => void (isSo || faults.push(rule));
  must(all.type === 'FeatureCollection' && Array.isArray(all.features), '§3.3 FeatureCollection');
  must(!('crs' in all), '§4 no crs');
  for (const name of ['geometry', 'geometries', 'coordinates', 'properties'])
    must(!(name in all), `§7.1 ${name}`);
  if (all.bbox) must(all.bbox.length === 4 && all.bbox[1]! <= all.bbox[3]!, '§5 bbox of 2 × 2 numbers');
  const ids = all.features.map((f) => f.id);
  must(new Set(ids).size === ids.length, 'ids are told apart');
  for (const f of all.features) {
    must(f.type === 'Feature', '§3.2 Feature');
    must('geometry' in f && 'properties' in f, '§3.2 geometry and properties are there, if null');
    must(
      typeof f.id === 'string' || typeof f.id === 'number' || !('id' in f),
      '§3.2 id is a string or number',
    );
    const g = f.geometry as { type: string; coordinates: Ring[] | Ring[][] } | null;
    if (!g) continue;
    must(g.type === 'Polygon' || g.type === 'MultiPolygon', '§1.4 geometry type');
    for (const rings of g.type === 'Polygon' ? [g.coordinates as Ring[]] : (g.coordinates as Ring[][])) {
      rings.forEach((ring, i) => {
        must(ring.length >= 4, '§3.1.6 four positions or more');
        must(String(ring[0]) === String(ring.at(-1)), '§3.1.6 first and last are equal');
        must(area(ring) > 0 === (i === 0), '§3.1.6 right-hand rule');
        must(
          ring.every((p) => p.length === 2 && Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90),
          '§4 lon, lat within bounds',
        );
        const jump = ring.slice(1).some((p, n) => Math.abs(p[0] - ring[n]![0]) > 180);
        must(!jump, '§3.1.9 nothing crosses the antimeridian');
      });
    }
  }
  return [...new Set(faults)];
}

const area = (ring: Ring): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i]![0] * y - x * ring[i]![1], 0);
