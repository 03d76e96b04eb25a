import { createRequire } from 'node:module';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace, GeoPrecision } from '../model/place.ts';
import type { PlaceRule } from '../model/policy.ts';

/** Names of countries by ISO 3166-1 code; the package carries no types. */
const iso = createRequire(import.meta.url)('iso-3166-2') as {
  country(code: string): { readonly name?: string } | undefined;
};

const KM_PER_DEGREE = 111.2;

/** Radius in km taken for a place that gives none, by its precision (1–7), so that "no radius" never reads as a point. */
const USUAL_RADIUS: Readonly<Record<GeoPrecision, number>> = {
  1: 5,
  2: 25,
  3: 40,
  4: 150,
  5: 100,
  6: 400,
  7: 500,
};

/** The precision that a radius still deserves. */
function precisionFor(radiusKm: number): GeoPrecision {
  return radiusKm <= 10 ? 1 : radiusKm <= 25 ? 2 : radiusKm <= 50 ? 3 : radiusKm <= 200 ? 4 : 6;
}

/**
 * A place no finer than the rule allows. The point is moved to the middle of a fixed grid cell about as wide as the
 * radius asked, so nothing of the old point is left; the radius grows by the way it may have moved. Never finer than before.
 */
export function coarsenPlace(place: EventPlace, ask: PlaceRule): EventPlace {
  const before = place.radiusKm ?? USUAL_RADIUS[place.precision];
  const { mention: _mention, relation: _relation, ...kept } = place;
  const admin = ask.level === 'admin1' && place.precision <= 3;
  if (before >= ask.minRadiusKm && !admin) return place;
  const cell = ask.minRadiusKm;
  const radiusKm = Math.ceil(before + cell);
  const least = ask.level === 'admin1' ? 4 : 1;
  const precision = Math.max(place.precision, precisionFor(radiusKm), least) as GeoPrecision;
  const named = admin ? { ...kept, name: areaName(place) } : kept;
  if (place.lat === null || place.lon === null) return { ...named, precision, radiusKm };
  return { ...named, ...middleOfCell(place.lat, place.lon, cell), precision, radiusKm };
}

/** The area's own name, its code where it has none here, the country's where no area is known. */
function areaName(place: EventPlace): string {
  if (place.admin1) return unitNameOf(place.admin1) ?? place.admin1;
  if (place.country) return iso.country(place.country)?.name ?? place.country;
  return 'area not given';
}

/** The middle of the grid cell, `km` on a side, in which a point lies. */
function middleOfCell(lat: number, lon: number, km: number): { lat: number; lon: number } {
  const step = km / KM_PER_DEGREE;
  const middle = Math.max(-90, Math.min(90, (Math.floor(lat / step) + 0.5) * step));
  const wide = Math.min(90, step / Math.max(0.05, Math.cos((middle * Math.PI) / 180)));
  const across = (Math.floor(lon / wide) + 0.5) * wide;
  return { lat: rounded(middle), lon: rounded(Math.max(-180, Math.min(180, across))) };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
