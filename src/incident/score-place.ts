import type { EventType } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { folded } from './same-name.ts';

/** What a comparison found, 0–1, or null where one side says nothing; `words` for the reasons. */
export interface PlaceScore {
  readonly score: number | null;
  readonly words: string;
}

/** Kilometres between two points on a sphere. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

function pointOf(p: EventPlace): { lat: number; lon: number } | null {
  return p.lat === null || p.lon === null ? null : { lat: p.lat, lon: p.lon };
}

/**
 * Places where the event is; where it came from (a launch site, a place left) is not one of them, nor what only says
 * where the place lies ("a village near the town").
 */
export function placesAt(e: ReportedEvent): readonly EventPlace[] {
  const here = e.event.places.filter((p) => p.role !== 'from');
  const exact = here.filter((p) => p.role !== 'near');
  return exact.length ? exact : here;
}

/** `site`: one settlement or spot; `wide`: an area or several places; `none`: not said. A wave is wide, each hit a site. */
export function scaleOf(e: ReportedEvent): 'site' | 'wide' | 'none' {
  const at = placesAt(e);
  // Launched from several places: a wave, though nobody says where it went.
  if (at.length === 0) return e.event.places.length > 1 ? 'wide' : 'none';
  return at.filter((p) => p.precision <= 3).length === 1 ? 'site' : 'wide';
}

/** How well two places agree, 0–1. A place within another's area agrees less than a place of the same name. */
export function scoreOnePlace(a: EventPlace, b: EventPlace): number {
  if (a.country && b.country && a.country !== b.country) return 0;
  const p = pointOf(a);
  const q = pointOf(b);
  const km = p && q ? distanceKm(p, q) : null;
  const sites = a.precision <= 3 && b.precision <= 3;
  if (folded(a.name) === folded(b.name)) {
    // Many a country has the same village name twice.
    if (sites && km !== null && km > 50 + (a.radiusKm ?? 5) + (b.radiusKm ?? 5)) return 0;
    const bearings = [a.relation?.bearing, b.relation?.bearing];
    return !bearings.includes(undefined) && bearings[0] !== bearings[1] ? 0.7 : 1;
  }
  if (km === null) return a.admin1 && a.admin1 === b.admin1 && !sites ? 0.4 : 0.1;
  const [fine, coarse] = [a, b].sort((x, y) => x.precision - y.precision) as [EventPlace, EventPlace];
  if (coarse.precision >= 4) {
    if (coarse.precision === 6) return coarse.country === fine.country ? 0.4 : 0;
    if (coarse.precision === 4 && fine.admin1 && coarse.admin1)
      return fine.admin1 === coarse.admin1 ? 0.5 : 0;
    return km <= (coarse.radiusKm ?? 100) + (fine.radiusKm ?? 5) ? 0.5 : 0;
  }
  const reach = Math.max(a.radiusKm ?? 5, b.radiusKm ?? 5);
  if (km <= reach + 3) return 0.85;
  if (km <= (a.radiusKm ?? 5) + (b.radiusKm ?? 5)) return 0.55;
  return km <= 12 ? 0.25 : 0;
}

/** Movements have two ends; a report that names one and a report that names the other do not disagree. */
const MOVING = /^(?:movement|control\.withdrawal|control\.advance|aid)/;

/** Whether events of a type go from one place to another. */
export function isMovement(type: EventType): boolean {
  return MOVING.test(type);
}

/** How well the places of two events agree; 0 = never the same place, null = one of them names none. */
export function scorePlaces(a: ReportedEvent, b: ReportedEvent): PlaceScore {
  if (isMovement(a.event.type) && isMovement(b.event.type)) return scoreMoving(a, b);
  const left = placesAt(a);
  const right = placesAt(b);
  if (left.length === 0 || right.length === 0) return { score: null, words: 'a place not said' };
  const best = (p: EventPlace, qs: readonly EventPlace[]) => Math.max(...qs.map((q) => scoreOnePlace(p, q)));
  const all = [...left.map((p) => best(p, right)), ...right.map((p) => best(p, left))];
  const mean = all.reduce((s, x) => s + x, 0) / all.length;
  if (Math.max(...all) === 0) return { score: 0, words: 'places apart' };
  const scales = [scaleOf(a), scaleOf(b)];
  // A wave over an area and a hit in one of its towns are two incidents (guide §4), though place and night agree.
  if (scales[0] !== scales[1])
    return { score: Math.min(mean, 0.1), words: 'a place within the other’s area' };
  return { score: mean, words: mean >= 0.85 ? 'same place' : 'places overlap' };
}

function scoreMoving(a: ReportedEvent, b: ReportedEvent): PlaceScore {
  const scores: number[] = [];
  for (const role of ['from', 'to', 'at'] as const) {
    const left = a.event.places.filter((p) => p.role === role || (role === 'at' && p.role === 'near'));
    const right = b.event.places.filter((p) => p.role === role || (role === 'at' && p.role === 'near'));
    if (left.length && right.length)
      scores.push(Math.max(...left.flatMap((p) => right.map((q) => scoreOnePlace(p, q)))));
  }
  if (scores.length) return { score: Math.max(...scores), words: 'same end of the movement' };
  if (!a.event.places.length || !b.event.places.length) return { score: null, words: 'a place not said' };
  const close = a.event.places.some((p) =>
    b.event.places.some((q) => {
      const [x, y] = [pointOf(p), pointOf(q)];
      return x !== null && y !== null
        ? distanceKm(x, y) <= 150
        : p.admin1 !== undefined && p.admin1 === q.admin1;
    }),
  );
  return close ? { score: 0.5, words: 'two ends of one movement' } : { score: 0, words: 'places apart' };
}
