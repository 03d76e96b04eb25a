import type { CapArea } from '../../model/cap-message.ts';
import type { EventPlace } from '../../model/place.ts';
import { findCrossing } from '../../util/crossing.ts';
import type { Outline, Ring } from '../../util/outline.ts';
import { cutTo, plainWords } from './cap-text.ts';

/** Gives the outline a published place is drawn by, where it has one. */
export type OutlineOf = (place: EventPlace) => Outline | null;

/** Longest description of an area. @source Google Public Alerts CAP profile */
const LONGEST = 49;
/** How wide the circle of a place without radius is, in km, by geo precision; a country and what is wider has no shape. */
const RADIUS_KM: Readonly<Record<number, number>> = { 1: 3, 2: 25, 3: 30, 4: 80, 5: 100 };

/**
 * Who is to be warned: the outline of a first-level unit, else a circle as wide as the place is known, with its ISO 3166-2 code where the
 * unit itself is meant. Null where nothing could be found by it: neither shape nor code.
 */
export function areaOf(place: EventPlace, outlineOf: OutlineOf): CapArea | null {
  const outline = outlineOf(place);
  const polygons = outline ? outline.flatMap(([outer]) => ringOf(outer!) ?? []) : [];
  const isUnit = place.precision === 4 && place.admin1 !== undefined && !place.relation;
  const geocodes =
    isUnit && /^[A-Z]{2}-[A-Z\d]{1,3}$/.test(place.admin1!)
      ? [{ name: 'ISO3166-2', value: place.admin1! }]
      : [];
  const circle = polygons.length > 0 ? null : circleOf(place);
  if (polygons.length === 0 && !circle && geocodes.length === 0) return null;
  const name = cutTo(plainWords(place.name), LONGEST) || place.admin1 || 'not named';
  return { areaDesc: name, polygons, circles: circle ? [circle] : [], geocodes };
}

function circleOf({ lat, lon, radiusKm, precision }: EventPlace): CapArea['circles'][number] | null {
  const wide = radiusKm ?? RADIUS_KM[precision];
  if (lat === null || lon === null || wide === undefined || !(wide > 0)) return null;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return { lat: rounded(lat), lon: rounded(lon), radiusKm: Math.max(0.1, Math.round(wide * 10) / 10) };
}

/** A ring as CAP has it: latitude first, closed; null where it is no area or crosses itself. */
function ringOf(ring: Ring): [lat: number, lon: number][][] | null {
  const points = ring.map(([lon, lat]): [number, number] => [rounded(lat), rounded(lon)]);
  const apart = points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1]);
  const [first, last] = [apart[0], apart.at(-1)];
  if (first && last && apart.length > 1 && first[0] === last[0] && first[1] === last[1]) apart.pop();
  if (apart.length < 3 || apart.some(([lat, lon]) => Math.abs(lat) > 90 || Math.abs(lon) > 180)) return null;
  const closed = [...apart, apart[0]!];
  return findCrossing(closed) ? null : [closed];
}

const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000;
