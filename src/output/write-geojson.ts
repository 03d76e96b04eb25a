import type { Incident } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents, takenBackEvents } from '../model/standing.ts';
import type { Outline } from '../util/outline.ts';
import { boxOf, circleArea, digitsFor, outlineArea, roundTo } from './area-geometry.ts';
import { figuresOf } from './figure-words.ts';
import type { MultiPolygonShape, PolygonShape } from './geojson-shape.ts';
import { incidentTitle } from './incident-title.ts';
import { isDrawn, isScene, placeText, precisionText } from './place-words.ts';
import { whenText } from './time-words.ts';
import { familyOf } from './words.ts';

/** One place of one incident, as the area that its words allow; `geometry` null where nothing can be drawn. */
export interface IncidentFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly geometry: PolygonShape | MultiPolygonShape | null;
  readonly properties: Readonly<Record<string, unknown>> & { readonly incident: string };
}

/** A GeoJSON FeatureCollection with foreign members that say what is not in it. @source RFC 7946 §3.3, §6.1 */
export interface IncidentCollection {
  readonly type: 'FeatureCollection';
  /** West, south, east, north of what is drawn; absent where nothing is. */
  readonly bbox?: readonly number[];
  /** ISO 8601 UTC: nothing received later is in it. */
  readonly asOf: string;
  /** Incidents left out because every report of them was taken back. */
  readonly takenBack: number;
  /** Incidents of which no place is drawn: in the list, with `geometry` null. */
  readonly notDrawn: number;
  readonly features: readonly IncidentFeature[];
}

/** The outline a published place is drawn by; null where a circle is all that may be said. */
export type OutlineOf = (place: EventPlace) => Outline | null;

/** How wide an area is drawn where the report gives a place but no radius, km, by precision; country and beyond are not drawn. */
const RADIUS_KM: Readonly<Record<number, number>> = { 1: 3, 2: 25, 3: 30, 4: 80, 5: 100 };

/**
 * Incidents as areas, never a point finer than what was said: one feature a place, so that a wave has several, and one without
 * geometry where no place is known or only a country. A first-level unit is drawn by its outline where `outlineOf` has one, all else
 * as a circle of `radiusKm`. What was wholly taken back is only counted.
 */
export function geojsonOf(picture: PublicPicture, outlineOf: OutlineOf = () => null): IncidentCollection {
  const standing = picture.incidents.filter((i) => !i.isRetracted);
  const features = standing.flatMap((i) => featuresOf(i, outlineOf));
  const bbox = boxOf(features.flatMap((f) => f.geometry ?? []));
  return {
    type: 'FeatureCollection',
    ...(bbox ? { bbox } : {}),
    asOf: picture.asOf,
    takenBack: picture.incidents.length - standing.length,
    notDrawn:
      standing.length - new Set(features.flatMap((f) => (f.geometry ? f.properties.incident : []))).size,
    features,
  };
}

/** {@link geojsonOf} as text, in pieces of one feature a line. */
export function* writeGeojson(picture: PublicPicture, outlineOf?: OutlineOf): Generator<string> {
  const { features, ...head } = geojsonOf(picture, outlineOf);
  yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
  for (const [i, feature] of features.entries()) yield `${i ? ',' : ''}\n${JSON.stringify(feature)}`;
  yield '\n]}\n';
}

function featuresOf(incident: Incident, outlineOf: OutlineOf): IncidentFeature[] {
  const places = incident.places.filter((p) => isScene(p, incident.type));
  const drawn = places.filter((p) => isDrawn(p, incident.type));
  if (drawn.length === 0)
    return [
      {
        ...base(incident, 0),
        geometry: null,
        properties: { ...shared(incident), ...told(incident, places[0]) },
      },
    ];
  return drawn.map((place, n) => featureOf(incident, place, n, outlineOf(place)));
}

function featureOf(
  incident: Incident,
  place: EventPlace,
  n: number,
  outline: Outline | null,
): IncidentFeature {
  const radiusKm = place.radiusKm ?? RADIUS_KM[place.precision]!;
  const digits = digitsFor(radiusKm);
  const [lon, lat] = [roundTo(place.lon!, digits), roundTo(place.lat!, digits)];
  return {
    ...base(incident, n),
    geometry: outline ? outlineArea(outline) : circleArea(place.lon!, place.lat!, radiusKm),
    properties: {
      ...shared(incident),
      ...told(incident, place),
      area: outline ? 'outline' : 'circle',
      radiusKm,
      lon,
      lat,
    },
  };
}

function base(incident: Incident, n: number): Pick<IncidentFeature, 'type' | 'id'> {
  return { type: 'Feature', id: n === 0 ? incident.id : `${incident.id}.${n}` };
}

/** What is said of the place of a feature; null all through where none is. */
function told(incident: Incident, place: EventPlace | undefined) {
  return {
    place: place ? placeText(place) : null,
    placeName: place?.name ?? null,
    role: place?.role ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    geoPrecision: place?.precision ?? null,
    known: place ? precisionText(place, incident.type) : 'place not said',
    area: null,
    radiusKm: null,
    lon: null,
    lat: null,
  };
}

function shared(incident: Incident) {
  const reportsIn = (events: Incident['events']): number => new Set(events.map((e) => e.documentId)).size;
  return {
    incident: incident.id,
    title: incidentTitle(incident),
    eventType: incident.type,
    family: familyOf(incident.type),
    status: incident.status,
    start: incident.time.start ?? null,
    end: incident.time.end ?? null,
    timePrecision: incident.time.precision,
    when: whenText(incident.time),
    killed: figuresOf(incident, 'counts.killed'),
    injured: figuresOf(incident, 'counts.injured'),
    conflicts: incident.fields.filter((f) => f.verdict === 'conflict').map((f) => f.field),
    independentOrigins: incident.independentOrigins,
    reports: reportsIn(standingEvents(incident)),
    reportsTakenBack: reportsIn(takenBackEvents(incident)),
    firstReceivedAt: incident.firstReceivedAt,
    lastReceivedAt: incident.lastReceivedAt,
  };
}
