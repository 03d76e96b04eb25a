import type { EventType } from '../model/event.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { folded } from './same-name.ts';
import { scoreOffice } from './score-office.ts';

/**
 * How well places agree, 0–1; 0 = never the same. `agree` says what that may rest on: `said` on the places alone;
 * `unsaid`, `scale` (a hit within a wave’s area) and `neighbour` (two towns side by side) never link by themselves.
 */
export interface PlaceScore {
  readonly score: number;
  readonly agree: 'said' | 'around' | 'context' | 'unsaid' | 'scale' | 'neighbour';
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

/** What comparing reads off an event’s places, worked out once: each event is compared with many. */
export interface Where {
  readonly at: readonly EventPlace[];
  readonly scale: Scale;
}
/** `site`: one settlement or spot; `wide`: an area or several places; `country`: no finer than one; `none`: not said. */
export type Scale = 'site' | 'wide' | 'country' | 'none';

/**
 * An event with what its whole report names, by which an event without a place may be known: the one site it is about, and for a deal
 * or an order all sites by their folded names. For linking only.
 */
export interface SitedEvent extends ReportedEvent {
  readonly around?: EventPlace;
  readonly sites?: readonly string[];
}

const WHERE = new WeakMap<ReportedEvent, Where>();

function whereOf(e: ReportedEvent): Where {
  let found = WHERE.get(e);
  if (!found) {
    found = locate(e.event.places);
    WHERE.set(e, found);
  }
  return found;
}

/** Which of some places say where it is, and how wide that is. */
export function locate(places: readonly EventPlace[]): Where {
  const here = places.filter((p) => p.role !== 'from');
  const exact = here.filter((p) => p.role !== 'near');
  const at = outermost(exact.length ? exact : here);
  // Launched from several places: a wave, though nobody says where it went.
  if (at.length === 0) return { at, scale: places.length > 1 ? 'wide' : 'none' };
  if (at.every((p) => p.precision === 6)) return { at, scale: 'country' };
  return { at, scale: at.filter((p) => p.precision <= 3).length === 1 ? 'site' : 'wide' };
}

/**
 * "The district of A: A and B": told of the district, and of where in it; it is as wide as the district. "The town, its hospital": one
 * spot by two names.
 */
function outermost(places: readonly EventPlace[]): readonly EventPlace[] {
  if (places.length === 1) return places;
  const town = places.find((p) => p.precision === 1 && !p.relation);
  if (town && places.every((p) => p === town || isOneSpot(town, p))) return [town];
  const district = places.find((p) => p.precision === 3);
  if (!district) return places;
  return places.every((p) => p === district || isIn(p, district)) ? [district] : places;
}

function isOneSpot(town: EventPlace, p: EventPlace): boolean {
  const [a, b] = [pointOf(town), pointOf(p)];
  return p.precision <= 2 && a !== null && b !== null && distanceKm(a, b) <= 2;
}

function isIn(p: EventPlace, district: EventPlace): boolean {
  if (p.precision > 2 || (p.admin1 && district.admin1 && p.admin1 !== district.admin1)) return false;
  const [a, b] = [pointOf(p), pointOf(district)];
  return a !== null && b !== null && distanceKm(a, b) <= (district.radiusKm ?? 0);
}

/**
 * Places where the event is; where it came from (a launch site, a place left) is not one of them, nor what only says
 * where the place lies ("a village near the town").
 */
export function placesAt(e: ReportedEvent): readonly EventPlace[] {
  return whereOf(e).at;
}

/** How wide an event is told: a wave is wide, each hit a site. */
export function scaleOf(e: ReportedEvent): Scale {
  return whereOf(e).scale;
}

/** How well two settlements side by side agree: people mix them up, and one night often hits both. */
const NEIGHBOUR = 0.25;

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
    if (coarse.precision === 6) return coarse.country === fine.country ? 0.4 : fine.country ? 0 : 0.1;
    if (coarse.precision === 4 && fine.admin1 && coarse.admin1)
      return fine.admin1 === coarse.admin1 ? 0.5 : 0;
    return km <= (coarse.radiusKm ?? 100) + (fine.radiusKm ?? 5) ? 0.5 : 0;
  }
  return scoreSites(a, b, km);
}

/** Two sites of different names: the same spot spelled in two ways, a district and its town, or two neighbours. */
function scoreSites(a: EventPlace, b: EventPlace, km: number): number {
  const [small, large] = [a.radiusKm ?? 5, b.radiusKm ?? 5].sort((x, y) => x - y) as [number, number];
  const isExact = a.precision === 1 && b.precision === 1 && !a.relation && !b.relation;
  if (km <= 2 || (!isExact && km <= large + 3)) return 0.85;
  const isWithin = km <= large && large >= 2 * small && a.admin1 === b.admin1;
  if (isWithin || (!isExact && km <= small + large)) return 0.55;
  return km <= 12 ? NEIGHBOUR : 0;
}

/** Movements have two ends; a report that names one and a report that names the other do not disagree. */
const MOVING = /^(?:movement|control\.withdrawal|control\.advance|aid)/;

/** Whether events of a type go from one place to another. */
export function isMovement(type: EventType): boolean {
  return MOVING.test(type);
}

