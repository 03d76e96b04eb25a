import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace } from '../model/place.ts';
import type { OpenGazetteer } from '../store/sqlite/gazetteer.ts';
import { type Outline, outlineRadiusKm } from '../util/outline.ts';

type Units = Pick<OpenGazetteer, 'lookup' | 'outlineOf'>;

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
  const isAsKnown = unit?.lat === place.lat && unit?.lon === place.lon && unit?.radiusKm === place.radiusKm;
  return isAsKnown || outlineRadiusKm(outline) >= (place.radiusKm ?? 0) ? outline : null;
}
