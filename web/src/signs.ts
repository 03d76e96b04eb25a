import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { inkOf } from './map-style.ts';

/** Shapes of the groups, as in the list. 16 × 16. */
const SHAPES: Readonly<Record<string, string>> = {
  strike: 'M8 1.5 15 14.2H1Z',
  combat: 'M8 .8 15.2 8 8 15.2.8 8Z',
  harm: 'M5.4 1h5.2v4.4H15v5.2h-4.4V15H5.4v-4.4H1V5.4h4.4Z',
  warning: 'M8 1.2A6.8 6.8 0 1 1 8 14.8 6.8 6.8 0 0 1 8 1.2Z',
  response: 'M2 2h12v12H2Z',
  politics: 'M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8Z',
};

/** What the API says of one area. */
export interface AreaProperties {
  readonly incident: string;
  readonly title: string;
  readonly family: string;
  readonly when: string;
  readonly known: string;
  readonly geoPrecision: number;
  readonly role: string;
  readonly radiusKm: number;
  readonly lon: number;
  readonly lat: number;
}
/** Incidents as areas. */
export type Areas = FeatureCollection<Polygon | MultiPolygon, AreaProperties> & { notDrawn: number };

/** The groups' signs as images of the map, in the style sheet's colours. */
export function signImages(): [string, ImageData][] {
  return Object.entries(SHAPES).map(([family, path]) => {
    const canvas = document.createElement('canvas');
    canvas.width = 36;
    canvas.height = 36;
    const c = canvas.getContext('2d')!;
    c.translate(2, 2);
    c.scale(2, 2);
    const shape = new Path2D(path);
    c.lineWidth = 2.4;
    c.strokeStyle = inkOf('--sheet');
    c.stroke(shape);
    c.fillStyle = inkOf(`--c-${family}`);
    c.fill(shape);
    return [family, c.getImageData(0, 0, 36, 36)];
  });
}

/**
 * Signs for areas too small to see: those wider than `minPx` at this zoom stand for themselves. Incidents of one
 * spot share a sign with their number; a click there goes through them in turn.
 */
export function signsFor(areas: Areas, kmPerPx: (lat: number) => number, minPx = 26): FeatureCollection {
  const spots = new Map<string, AreaProperties[]>();
  for (const { properties: p } of areas.features) {
    if ((p.radiusKm * 2) / kmPerPx(p.lat) > minPx * 3 && p.geoPrecision > 1) continue;
    const spot = `${p.lon.toFixed(2)},${p.lat.toFixed(2)}`;
    spots.set(spot, [...(spots.get(spot) ?? []), p]);
  }
  return {
    type: 'FeatureCollection',
    features: [...spots.entries()].map(([id, all]): Feature => {
      const ids = [...new Set(all.map((p) => p.incident))];
      const { lon, lat, family } = all[0]!;
      return {
        type: 'Feature',
        id,
        properties: { incidents: ids.join(','), count: ids.length, family },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      };
    }),
  };
}