/** How well the places of two events agree. */
export function scorePlaces(a: SitedEvent, b: SitedEvent): PlaceScore {
  if (isMovement(a.event.type) && isMovement(b.event.type)) return scoreMoving(a, b);
  const left = placesAt(a);
  const right = placesAt(b);
  if (left.length === 0 || right.length === 0) return scoreUnsaid(a, b);
  const best = (p: EventPlace, qs: readonly EventPlace[]) => Math.max(...qs.map((q) => scoreOnePlace(p, q)));
  const all = [...left.map((p) => best(p, right)), ...right.map((p) => best(p, left))];
  const mean = all.reduce((s, x) => s + x, 0) / all.length;
  const most = Math.max(...all);
  if (most === 0) return APART;
  // A wave over an area and a hit in one of its towns are two incidents (guide §4), though place and night agree.
  if (scaleOf(a) !== scaleOf(b))
    return isWorkedOver(a, b) && most >= 0.5
      ? { score: 0.5, agree: 'said', words: 'a place of the region it was over' }
      : { score: Math.min(mean, 0.1), agree: 'scale', words: 'a place within the other’s area' };
  if (most === NEIGHBOUR) return { score: mean, agree: 'neighbour', words: 'neighbouring places' };
  return { score: mean, agree: 'said', words: mean >= 0.85 ? 'same place' : 'places overlap' };
}

/**
 * Air defence heard at work over a town, as one follows a night, is that of the region whose total comes in the morning; with a figure
 * of its own it is a part of the total.
 */
export function isHeardAtWork({ event }: ReportedEvent): boolean {
  return event.type === 'defence.interception' && event.status === 'ongoing' && event.counts.length === 0;
}

function isWorkedOver(a: ReportedEvent, b: ReportedEvent): boolean {
  const [site, region] = scaleOf(a) === 'site' ? [a, b] : [b, a];
  const areas = placesAt(region);
  return scaleOf(site) === 'site' && isHeardAtWork(site) && areas.length === 1 && areas[0]!.precision === 4;
}

const APART: PlaceScore = { score: 0, agree: 'said', words: 'places apart' };

/** One side names no place: the town of its speaker’s office may stand for it, for linking only. */
function scoreUnsaid(a: SitedEvent, b: SitedEvent): PlaceScore {
  const named = (e: ReportedEvent) => (isMovement(e.event.type) ? e.event.places : placesAt(e));
  const [bare, placed] = named(a).length ? [b, a] : [a, b];
  const office =
    named(bare).length === 0 && scaleOf(bare) === 'none' ? scoreOffice(bare, named(placed)) : null;
  if (office === 'other') return { score: 0, agree: 'unsaid', words: 'another town’s office' };
  // Whoever speaks for one town tells of what hit it, not of the attack on it and others.
  if (office === 'same' && scaleOf(placed) === 'wide' && placesAt(placed).some((p) => p.precision <= 3))
    return { score: 0.1, agree: 'scale', words: 'told by the office of one of the places' };
  if (office === 'same')
    return { score: 0.8, agree: 'said', words: 'a place not said, told by its own office' };
  if (isAround(a, b))
    return { score: 0.6, agree: 'around', words: 'a place not said, the place its report is about' };
  if (isAct(a) && isAct(b) && a.sites?.some((s) => b.sites?.includes(s)))
    return { score: 0.5, agree: 'context', words: 'a place not said, reports of one place' };
  const wide = scaleOf(a) === 'wide' || scaleOf(b) === 'wide';
  return { score: wide ? 0.1 : 0.15, agree: 'unsaid', words: 'a place not said' };
}

const ACTS = /^(?:talks|measure)\./;

/** Whether an event is done by saying so, and so has no place of its own: a deal, an order. */
export function isAct({ event }: Pick<ReportedEvent, 'event'>): boolean {
  return ACTS.test(event.type);
}

/** Whether two events, one or both without a place, are where the reports of those without are about. */
function isAround(a: SitedEvent, b: SitedEvent): boolean {
  const [left, right] = [a, b].map((e) => (scaleOf(e) === 'none' ? [e.around ?? []].flat() : e.event.places));
  return (
    scaleOf(a) !== 'wide' &&
    scaleOf(b) !== 'wide' &&
    left!.some((p) => right!.some((q) => scoreOnePlace(p, q) >= 0.85))
  );
}

function scoreMoving(a: SitedEvent, b: SitedEvent): PlaceScore {
  const scores: number[] = [];
  for (const role of ['from', 'to', 'at'] as const) {
    const left = a.event.places.filter((p) => p.role === role || (role === 'at' && p.role === 'near'));
    const right = b.event.places.filter((p) => p.role === role || (role === 'at' && p.role === 'near'));
    if (left.length && right.length)
      scores.push(Math.max(...left.flatMap((p) => right.map((q) => scoreOnePlace(p, q)))));
  }
  const most = Math.max(...scores);
  if (scores.length)
    return {
      score: most,
      agree: most === NEIGHBOUR ? 'neighbour' : 'said',
      words: 'same end of the movement',
    };
  if (!a.event.places.length || !b.event.places.length) return scoreUnsaid(a, b);
  // "Evacuation in A" and "from A": which end it is was not told in one.
  const open = a.event.places.flatMap((p) =>
    b.event.places.flatMap((q) => (p.role === 'at' || q.role === 'at' ? [scoreOnePlace(p, q)] : [])),
  );
  if (Math.max(...open) >= 0.85) return { score: 0.85, agree: 'said', words: 'same place of the movement' };
  const close = a.event.places.some((p) =>
    b.event.places.some((q) => {
      const [x, y] = [pointOf(p), pointOf(q)];
      // Where one is told to be and another to have left from are two places, not two ends.
      if (p.role !== 'to' && q.role !== 'to') return false;
      return x !== null && y !== null
        ? distanceKm(x, y) <= 150
        : p.admin1 !== undefined && p.admin1 === q.admin1;
    }),
  );
  return close ? { score: 0.5, agree: 'said', words: 'two ends of one movement' } : APART;
}
