import type { Incident } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { incidentTitle } from '../output/incident-title.ts';
import { isDrawn, placeText, precisionText } from '../output/place-words.ts';
import { whenText } from '../output/time-words.ts';
import { familyOf } from '../output/words.ts';

/** How wide an area is drawn where the report gives a place but no radius, km, by precision; country and beyond are not drawn. */
const RADIUS_KM: Readonly<Record<number, number>> = { 1: 3, 2: 25, 3: 30, 4: 80, 5: 100 };

/** Incidents as areas, GeoJSON (RFC 7946): never a point finer than what was said. */
export function incidentsGeoJson(incidents: readonly Incident[]) {
  const features = incidents.flatMap((incident) =>
    incident.places.flatMap((place, i) => {
      if (place.lat === null || place.lon === null || !isDrawn(place, incident.type)) return [];
      const radiusKm = place.radiusKm ?? RADIUS_KM[place.precision]!;
      return [feature(incident, place, { radiusKm, i })];
    }),
  );
  const drawn = new Set(features.map((f) => f.properties.incident));
  return {
    type: 'FeatureCollection' as const,
    features,
    notDrawn: incidents.filter((i) => !drawn.has(i.id)).length,
  };
}

function feature(incident: Incident, place: EventPlace, at: { radiusKm: number; i: number }) {
  return {
    type: 'Feature' as const,
    id: `${incident.id}.${at.i}`,
    geometry: { type: 'Polygon' as const, coordinates: [ring(place.lon!, place.lat!, at.radiusKm)] },
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
      radiusKm: at.radiusKm,
      lon: place.lon!,
      lat: place.lat!,
      origins: incident.independentOrigins.length,
    },
  };
}

/** A circle on the ground as a closed ring, counter-clockwise, degrees to four places. */
function ring(lon: number, lat: number, radiusKm: number): [number, number][] {
  const points = 48;
  const dLat = radiusKm / 111.2;
  const dLon = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: points + 1 }, (_, i) => {
    const a = ((i % points) / points) * 2 * Math.PI;
    return [round(lon + dLon * Math.cos(a)), round(Math.max(-90, Math.min(90, lat + dLat * Math.sin(a))))];
  });
}

function round(n: number): number {
  return Math.round(n * 1e4) / 1e4;
}
