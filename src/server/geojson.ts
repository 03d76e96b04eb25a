import type { Incident } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { isDrawn, placeText, precisionText } from '../output/place-words.ts';
import { whenText } from '../output/time-words.ts';
import { familyOf } from '../output/words.ts';
import type { Outline, Ring } from '../util/outline.ts';
import type { ServerDeps } from './deps.ts';

/** How wide an area is drawn where the report gives a place but no radius, km, by precision; country and beyond are not drawn. */
const RADIUS_KM: Readonly<Record<number, number>> = { 1: 3, 2: 25, 3: 30, 4: 80, 5: 100 };

/**
 * Incidents as areas, GeoJSON (RFC 7946): never a point finer than what was said. A first-level unit is drawn by its
 * outline where `outlineOf` has one, everything else as a circle.
 */
export function incidentsGeoJson(all: readonly Incident[], outlineOf: ServerDeps['outlineOf']) {
  // A map drawn from what was taken back would still lean on it; the list shows it, struck.
  const incidents = all.filter((i) => !i.isRetracted);
  const features = incidents.flatMap((incident) =>
    incident.places.flatMap((place, i) => {
      if (place.lat === null || place.lon === null || !isDrawn(place, incident.type)) return [];
      const radiusKm = place.radiusKm ?? RADIUS_KM[place.precision]!;
      return [feature(incident, place, { radiusKm, i, outline: outlineOf(place) })];
    }),
  );
  const drawn = new Set(features.map((f) => f.properties.incident));
  return {
    type: 'FeatureCollection' as const,
    features,
    takenBack: all.length - incidents.length,
    notDrawn: incidents.filter((i) => !drawn.has(i.id)).length,
  };
}

interface Drawn {
  readonly radiusKm: number;
  readonly i: number;
  readonly outline: Outline | null;
}

function feature(incident: Incident, place: EventPlace, { radiusKm, i, outline }: Drawn) {
  return {
    type: 'Feature' as const,
    id: `${incident.id}.${i}`,
    geometry: outline ? geometryOf(outline) : circle(place.lon!, place.lat!, radiusKm),
    properties: {
      incident: incident.id,
      title: incidentTitle(incident),
      type: incident.type,
      family: familyOf(incident.type),
      status: incident.status,
      when: whenText(incident.time),
      place: placeText(place),
      known: precisionText(place, incident.type),
      precision: place.precision,
      role: place.role,
      radiusKm,
      lon: place.lon!,
      lat: place.lat!,
      origins: incident.independentOrigins.length,
    },
  };
}

/** An outline with closed rings: the outer ones counter-clockwise, holes clockwise (RFC 7946 3.1.6). */
function geometryOf(outline: Outline) {
  const parts = outline.map((rings) => rings.map((ring, i) => turned(ring, i === 0)));
  return parts.length === 1
    ? { type: 'Polygon' as const, coordinates: parts[0]! }
    : { type: 'MultiPolygon' as const, coordinates: parts };
}

function turned(ring: Ring, isOuter: boolean): [number, number][] {
  const points = ring.map(([lon, lat]): [number, number] => [lon, lat]);
  const twice = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  if (twice > 0 !== isOuter) points.reverse();
  return [...points, points[0]!];
}

/** A circle on the ground as a closed ring, counter-clockwise, degrees to four places. */
function circle(lon: number, lat: number, radiusKm: number) {
  const points = 48;
  const dLat = radiusKm / 111.2;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: points + 1 }, (_, i): [number, number] => {
    const a = ((i % points) / points) * 2 * Math.PI;
    return [round(lon + dLon * Math.cos(a)), round(Math.max(-90, Math.min(90, lat + dLat * Math.sin(a))))];
  });
  return { type: 'Polygon' as const, coordinates: [ring] };
}

function round(n: number): number {
  return Math.round(n * 1e4) / 1e4;
}
