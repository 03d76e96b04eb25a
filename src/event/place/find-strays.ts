import type { GazetteerPlace } from '../../model/place.ts';
import { kmBetween } from './geometry.ts';
import type { Resolved } from './resolve-places.ts';

/** A village with fewer people (none known counts as few) bears a name that others may bear whom no gazetteer lists. */
const SMALL_PEOPLE = 10_000;
/** Farther than this from every other place of a report about one area, a village is more likely a namesake than a part of the story. */
const FAR_KM = 250;
/** Other local places a report needs before it is about an area. */
const FEWEST_LOCAL = 3;
/** Share of them that must lie about each other. */
const LEAST_SHARE = 0.7;

/**
 * The choices that would be confident wrong pins: small villages far from the one area the rest of the report is about. "Krupets"
 * of a district in the north is none of the Krupets that the tables have in another country; without a point it is still named.
 */
export function findStrays(choices: readonly (Resolved | null)[]): ReadonlySet<Resolved> {
  const local = new Map<string, GazetteerPlace>();
  for (const c of choices)
    if (c && isLocal(c.place) && !isSmall(c.place)) local.set(placeKey(c.place), c.place);
  const places = [...local.values()];
  const out = new Set<Resolved>();
  if (places.length < FEWEST_LOCAL || !isOneArea(places)) return out;
  for (const c of choices) {
    if (!c || !isSmall(c.place) || c.candidate.readings.some((p) => p.kind === 'country')) continue;
    if (places.every((p) => kmBetween(p, c.place) > FAR_KM + (p.radiusKm ?? 0))) out.add(c);
  }
  return out;
}

const isSmall = (p: GazetteerPlace): boolean => p.kind === 'settlement' && (p.population ?? 0) < SMALL_PEOPLE;
const isLocal = (p: GazetteerPlace): boolean =>
  p.kind === 'settlement' || p.kind === 'district' || p.kind === 'admin2' || p.kind === 'admin1';
const placeKey = (p: GazetteerPlace): string => `${p.name} ${p.lat} ${p.lon}`;

/** Whether most of the places lie about one of them. */
function isOneArea(places: readonly GazetteerPlace[]): boolean {
  return places.some(
    (p) => places.filter((q) => kmBetween(p, q) <= FAR_KM).length >= LEAST_SHARE * places.length,
  );
}
