import { parseLogRegion } from '../lexicon/log-region.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace } from '../model/place.ts';
import { foldName } from '../util/fold-name.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** Words that a unit's name may be told with or without. */
const KIND = /\s*\b(?:oblast|region|province|governorate|state|krai|district|raion|county|city)\b\s*/g;

/**
 * Whether a place lies in a region as asked: a country by ISO 3166-1 code or name ("UA", "Ukraine"), an ISO 3166-2 unit ("UA-63"), the name of a unit
 * ("Kharkiv Oblast", "Kharkiv"), or the place's own name. Case and accents do not matter.
 */
export function isInRegion(place: Pick<EventPlace, 'name' | 'country' | 'admin1'>, region: string): boolean {
  const asked = region.trim();
  const code = asked.toUpperCase();
  if (place.country === code || place.admin1 === code) return true;
  const name = foldName(asked);
  const named = parseLogRegion(asked) ?? parseLogRegion(`${asked} oblast`);
  if (named && place.admin1 === named) return true;
  const unit = place.admin1 ? unitNameOf(place.admin1) : null;
  if (place.country && foldName(COUNTRIES.of(place.country) ?? '') === name) return true;
  return foldName(place.name) === name || (unit !== null && bare(foldName(unit)) === bare(name));
}

function bare(name: string): string {
  return name.replace(KIND, ' ').trim() || name;
}
