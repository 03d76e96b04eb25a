import { parseAskedRegion } from '../lexicon/log-region.ts';
import { unitNameOf } from '../lexicon/unit-name.ts';
import type { EventPlace } from '../model/place.ts';
import { foldName } from '../util/fold-name.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** What of a place tells its region. */
type Placed = Pick<EventPlace, 'name' | 'country' | 'admin1'>;

/** Words that a unit's name may be told with or without. */
const KIND = /\s*\b(?:oblast|region|province|governorate|state|krai|district|raion|county|city)\b\s*/g;

/**
 * Whether a place lies in a region as asked: a country by ISO 3166-1 code or name ("UA", "Ukraine"), an ISO 3166-2 unit ("UA-63"), the name of a unit
 * ("Kharkiv Oblast", "Kharkiv"), or the place's own name. Case and accents do not matter.
 */
export function isInRegion(place: Placed, region: string): boolean {
  const keys = regionKeysOf(place);
  return regionKeysAsked(region).some((k) => keys.includes(k));
}

/** The keys under which a place is found by region: `c:` a code, `n:` the name of place or country, `u:` that of its unit without "oblast". */
export function regionKeysOf(place: Placed): string[] {
  const unit = place.admin1 ? unitNameOf(place.admin1) : null;
  const country = place.country ? foldName(COUNTRIES.of(place.country) ?? '') : '';
  return [
    `n:${foldName(place.name)}`,
    ...(country ? [`n:${country}`] : []),
    ...(place.country ? [`c:${place.country}`] : []),
    ...(place.admin1 ? [`c:${place.admin1}`] : []),
    ...(unit ? [`u:${bareRegion(foldName(unit))}`] : []),
  ];
}

/** The keys any of which a place must have to lie in a region as asked. */
export function regionKeysAsked(region: string): string[] {
  const asked = region.trim();
  const name = foldName(asked);
  const named = parseAskedRegion(asked) ?? parseAskedRegion(`${asked} oblast`);
  return [`c:${asked.toUpperCase()}`, ...(named ? [`c:${named}`] : []), `n:${name}`, `u:${bareRegion(name)}`];
}

/** A folded name of a unit without the word for its kind. */
export function bareRegion(name: string): string {
  return name.replace(KIND, ' ').trim() || name;
}
