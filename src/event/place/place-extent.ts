import type { Gazetteer, GazetteerPlace, GeoPrecision, PlaceMention } from '../../model/place.ts';
import { gazetteerPlaceOf } from './time-zone-of.ts';

const SEA =
  /\b(?:sea|ocean|gulf|straits?|mediterranean|atlantic|pacific|baltic|adriatic|aegean|bab el-mandeb|bay of)\b/i;

/** "Poltava district" where only the town is listed: somewhere around it, for how far is not known. */
const UNIT_OF_TOWN = /\p{L} (?:district|township|county)$/u;
/** A cape is a spot on the map, though a mountain range is none. */
const SPOT = /^(?:Cape|Hill|Height) /;

/** A hromada has some 400 km², in the steppe twice that; its middle is not its centre. @source 1,469 hromadas in 577,000 km² */
export const HROMADA_KM = 15;

/** A site that no gazetteer lists has the point of its town and lies somewhere in it. */
const IN_TOWN_KM = 10;

function isUnlistedSite(m: PlaceMention, gazetteer: Gazetteer): boolean {
  return m.kind === 'facility' && gazetteerPlaceOf(m, gazetteer) === null;
}

/** Of two towns that are as likely only what they share is known, and the point is that of no town. */
function isOneOfTwo(m: PlaceMention, gazetteer: Gazetteer): boolean {
  return m.kind === 'settlement' && m.lat !== undefined && gazetteerPlaceOf(m, gazetteer) === null;
}

/** How finely a mention is known: as its kind and words allow, and an unlisted site no finer than near its town. */
export function precisionIn(m: PlaceMention, gazetteer: Gazetteer): GeoPrecision {
  if (isUnlistedSite(m, gazetteer)) return 2;
  return isOneOfTwo(m, gazetteer) ? (m.admin1 === undefined ? 6 : 4) : precisionOf(m);
}

/** How finely a place is known by its kind and the words that name it (UCDP where_prec). */
export function precisionOf(m: Pick<PlaceMention, 'kind' | 'name' | 'quote'>): GeoPrecision {
  if (m.kind === 'settlement' && UNIT_OF_TOWN.test(m.quote)) return 2;
  if (m.kind === 'landform' && SPOT.test(m.quote)) return 1;
  switch (m.kind) {
    case 'settlement':
    case 'facility':
    case 'district':
      return 1;
    case 'admin2':
      return 3;
    case 'admin1':
      return 4;
    case 'country':
      return 6;
    case 'water':
      return SEA.test(m.name) ? 7 : 5;
    default:
      return 5;
  }
}

/** Radius of a circle about as large as the place: its own where known, else by its population and kind. */
export function radiusOf(m: PlaceMention, gazetteer: Gazetteer): number {
  if (m.kind === 'settlement' && UNIT_OF_TOWN.test(m.quote)) return 25;
  if (isUnlistedSite(m, gazetteer)) return IN_TOWN_KM;
  if (isOneOfTwo(m, gazetteer)) return extentOf({ kind: m.admin1 === undefined ? 'country' : 'admin1' });
  const known = gazetteerPlaceOf(m, gazetteer);
  if (m.kind === 'admin2' && known?.kind === 'settlement') return HROMADA_KM;
  return extentOf({ ...known, kind: m.kind });
}

/** Radius of a circle about as large as a place of the gazetteer. */
export function extentOf(place: Pick<GazetteerPlace, 'kind' | 'population' | 'radiusKm'>): number {
  if (place.radiusKm !== undefined) return place.radiusKm;
  switch (place.kind) {
    case 'settlement':
      return Math.round(4 + Math.sqrt(place.population ?? 0) / 105);
    case 'facility':
      return 3;
    case 'district':
      return 5;
    case 'admin2':
      return 25;
    case 'admin1':
      return 120;
    case 'country':
      return 400;
    default:
      return 50;
  }
}
