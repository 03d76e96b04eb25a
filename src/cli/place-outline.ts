import { kmBetween } from '../event/place/geometry.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace, GazetteerPlace } from '../model/place.ts';
import type { OpenGazetteer } from '../store/sqlite/gazetteer.ts';
import { type Outline, outlineRadiusKm } from '../util/outline.ts';

type Units = Pick<OpenGazetteer, 'lookup' | 'outlineOf'>;

/**
 * Coarsening at least doubles the radius of what it makes coarser, so a circle about the unit's middle that is not much
 * wider than the outline is the unit as it was read, perhaps by an earlier gazetteer.
 */
const MOST_WIDER = 1.35;
/** How far from the unit's middle, as a share of its radius, an earlier gazetteer may have put it. */
const MOST_OFF = 0.4;

/**
 * The outline a published place is drawn by: only where the place is a first-level unit and says so by its name. A place
 * that the policy has coarsened has a circle about its new middle; the outline stands in for it only where it is no
 * smaller, so that drawing never tells more than the policy lets out.
 */
export function placeOutline(place: EventPlace, units: Units): Outline | null {
  if (place.precision !== 4 || !place.admin1 || place.relation) return null;
  const unit = units.lookup(place.name).find((p) => p.kind === 'admin1' && p.admin1 === place.admin1);
  if (!unit && unitNameOf(place.admin1) !== place.name) return null;
  const outline = units.outlineOf(place.admin1);
  if (!outline) return null;
  const outlineKm = outlineRadiusKm(outline);
  const placeKm = place.radiusKm ?? 0;
  if (outlineKm >= placeKm) return outline;
  return unit && placeKm <= MOST_WIDER * outlineKm && isAbout(place, unit, MOST_OFF * outlineKm)
    ? outline
    : null;
}

function isAbout(place: EventPlace, unit: GazetteerPlace, km: number): boolean {
  if (place.lat === null || place.lon === null) return false;
  return kmBetween({ lat: place.lat, lon: place.lon }, unit) <= km;
}
