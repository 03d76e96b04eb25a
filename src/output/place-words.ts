import type { EventType } from '../model/event.ts';
import type { EventPlace, GeoPrecision } from '../model/place.ts';

const PRECISION_WORDS: Readonly<Record<GeoPrecision, string>> = {
  1: 'place named',
  2: 'near the place named, within about 25 km',
  3: 'known to the district',
  4: 'known to the region',
  5: 'known to a wider area or a line',
  6: 'known to the country only',
  7: 'international waters or airspace',
};

const ROLE_WORDS = { at: '', from: 'from ', to: 'to ', near: 'near ' } as const;
const COMPASS = ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'];

/** A place as said: "20 km west of Goma", "near Avdiivka". */
export function placeText(place: EventPlace): string {
  const r = place.relation;
  if (!r) return `${ROLE_WORDS[place.role]}${place.name}`;
  const km = r.distanceKm === undefined ? '' : `${r.distanceKm} km `;
  if (r.kind === 'direction')
    return `${km}${r.bearing === undefined ? 'off' : `${COMPASS[Math.round(r.bearing / 45) % 8]} of`} ${place.name}`;
  return `${km}${r.kind} ${place.name}`;
}

/** Half a large country: wider than this an area only hides what is under it. */
const MOST_KM = 400;

/** Whether it happened there: where a drone was launched from is not where it struck, but people flee from where they were. */
export function isScene(place: EventPlace, type: EventType): boolean {
  return place.role !== 'from' || type.startsWith('movement.') || type === 'control.withdrawal';
}

/** Whether a place is drawn: a circle for a whole country or sea would say no more than its name, and hide the rest. */
export function isDrawn(place: EventPlace, type: EventType): boolean {
  const isKnown = place.lat !== null && place.lon !== null && isScene(place, type);
  return isKnown && place.precision <= 5 && (place.radiusKm ?? 0) <= MOST_KM;
}

/** How finely a place is known, in words. */
export function precisionText(place: EventPlace, type: EventType): string {
  if (!isScene(place, type)) return 'where it came from, not where it happened; not on the map';
  if (!isDrawn(place, type)) return `${PRECISION_WORDS[place.precision]}, not on the map`;
  const km = place.radiusKm ? `${Math.round(place.radiusKm)} km around` : null;
  // A region is drawn by its outline where there is one: its size is about this either way.
  const area = !km ? '' : place.precision === 4 ? `; an area some ${km}` : `; shown as an area ${km}`;
  return `${PRECISION_WORDS[place.precision]}${area}`;
}

/** The place an incident is named by: where it happened before where it was heading, where it came from only where nothing else is said. */
export function mainPlace(places: readonly EventPlace[]): EventPlace | null {
  return namedPlaces(places)[0] ?? null;
}

const ROLE_ORDER = ['at', 'near', 'to', 'from'] as const;
/** Names in a heading before the rest is counted. */
const MOST_NAMED = 2;

/** The places of the first role that is there; areas around them say less and are left to the page of the incident. */
function namedPlaces(places: readonly EventPlace[]): EventPlace[] {
  const role = ROLE_ORDER.find((r) => places.some((p) => p.role === r));
  const same = places.filter((p) => p.role === role);
  const fine = same.filter((p) => p.precision <= 3);
  const chosen = fine.length > 0 ? fine : same;
  return chosen.filter((p, i) => chosen.findIndex((o) => placeText(o) === placeText(p)) === i);
}

/** Where, for a heading: "Odesa", "from Sake to Goma", "Kherson and Antonivka"; null where no place is said. */
export function whereText(places: readonly EventPlace[], type: EventType): string | null {
  const named = namedPlaces(places);
  if (named.length === 0) return null;
  const bare = (p: EventPlace): string => placeText({ ...p, role: 'at' });
  const role = named[0]!.role;
  // "Clash, to Kherson" is no English: only what moves or is sent has a "to".
  const isMoving = /^(?:movement|aid|force|control\.(?:advance|withdrawal))/.test(type);
  const word = role === 'from' || role === 'near' || (role === 'to' && isMoving) ? `${role} ` : '';
  const more = named.length - MOST_NAMED;
  const names = named.slice(0, MOST_NAMED).map(bare);
  const list = more > 0 ? `${names.join(', ')} and ${more} more` : names.join(' and ');
  const origin =
    role === 'to' && isMoving ? namedPlaces(places.filter((p) => p.role === 'from'))[0] : undefined;
  return `${origin ? `from ${bare(origin)} ` : ''}${named[0]!.relation ? '' : word}${list}`;
}
