import type { Incident } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents, takenBackEvents } from '../model/standing.ts';
import { isScene } from './place-words.ts';

/** A GeoJSON point with the circle the place lies in; coordinates `[lon, lat]`. */
export interface IncidentFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] } | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A GeoJSON (RFC 7946) FeatureCollection. */
export interface IncidentCollection {
  readonly type: 'FeatureCollection';
  readonly asOf: string;
  readonly features: readonly IncidentFeature[];
  /** Incidents left out because every report of them was taken back. */
  readonly takenBack: number;
}

/**
 * Incidents as GeoJSON (RFC 7946): one feature a place, so that a wave has several, and one without geometry where
 * no place is known. `radiusKm` belongs to the point: without it a dot would claim more than was said.
 */
export function geojsonOf(picture: PublicPicture): IncidentCollection {
  const standing = picture.incidents.filter((i) => !i.isRetracted);
  return {
    type: 'FeatureCollection',
    asOf: picture.asOf,
    features: standing.flatMap(featuresOf),
    takenBack: picture.incidents.length - standing.length,
  };
}

/** {@link geojsonOf} as text. */
export function writeGeojson(picture: PublicPicture): string {
  return `${JSON.stringify(geojsonOf(picture))}\n`;
}

function featuresOf(incident: Incident): IncidentFeature[] {
  const places = incident.places.filter((p) => isScene(p, incident.type));
  const placed = places
    .filter((p) => p.lat !== null && p.lon !== null)
    .sort((a, b) => Number(a.role === 'from') - Number(b.role === 'from'));
  if (placed.length === 0) return [featureOf(incident, places[0] ?? null, 0)];
  return placed.map((p, n) => featureOf(incident, p, n));
}

function featureOf(incident: Incident, place: EventPlace | null, n: number): IncidentFeature {
  const located = place !== null && place.lat !== null && place.lon !== null;
  return {
    type: 'Feature',
    id: n === 0 ? incident.id : `${incident.id}#${n}`,
    geometry: located ? { type: 'Point', coordinates: [place.lon!, place.lat!] } : null,
    properties: {
      incident: incident.id,
      eventType: incident.type,
      status: incident.status,
      start: incident.time.start ?? null,
      end: incident.time.end ?? null,
      timePrecision: incident.time.precision,
      place: place?.name ?? null,
      role: place?.role ?? null,
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      geoPrecision: place?.precision ?? null,
      radiusKm: place?.radiusKm ?? null,
      reports: new Set(standingEvents(incident).map((e) => e.documentId)).size,
      reportsTakenBack: new Set(takenBackEvents(incident).map((e) => e.documentId)).size,
      independentOrigins: incident.independentOrigins,
      conflicts: incident.fields.filter((f) => f.verdict === 'conflict').map((f) => f.field),
      firstReceivedAt: incident.firstReceivedAt,
      lastReceivedAt: incident.lastReceivedAt,
    },
  };
}
