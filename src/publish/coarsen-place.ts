import { createRequire } from 'node:module';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace, GeoPrecision } from '../model/place.ts';
import type { AreaOf, PlaceArea, PlaceLevel } from '../model/policy.ts';

/** How coarse a place is to be: the finest level that may be told, and the least radius. */
export interface PlaceAsk {
  readonly level: PlaceLevel;
  readonly minRadiusKm: number;
}

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

/** The precision a level has, and the width of the cell in km that a point goes to where the unit's own middle is not known. */
const LEVELS: Readonly<Record<PlaceLevel, { readonly precision: GeoPrecision; readonly cellKm: number }>> = {
  country: { precision: 6, cellKm: 800 },
  admin1: { precision: 4, cellKm: 100 },
  admin2: { precision: 3, cellKm: 40 },
  town: { precision: 1, cellKm: 5 },
  'as-said': { precision: 1, cellKm: 0 },
};

/** The precision that a radius still deserves. */
function precisionFor(radiusKm: number): GeoPrecision {
  return radiusKm <= 10 ? 1 : radiusKm <= 25 ? 2 : radiusKm <= 50 ? 3 : radiusKm <= 200 ? 4 : 6;
}

/** Whether a place is told more finely than a level allows, so that its name may not leave. */
export function isFinerThan(place: EventPlace, level: PlaceLevel): boolean {
  return place.precision < LEVELS[level].precision;
}

const made = new WeakMap<AreaOf, Map<string, WeakMap<EventPlace, EventPlace>>>();
const NO_AREA: AreaOf = () => null;

/**
 * A place no finer than asked. At a level its name becomes the unit's and its point the unit's middle, else that of a fixed grid cell as
 * wide as asked, so nothing of the old point is left; the radius grows by the way it may have moved. Never finer than before.
 */
export function coarsenPlace(place: EventPlace, ask: PlaceAsk, areaOf: AreaOf = NO_AREA): EventPlace {
  const byAsk = made.get(areaOf) ?? new Map<string, WeakMap<EventPlace, EventPlace>>();
  made.set(areaOf, byAsk);
  const key = `${ask.level} ${ask.minRadiusKm}`;
  const known = byAsk.get(key) ?? new WeakMap<EventPlace, EventPlace>();
  byAsk.set(key, known);
  const before = known.get(place);
  if (before) return before;
  const coarse = coarsened(place, ask, areaOf);
  known.set(place, coarse);
  return coarse;
}

function coarsened(place: EventPlace, ask: PlaceAsk, areaOf: AreaOf): EventPlace {
  if (isFinerThan(place, ask.level)) return atLevel(place, ask, areaOf);
  const cell = Math.max(ask.minRadiusKm, ask.level === 'town' ? LEVELS.town.cellKm : 0);
  const before = place.radiusKm ?? USUAL_RADIUS[place.precision];
  if (before >= cell) return place;
  const { mention: _mention, relation: _relation, ...kept } = place;
  const radiusKm = Math.ceil(before + cell);
  const precision = Math.max(place.precision, precisionFor(radiusKm)) as GeoPrecision;
  if (place.lat === null || place.lon === null) return { ...kept, precision, radiusKm };
  return { ...kept, ...middleOfCell(place.lat, place.lon, cell), precision, radiusKm };
}

function atLevel(place: EventPlace, ask: PlaceAsk, areaOf: AreaOf): EventPlace {
  const raion = ask.level === 'admin2' ? areaOf(place, 'admin2') : null;
  // A raion that is not known is no reason to tell more: the oblast stands in for it.
  const level = ask.level === 'admin2' && !raion ? 'admin1' : ask.level;
  const known = raion ?? (level === 'admin1' ? areaOf(place, 'admin1') : null);
  const { mention: _mention, relation: _relation, admin1, ...rest } = place;
  // "Near Konotop" is no "near Sumy Oblast": the unit holds both the town and what lies beside it.
  const inside = rest.role === 'near' ? { ...rest, role: 'at' as const } : rest;
  const kept = level === 'country' || admin1 === undefined ? inside : { ...inside, admin1 };
  const name = nameAt(place, level, known);
  const { precision } = LEVELS[level];
  const isCountry = level === 'admin1' && !known && !place.admin1 && place.country;
  const finest = (isCountry ? 6 : precision) as GeoPrecision;
  if (known?.lat !== undefined && known.lon !== undefined) {
    const radiusKm = Math.max(ask.minRadiusKm, known.radiusKm ?? USUAL_RADIUS[precision]);
    return { ...kept, name, lat: rounded(known.lat), lon: rounded(known.lon), precision: finest, radiusKm };
  }
  const cell = Math.max(ask.minRadiusKm, LEVELS[level].cellKm);
  const radiusKm = Math.ceil((place.radiusKm ?? USUAL_RADIUS[place.precision]) + cell);
  if (place.lat === null || place.lon === null) return { ...kept, name, precision: finest, radiusKm };
  return { ...kept, name, ...middleOfCell(place.lat, place.lon, cell), precision: finest, radiusKm };
}

/** The area's own name, its code where it has none here, the country's where no area is known. */
function nameAt(place: EventPlace, level: PlaceLevel, known: PlaceArea | null): string {
  if (known) return known.name;
  if (level !== 'country' && place.admin1) return unitNameOf(place.admin1) ?? place.admin1;
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
